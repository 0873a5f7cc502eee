package app.tandem.operation.run;

/** What tests ask of operations that run in the background. */
public final class BackgroundOperations {

    private final Workers workers;

    BackgroundOperations(Workers workers) {
        this.workers = workers;
    }

    /** Whether none runs. */
    public boolean over() {
        return workers.atRest();
    }
}
