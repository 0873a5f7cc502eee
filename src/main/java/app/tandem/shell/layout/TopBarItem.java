package app.tandem.shell.layout;

import com.vaadin.flow.component.Component;

/** Something every page has in its top bar, such as the search or the bell: a prototype bean, ordered by {@code @Order}. */
public interface TopBarItem {

    /** What is shown. */
    Component component();

    /** Whether it stands before the page's own buttons, as the search does, or after them. */
    default boolean beforeActions() {
        return false;
    }
}
