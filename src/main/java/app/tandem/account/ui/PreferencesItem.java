package app.tandem.account.ui;

import app.tandem.shell.layout.UserMenuItem;
import app.tandem.shell.parts.Icons;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The entry of the user menu for one's own account. */
@Component
@Order(0)
class PreferencesItem implements UserMenuItem {

    @Override
    public String words() {
        return "Preferences";
    }

    @Override
    public Icons icon() {
        return Icons.USER;
    }

    @Override
    public String path() {
        return PreferencesView.PATH;
    }
}
