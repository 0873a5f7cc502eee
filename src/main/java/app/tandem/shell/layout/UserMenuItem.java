package app.tandem.shell.layout;

import app.tandem.shell.parts.Icons;

/** A personal page in the user menu, such as the notifications: a bean, ordered by {@code @Order}. */
public interface UserMenuItem {

    /** The label. */
    String words();

    /** The icon before the label. */
    Icons icon();

    /** The address of the page. */
    String path();
}
