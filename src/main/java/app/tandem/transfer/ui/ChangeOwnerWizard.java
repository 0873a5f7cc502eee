package app.tandem.transfer.ui;

import app.tandem.contact.Selection;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.OperationDone;
import app.tandem.people.People;
import app.tandem.people.UserId;
import com.vaadin.flow.component.dialog.Dialog;

/** The steps in which the owner, or who supervises the owner, hands contacts over (R24-R30). */
public class ChangeOwnerWizard extends Dialog {

    public ChangeOwnerWizard(
            Operations operations, People people, UserId actor, Selection selection, OperationDone onDone) {}
}
