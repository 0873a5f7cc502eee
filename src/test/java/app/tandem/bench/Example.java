package app.tandem.bench;

import app.tandem.access.Relationship;
import app.tandem.contact.ContactFilter;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactList;
import app.tandem.contact.ContactSort;
import app.tandem.contact.FilterChoices;
import app.tandem.contact.Selection;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.people.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final int SAMPLE = 2_000;

    static Example of(Lab lab, Viewer viewer) {
        var list = lab.service(ContactList.class);
        var jdbc = JdbcClient.create(lab.pool());
        var message = message(lab, jdbc, viewer);
        var everybody = list.page(viewer.id(), ContactFilter.NONE, ContactSort.BY_NAME, 0, 100_000);
        var groups = list.groups(viewer.id());
        return new Example(
                Fragments.of(sample(
                        jdbc, everybody.stream().map(row -> row.id().value()).toList())),
                everybody.stream()
                        .map(row -> row.owner().id())
                        .filter(owner -> !owner.equals(viewer.id()))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<UserId, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(UserId::value))))
                        .map(Map.Entry::getKey)
                        .orElse(viewer.id()),
                list.leadSources(viewer.id()).stream()
                        .map(FilterChoices.LeadSource::id)
                        .findFirst()
                        .orElse(0L),
                groups.stream().map(FilterChoices.Group::id).findFirst().orElse(0L),
                message,
                everybody.getFirst().id(),
                list.count(viewer.id(), ContactFilter.NONE));
    }

    private static List<String> sample(JdbcClient jdbc, List<Long> visible) {
        int step = Math.max(1, visible.size() / SAMPLE);
        Long[] some = java.util.stream.IntStream.range(0, visible.size())
                .filter(i -> i % step == 0)
                .mapToObj(visible::get)
                .toArray(Long[]::new);
        return jdbc.sql("select search_text from contact where id = any(:some) order by id")
                .param("some", some)
                .query(String.class)
                .list();
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
            operations.submit(owner, operation, Request.of(Change.share(viewer.id())));
        });
        return jdbc.sql("select max(id) from message where recipient_id = :viewer")
                .param("viewer", viewer.id().value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }
}
