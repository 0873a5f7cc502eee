package app.tandem.history;

import app.tandem.people.UserId;
import app.tandem.time.DateStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sentences need to know of their one reader: the names of the people around a contact that they may know (R6a).
 *
 * @param known whose name the viewer may know; everybody whom the viewer named themself is told of in their own deeds
 * @param dates how the viewer wants days written
 */
record Names(UserId viewer, Map<UserId, Name> known, DateStyle dates) {

    /** A name, and whether the viewer may know that the person is related to the contact. */
    record Name(String text, boolean mayKnow) {}

    /** At the beginning of a sentence. */
    String subject(UserId user) {
        return user.equals(viewer) ? "You" : of(user, false).orSomebody();
    }

    /** The name within a sentence about what {@code actor} did: "you" for the viewer, empty if hidden. */
    Word of(@Nullable UserId user, UserId actor) {
        return of(user, actor.equals(viewer));
    }

    private Word of(@Nullable UserId user, boolean ownDeed) {
        if (user == null) {
            return new Word("");
        }
        if (user.equals(viewer)) {
            return new Word("you");
        }
        var name = known.get(user);
        return new Word(name == null || !name.mayKnow() && !ownDeed ? "" : name.text());
    }

    /** A name within a sentence; empty if hidden from the reader. */
    record Word(String text) {

        boolean known() {
            return !text.isEmpty();
        }

        String orSomebody() {
            return known() ? text : "Somebody";
        }

        /** The words with the name for %s, or empty without a name. */
        String in(String words) {
            return known() ? words.formatted(text) : "";
        }
    }
}
