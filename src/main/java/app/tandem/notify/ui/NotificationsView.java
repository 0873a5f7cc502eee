package app.tandem.notify.ui;

import app.tandem.notify.MailPreferences;
import app.tandem.notify.Outbox;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The notification preferences, where the links of mails lead. */
@Route("notifications")
@PageTitle("Notifications · Tandem")
@PermitAll
class NotificationsView extends Div {

    NotificationsView(MailPreferences preferences, Outbox outbox, People people, CurrentUser current) {
        addClassNames("t-page", "t-notifications");
        add(new NotificationsForm(preferences, outbox, people, current.id()));
    }
}
