package app.tandem.shell;

import com.vaadin.flow.component.Component;

/** Something every page has in its top bar, such as the search or the bell; a bean of its own for every window. */
public interface TopBarItem {

    /** What is shown. */
    Component component();
}
