package app.tandem.notify.ui;

import app.tandem.account.ui.PreferencesSection;
import app.tandem.notify.MailPreferences;
import app.tandem.notify.Outbox;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** What also comes by mail, among the other preferences. */
@org.springframework.stereotype.Component
@Order(60)
class NotificationsSection implements PreferencesSection {

    private final MailPreferences preferences;
    private final Outbox outbox;
    private final People people;
    private final CurrentUser current;

    NotificationsSection(MailPreferences preferences, Outbox outbox, People people, CurrentUser current) {
        this.preferences = preferences;
        this.outbox = outbox;
        this.people = people;
        this.current = current;
    }

    @Override
    public String title() {
        return "Notifications";
    }

    @Override
    public Component content() {
        return new NotificationsForm(preferences, outbox, people, current.id());
    }
}
