package app.tandem.access;

/** Which parts of a record a person sees (rules, section 3; R6). Pure; the database asks the same of its rows. */
public final class Disclosure {

    /** The parts of a record that not everybody who sees it sees. */
    public enum Part {
        CONTACT_DATA,
        PUBLIC_NOTES,
        OWN_ENTRIES,
        PRIVATE_NOTES,
        LOANS,
        ACTIVITY,
        TASKS,
        ORGANIZATION_GROUPS,
        ALL_RELATIONS
    }

    private Disclosure() {}

    /** Whether a person with this standing sees that part of the contact. */
    public static boolean sees(Part part, Standing s) {
        if (!s.sees()) {
            return false;
        }
        return switch (part) {
            case CONTACT_DATA, PUBLIC_NOTES, OWN_ENTRIES -> true;
            case PRIVATE_NOTES -> s.owner();
            case LOANS, ALL_RELATIONS -> s.colleague();
            case ACTIVITY, TASKS, ORGANIZATION_GROUPS -> s.colleague() || s.assigned();
        };
    }

    /** Whether an export has all that a person with this standing sees; otherwise contact data only (section 4). */
    public static boolean exportsAllTheySee(Standing s) {
        return s.sees() && (s.colleague() || s.assigned());
    }

    /**
     * Whether a person with this standing may know that another one is related to the contact (R6a). Of a share of the
     * assignee a partner knows no more than of anybody's: ask as if they were not the assignee.
     *
     * @param ownFirm the other one belongs to the viewer's organization
     * @param ownerOrAssignee the other one is the owner or the assignee
     * @param sharedByViewer the viewer shared it with the other one
     */
    public static boolean knowsOf(Standing s, boolean ownFirm, boolean ownerOrAssignee, boolean sharedByViewer) {
        return s.sees() && (s.colleague() || ownFirm || ownerOrAssignee || sharedByViewer);
    }
}
