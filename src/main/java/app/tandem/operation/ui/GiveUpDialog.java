package app.tandem.operation.ui;

import app.tandem.access.Standing;
import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Preview;
import app.tandem.operation.Request;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.DialogHead;
import app.tandem.shell.SubmitButton;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lets a shared user or an assignee give up their own access to one contact: one operation (R12, R44). */
public class GiveUpDialog extends Dialog {

    private final Operations operations;
    private final UserId actor;
    private final OperationId operation;
    private final Request request;
    private final OperationDone onDone;
    private final SubmitButton submit = new SubmitButton("Give up access", this::submit);
    private boolean over;

    /** For somebody with this standing towards the contact, who has it shared with them or is its assignee. */
    public GiveUpDialog(
            Operations operations,
            People people,
            UserId actor,
            ContactId contact,
            Standing standing,
            String name,
            OperationDone onDone) {
        this.operations = operations;
        this.actor = actor;
        this.operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        this.request = new Request(own(actor, standing), Set.of());
        this.onDone = onDone;
        addClassName("w-m");
        DialogHead.of(this, "Give up access", name, this::close);
        var consequences = new WhatWillHappen(operations, people, actor, operation);
        consequences.onPreview(this::previewed);
        consequences.show(request);
        add(consequences);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, submit);
    }

    private static List<Change> own(UserId actor, Standing standing) {
        List<Change> own = new ArrayList<>();
        if (standing.assigned()) {
            own.add(Change.unassign(actor));
        }
        if (standing.shared()) {
            own.add(Change.unshare(actor));
        }
        return own;
    }

    private void previewed(Preview preview) {
        Submittable.show(submit, preview, "Nothing would change.");
    }

    private boolean submit() {
        var result = operations.submit(actor, operation, request);
        over = true;
        close();
        onDone.done(result, request);
        return true;
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (!over) {
            over = true;
            operations.discard(actor, operation);
        }
    }
}
