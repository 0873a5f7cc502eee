package app.tandem.contact.visibility;

import app.tandem.access.Disclosure.Part;
import app.tandem.access.Disclosure.Relation;
import app.tandem.access.Disclosure.Tie;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables of {@link app.tandem.access.Disclosure} as conditions on a row: {@code v} is a row of {@link Visibility},
 * {@code c} its contact. Uses :viewer and :viewerOrg.
 */
public final class VisibleParts {

    /** LOANS and ALL_RELATIONS: whoever belongs to the owner's organization. */
    public static final String LOANS = sees(Part.LOANS);

    /** ACTIVITY, TASKS and ORGANIZATION_GROUPS: colleagues and an assigned partner. */
    public static final String ACTIVITY = sees(Part.ACTIVITY);

    /** Whether the viewer may know that user {@code u} has the access row {@code a}. */
    public static final String RELATED = related("c", "u", "a");

    /** The same of the share in it. */
    public static final String SHARE = share("c", "u", "a");

    /** Whether the viewer may know the name of user {@code u} in what happened on contact {@code c}. */
    public static final String KNOWN = known("u");

    private VisibleParts() {}

    /** Whether the viewer may read what somebody else did about that user's access to {@code c}, and maybe their share. */
    public static String knownOfOthersDeed(String user, String aboutShares) {
        return "(" + told(Relation.OTHERS_SHARE, tie -> inRow(tie, user)) + " or not (" + aboutShares + ") and "
                + told(Relation.OTHERS_DEED, tie -> inRow(tie, user)) + ")";
    }

    /** {@link #KNOWN} of a user under another name. */
    public static String known(String user) {
        return told(Relation.ANY, tie -> inRow(tie, user));
    }

    private static String inRow(Tie tie, String user) {
        return switch (tie) {
            case COLLEAGUE -> "c.organization_id = :viewerOrg";
            case OWN_FIRM -> user + ".organization_id = :viewerOrg";
            case OWNER_OR_ASSIGNEE -> "%1$s.id = c.owner_id or %1$s.id = c.assignee_id".formatted(user);
            case SHARED_BY_READER ->
                "exists (select 1 from contact_access ka where ka.contact_id = c.id and ka.user_id = " + user
                        + ".id and (ka.shared_by = :viewer or ka.also_shared_by = :viewer))";
        };
    }

    /** {@link #ACTIVITY} where that condition says that the contact is assigned to the viewer. */
    public static String activity(String assigned) {
        return activity("c", assigned);
    }

    /** Whether the viewer of {@code v} sees that part of {@code c}. */
    public static String sees(Part part) {
        return sees(part, "c", "v.assigned");
    }

    /** {@link #LOANS} of a contact under another name. */
    public static String loans(String contact) {
        return sees(Part.LOANS, contact, "v.assigned");
    }

    /** {@link #ACTIVITY} of a contact under another name. */
    public static String activity(String contact, String assigned) {
        return sees(Part.ACTIVITY, contact, assigned);
    }

    /** The last activity that the viewer may see; a partner with a share sees only their own (R6). */
    public static String lastActivity(String contact, String own) {
        return "(case when " + activity(contact, own + ".assigned") + " then " + contact + ".last_activity_at else "
                + own + ".own_activity_at end)";
    }

    private static String sees(Part part, String contact, String assigned) {
        return part.grounds().stream()
                .map(ground -> switch (ground) {
                    case SIGHT -> "1 = 1";
                    case OWNER -> contact + ".owner_id = :viewer";
                    case COLLEAGUE -> contact + ".organization_id = :viewerOrg";
                    case ASSIGNEE -> assigned;
                })
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The same with another alias for the viewer's own row. */
    public static String lastActivity(String own) {
        return lastActivity("c", own);
    }

    /** R6a under other names: of the contact (or what has its organization), of the other user, and of their access. */
    public static String related(String contact, String user, String access) {
        return told(Relation.ANY, tie -> inAccess(tie, contact, user, access));
    }

    /** R6a of a share, under other names. */
    public static String share(String contact, String user, String access) {
        return told(Relation.SHARE, tie -> inAccess(tie, contact, user, access));
    }

    private static String inAccess(Tie tie, String contact, String user, String access) {
        return switch (tie) {
            case COLLEAGUE -> contact + ".organization_id = :viewerOrg";
            case OWN_FIRM -> user + ".organization_id = :viewerOrg";
            case OWNER_OR_ASSIGNEE -> "%1$s.owner or %1$s.assigned".formatted(access);
            case SHARED_BY_READER -> "%1$s.shared_by = :viewer or %1$s.also_shared_by = :viewer".formatted(access);
        };
    }

    private static String told(Relation relation, Function<Tie, String> condition) {
        return relation.ties().stream().map(condition).collect(Collectors.joining(" or ", "(", ")"));
    }
}
