package app.tandem.bench;

import app.tandem.access.Relationship;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.FilterChoices;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.Share;
import app.tandem.people.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a viewer looks for in the rows of the benchmark.
 *
 * @param owner who owns most of what they see and do not own
 * @param leadSource the first choice
 * @param group the first choice, one of their own where they have any
 * @param message about contacts that somebody shared with them; empty where nobody could
 * @param contact the first of the list
 * @param count how many contacts they see that are not archived
 */
record Example(
        Fragments fragments,
        UserId owner,
        long leadSource,
        long group,
        Optional<Long> message,
        ContactId contact,
        int count) {

    static Example of(Lab lab, Viewer viewer) {
        var list = lab.service(ContactList.class);
        var jdbc = JdbcClient.create(lab.pool());
        var message = message(lab, jdbc, viewer);
        var seen = RawSql.plans("reads/example", viewer.access())
                .getFirst()
                .run(lab.connection(), viewer.parameters(Map.of()));
        return new Example(
                Fragments.of(seen.get(0).stream().map(row -> row.text(1)).toList()),
                seen.get(1).stream()
                        .map(row -> new UserId(row.number(0)))
                        .findFirst()
                        .orElse(viewer.id()),
                first(list.leadSources(viewer.id()), FilterChoices.LeadSource::id),
                first(list.groups(viewer.id()), FilterChoices.Group::id),
                message,
                list.page(viewer.id(), ContactFilter.NONE, ContactSort.BY_NAME, 0, 1)
                        .getFirst()
                        .id(),
                list.count(viewer.id(), ContactFilter.NONE));
    }

    private static <T> long first(List<T> choices, ToLongFunction<T> id) {
        return choices.stream().mapToLong(id).findFirst().orElse(0);
    }

    /** A colleague of the viewer shares what they own with them. */
    private static Optional<Long> message(Lab lab, JdbcClient jdbc, Viewer viewer) {
        Optional<UserId> sharer = jdbc.sql("""
                        select u.id from app_user u join contact c on c.owner_id = u.id
                        where u.organization_id = :org and u.id <> :viewer and u.active and not c.archived
                          and not exists (select 1 from contact_access a where a.contact_id = c.id and a.user_id = :viewer)
                        group by u.id having count(*) < 1000 order by count(*) desc, u.id limit 1""")
                .param("org", viewer.organization())
                .param("viewer", viewer.id().value())
                .query((row, n) -> new UserId(row.getLong(1)))
                .optional();
        var operations = lab.service(Operations.class);
        sharer.ifPresent(owner -> {
            var owned = ContactFilter.NONE.withRelationships(Set.of(Relationship.MINE));
            var operation = operations.open(owner, new Selection.AllMatching(owned, Set.of()));
            operations.submit(owner, operation, Request.of(new Share(viewer.id())));
        });
        return jdbc.sql("select max(id) from message where recipient_id = :viewer")
                .param("viewer", viewer.id().value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }
}
