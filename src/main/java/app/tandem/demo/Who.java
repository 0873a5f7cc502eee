package app.tandem.demo;

/** The people of the demonstration; their order is the order of their ids. */
enum Who {
    MAYA("Maya", "Chen", "Senior loan officer", true),
    DIEGO("Diego", "Ramos", "Loan officer", true),
    PRIYA("Priya", "Patel", "Loan officer", true),
    SAM("Sam", "Whitfield", "Branch manager", true),
    VICTOR("Victor", "Hale", "Loan officer", true),
    NINA("Nina", "Kowalski", "Loan officer", true),
    OMAR("Omar", "Farouk", "Branch manager", true),
    RUTH("Ruth", "Adler", "Administrator", true),
    JONAS("Jonas", "Berg", "Realtor", false),
    AISHA("Aisha", "Karim", "Realtor", false),
    TOM("Tom", "Sutter", "Broker associate", false);

    final String first;
    final String last;
    final String title;
    /** Of Northfield Lending; otherwise of Harbor Realty. */
    final boolean lender;

    Who(String first, String last, String title, boolean lender) {
        this.first = first;
        this.last = last;
        this.title = title;
        this.lender = lender;
    }

    String email() {
        return (first + "." + last).toLowerCase(java.util.Locale.ROOT)
                + (lender ? "@northfield.example" : "@harbor.example");
    }

    boolean colleagueOf(Who other) {
        return lender == other.lender;
    }
}
