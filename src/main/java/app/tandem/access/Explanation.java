package app.tandem.access;

import java.io.Serializable;

/**
 * A reason in words.
 *
 * @param fact what is the case
 * @param help who or what can help; empty where nothing can
 */
public record Explanation(String fact, String help) implements Serializable {

    /** Both sentences. */
    public String text() {
        return help.isEmpty() ? fact : fact + " " + help;
    }
}
