package app.tandem.duplicates;

/** How far two contacts agree in a trait. */
enum Agreement {
    /** One of them does not say. */
    MISSING,
    SAME,
    /** A nickname of the same name; for addresses another unit of the same house. */
    NEAR,
    /** A letter or digit more, less, or another. */
    TYPO,
    /** Only a part is the same: an initial, one of two last names, the ZIP code. */
    PART,
    /** First and last name have changed places; day and month have. */
    SWAPPED,
    DIFFERENT;

    static final int COUNT = values().length;
}
