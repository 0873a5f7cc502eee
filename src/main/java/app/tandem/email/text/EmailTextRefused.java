package app.tandem.email.text;

import java.io.Serializable;
import java.util.List;

/** A subject or body that cannot be sent, with each problem at its place. */
public final class EmailTextRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Where something is wrong. */
    public enum Place {
        SUBJECT,
        BODY
    }

    /**
     * One problem.
     *
     * @param what as it stands in the text, such as "{{Frist name}}"; empty where it is about the whole
     * @param sentence what is wrong and what helps
     */
    public record Problem(Place place, String what, String sentence) implements Serializable {}

    public EmailTextRefused(List<Problem> problems) {
        super(problems.getFirst().sentence());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
