package app.tandem.operation.ui;

import app.tandem.operation.Request;
import app.tandem.operation.Result;
import java.io.Serializable;

/**
 * What a screen does after an operation that one of its panels submitted: it takes the panel away, reads its rows again
 * and shows the {@link ResultToast}.
 */
@FunctionalInterface
public interface OperationDone extends Serializable {

    void done(Result result, Request request);
}
