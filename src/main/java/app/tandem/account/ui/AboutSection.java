package app.tandem.account.ui;

import app.tandem.account.OwnAccount;
import app.tandem.people.CurrentUser;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** What people say of themselves. */
@org.springframework.stereotype.Component
@Order(10)
class AboutSection implements PreferencesSection {

    private final OwnAccount account;
    private final CurrentUser current;

    AboutSection(OwnAccount account, CurrentUser current) {
        this.account = account;
        this.current = current;
    }

    @Override
    public String title() {
        return "About me";
    }

    @Override
    public Component content() {
        return new AboutForm(account, current.id());
    }
}
