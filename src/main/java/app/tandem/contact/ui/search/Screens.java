package app.tandem.contact.ui.search;

import app.tandem.people.Folding;
import app.tandem.shell.layout.UserMenuItem;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds screens by the beginnings of words in their names. */
class Screens implements Serializable {

    private final transient List<UserMenuItem> ownPages;

    Screens(List<UserMenuItem> ownPages) {
        this.ownPages = ownPages;
    }

    /** Links to the screens that match; the text may be several words. */
    List<Component> find(String text) {
        var typed = Folding.fold(text);
        var menu = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> matches(entry.title(), typed))
                .map(entry -> link(entry.path(), entry.title(), icon(entry.icon())));
        var own = ownPages.stream()
                .filter(page -> matches(page.words(), typed))
                .map(page -> link(page.path(), page.words(), page.icon()));
        return Stream.concat(menu, own).toList();
    }

    private static boolean matches(String title, String typed) {
        var name = Folding.fold(title);
        return !typed.isEmpty()
                && (name.startsWith(typed)
                        || Arrays.stream(name.split("[ -]")).anyMatch(word -> word.startsWith(typed)));
    }

    private static Icons icon(@org.jspecify.annotations.Nullable String name) {
        return name == null
                ? Icons.ARROW_RIGHT
                : Icons.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Component link(String path, String title, Icons icon) {
        var name = new Span(title);
        name.addClassName("t-person-name");
        return new Anchor(path.isEmpty() ? "." : path, icon.create(), name);
    }
}
