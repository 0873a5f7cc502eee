package app.tandem.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What proves an opt-out or opt-in: who said so, how, when, the wording shown, and a text or a file (R35).
 *
 * @param saidBy the person's name; empty where it is not known
 * @param saidOn the day on which they said so; null where it is not known
 * @param wording what they were shown, or their words; at most {@link #WORDING} characters
 * @param text at most {@link #TEXT} characters
 */
public record Evidence(
        String saidBy,
        Said how,
        @Nullable LocalDate saidOn,
        String wording,
        String text,
        @Nullable File file) {

    /** The longest wording, in characters. */
    public static final int WORDING = 2_000;

    /** The longest text, in characters. */
    public static final int TEXT = 4_000;

    /** Where nothing is known but that it is so. */
    public static final Evidence NONE = new Evidence("", Said.UNKNOWN, null, "", "", null);

    /**
     * A file that proves it, such as a letter.
     *
     * @param type its content type
     */
    public record File(String name, String type, byte[] bytes) {}
}
