package app.tandem.account.ui;

import app.tandem.people.CurrentUser;
import app.tandem.people.preferences.Preferences;
import app.tandem.people.preferences.Zones;
import app.tandem.shell.layout.ReaderZones;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** How the screen looks, and in which time zone. */
@org.springframework.stereotype.Component
@Order(50)
class ScreenSection implements PreferencesSection {

    private final Preferences preferences;
    private final Zones zones;
    private final ReaderZones reader;
    private final CurrentUser current;

    ScreenSection(Preferences preferences, Zones zones, ReaderZones reader, CurrentUser current) {
        this.preferences = preferences;
        this.zones = zones;
        this.reader = reader;
        this.current = current;
    }

    @Override
    public String title() {
        return "Screen and time";
    }

    @Override
    public Component content() {
        return new ScreenForm(preferences, zones, reader, current.id());
    }
}
