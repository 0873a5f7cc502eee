package app.tandem.imports;

/** Why nothing was done, as a sentence for the person. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRefused(String sentence) {
        super(sentence);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
