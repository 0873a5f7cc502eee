package app.tandem.shell.layout;

import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;

/** Puts something small at the end of a page's menu entry, such as a count; a bean of the page's feature. */
public interface MenuMark {

    /** Whether it belongs to the page with this address, such as "/duplicates". */
    boolean marks(String address);

    /** What that person sees there; follows what changes by itself. */
    Component of(UserId viewer);
}
