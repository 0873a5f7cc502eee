package app.tandem.contact;

/** How far a lead has come; the list is fixed (R42). */
public enum LeadStatus {
    NEW_LEAD("New Lead"),
    CONTACT_ATTEMPTED("Contact Attempted"),
    ENGAGED("Engaged"),
    APPLICATION_STARTED("Application Started"),
    APPLICATION_SUBMITTED("Application Submitted"),
    PRE_APPROVED("Pre-Approved"),
    IN_PROCESS("In Process"),
    CLOSED("Closed");

    private final String label;

    LeadStatus(String label) {
        this.label = label;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }

    /** The status stored as this number. */
    public static LeadStatus of(int ordinal) {
        return values()[ordinal];
    }
}
