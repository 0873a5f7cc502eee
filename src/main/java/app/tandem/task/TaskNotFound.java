package app.tandem.task;

/** The contact has no such task that the reader sees. */
public final class TaskNotFound extends RuntimeException {

    TaskNotFound() {
        super("There is no such task.");
    }
}
