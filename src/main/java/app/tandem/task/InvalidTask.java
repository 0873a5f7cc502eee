package app.tandem.task;

import java.util.Map;

/** Thrown when a task's input is invalid; has a message per field. */
public final class InvalidTask extends RuntimeException {

    /** The fields that can be invalid. */
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

    /** The messages by field. */
    public Map<Field, String> refusals() {
        return refusals;
    }
}
