package app.tandem.shell.layout;

import app.tandem.people.Person;
import app.tandem.people.preferences.Preferences;
import app.tandem.people.preferences.Theme;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PersonAvatar;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The user menu: who is signed in, the theme, personal pages, and sign-out. */
class UserMenu extends MenuBar {

    private final Person user;
    private final Preferences preferences;
    private final Map<Theme, MenuItem> choices = new EnumMap<>(Theme.class);

    UserMenu(Person user, Preferences preferences, List<UserMenuItem> pages, AuthenticationContext authentication) {
        this.user = user;
        this.preferences = preferences;
        addClassName("t-me");
        addThemeVariants(MenuBarVariant.TERTIARY);
        var root = addItem(new PersonAvatar(user.name(), false));
        root.setAriaLabel("Account of " + user.name());
        var menu = root.getSubMenu();
        var who = new PersonLine(user, false);
        who.addClassName("t-me-who");
        menu.addComponent(who);
        menu.addSeparator();
        pages.forEach(page -> menu.addItem(
                entry(page.icon(), page.words()), click -> UI.getCurrent().navigate(page.path())));
        var label = new Span("Theme");
        label.addClassNames("t-label", "t-menu-label");
        menu.addComponent(label);
        choice(menu, Theme.SYSTEM, "System", Icons.MONITOR);
        choice(menu, Theme.LIGHT, "Light", Icons.SUN);
        choice(menu, Theme.DARK, "Dark", Icons.MOON);
        check(preferences.theme(user.id()));
        menu.addSeparator();
        menu.addItem(entry(Icons.LOG_OUT, "Sign out"), click -> authentication.logout());
    }

    private void choice(SubMenu menu, Theme theme, String words, Icons icon) {
        var item = menu.addItem(entry(icon, words), click -> choose(theme));
        item.setCheckable(true);
        choices.put(theme, item);
    }

    private void choose(Theme theme) {
        preferences.setTheme(user.id(), theme);
        check(theme);
        UI.getCurrent().getPage().setColorScheme(Colours.of(theme));
    }

    private void check(Theme chosen) {
        choices.forEach((theme, item) -> item.setChecked(theme == chosen));
    }

    private static Div entry(Icons icon, String words) {
        var entry = new Div(icon.create(), new Span(words));
        entry.addClassName("t-menu-entry");
        return entry;
    }
}
