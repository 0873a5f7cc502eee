package app.tandem.contact.ui;

/**
 * Where an entry stands in "Actions".
 *
 * @param section a line is drawn between two of them; the lowest comes first
 * @param submenu the label of the entry under which it opens; empty for none
 */
public record MenuPlace(int section, String submenu) {

    /** With the actor's own lists. */
    public static final MenuPlace GROUPS = new MenuPlace(10, "");

    /** With what changes who sees them. */
    public static final MenuPlace ADMIN = new MenuPlace(20, "Admin actions");

    /** With what changes the contacts themselves. */
    public static final MenuPlace CONTACTS = new MenuPlace(40, "");

    /** The same section, and no submenu. */
    public MenuPlace atTop() {
        return new MenuPlace(section, "");
    }
}
