package app.tandem.people.preferences;

/** How close the rows of lists stand. */
public enum Density {
    COMPACT,
    ROOMY
}
