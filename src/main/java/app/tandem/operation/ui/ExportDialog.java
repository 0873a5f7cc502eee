package app.tandem.operation.ui;

import app.tandem.audit.OperationId;
import app.tandem.contact.LineOrder;
import app.tandem.contact.Selection;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Preview;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.Amount;
import app.tandem.shell.DialogHead;
import app.tandem.shell.Icons;
import app.tandem.shell.SubmitButton;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** Exports the selected contacts as a CSV file, which the browser then downloads (R44-R46). */
public class ExportDialog extends Dialog {

    private final Operations operations;
    private final People people;
    private final UserId actor;
    private final OperationId operation;
    private final LineOrder order;
    private final OperationDone onDone;
    private final SubmitButton submit = new SubmitButton("Export", this::submit);
    private boolean over;

    /** Opens the selection as its working set (R45). */
    public ExportDialog(Operations operations, People people, UserId actor, Selection selection, OperationDone onDone) {
        this(operations, people, actor, selection, LineOrder.NONE, onDone);
    }

    /** The same; the file has lines and cells in this order. */
    public ExportDialog(
            Operations operations,
            People people,
            UserId actor,
            Selection selection,
            LineOrder order,
            OperationDone onDone) {
        this.order = order;
        this.operations = operations;
        this.people = people;
        this.actor = actor;
        this.operation = operations.open(actor, selection);
        this.onDone = onDone;
        addClassName("w-m");
        DialogHead.of(this, "Export CSV", Amount.contacts(operations.selected(actor, operation)), this::close);
        var consequences = new WhatWillHappen(operations, people, actor, operation);
        consequences.onPreview(this::previewed);
        consequences.show(request());
        add(
                consequences,
                line((order.columns().isEmpty() ? "" : "In the order of the list. ")
                        + "The file has every field of the form and every column of the list. What you may not see is left"
                        + " empty; for contacts that a partner shared with you, it has only the contact data."),
                line("An apostrophe goes before anything that a spreadsheet would run as a formula, as in"
                        + " '+44 20 7946 0018."));
        footer();
    }

    private Request request() {
        return Request.of(Change.export(order));
    }

    private static Div line(String text) {
        var line = new Div(text);
        line.addClassNames("t-line", "t-sub2");
        return line;
    }

    private void footer() {
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        submit.withIcon(Icons.DOWNLOAD);
        getFooter().add(cancel, submit);
    }

    private void previewed(Preview preview) {
        Submittable.show(submit, preview, "Nothing would be exported.", "The reasons are under “What will happen”.");
    }

    private boolean submit() {
        Submitting.submit(operations, people, actor, operation, request(), this::ended);
        over = true;
        close();
        return true;
    }

    /** The file comes by itself where the page was not left meanwhile; the toast has it in any case. */
    private void ended(Result result, Request request) {
        onDone.done(result, request);
        if (result.counts(0).done() > 0) {
            ExportFile.download(operation);
        }
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
