package app.tandem.operation.ui;

import app.tandem.contact.Selection;
import app.tandem.operation.OperationId;
import app.tandem.operation.Operations;
import app.tandem.people.People;
import app.tandem.people.UserId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;

/** The slide-out that shares and unshares, or assigns and unassigns, the selected contacts (R9, R44-R47). */
public class SharePanel extends Div {

    /** Which pair of changes the panel offers. */
    public enum Mode {
        SHARE,
        ASSIGN
    }

    /** Opens the selection as the working set of the panel. */
    public SharePanel(
            Operations operations,
            People people,
            UserId actor,
            Selection selection,
            Mode mode,
            Command onClose,
            OperationDone onDone) {
        this(operations, people, actor, operations.open(actor, selection), mode, onClose, onDone);
    }

    /** Works on an opened operation; it is discarded when the panel closes without a submit. */
    public SharePanel(
            Operations operations,
            People people,
            UserId actor,
            OperationId operation,
            Mode mode,
            Command onClose,
            OperationDone onDone) {}
}
