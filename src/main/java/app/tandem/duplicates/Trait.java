package app.tandem.duplicates;

/** What is compared of two contacts. */
enum Trait {
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    PHONE,
    ADDRESS,
    BIRTHDAY;

    static final int COUNT = values().length;
}
