package app.tandem.operation;

import app.tandem.audit.OperationId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The progress of a submitted operation.
 *
 * @param selected how many contacts it is about
 * @param attempted how many of them are over
 * @param over whether it has ended
 * @param stopped whether it ended, or is about to, before its end
 */
public record Progress(
        OperationId operation, int selected, int attempted, boolean over, boolean stopped, Instant submitted)
        implements Serializable {

    /** The fraction done, between 0 and 1. */
    public double share() {
        return selected == 0 ? 1 : (double) attempted / selected;
    }

    /** The estimated time left at the current speed; empty until known. */
    public Optional<Duration> left(Instant now) {
        if (over || attempted == 0) {
            return Optional.empty();
        }
        double spent = Duration.between(submitted, now).toMillis();
        return Optional.of(Duration.ofMillis(Math.max(0, Math.round(spent * (selected - attempted) / attempted))));
    }
}
