package app.tandem.contact.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Remembers how the contact list was left in this window, for the way back. */
public record ListAddress(String path) implements Serializable {

    private static final ListAddress ALL = new ListAddress("contacts");

    /** Stores the address until the list is left again. */
    public static void leave(UI ui, String path) {
        ComponentUtil.setData(ui, ListAddress.class, new ListAddress(path));
    }

    /** The address to go back to; all contacts if the window has not shown the list. */
    public static String back(@Nullable UI ui) {
        var left = ui == null ? null : ComponentUtil.getData(ui, ListAddress.class);
        return left == null ? ALL.path : left.path;
    }
}
