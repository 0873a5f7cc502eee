package app.tandem.operation.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;

/** A page asks for news while anything on it waits for some, and not longer. */
final class Polling implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MILLISECONDS = 500;

    private final UI ui;
    private int waiting;

    private Polling(UI ui) {
        this.ui = ui;
    }

    /** Calls this every half second until the registration is removed. */
    static Registration start(UI ui, Command onPoll) {
        var known = ComponentUtil.getData(ui, Polling.class);
        var polling = known == null ? new Polling(ui) : known;
        ComponentUtil.setData(ui, Polling.class, polling);
        return polling.add(onPoll);
    }

    private Registration add(Command onPoll) {
        if (waiting == 0) {
            ui.setPollInterval(MILLISECONDS);
        }
        waiting++;
        var listening = ui.addPollListener(poll -> onPoll.execute());
        return Registration.once(() -> {
            listening.remove();
            waiting--;
            if (waiting == 0) {
                ui.setPollInterval(-1);
            }
        });
    }
}
