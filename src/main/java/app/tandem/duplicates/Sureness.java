package app.tandem.duplicates;

/** How sure it is that two contacts are one person. */
public enum Sureness {
    ALMOST_CERTAIN("Almost certain"),
    LIKELY("Likely"),
    POSSIBLE("Possible");

    private final String label;

    Sureness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
