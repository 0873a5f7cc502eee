package app.tandem.imports.mapping;

/** Which part of a date comes first; months by name and ISO dates need none. */
public enum DateOrder {
    MONTH_FIRST("Month, day, year"),
    DAY_FIRST("Day, month, year"),
    YEAR_FIRST("Year, month, day");

    private final String label;

    DateOrder(String label) {
        this.label = label;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }
}
