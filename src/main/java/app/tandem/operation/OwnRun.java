package app.tandem.operation;

import app.tandem.audit.Leases;
import java.util.function.BooleanSupplier;

/**
 * A kind of operation whose feature runs it over rows of its own, such as those of a file. The engine gives it a place,
 * the lease and the progress as to any other; the feature does a piece per transaction that also advances the lease, so
 * that a takeover finds nothing half-done.
 */
public interface OwnRun {

    /** The stored name of its kind. */
    String kind();

    /**
     * Goes on after the last committed piece, to the end or until it is stopped.
     *
     * @param goOn whether this instance may go on; where not, the lease is released
     */
    void goOn(Leases.Taken taken, BooleanSupplier goOn);

    /** Ends where it stands what was taken over too often without any progress. */
    void giveUp(Leases.Taken taken);
}
