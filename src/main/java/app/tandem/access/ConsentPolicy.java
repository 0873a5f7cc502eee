package app.tandem.access;

/** What can be done on a record about the consent of its address or number, and what is told of it (R35). */
public final class ConsentPolicy {

    private ConsentPolicy() {}

    /**
     * Whether an opt-in is recorded on the record by whoever may edit it: what was opted out is taken back by the person
     * themself, or by an administrator with "Restore consent", never here.
     */
    public static boolean optsInOnRecord(boolean optOutHolds) {
        return !optOutHolds;
    }

    /**
     * Whether a viewer of the record may know who recorded an entry, and how: one of another record with the same address
     * must not tell of that record (R4), and a partner learns nothing of the organization's work.
     *
     * @param byViewer the viewer recorded it
     * @param colleague the viewer belongs to the owner's organization
     * @param onThisRecord it was recorded on this record
     * @param byAdministrators it came from a list of theirs, or restored consent
     */
    public static boolean tellsWho(
            boolean byViewer, boolean colleague, boolean onThisRecord, boolean byAdministrators) {
        return byViewer || colleague && (onThisRecord || byAdministrators);
    }
}
