package app.tandem.access;

import java.util.List;

/** Who may do what with the templates of e-mails to contacts, and with what an organization says of itself in them. */
public final class EmailPolicy {

    /** The actions on a template. */
    public enum Deed {
        ADD("add templates for the whole organization"),
        CHANGE("change a template of the organization"),
        REMOVE("remove a template of the organization");

        private final String words;

        Deed(String words) {
            this.words = words;
        }
    }

    /**
     * A template, as somebody finds it.
     *
     * @param organizations whether it is the organization's, and nobody's own
     * @param colleague whether the reader is active and of that organization
     * @param own whether it is the reader's own
     * @param admin whether the reader administers the organization
     */
    public record Template(boolean organizations, boolean colleague, boolean own, boolean admin) {}

    private EmailPolicy() {}

    /** Whether it is there at all for the reader: their own, and the organization's. */
    public static boolean sees(Template its) {
        return its.colleague() && (its.organizations() || its.own());
    }

    /** The reasons against it; empty if it is allowed. */
    public static List<Explanation> against(Deed deed, Template its) {
        if (!sees(its)) {
            return List.of(new Explanation("There is no such template.", ""));
        }
        return !its.organizations() || its.admin()
                ? List.of()
                : List.of(new Explanation(
                        "Only an administrator can " + deed.words + ".",
                        deed == Deed.REMOVE ? "" : "You can save it as a template of your own."));
    }

    /**
     * Whether they know of a sending, when they look up where a text was used.
     *
     * @param own whether it was theirs
     * @param admin whether they administer the sender's organization
     */
    public static boolean seesSending(boolean own, boolean admin) {
        return own || admin;
    }
}
