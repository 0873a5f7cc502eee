package app.tandem.contact.external;

import app.tandem.people.Folding;
import java.io.Serializable;
import java.util.Comparator;

/**
 * What a contact is called in another system: "Zillow: Z-77". Sources compare case-insensitively, ids exactly: some
 * systems tell "a1B" from "a1b".
 *
 * @param source the name of the system, without a colon
 * @param id its id there
 */
public record ExternalId(String source, String id) implements Serializable, Comparable<ExternalId> {

    /** The maximum length of each in characters. */
    public static final int SOURCE = 80;

    public static final int ID = 120;

    private static final Comparator<ExternalId> ORDER =
            Comparator.comparing((ExternalId one) -> one.key()).thenComparing(ExternalId::id);

    /** The source as it is compared. */
    public String key() {
        return key(source);
    }

    /** A source as it is compared. */
    public static String key(String source) {
        return Folding.key(source);
    }

    @Override
    public int compareTo(ExternalId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExternalId one && compareTo(one) == 0;
    }

    @Override
    public int hashCode() {
        return key().hashCode() * 31 + id.hashCode();
    }

    @Override
    public String toString() {
        return source + ": " + id;
    }
}
