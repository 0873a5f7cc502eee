package app.tandem.contact.list;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Disclosure;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactId;
import app.tandem.contact.RelatedPerson;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.Standings;
import app.tandem.people.UserId;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts as lines of an export, in the words of form and grid: what the reader may export now; the other cells are
 * empty (sections 3 and 4).
 */
@Component
@Transactional(readOnly = true)
public class ContactLines {

    private final JdbcClient jdbc;
    private final Standings standings;
    private final SharedWith sharedWith;

    ContactLines(JdbcClient jdbc, Standings standings, SharedWith sharedWith) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.sharedWith = sharedWith;
    }

    /** The column labels; those of times name the reader's zone. */
    public static List<String> head(ZoneId zone, LineOrder order) {
        return LineCells.head(zone, order);
    }

    /**
     * The lines of the contacts that the reader may export now, in their order; the others are left out silently (R4).
     * Two statements for all contacts, and two about the reader.
     */
    public List<List<String>> of(UserId reader, List<Long> contacts, LineOrder order) {
        var who = standings.of(reader);
        List<Found> found = find(who, contacts);
        if (found.isEmpty()) {
            return List.of();
        }
        var shares =
                sharedWith.of(who.actor(), found.stream().map(Found::contact).toList());
        Map<Long, Found> byContact =
                found.stream().collect(Collectors.toMap(one -> one.contact().value(), one -> one));
        return contacts.stream()
                .filter(byContact::containsKey)
                .map(contact -> Objects.requireNonNull(byContact.get(contact)).line(shares, order))
                .toList();
    }

    private record Found(ContactId contact, LineCells cells, boolean all) {
        List<String> line(Map<Long, List<RelatedPerson>> shares, LineOrder order) {
            return cells.line(
                    all
                            ? shares.getOrDefault(contact.value(), List.of()).stream()
                                    .map(RelatedPerson::name)
                                    .collect(Collectors.joining(", "))
                            : "",
                    order);
        }
    }

    private List<Found> find(StandingSql who, List<Long> contacts) {
        List<Found> all = new ArrayList<>();
        Sql.of(
                        """
                        select c.id, %s as facts, %s, l.name as source_name, %s as owner_name, %s as assignee_name,
                               c.on_loan, c.created_at, c.archived, c.archive_reason, c.last_activity_at,
                               m.own_activity_at
                        from %s join contact c on c.id = x.id%s
                        join app_user o on o.id = c.owner_id
                        left join app_user s on s.id = c.assignee_id
                        left join lead_source l on l.id = c.lead_source_id order by c.id""",
                        who.facts(),
                        ContactColumns.ALL,
                        Names.full("o"),
                        Names.full("s"),
                        Sql.ids("contacts", contacts.toArray(Long[]::new)),
                        who.joins())
                .on(jdbc)
                .query(row -> {
                    var found = found(
                            row, who.standing(row.getLong("facts")), who.actor().zone());
                    if (found != null) {
                        all.add(found);
                    }
                });
        return all;
    }

    private static @Nullable Found found(ResultSet row, Standing standing, ZoneId zone) throws SQLException {
        return AccessPolicy.decide(Action.EXPORT, standing, Target.NONE).allowed()
                ? new Found(
                        new ContactId(row.getLong("id")),
                        LineCells.read(row, standing, zone),
                        Disclosure.exportsAllTheySee(standing))
                : null;
    }
}
