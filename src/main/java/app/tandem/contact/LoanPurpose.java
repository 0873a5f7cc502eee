package app.tandem.contact;

/** The loan purpose; the list is fixed (R42). */
public enum LoanPurpose {
    PURCHASE("Purchase"),
    REFINANCE("Refinance"),
    CASH_OUT("Cash-out refinance"),
    HOME_EQUITY("Home equity"),
    CONSTRUCTION("Construction"),
    OTHER("Other");

    private final String label;

    LoanPurpose(String label) {
        this.label = label;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }
}
