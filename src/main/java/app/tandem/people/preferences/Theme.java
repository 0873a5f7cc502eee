package app.tandem.people.preferences;

/** The user's theme: the device's, light or dark. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
