package app.tandem.contact.ui.list;

import app.tandem.contact.ui.ListAddress;
import app.tandem.contact.ui.list.grid.TickedContacts;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.Optional;

/**
 * How the list was left in this window, beyond its URL. It lives as long as the window: searched names are in no URL
 * and survive no reload.
 *
 * @param address where it was
 * @param text what was searched for
 * @param ticked what was ticked
 */
record LeftList(String address, String text, TickedContacts ticked) implements Serializable {

    void keep(UI ui) {
        ListAddress.leave(ui, address);
        ComponentUtil.setData(ui, LeftList.class, this);
    }

    /** How it was left at this URL; answered once. */
    static Optional<LeftList> take(UI ui, String address) {
        var left = ComponentUtil.getData(ui, LeftList.class);
        ComponentUtil.setData(ui, LeftList.class, null);
        return Optional.ofNullable(left).filter(one -> one.address.equals(address));
    }
}
