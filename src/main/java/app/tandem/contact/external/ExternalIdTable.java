package app.tandem.contact.external;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The only writer of external ids. One of each owner's contacts is found by an id (R32): the one that had it first. What
 * comes to the same owner with the same id, by a change of owner or a restoration, keeps it in sight and is found by it
 * once the other gives it up; nobody learns of the owner's other contacts (R27).
 */
@Component
public class ExternalIdTable {

    private static final String NOT_FOUND_BY = """
            merge into contact_external_id x using (%s) d on (x.contact_id = d.contact_id)
            when matched then update set owner_id = null""";

    private static final String FOUND_BY = """
            merge into contact_external_id x using (
              select min(e.contact_id) as contact_id, c.owner_id, e.source_key, e.external_id
              from (%s) k
              join contact_external_id e on e.source_key = k.source_key and e.external_id = k.external_id
                and e.owner_id is null
              join contact c on c.id = e.contact_id
              where not exists (select 1 from contact_external_id h where h.source_key = e.source_key
                and h.external_id = e.external_id and h.owner_id = c.owner_id)
              group by c.owner_id, e.source_key, e.external_id) s
            on (x.contact_id = s.contact_id and x.source_key = s.source_key and x.external_id = s.external_id)
            when matched then update set owner_id = s.owner_id""";

    private static final String OF_CONTACTS = "select distinct f.source_key, f.external_id from contact_external_id f"
            + " join (%s) d on d.contact_id = f.contact_id";

    private static final String THESE = "unnest(cast(:sources as varchar array), cast(:keys as varchar array),"
            + " cast(:ids as varchar array)) as k(source, source_key, external_id)";

    private final JdbcClient jdbc;

    ExternalIdTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact that is found by an id. */
    public record Holder(ContactId contact, ExternalId id) {}

    /** The contacts of that owner that are found by one of these. */
    public List<Holder> holders(UserId owner, Collection<ExternalId> ids) {
        return ids.isEmpty()
                ? List.of()
                : these(
                                "select h.contact_id, h.source, h.external_id from " + THESE
                                        + " join contact_external_id h on h.source_key = k.source_key"
                                        + " and h.external_id = k.external_id and h.owner_id = :owner order by h.contact_id",
                                ids)
                        .with("owner", owner.value())
                        .on(jdbc)
                        .query((r, n) -> new Holder(
                                new ContactId(r.getLong("contact_id")),
                                new ExternalId(r.getString("source"), r.getString("external_id"))))
                        .list();
    }

    /** Takes some of a contact's ids away and adds others. */
    public void change(ContactId contact, Collection<ExternalId> before, Collection<ExternalId> after) {
        var gone = before.stream().filter(id -> !after.contains(id)).toList();
        var added = after.stream().filter(id -> !before.contains(id)).toList();
        if (!gone.isEmpty()) {
            these(
                            "merge into contact_external_id x using (select k.source_key, k.external_id from " + THESE
                                    + ") g"
                                    + " on (x.contact_id = :contact and x.source_key = g.source_key"
                                    + " and x.external_id = g.external_id) when matched then delete",
                            gone)
                    .with("contact", contact.value())
                    .on(jdbc)
                    .update();
            found(these("select k.source_key, k.external_id from " + THESE, gone));
        }
        if (!added.isEmpty()) {
            these(
                            "insert into contact_external_id (contact_id, source, source_key, external_id)"
                                    + " select cast(:contact as bigint), k.source, k.source_key, k.external_id from "
                                    + THESE,
                            added)
                    .with("contact", contact.value())
                    .on(jdbc)
                    .update();
            found(these("select k.source_key, k.external_id from " + THESE, added));
        }
    }

    /** A contact with the ids that it had and those that it has then. */
    public record Changed(long contact, List<ExternalId> before, List<ExternalId> after) {

        private List<ExternalId> gone() {
            return before.stream().filter(id -> !after.contains(id)).toList();
        }

        private List<ExternalId> added() {
            return after.stream().filter(id -> !before.contains(id)).toList();
        }
    }

    /** The same for many contacts. */
    public void changeAll(List<Changed> contacts) {
        var gone = pairs(contacts, Changed::gone, "gone");
        var added = pairs(contacts, Changed::added, "added");
        if (gone.number() > 0) {
            gone.with("merge into contact_external_id x using (select k.contact_id, k.source_key, k.external_id from "
                            + gone.table() + ") g on (x.contact_id = g.contact_id and x.source_key = g.source_key"
                            + " and x.external_id = g.external_id) when matched then delete")
                    .on(jdbc)
                    .update();
            found(gone.with("select distinct k.source_key, k.external_id from " + gone.table()));
        }
        if (added.number() > 0) {
            added.with("insert into contact_external_id (contact_id, source, source_key, external_id)"
                            + " select k.contact_id, k.source, k.source_key, k.external_id from " + added.table())
                    .on(jdbc)
                    .update();
            found(added.with("select distinct k.source_key, k.external_id from " + added.table()));
        }
    }

    /** Ids with their contacts, an array per column. */
    private record Pairs(String name, List<Long> contacts, List<ExternalId> ids) {

        int number() {
            return ids.size();
        }

        String table() {
            return "unnest(cast(:" + name + "Contacts as bigint array), cast(:" + name
                    + "Sources as varchar array), cast(:"
                    + name + "Keys as varchar array), cast(:" + name
                    + "Ids as varchar array)) as k(contact_id, source, source_key, external_id)";
        }

        Sql with(String statement) {
            return Sql.of(statement)
                    .with(name + "Contacts", contacts.toArray(Long[]::new))
                    .with(name + "Sources", ids.stream().map(ExternalId::source).toArray(String[]::new))
                    .with(name + "Keys", ids.stream().map(ExternalId::key).toArray(String[]::new))
                    .with(name + "Ids", ids.stream().map(ExternalId::id).toArray(String[]::new));
        }
    }

    private static Pairs pairs(List<Changed> contacts, Function<Changed, List<ExternalId>> part, String name) {
        List<Long> all = new ArrayList<>();
        List<ExternalId> ids = new ArrayList<>();
        for (var contact : contacts) {
            for (var id : part.apply(contact)) {
                all.add(contact.contact());
                ids.add(id);
            }
        }
        return new Pairs(name, all, ids);
    }

    private static Sql these(String statement, Collection<ExternalId> ids) {
        return Sql.of(statement)
                .with("sources", ids.stream().map(ExternalId::source).toArray(String[]::new))
                .with("keys", ids.stream().map(ExternalId::key).toArray(String[]::new))
                .with("ids", ids.stream().map(ExternalId::id).toArray(String[]::new));
    }

    /**
     * Follows contacts, the column contact_id of a query, that have just got another owner, were deleted or restored:
     * each is found among its owner's by the ids that nobody there has.
     */
    public void follow(Sql contacts) {
        if (Sql.of(NOT_FOUND_BY, contacts).on(jdbc).update() > 0) {
            found(Sql.of(OF_CONTACTS, contacts));
        }
    }

    /** Removes the ids of contacts that were merged away; the survivor has them all (R19). */
    public void merged(ContactId survivor, Collection<ContactId> others) {
        jdbc.sql("delete from contact_external_id where contact_id in (:others)")
                .param("others", others.stream().map(ContactId::value).toList())
                .update();
        found(Sql.of(OF_CONTACTS, Sql.of("select cast(:survivor as bigint) as contact_id"))
                .with("survivor", survivor.value()));
    }

    private void found(Sql keys) {
        Sql.of(FOUND_BY, keys).on(jdbc).update();
    }
}
