package app.tandem.shell.layout;

import app.tandem.people.UserId;

/** Leaves pages out of the menu that are not for everybody, such as those of administrators; a bean of their feature. */
@FunctionalInterface
public interface MenuGate {

    /** Whether the page with this address, such as "/administration", is left out for that person. */
    boolean hides(String address, UserId viewer);
}
