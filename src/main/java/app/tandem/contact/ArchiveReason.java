package app.tandem.contact;

/** Why a contact is archived; the list is fixed (R20). */
public enum ArchiveReason {
    BAD_CONTACT_INFORMATION("Bad contact information"),
    DECEASED("Deceased"),
    DO_NOT_CONTACT("Do not contact"),
    DUPLICATE("Duplicate"),
    LOST_TO_COMPETITOR("Lost to competitor"),
    NOT_INTERESTED("Not interested"),
    NOT_QUALIFIED("Not qualified"),
    OTHER("Other");

    private final String label;

    ArchiveReason(String label) {
        this.label = label;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }
}
