package app.tandem.operation.log;

import app.tandem.audit.OperationId;
import app.tandem.people.UserId;
import java.io.Serializable;

/** A feature's own way to take back an operation that it runs by itself (R19): a Spring bean. */
public interface OwnUndo {

    /** Whether this person can take that operation back. */
    boolean offers(UserId viewer, OperationId operation);

    /** Opens its preview. */
    void open(UserId viewer, OperationId operation, Done done);

    /** What follows once it was taken back. */
    @FunctionalInterface
    interface Done extends Serializable {
        void run();
    }
}
