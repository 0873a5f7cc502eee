package app.tandem.operation;

import app.tandem.audit.OperationId;
import java.io.Serializable;
import java.util.List;

/**
 * The result of an operation.
 *
 * @param counts one for each change of the request, in its order
 */
public record Result(OperationId operation, List<Counts> counts) implements Serializable {

    /** The counts of a request with one change. */
    public Counts counts(int change) {
        return counts.get(change);
    }
}
