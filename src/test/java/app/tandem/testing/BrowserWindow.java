package app.tandem.testing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;

/** A browser's end of the page of a browserless test: reached until a test says otherwise. */
public final class BrowserWindow implements PushConnection {

    private boolean reached = true;

    /** Connects the current page with a window. */
    public static BrowserWindow open() {
        var window = new BrowserWindow();
        UI.getCurrent().getInternals().setPushConnection(window);
        return window;
    }

    /** The lid is closed, or opened again. */
    public void reached(boolean now) {
        reached = now;
    }

    /** Something is clicked in it, whether it can be reached or not. */
    public void says() {
        var internals = UI.getCurrent().getInternals();
        internals.setLastProcessedClientToServerId(internals.getLastProcessedClientToServerId() + 1, new byte[0]);
    }

    @Override
    public void push() {
        // tests look at the page on the server
    }

    @Override
    public void disconnect() {
        reached = false;
    }

    @Override
    public boolean isConnected() {
        return reached;
    }
}
