package app.tandem.shell.layout;

import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.people.preferences.Preferences;
import app.tandem.people.preferences.Zones;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.time.DateStyle;
import app.tandem.time.TheClock;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gives each page its reader's time zone and way to write dates, and stores the browser's. */
@Component
public class ReaderZones implements VaadinServiceInitListener {

    /** The user whose zone the page has. */
    private record Known(UserId user) {}

    private final CurrentUser current;
    private final Zones zones;
    private final Preferences preferences;
    private final Clock clock;

    ReaderZones(CurrentUser current, Zones zones, Preferences preferences, Clock clock) {
        this.preferences = preferences;
        this.current = current;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            new ReaderTime(clock, TheClock.zoneOfTheMachine(), DateStyle.ENGLISH).holdIn(ui);
            // before the first view is made, and again after signing in within the page
            ui.addBeforeEnterListener(enter -> current.find().ifPresent(user -> know(ui, user)));
        });
    }

    /** Rereads both after the user chose another. */
    public void changed(UI ui) {
        current.find().ifPresent(user -> read(ui, user));
    }

    private void know(UI ui, UserId user) {
        if (new Known(user).equals(ComponentUtil.getData(ui, Known.class))) {
            return;
        }
        ComponentUtil.setData(ui, Known.class, new Known(user));
        Zones.read(ui.getPage().getExtendedClientDetails().getTimeZoneId()).ifPresent(zone -> zones.seen(user, zone));
        read(ui, user);
    }

    private void read(UI ui, UserId user) {
        new ReaderTime(clock, zones.of(user), preferences.dateStyle(user)).holdIn(ui);
    }
}
