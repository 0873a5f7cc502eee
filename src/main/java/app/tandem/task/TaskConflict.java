package app.tandem.task;

/** The task is not any more what its editor saw: nothing was saved (R49). */
public final class TaskConflict extends RuntimeException {

    private final transient Task now;

    TaskConflict(Task now) {
        super("Somebody else changed the task.");
        this.now = now;
    }

    /** The task as it is now, the base of the next attempt. */
    public Task now() {
        return now;
    }
}
