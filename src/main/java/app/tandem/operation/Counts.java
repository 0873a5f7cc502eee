package app.tandem.operation;

import app.tandem.audit.Outcome;
import java.io.Serializable;

/** The four counts of an operation (R45). */
public record Counts(int done, int unchanged, int refused, int failed) implements Serializable {

    public static final Counts ZERO = new Counts(0, 0, 0, 0);

    public int total() {
        return done + unchanged + refused + failed;
    }

    /** The count for one outcome. */
    public int of(Outcome outcome) {
        return switch (outcome) {
            case DONE -> done;
            case UNCHANGED -> unchanged;
            case REFUSED -> refused;
            case FAILED -> failed;
        };
    }

    public Counts plus(Outcome outcome, int more) {
        return new Counts(
                done + (outcome == Outcome.DONE ? more : 0),
                unchanged + (outcome == Outcome.UNCHANGED ? more : 0),
                refused + (outcome == Outcome.REFUSED ? more : 0),
                failed + (outcome == Outcome.FAILED ? more : 0));
    }

    public Counts plus(Counts more) {
        return new Counts(done + more.done, unchanged + more.unchanged, refused + more.refused, failed + more.failed);
    }
}
