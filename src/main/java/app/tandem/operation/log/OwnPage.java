package app.tandem.operation.log;

import app.tandem.audit.OperationId;
import app.tandem.operation.Change;
import app.tandem.people.UserId;
import java.util.Optional;

/** A feature's own page of an operation that it runs by itself: a Spring bean. */
public interface OwnPage {

    /** The way there; empty if it is no operation of the feature, or if this person may not open the page. */
    Optional<Change.Link> of(UserId viewer, OperationId operation);
}
