package app.tandem.operation.ui;

import app.tandem.audit.OperationId;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.log.FollowUps.FollowUp;
import app.tandem.operation.preview.Preview;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/** The dialog to undo an operation or retry its failures, with a preview (R46, R48). */
public class FollowUpDialog extends Dialog {

    private final OpenOperation opened;
    private final FollowUp followUp;
    private final SubmitButton submit;

    private FollowUpDialog(
            Operations operations,
            People people,
            UserId actor,
            String title,
            String what,
            FollowUp followUp,
            OperationDone onDone) {
        this.opened = new OpenOperation(operations, people, actor, followUp.operation(), onDone);
        this.followUp = followUp;
        this.submit = new SubmitButton(title, this::submit);
        submit.withIcon(Icons.UNDO);
        addClassName("w-m");
        DialogHead.of(this, title, what, this::close);
        var consequences = opened.consequences();
        consequences.onPreview(this::previewed);
        consequences.show(followUp.request());
        add(consequences);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, submit);
        opened.belongTo(this);
    }

    /** Opens the undo dialog, or says that undo is no longer possible. */
    public static void undo(
            Operations operations,
            People people,
            UserId actor,
            OperationId operation,
            String what,
            OperationDone onDone) {
        FollowUp undo;
        try {
            undo = operations.undo(actor, operation);
        } catch (IllegalStateException late) {
            Toast.refused("This can no longer be undone", "Undo is possible for 30 days.");
            return;
        }
        var dialog = new FollowUpDialog(operations, people, actor, "Undo", what, undo, onDone);
        dialog.add(dialog.notTakenBack());
        dialog.open();
    }

    /** Opens the retry dialog. */
    public static void retry(
            Operations operations, People people, UserId actor, FollowUp retry, String what, OperationDone onDone) {
        new FollowUpDialog(operations, people, actor, "Retry", what, retry, onDone).open();
    }

    private Div notTakenBack() {
        var heading = new H3("What undo does not bring back");
        heading.addClassName("t-h3");
        var list = new UnorderedList();
        list.addClassNames("t-op-not-back", "t-sub2");
        notTakenBack(followUp.request()).forEach(line -> list.add(new ListItem(line)));
        var all = new Div(heading, list);
        all.addClassName("t-will");
        return all;
    }

    private void previewed(Preview preview) {
        Submittable.show(submit, preview, "Nothing would change.", "The reasons are under “What will happen”.");
    }

    private boolean submit() {
        opened.submit(followUp.request(), this::close);
        return true;
    }

    /** What an undo does not restore (R48). */
    private static List<String> notTakenBack(Request undo) {
        List<String> lines = new ArrayList<>();
        lines.add("Notifications and e-mails that were already sent.");
        if (undo.changes().stream().anyMatch(Change::givesSight)) {
            lines.add("Tasks that moved to the owner when somebody lost access: they stay with the owner.");
            lines.add("Groups that contacts left when somebody lost access.");
        }
        return lines;
    }
}
