package app.tandem.contact.licence;

import app.tandem.contact.licence.Unlicensed.InState;
import app.tandem.people.LicenceState;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which of the contacts that somebody would get are in states in which they are not licensed (R50). It warns only: who
 * has no licences entered, who is no loan officer, and a contact of an unknown state are not judged.
 */
@Component
public class Licences {

    private final JdbcClient jdbc;

    Licences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody would get.
     *
     * @param licences theirs, as {@link #of} reads them; empty for who is not judged
     */
    public record Gift(Person to, Set<LicenceState> licences, Long[] contacts) {}

    /** The licences of these people, in one statement; who is not judged is left out. */
    public Map<UserId, Set<LicenceState>> of(Collection<UserId> people) {
        Map<UserId, Set<LicenceState>> licences = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                            select l.user_id, l.state from user_licence l join app_user u on u.id = l.user_id
                            join organization o on o.id = u.organization_id and o.kind = 'LENDER'
                            where l.user_id in (:ids)""")
                    .param("ids", people.stream().map(UserId::value).distinct().toList())
                    .query(row -> {
                        var to = new UserId(row.getLong("user_id"));
                        LicenceState.read(row.getString("state"))
                                .ifPresent(
                                        state -> licences.computeIfAbsent(to, id -> EnumSet.noneOf(LicenceState.class))
                                                .add(state));
                    });
        }
        return licences;
    }

    /** Who of them would get contacts of states in which they are not licensed: one statement, none if nobody is judged. */
    public List<Unlicensed> outside(List<Gift> gifts) {
        List<Gift> judged = gifts.stream()
                .filter(gift -> !gift.licences().isEmpty() && gift.contacts().length > 0)
                .toList();
        if (judged.isEmpty()) {
            return List.of();
        }
        List<Sql> each = new ArrayList<>();
        for (int no = 0; no < judged.size(); no++) {
            var gift = judged.get(no);
            each.add(Sql.of(
                            "select " + no + " as no, %s as state from unnest(cast(:gets" + no
                                    + " as bigint array)) as i(contact_id) join contact c on c.id = i.contact_id where %s",
                            ContactStates.of("c"),
                            ContactStates.outside("c", gift.licences()))
                    .with("gets" + no, gift.contacts()));
        }
        Map<Integer, Map<LicenceState, Integer>> found = new LinkedHashMap<>();
        Sql.of(
                        "select x.no, x.state, count(*) as contacts from (%s) x group by x.no, x.state order by x.no",
                        Sql.join(" union all ", each))
                .on(jdbc)
                .query(row -> {
                    var states = found.computeIfAbsent(row.getInt("no"), no -> new HashMap<>());
                    int contacts = row.getInt("contacts");
                    LicenceState.read(row.getString("state"))
                            .ifPresent(state -> states.merge(state, contacts, Integer::sum));
                });
        return found.entrySet().stream()
                .map(entry -> new Unlicensed(judged.get(entry.getKey()).to(), most(entry.getValue())))
                .toList();
    }

    /** Those of a gift of whose states its receiver is not licensed, as a query with the column contact_id. */
    public static Sql contacts(Gift gift) {
        return Sql.of(
                        "select lc.id as contact_id from unnest(cast(:gift as bigint array)) as g(contact_id)"
                                + " join contact lc on lc.id = g.contact_id where %s",
                        ContactStates.outside("lc", gift.licences()))
                .with("gift", gift.contacts());
    }

    private static List<InState> most(Map<LicenceState, Integer> states) {
        return states.entrySet().stream()
                .map(entry -> new InState(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(InState::contacts).reversed().thenComparing(InState::state))
                .toList();
    }
}
