package app.tandem.transfer.ui;

import app.tandem.audit.OperationId;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.HandingBack;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.OperationDone;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import com.vaadin.flow.spring.annotation.SpringComponent;

/** Hands contacts back: the wizard with the previous owner chosen (R48). */
@SpringComponent
class HandBack implements HandingBack {

    private final Operations operations;
    private final People people;

    HandBack(Operations operations, People people) {
        this.operations = operations;
        this.people = people;
    }

    @Override
    public void open(UserId actor, OperationId prepared, Person previousOwner, OperationDone onDone) {
        new ChangeOwnerWizard(new OpenOperation(operations, people, actor, prepared, onDone), previousOwner).open();
    }
}
