package app.tandem.operation.ui;

import app.tandem.audit.OperationId;
import app.tandem.people.Person;
import app.tandem.people.UserId;

/** Opens a prepared Change Owner; the wizard belongs to the feature that changes owners (R48). */
public interface HandingBack {

    /** Opens it on an opened operation, with the previous owner chosen. */
    void open(UserId actor, OperationId prepared, Person previousOwner, OperationDone onDone);
}
