package app.tandem.administration;

import app.tandem.administration.EntryRefused.Field;
import app.tandem.intake.Cleaned;
import app.tandem.intake.EmailAddresses;
import java.util.Locale;

/** Checks what people enter of somebody who will have an account. */
public final class Entered {

    private static final int LONGEST_NAME = 80;

    private Entered() {}

    /** The address as it is stored. */
    public static String email(String typed) {
        var email = address(typed);
        require(!email.isEmpty(), Field.EMAIL, "Enter an e-mail address.");
        require(EmailAddresses.valid(email), Field.EMAIL, "“" + email + "” is not an e-mail address.");
        return email;
    }

    /** The address as it is compared, whatever it is. */
    public static String address(String typed) {
        return Cleaned.line(typed).toLowerCase(Locale.ROOT);
    }

    public static String firstName(String typed) {
        return name(Field.FIRST_NAME, "a first name", typed);
    }

    public static String lastName(String typed) {
        return name(Field.LAST_NAME, "a last name", typed);
    }

    /** The name of an organization. */
    public static String organization(String typed) {
        var name = Cleaned.line(typed);
        require(!name.isEmpty(), Field.ORGANIZATION, "Enter the name of your firm.");
        require(name.indexOf('\0') < 0, Field.ORGANIZATION, "A name cannot have this character.");
        return name;
    }

    /** The title, which may be empty. */
    public static String title(String typed) {
        var title = Cleaned.line(typed);
        require(title.length() <= LONGEST_NAME, Field.TITLE, "A title has at most " + LONGEST_NAME + " characters.");
        return title;
    }

    private static String name(Field field, String what, String typed) {
        var name = Cleaned.line(typed);
        require(!name.isEmpty(), field, "Enter " + what + ".");
        require(name.length() <= LONGEST_NAME, field, "A name has at most " + LONGEST_NAME + " characters.");
        require(name.indexOf('\0') < 0, field, "A name cannot have this character.");
        return name;
    }

    public static void require(boolean holds, Field field, String otherwise) {
        if (!holds) {
            throw new EntryRefused(field, otherwise);
        }
    }
}
