package app.tandem.shell.layout;

import com.vaadin.flow.component.Component;

/** Something every page has in its top bar, such as the search or the bell: a prototype bean, ordered by {@code @Order}. */
public interface TopBarItem {

    /** The component. */
    Component component();

    /** Whether it comes before the page's buttons, as the search does, or after. */
    default boolean beforeActions() {
        return false;
    }
}
