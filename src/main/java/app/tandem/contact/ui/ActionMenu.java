package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.shell.security.StoppedEntry;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The "Actions" menu of list and record; impossible entries stay, with their reasons (R15). */
public class ActionMenu extends MenuBar {

    private final SerializableFunction<MenuAct, MenuPlace> places;
    private final SerializableConsumer<MenuAct> chosen;
    private final SubMenu menu;
    private List<MenuLine> shown = List.of();

    private ActionMenu(SerializableFunction<MenuAct, MenuPlace> places, SerializableConsumer<MenuAct> chosen) {
        this.places = places;
        this.chosen = chosen;
        addClassName("t-actions");
        menu = addItem("Actions").getSubMenu();
    }

    /** For the list. */
    public static ActionMenu ofList(SerializableConsumer<MenuAct> chosen) {
        var made = new ActionMenu(MenuAct::place, chosen);
        made.addThemeName("small");
        return made;
    }

    /** For a record. */
    public static ActionMenu ofRecord(SerializableConsumer<MenuAct> chosen) {
        return new ActionMenu(MenuAct::placeOnRecord, chosen);
    }

    /** Shows what is possible now; an open menu stays open if nothing changed. */
    public void show(List<MenuLine> lines) {
        show(lines, false);
    }

    /** The same, optionally rebuilt in any case; returns whether it was rebuilt. */
    public boolean show(List<MenuLine> lines, boolean anew) {
        if (!anew && lines.equals(shown)) {
            return false;
        }
        shown = lines;
        menu.removeAll();
        var sections = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> places.apply(line.act()).section(), TreeMap::new, Collectors.toList()));
        sections.forEach((section, entries) -> {
            if (!section.equals(sections.firstKey())) {
                menu.addSeparator();
            }
            add(entries);
        });
        return true;
    }

    /** Adds a separated entry, which the next {@link #show} removes. */
    public void append(String label, Runnable act) {
        menu.addSeparator();
        menu.addItem(label, click -> act.run());
    }

    private void add(List<MenuLine> entries) {
        Map<String, SubMenu> opened = new HashMap<>();
        for (var line : entries) {
            var submenu = places.apply(line.act()).submenu();
            add(
                    submenu.isEmpty()
                            ? menu
                            : opened.computeIfAbsent(
                                    submenu, label -> menu.addItem(label).getSubMenu()),
                    line);
        }
    }

    private void add(SubMenu place, MenuLine line) {
        var label = line.act().label();
        if (line.idle()) {
            StoppedEntry.idle(place, label, line.reasons());
        } else if (line.possible()) {
            var words = new Span(label);
            words.addClassName("t-entry-l");
            var amount = new Span(line.part());
            amount.addClassName("t-entry-n");
            var content = new Div(words, amount);
            content.addClassName("t-entry");
            place.addItem(content, click -> chosen.accept(line.act()))
                    .setClassName("t-danger", line.act().action() == Action.DELETE);
        } else {
            StoppedEntry.refuse(place, label, line.reasons());
        }
    }
}
