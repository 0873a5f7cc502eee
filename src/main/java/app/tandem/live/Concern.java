package app.tandem.live;

import app.tandem.people.signins.SignInEnd;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who on this instance is affected by announcements.
 *
 * @param everybody everything may have changed for everybody
 * @param rights those whose rights changed
 * @param viewers those who see a changed contact, or saw it before
 * @param told those to whom a message came
 * @param contacts the changed contacts whose record is open
 * @param closed those of all these whose account is not open any more
 * @param ended the sign-ins with an open page that are over by now, and why
 * @param origin the page that did all of it and shows it already; empty where there are others
 */
public record Concern(
        boolean everybody,
        Set<Long> rights,
        Set<Long> viewers,
        Set<Long> told,
        Set<Long> contacts,
        Set<Long> closed,
        Map<Long, SignInEnd> ended,
        String origin) {

    /**
     * The changes relevant to this person.
     *
     * @param contact whose record they have open; 0 for none
     * @return null where nothing is
     */
    public @Nullable PageChange of(long person, long contact) {
        var news = new PageChange(
                everybody || rights.contains(person),
                viewers.contains(person),
                told.contains(person),
                contacts.contains(contact) ? Set.of(contact) : Set.of());
        return news.equals(PageChange.NONE) ? null : news;
    }
}
