package app.tandem.operation.ui;

import app.tandem.audit.OperationId;
import app.tandem.contact.Selection;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.people.People;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.io.Serializable;

/**
 * A panel's operation: opened with its working set, previewed, submitted once, and discarded if the panel closes
 * without submitting (R44-R46).
 */
public final class OpenOperation implements Serializable {

    private final Operations operations;
    private final People people;
    private final UserId actor;
    private final OperationId id;
    private final OperationDone onDone;
    private boolean over;

    /** Wraps an already opened operation. */
    public OpenOperation(Operations operations, People people, UserId actor, OperationId id, OperationDone onDone) {
        this.operations = operations;
        this.people = people;
        this.actor = actor;
        this.id = id;
        this.onDone = onDone;
    }

    /** Opens an operation with this selection as its working set. */
    public static OpenOperation on(
            Selection selection, Operations operations, People people, UserId actor, OperationDone onDone) {
        return new OpenOperation(operations, people, actor, operations.open(actor, selection), onDone);
    }

    /** Discards it when this panel is detached without submitting. */
    public void belongTo(Component panel) {
        panel.addDetachListener(gone -> discard());
    }

    public Operations operations() {
        return operations;
    }

    public People people() {
        return people;
    }

    public UserId actor() {
        return actor;
    }

    public OperationId id() {
        return id;
    }

    /** The size of its working set. */
    public int selected() {
        return operations.selected(actor, id);
    }

    /** The preview of a request. */
    public PreviewPane consequences() {
        return new PreviewPane(operations, people, actor, id);
    }

    /** Whether it was submitted or discarded. */
    public boolean isOver() {
        return over;
    }

    /** Submits it and closes the panel; a long one shows its progress. Throws what {@link Operations#begin} throws. */
    public void submit(Request request, Command close) {
        submit(request, close, (result, asked) -> {});
    }

    /** The same, running a command after the page has handled the result. */
    public void submit(Request request, Command close, OperationDone after) {
        Submitting.submit(operations, people, actor, id, request, (result, asked) -> {
            end(close);
            onDone.done(result, asked);
            after.done(result, asked);
        });
        end(close);
    }

    /** Submits it for a few contacts and waits for the result. */
    public void submitAndWait(Request request, Command close) {
        var result = operations.submit(actor, id, request);
        end(close);
        onDone.done(result, request);
    }

    private void end(Command close) {
        if (!over) {
            over = true;
            close.execute();
        }
    }

    /** Discards it unless submitted. */
    public void discard() {
        if (!over) {
            over = true;
            operations.discard(actor, id);
        }
    }
}
