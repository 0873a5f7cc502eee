package app.tandem.operation.ui;

import app.tandem.audit.OperationId;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.people.People;
import app.tandem.people.UserId;

/** Submits a panel's operation: a short one answers at once, a longer one shows its progress (R44). */
public final class Submitting {

    private Submitting() {}

    /** Submits it, after which the panel can close. Throws what {@link Operations#begin} throws. */
    public static void submit(
            Operations operations,
            People people,
            UserId actor,
            OperationId operation,
            Request request,
            OperationDone onDone) {
        var soon = operations.begin(actor, operation, request);
        if (soon.isPresent()) {
            onDone.done(soon.get(), request);
        } else {
            ProgressCard.show(operations, people, actor, operation, request, onDone);
        }
    }
}
