package app.tandem.bench.bulk;

import app.tandem.contact.Selection;
import app.tandem.people.UserId;
import java.util.HashMap;
import java.util.Map;

/**
 * The contacts that somebody has selected, and with whom they do something.
 *
 * @param user the kind of user in the table
 * @param kind of the raw SQL: {@code own} contacts, a {@code team}'s, an {@code admin}'s, or {@code all} that match
 * @param selection as the application gets it
 * @param parameters of the raw SQL: the actor, their organization and team, and the contacts
 * @param contacts how many there are
 * @param colleague to whom they are given
 * @param holder with whom most of them are shared
 */
record Chosen(
        String user,
        String kind,
        UserId actor,
        Selection selection,
        Map<String, Object> parameters,
        int contacts,
        UserId colleague,
        UserId holder) {

    Chosen {
        parameters = Map.copyOf(parameters);
    }

    /** The parameters of the raw SQL together with these. */
    Map<String, Object> with(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(more);
        return all;
    }

    /** A row's name: what is done, and to how many. */
    String named(String words) {
        return String.format(java.util.Locale.ROOT, words, contacts);
    }
}
