package app.tandem.operation.ui;

import app.tandem.audit.OperationId;
import app.tandem.people.Person;
import app.tandem.people.UserId;

/** Opens a prepared Change Owner wizard, which belongs to the transfer feature (R48). */
public interface HandingBack {

    /** Opens the wizard on an opened operation, with the previous owner chosen. */
    void open(UserId actor, OperationId prepared, Person previousOwner, OperationDone onDone);
}
