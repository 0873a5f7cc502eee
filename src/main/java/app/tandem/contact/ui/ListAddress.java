package app.tandem.contact.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Where the contact list was left in this window, so that the way back leads to the list as it was. */
public record ListAddress(String path) implements Serializable {

    private static final ListAddress ALL = new ListAddress("contacts");

    /** Remembers it until the list is left again. */
    public static void leave(UI ui, String path) {
        ComponentUtil.setData(ui, ListAddress.class, new ListAddress(path));
    }

    /** The address to go back to; that of all contacts in a window that has not shown the list. */
    public static String back(@Nullable UI ui) {
        var left = ui == null ? null : ComponentUtil.getData(ui, ListAddress.class);
        return left == null ? ALL.path : left.path;
    }
}
