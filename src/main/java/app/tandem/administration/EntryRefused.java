package app.tandem.administration;

import java.util.function.Supplier;

/** Thrown for what cannot be taken as it was entered; the message belongs at the field. Nothing has changed. */
public final class EntryRefused extends RuntimeException {

    /** Where it belongs. */
    public enum Field {
        ORGANIZATION,
        EMAIL,
        /** An e-mail address or a phone number of somebody outside. */
        ADDRESS,
        FIRST_NAME,
        LAST_NAME,
        TITLE,
        LICENCES,
        TEAMS,
        ROLE,
        PASSWORD,
        /** Of an organization, as its e-mails say it. */
        LEGAL_NAME,
        POSTAL_ADDRESS,
        LICENCE_LINE,
        DOMAIN,
        DKIM_SELECTOR
    }

    private final Field field;

    public EntryRefused(Field field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Does it; what it refuses belongs at this field. */
    public static <T> T at(Field field, Supplier<T> entry) {
        try {
            return entry.get();
        } catch (IllegalArgumentException refused) {
            throw new EntryRefused(field, String.valueOf(refused.getMessage()));
        }
    }

    /** The same for what has no result. */
    public static void at(Field field, Runnable entry) {
        at(field, () -> {
            entry.run();
            return field;
        });
    }

    public Field field() {
        return field;
    }

    /** The reason. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
