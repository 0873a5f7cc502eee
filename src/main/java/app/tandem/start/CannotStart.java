package app.tandem.start;

/** Thrown when Tandem cannot start for a reason its operator can fix. */
final class CannotStart extends RuntimeException {

    private final String remedy;

    /**
     * @param fact what happened, a sentence
     * @param remedy what to do, a sentence
     */
    CannotStart(String fact, String remedy) {
        super(fact);
        this.remedy = remedy;
    }

    String fact() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
