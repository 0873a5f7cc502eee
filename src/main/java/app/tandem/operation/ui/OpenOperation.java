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
 * What a panel works with: an operation that is opened with its working set, previewed, submitted once, and forgotten
 * where the panel goes away without a submit (R44-R46).
 */
public final class OpenOperation implements Serializable {

    private final Operations operations;
    private final People people;
    private final UserId actor;
    private final OperationId id;
    private final OperationDone onDone;
    private boolean over;

    /** One that is opened already. */
    public OpenOperation(Operations operations, People people, UserId actor, OperationId id, OperationDone onDone) {
        this.operations = operations;
        this.people = people;
        this.actor = actor;
        this.id = id;
        this.onDone = onDone;
    }

    /** Fixes this selection as its working set. */
    public static OpenOperation on(
            Selection selection, Operations operations, People people, UserId actor, OperationDone onDone) {
        return new OpenOperation(operations, people, actor, operations.open(actor, selection), onDone);
    }

    /** Is forgotten when this panel goes away without a submit. */
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

    /** How many contacts it holds. */
    public int selected() {
        return operations.selected(actor, id);
    }

    /** What a request would do, for the panel to show. */
    public PreviewPane consequences() {
        return new PreviewPane(operations, people, actor, id);
    }

    /** Whether it was submitted or forgotten. */
    public boolean isOver() {
        return over;
    }

    /** Submits it and closes the panel; a long one shows its progress. Throws what {@link Operations#begin} throws. */
    public void submit(Request request, Command close) {
        submit(request, close, (result, asked) -> {});
    }

    /** The same; whatever the page does with the result, this is done after it. */
    public void submit(Request request, Command close, OperationDone after) {
        Submitting.submit(operations, people, actor, id, request, (result, asked) -> {
            end(close);
            onDone.done(result, asked);
            after.done(result, asked);
        });
        end(close);
    }

    /** The same for a few contacts: waits for the result. */
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

    /** Forgets it, unless it was submitted. */
    public void discard() {
        if (!over) {
            over = true;
            operations.discard(actor, id);
        }
    }
}
