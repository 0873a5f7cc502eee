package app.tandem.operation.ui;

import app.tandem.operation.Request;
import app.tandem.operation.Result;
import java.io.Serializable;

/**
 * Called after a panel's operation: the screen removes the panel, rereads its rows and shows the {@link ResultToast}.
 */
@FunctionalInterface
public interface OperationDone extends Serializable {

    void done(Result result, Request request);
}
