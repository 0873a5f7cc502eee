package app.tandem.contact.ui;

/**
 * The section of an entry in the "Actions" menu.
 *
 * @param section a line is drawn between two of them; the lowest comes first
 * @param submenu the label of the entry under which it opens; empty for none
 */
public record MenuPlace(int section, String submenu) {

    /** Changes the actor's own lists. */
    public static final MenuPlace GROUPS = new MenuPlace(10, "");

    /** Changes who sees the contacts. */
    public static final MenuPlace ADMIN = new MenuPlace(20, "Admin actions");

    /** Changes the contacts themselves. */
    public static final MenuPlace CONTACTS = new MenuPlace(40, "");

    /** The same section, outside a submenu. */
    public MenuPlace atTop() {
        return new MenuPlace(section, "");
    }
}
