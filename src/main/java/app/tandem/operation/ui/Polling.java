package app.tandem.operation.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;

/** Polls for news while anything on the page waits for it. */
public final class Polling implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MILLISECONDS = 500;
    /** Polls faster at first, since most waits are short. */
    private static final int AT_FIRST = 150;

    private static final int SOON = 6;

    private final UI ui;
    private int waiting;
    private int asked;

    private Polling(UI ui) {
        this.ui = ui;
    }

    /** Calls the command every half second, faster at first, until the registration is removed. */
    public static Registration start(UI ui, Command onPoll) {
        var known = ComponentUtil.getData(ui, Polling.class);
        var polling = known == null ? new Polling(ui) : known;
        ComponentUtil.setData(ui, Polling.class, polling);
        return polling.add(onPoll);
    }

    private Registration add(Command onPoll) {
        if (waiting == 0) {
            asked = 0;
            ui.setPollInterval(AT_FIRST);
        }
        waiting++;
        var listening = ui.addPollListener(poll -> {
            if (++asked == SOON) {
                ui.setPollInterval(MILLISECONDS);
            }
            onPoll.execute();
        });
        return Registration.once(() -> {
            listening.remove();
            waiting--;
            if (waiting == 0) {
                ui.setPollInterval(-1);
            }
        });
    }
}
