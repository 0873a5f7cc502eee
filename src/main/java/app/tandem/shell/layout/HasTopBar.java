package app.tandem.shell.layout;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** A page that puts something of its own into the top bar. */
public interface HasTopBar {

    /** What stands at the left in place of the page's title, such as crumbs; the title if empty. */
    default Optional<Component> topBarHeading() {
        return Optional.empty();
    }

    /** What stands beside the title, such as a chooser of views. */
    default List<Component> topBarBeside() {
        return List.of();
    }

    /** The page's own buttons, such as "New contact". */
    default List<Component> topBarActions() {
        return List.of();
    }
}
