package app.tandem.task;

/** Thrown when the task changed since its editor read it; nothing was saved (R49). */
public final class TaskConflict extends RuntimeException {

    private final transient Task now;

    TaskConflict(Task now) {
        super("Somebody else changed the task.");
        this.now = now;
    }

    /** The current task, the base of the next attempt. */
    public Task now() {
        return now;
    }
}
