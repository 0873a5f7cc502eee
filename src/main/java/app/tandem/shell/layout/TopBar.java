package app.tandem.shell.layout;

import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;

/** The top bar: title or breadcrumbs, the page's buttons, and the items every page has. */
class TopBar extends Div {

    private final Div heading = box("t-heading");
    private final Div beside = box("t-top-beside");
    private final Div actions = box("t-top-end");

    TopBar(List<TopBarItem> items, List<Component> last) {
        addClassName("t-top");
        getElement().setAttribute("role", "banner");
        var toggle = new DrawerToggle();
        toggle.addClassName("t-toggle");
        toggle.setIcon(Icons.MENU.create());
        toggle.setAriaLabel("Menu");
        add(toggle, heading, beside);
        items.stream()
                .filter(TopBarItem::beforeActions)
                .map(TopBarItem::component)
                .forEach(this::add);
        add(actions);
        items.stream()
                .filter(item -> !item.beforeActions())
                .map(TopBarItem::component)
                .forEach(this::add);
        add(last);
    }

    /** Shows the page's own content, or its title. */
    void show(String title, Object page) {
        var own = page instanceof HasTopBar has ? has : new HasTopBar() {};
        heading.removeAll();
        heading.add(own.topBarHeading().orElseGet(() -> heading(title)));
        beside.removeAll();
        beside.add(own.topBarBeside());
        actions.removeAll();
        actions.add(own.topBarActions());
    }

    private static Component heading(String title) {
        var heading = new H1(title);
        heading.addClassName("t-title");
        return heading;
    }

    private static Div box(String name) {
        var box = new Div();
        box.addClassName(name);
        return box;
    }
}
