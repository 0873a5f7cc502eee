package app.tandem.contact.ui;

import app.tandem.contact.list.LineOrder;
import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Where an action on contacts is begun and what it did is shown: the list, or a record (R44). */
public interface ActionsPlace extends Serializable {

    /** Who acts. */
    UserId actor();

    /** In which order a file has the selected contacts, if it were made now. */
    LineOrder order();

    /** Shows a panel beside; null takes away what is there. */
    void showBeside(@Nullable Component panel);

    /** Whether it is still the page that is looked at: a long operation may be over when another is. */
    boolean isShown();

    /**
     * Shows everything as an operation left it.
     *
     * @param deleted whether contacts are gone
     * @return false where a record was left that is seen no more, of which nothing is said yet
     */
    boolean changed(boolean deleted);
}
