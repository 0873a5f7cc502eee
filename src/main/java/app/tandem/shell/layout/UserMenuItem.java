package app.tandem.shell.layout;

import app.tandem.shell.parts.Icons;

/** A page of one's own that is reached from the user menu, such as the notifications: a bean, ordered by {@code @Order}. */
public interface UserMenuItem {

    /** What it is called. */
    String words();

    /** The icon before the words. */
    Icons icon();

    /** The address of the page. */
    String path();
}
