package app.tandem.administration;

/** What somebody is in their organization. Managers are so by their teams; the other two are chosen. */
public enum Role {
    ADMINISTRATOR("Administrator"),
    MANAGER("Manager"),
    MEMBER("Member");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** "Administrator". */
    public String label() {
        return label;
    }
}
