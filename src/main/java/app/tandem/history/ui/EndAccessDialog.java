package app.tandem.history.ui;

import app.tandem.access.Action;
import app.tandem.contact.Selection;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.history.AccessLine;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.relationship.EndOfAccess;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.PlaceAnswer;
import app.tandem.operation.ui.Submittable;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Set;

/** The dialog to end one person's share or assignment, with a preview (R12, R44, R46). */
class EndAccessDialog extends Dialog {

    private final OpenOperation opened;
    private final Request request;
    private final SubmitButton submit;

    EndAccessDialog(
            Operations operations,
            People people,
            UserId actor,
            ContactRecord record,
            AccessLine line,
            Action end,
            RecordPage page) {
        this.opened = OpenOperation.on(
                new Selection.Some(Set.of(record.id())),
                operations,
                people,
                actor,
                new PlaceAnswer(operations, people, page));
        var holder = line.person().id();
        this.request = Request.of(EndOfAccess.by(end, holder));
        var words = line.viewer() ? "Give up access" : end == Action.UNSHARE ? "Unshare" : "Unassign";
        this.submit = new SubmitButton(words, this::submit);
        addClassName("w-m");
        DialogHead.of(
                this, line.viewer() ? words : words + " from " + line.person().name(), record.name(), this::close);
        var consequences = opened.consequences();
        consequences.onPreview(this::previewed);
        consequences.show(request);
        add(consequences);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, submit);
        opened.belongTo(this);
    }

    private void previewed(Preview preview) {
        Submittable.show(submit, preview, "Nothing would change.", "The reasons are under “What will happen”.");
    }

    private boolean submit() {
        opened.submitAndWait(request, this::close);
        return true;
    }
}
