package app.tandem.shell.layout;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** A page with its own content in the top bar. */
public interface HasTopBar {

    /** Replaces the page's title at the left, such as by breadcrumbs; the title if empty. */
    default Optional<Component> topBarHeading() {
        return Optional.empty();
    }

    /** Components beside the title, such as the view chooser. */
    default List<Component> topBarBeside() {
        return List.of();
    }

    /** The page's own buttons, such as "New contact". */
    default List<Component> topBarActions() {
        return List.of();
    }
}
