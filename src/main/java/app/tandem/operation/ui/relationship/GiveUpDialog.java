package app.tandem.operation.ui.relationship;

import app.tandem.contact.record.ContactRecord;
import app.tandem.operation.Change;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.Submittable;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The dialog to give up one's own share or assignment of a contact, as one operation (R12, R44). */
class GiveUpDialog extends Dialog {

    private final OpenOperation opened;
    private final Request request;
    private final SubmitButton submit = new SubmitButton("Give up access", this::submit);

    /** Opens it for a shared user or assignee. */
    GiveUpDialog(OpenOperation opened, ContactRecord record) {
        this.opened = opened;
        this.request = new Request(own(opened.actor(), record), Set.of());
        addClassName("w-m");
        DialogHead.of(this, "Give up access", record.name(), this::close);
        var consequences = opened.consequences();
        consequences.onPreview(this::previewed);
        consequences.show(request);
        add(consequences);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, submit);
        opened.belongTo(this);
    }

    private static List<Change> own(UserId actor, ContactRecord record) {
        List<Change> own = new ArrayList<>();
        if (record.assignedToViewer()) {
            own.add(new Unassign(actor));
        }
        if (record.sharedWithViewer()) {
            own.add(new Unshare(actor));
        }
        return own;
    }

    private void previewed(Preview preview) {
        Submittable.show(submit, preview, "Nothing would change.");
    }

    private boolean submit() {
        opened.submitAndWait(request, this::close);
        return true;
    }
}
