package app.tandem.task;

/** Thrown when the reader sees no such task on the contact. */
public final class TaskNotFound extends RuntimeException {

    TaskNotFound() {
        super("There is no such task.");
    }
}
