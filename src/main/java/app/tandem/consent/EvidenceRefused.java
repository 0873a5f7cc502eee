package app.tandem.consent;

import java.util.Map;

/** Why evidence will not do, as a sentence for each entry of it. */
public class EvidenceRefused extends RuntimeException {

    private final transient Map<EvidenceForm.Entry, String> sentences;

    EvidenceRefused(Map<EvidenceForm.Entry, String> sentences) {
        super(String.join(" ", sentences.values()));
        this.sentences = Map.copyOf(sentences);
    }

    /** The sentences by entry. */
    public Map<EvidenceForm.Entry, String> sentences() {
        return sentences;
    }
}
