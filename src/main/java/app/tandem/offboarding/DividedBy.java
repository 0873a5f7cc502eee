package app.tandem.offboarding;

/** How a leaver's contacts are divided among several new owners. */
public enum DividedBy {
    EVENLY("Evenly", ""),
    STATUS("By status", "Status"),
    LEAD_SOURCE("By lead source", "Lead source"),
    STATE("By state, with licences respected", "State");

    private final String label;
    private final String value;

    DividedBy(String label, String value) {
        this.label = label;
        this.value = value;
    }

    /** The words of the choice. */
    public String label() {
        return label;
    }

    /** What it goes by: "Status"; empty for evenly. */
    public String value() {
        return value;
    }
}
