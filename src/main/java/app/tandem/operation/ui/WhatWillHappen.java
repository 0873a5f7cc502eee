package app.tandem.operation.ui;

import app.tandem.operation.OperationId;
import app.tandem.operation.Operations;
import app.tandem.operation.Preview;
import app.tandem.operation.Request;
import app.tandem.people.People;
import app.tandem.people.UserId;
import com.vaadin.flow.component.html.Div;

/** Says before the submit what a request will do, leave and refuse, who gains and loses access, and who is told (R46). */
public class WhatWillHappen extends Div {

    private final Operations operations;
    private final UserId actor;
    private final OperationId operation;

    public WhatWillHappen(Operations operations, People people, UserId actor, OperationId operation) {
        this.operations = operations;
        this.actor = actor;
        this.operation = operation;
    }

    /** Shows what this request would do now, and returns it. */
    public Preview show(Request request) {
        return operations.preview(actor, operation, request);
    }

    /** Shows nothing but the number of selected contacts, while there is no request. */
    public void clear() {
        removeAll();
    }
}
