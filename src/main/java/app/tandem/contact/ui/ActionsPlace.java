package app.tandem.contact.ui;

import app.tandem.contact.list.LineOrder;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The page on which an action is started and its result shown: the list, or a record (R44). */
public interface ActionsPlace extends Serializable {

    /** The actor. */
    UserId actor();

    /** The order an export of the selection would have now. */
    LineOrder order();

    /** Shows a panel at the side; null removes it. */
    void showBeside(@Nullable Component panel);

    /** Whether it is still the current page: a long operation may end after the user has left. */
    boolean isShown();

    /**
     * Refreshes everything after an operation.
     *
     * @param deleted whether contacts are gone
     * @return false where a record was left that is seen no more, of which nothing is said yet
     */
    boolean changed(boolean deleted);
}
