package app.tandem.contact;

/** What a contact is called where it has no name (R31 allows as little as an e-mail or a phone number). */
public final class ContactName {

    private ContactName() {}

    /** First and last name; without them the e-mail, or the phone number. */
    public static String of(String first, String last, String email, String phone) {
        String name = (first + " " + last).strip();
        if (!name.isBlank()) {
            return name;
        }
        return email.isBlank() ? phone : email;
    }
}
