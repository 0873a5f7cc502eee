package app.tandem.operation.ui;

import app.tandem.contact.ui.ActionsPlace;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.people.People;

/** Shows an operation's result on the page where it was started, then its toast. */
public record PlaceAnswer(Operations operations, People people, ActionsPlace place) implements OperationDone {

    @Override
    public void done(Result result, Request request) {
        var deleted = request.changes().getFirst().removes() && result.counts(0).done() > 0;
        var lost = place.isShown() && !place.changed(deleted) ? "no longer in your account" : "";
        ResultToast.show(operations, people, place.actor(), result, request, lost, this);
    }
}
