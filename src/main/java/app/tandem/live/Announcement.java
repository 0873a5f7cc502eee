package app.tandem.live;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An announcement of a change: ids only, never content, since receivers read with their viewer's rights.
 *
 * @param id of the operation, the contact or the user
 * @param from the smallest id among the contacts of an operation; above {@code to} where it is about none of them
 * @param to the largest
 * @param origin the page that did it and shows it by itself; empty where it is none
 */
record Announcement(Kind kind, long id, long from, long to, String origin) {

    /**
     * The kind of id; names are part of the protocol and never change, since instances of two versions may share a
     * database.
     */
    enum Kind {
        OPERATION,
        CONTACT,
        PERSON
    }

    private static final Pattern TEXT =
            Pattern.compile("(OPERATION|CONTACT|PERSON) (\\d{1,18}) (\\d{1,18}) (\\d{1,18}) ([0-9a-f]*)");

    static Announcement operation(long operation, long from, long to, String origin) {
        return new Announcement(Kind.OPERATION, operation, from, to, origin);
    }

    /** Merges two announcements of the same operation. */
    Announcement and(Announcement other) {
        if (from > to) {
            return other;
        }
        return other.from > other.to ? this : operation(id, Math.min(from, other.from), Math.max(to, other.to), "");
    }

    static Announcement contact(long contact, String origin) {
        return new Announcement(Kind.CONTACT, contact, 0, 0, origin);
    }

    static Announcement person(long user) {
        return new Announcement(Kind.PERSON, user, 0, 0, "");
    }

    /** Parses an announcement; empty if invalid. */
    static Optional<Announcement> read(String text) {
        var words = TEXT.matcher(text);
        return words.matches()
                ? Optional.of(new Announcement(
                        Kind.valueOf(words.group(1)),
                        Long.parseLong(words.group(2)),
                        Long.parseLong(words.group(3)),
                        Long.parseLong(words.group(4)),
                        words.group(5)))
                : Optional.empty();
    }

    /** At most 90 characters of ASCII. */
    String text() {
        return kind + " " + id + " " + from + " " + to + " " + origin;
    }
}
