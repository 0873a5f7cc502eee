package app.tandem.operation.ui;

import app.tandem.access.Action;
import app.tandem.contact.Selection;
import app.tandem.operation.Operations;
import app.tandem.people.People;
import app.tandem.people.UserId;
import com.vaadin.flow.component.dialog.Dialog;

/** Archives the selected contacts for one of the fixed reasons (R20-R22), or activates them. */
public class ArchiveDialog extends Dialog {

    /** For {@link Action#ARCHIVE} or {@link Action#ACTIVATE}. */
    public ArchiveDialog(
            Operations operations,
            People people,
            UserId actor,
            Selection selection,
            Action action,
            OperationDone onDone) {}
}
