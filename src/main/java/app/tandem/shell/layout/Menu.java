package app.tandem.shell.layout;

import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The side navigation, made of the pages that carry {@code @Menu} and are open to the user. The order of a page names
 * its section: up to 199 Leads &amp; Contacts, then a hundred for each that follows; its icon is one of {@link Icons}.
 */
class Menu extends Div {

    private enum Section {
        CONTACTS("Leads & Contacts"),
        MARKETING("Marketing"),
        PARTNERS("Partners"),
        TEAM("Team"),
        OPERATIONS("Operations"),
        ADMINISTRATION("Administration");

        private final String label;

        Section(String label) {
            this.label = label;
        }

        static Section of(MenuEntry entry) {
            var hundred = (int) (entry.order() == null ? 0 : entry.order() / 100);
            return values()[Math.clamp(hundred - 1, 0, values().length - 1)];
        }
    }

    /**
     * @param hidden which of them are not for this person
     * @param mark what stands at the end of the entry with this address
     */
    Menu(Predicate<String> hidden, Function<String, Optional<Component>> mark) {
        addClassName("t-navs");
        Map<Section, SideNav> sections = new EnumMap<>(Section.class);
        var entries = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !hidden.test(entry.path()))
                .toList();
        for (var entry : entries) {
            sections.computeIfAbsent(Section.of(entry), section -> section(section, entry))
                    .addItem(item(entry, mark.apply(entry.path())));
        }
        add(sections.values().toArray(SideNav[]::new));
    }

    /** A section with a single page of the same name needs no heading. */
    private static SideNav section(Section section, MenuEntry entry) {
        if (!section.label.equals(entry.title())) {
            return new SideNav(section.label);
        }
        var nav = new SideNav();
        nav.getElement().setAttribute("aria-label", section.label);
        return nav;
    }

    private static SideNavItem item(MenuEntry entry, Optional<Component> mark) {
        var item = new SideNavItem(entry.title(), entry.path());
        item.setMatchNested(true);
        if (entry.icon() != null) {
            var icon = entry.icon().toUpperCase(Locale.ROOT).replace('-', '_');
            item.setPrefixComponent(Icons.valueOf(icon).create());
        }
        mark.ifPresent(item::setSuffixComponent);
        return item;
    }
}
