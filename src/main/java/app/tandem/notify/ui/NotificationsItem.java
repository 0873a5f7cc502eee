package app.tandem.notify.ui;

import app.tandem.shell.layout.UserMenuItem;
import app.tandem.shell.parts.Icons;
import org.springframework.stereotype.Component;

/** The entry of the user menu for notification preferences. */
@Component
class NotificationsItem implements UserMenuItem {

    @Override
    public String words() {
        return "Notifications";
    }

    @Override
    public Icons icon() {
        return Icons.BELL;
    }

    @Override
    public String path() {
        return "notifications";
    }
}
