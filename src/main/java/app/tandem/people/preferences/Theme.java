package app.tandem.people.preferences;

/** Which colours a user wants: those of their device, light or dark. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
