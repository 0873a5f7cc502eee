package app.tandem.sql;

/** SQL expressions on people and contacts for any row alias. */
public final class Names {

    private Names() {}

    /** First and last name of a user. */
    public static String full(String user) {
        return "%1$s.first_name || ' ' || %1$s.last_name".formatted(user);
    }

    /** The first of a contact's phone numbers that there is: cell, home, office. */
    public static String bestPhone(String contact) {
        return "coalesce(nullif(%1$s.cell_phone, ''), nullif(%1$s.home_phone, ''), %1$s.office_phone)"
                .formatted(contact);
    }
}
