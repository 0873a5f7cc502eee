package app.tandem.email.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A subject and a body, read once and rendered for any number of contacts. */
public final class EmailText {

    private EmailText() {}

    /** Reads a text; throws {@link EmailTextRefused} with all its problems. */
    public static EmailText of(String subject, String body) {
        throw new UnsupportedOperationException();
    }

    /** What would be refused; empty for a text that can be sent. */
    public static List<EmailTextRefused.Problem> problems(String subject, String body) {
        throw new UnsupportedOperationException();
    }

    /** The fields in it. */
    public Set<MergeField> fields() {
        throw new UnsupportedOperationException();
    }

    /** The fallback of each field that has one; a field in two places with different fallbacks has its first one here. */
    public Map<MergeField, String> fallbacks() {
        return new EnumMap<>(MergeField.class);
    }

    /**
     * As one contact gets it.
     *
     * @param values by field; a missing or empty one gives the fallback, and nothing where there is none
     * @param unsubscribe the link, which is never a merge field
     */
    public RenderedEmail render(Map<MergeField, String> values, EmailFooter footer, String unsubscribe) {
        throw new UnsupportedOperationException();
    }
}
