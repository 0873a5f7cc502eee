package app.tandem.operation.ui;

import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.people.People;
import app.tandem.people.UserId;

/** Tells what an operation did, in its four counts, with the rows of each behind "Details" (R45). */
public final class ResultToast {

    private ResultToast() {}

    /** Shows the toast to the person who submitted the request. */
    public static void show(Operations operations, People people, UserId viewer, Result result, Request request) {}
}
