package app.tandem.task;

import java.util.Map;

/** What was typed cannot be a task; each field has its sentence. */
public final class InvalidTask extends RuntimeException {

    /** What can be wrong. */
    public enum Field {
        TITLE,
        DUE,
        ASSIGNEE
    }

    private final transient Map<Field, String> refusals;

    InvalidTask(Map<Field, String> refusals) {
        super(String.join(" ", refusals.values()));
        this.refusals = Map.copyOf(refusals);
    }

    /** The sentences, by field. */
    public Map<Field, String> refusals() {
        return refusals;
    }
}
