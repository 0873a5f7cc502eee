package app.tandem.contact;

/**
 * The disclosure of section 3 as conditions on a row: {@code v} is a row of {@link Visibility}, {@code c} its contact.
 * The twin of {@link app.tandem.access.Disclosure}; a test compares the two cell by cell.
 */
public final class VisibleParts {

    /** LOANS and ALL_RELATIONS: whoever belongs to the owner's organization. */
    public static final String LOANS = "c.organization_id = :viewerOrg";

    /** ACTIVITY, TASKS and ORGANIZATION_GROUPS: colleagues and an assigned partner. */
    public static final String ACTIVITY = activity("v.assigned");

    /** The last activity that the viewer may see; a partner with a share sees only their own (R6). */
    static final String LAST_ACTIVITY = lastActivity("v");

    /** R6a: whether the viewer may know that user {@code u} has the access row {@code a}. */
    static final String RELATED = related("c", "u", "a");

    /** The same of the share in it: that somebody is the assignee tells nothing of a share that they have besides. */
    static final String SHARE = share("c", "u", "a");

    /**
     * R6a: whether the viewer may know the name of user {@code u} in what happened on contact {@code c}; binds nothing,
     * uses :viewer and :viewerOrg.
     */
    public static final String KNOWN =
            "(c.organization_id = :viewerOrg or u.organization_id = :viewerOrg or u.id = c.owner_id"
                    + " or u.id = c.assignee_id or exists (select 1 from contact_access ka"
                    + " where ka.contact_id = c.id and ka.user_id = u.id"
                    + " and (ka.shared_by = :viewer or ka.also_shared_by = :viewer)))";

    private VisibleParts() {}

    /**
     * R6a: whether the viewer may read what somebody else did about the access of that user to contact {@code c}. That
     * the viewer shared it with them too tells nothing of it; that they own it or are its assignee, nothing of shares.
     *
     * @param aboutShares whether it was about shares, as a condition
     */
    public static String knownOfOthersDeed(String user, String aboutShares) {
        return ("(c.organization_id = :viewerOrg or %1$s.organization_id = :viewerOrg"
                        + " or not (%2$s) and (%1$s.id = c.owner_id or %1$s.id = c.assignee_id))")
                .formatted(user, aboutShares);
    }

    /** {@link #KNOWN} of a user under another name. */
    public static String known(String user) {
        return KNOWN.replaceAll("\\bu\\.", user + ".");
    }

    /** {@link #ACTIVITY} where that condition says that the contact is assigned to the viewer. */
    static String activity(String assigned) {
        return "(c.organization_id = :viewerOrg or " + assigned + ")";
    }

    /** The same where the viewer's own row is another. */
    static String lastActivity(String own) {
        return "(case when " + activity(own + ".assigned") + " then c.last_activity_at else " + own
                + ".own_activity_at end)";
    }

    /** R6a under other names: of the contact (or what has its organization), of the other user, and of their access. */
    public static String related(String contact, String user, String access) {
        return "(%1$s.owner or %1$s.assigned or %2$s)".formatted(access, share(contact, user, access));
    }

    /** R6a of a share, under other names. */
    public static String share(String contact, String user, String access) {
        return "(%1$s.organization_id = :viewerOrg or %2$s.organization_id = :viewerOrg or %3$s.shared_by = :viewer"
                        .formatted(contact, user, access)
                + " or " + access + ".also_shared_by = :viewer)";
    }
}
