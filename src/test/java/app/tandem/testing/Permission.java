package app.tandem.testing;

/** The two permissions of a user, both on unless withdrawn (rules, section 1). */
public enum Permission {
    SHARE("can_share"),
    CHANGE_OWNER("can_change_owner");

    final String column;

    Permission(String column) {
        this.column = column;
    }
}
