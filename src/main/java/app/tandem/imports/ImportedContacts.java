package app.tandem.imports;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What an import did to contacts, and whether somebody touched those that it created since. */
@Component
class ImportedContacts {

    private static final String PIECE = """
            select g.contact_id, g.created, g.before_data, g.after_data, g.note_id, i.before_owner as owner_id,
                   c.id is null as gone,
                   case when c.id is not null then c.owner_id <> i.before_owner
                     else not exists (select 1 from deleted_contact d
                                      where d.id = g.contact_id and d.owner_id = i.before_owner)
                       and not exists (select 1 from contact_merge m join contact s on s.id = m.survivor_id
                                       where m.merged_id = g.contact_id and s.owner_id = i.before_owner) end as moved,
                   coalesce(c.version > 0 or c.last_activity_at > c.created_at or c.archived, false)
                     or exists (select 1 from note n where n.contact_id = g.contact_id and n.created_at > c.created_at)
                     as edited,
                   exists (select 1 from note n where n.contact_id = g.contact_id and n.created_at > c.created_at
                           and (not n.only_owner or i.before_owner = :reader))
                     or exists (select 1 from task t where t.contact_id = g.contact_id) as noted,
                   coalesce(c.on_loan, false) as on_loan,
                   coalesce(c.assignee_id is not null, false)
                     or exists (select 1 from contact_access a where a.contact_id = g.contact_id and a.shared
                                and a.shared_op <> g.operation_id) as shared
            from (select x.* from import_change x where x.operation_id = :import order by x.contact_id
                  offset :from rows fetch next :most rows only) g
            join operation_item i on i.operation_id = g.operation_id and i.contact_id = g.contact_id and i.change_no = 0
            left join contact c on c.id = g.contact_id
            order by g.contact_id""";

    private final JdbcClient jdbc;
    private final Json json;

    ImportedContacts(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A contact that an import created or changed.
     *
     * @param gone deleted or merged by the owner that it had
     * @param moved somebody else's since, whether they still have it or not (R4)
     * @param touched why a created one stays, in words; empty if it can be removed
     * @param note that was added to one that was there; 0 for none
     */
    record Imported(
            long contact,
            UserId owner,
            boolean created,
            boolean gone,
            boolean moved,
            String touched,
            Map<ContactField, String> before,
            Map<ContactField, String> after,
            long note) {}

    /** How many there are. */
    int number(OperationId imported) {
        return jdbc.sql("select count(*) from import_change where operation_id = :import")
                .param("import", imported.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Those from one place to another, by id; they are held until the transaction ends.
     *
     * @param reader who is told why one stays, and nothing of private notes of somebody else's contact (R7)
     */
    List<Imported> piece(OperationId imported, UserId reader, int from, int to) {
        jdbc.sql("select c.id from contact c where c.id in (select x.contact_id from import_change x"
                        + " where x.operation_id = :import order by x.contact_id"
                        + " offset :from rows fetch next :most rows only) order by c.id for update")
                .param("import", imported.value())
                .param("from", from)
                .param("most", to - from)
                .query((r, n) -> r.getLong(1))
                .list();
        return jdbc.sql(PIECE)
                .param("reader", reader.value())
                .param("import", imported.value())
                .param("from", from)
                .param("most", to - from)
                .query((r, n) -> read(r))
                .list();
    }

    private Imported read(ResultSet r) throws SQLException {
        return new Imported(
                r.getLong("contact_id"),
                new UserId(r.getLong("owner_id")),
                r.getBoolean("created"),
                r.getBoolean("gone"),
                r.getBoolean("moved"),
                touched(r),
                fields(r.getString("before_data")),
                fields(r.getString("after_data")),
                r.getLong("note_id"));
    }

    private static String touched(ResultSet r) throws SQLException {
        if (r.getBoolean("on_loan")) {
            return "It is on a loan.";
        }
        if (r.getBoolean("noted")) {
            return "It has notes or tasks.";
        }
        if (r.getBoolean("shared")) {
            return "It was shared or assigned since.";
        }
        return r.getBoolean("edited") ? "It was changed since." : "";
    }

    private Map<ContactField, String> fields(String text) {
        return text.isEmpty() ? Map.of() : json.read(text, new TypeReference<>() {});
    }

    /** Fields that an import changed, before and after, and the note that it added; 0 for none. */
    record Fields(ContactData before, ContactData after, long note) {
        static final Fields NONE = new Fields(ContactData.EMPTY, ContactData.EMPTY, 0);
    }

    /** Keeps which note an import added to contacts that were there. */
    void noted(OperationId imported, Map<Long, Long> notes) {
        if (!notes.isEmpty()) {
            jdbc.sql("""
                            merge into import_change g using (
                              select x.contact_id, x.note_id
                              from unnest(cast(:contacts as bigint array), cast(:notes as bigint array))
                                as x(contact_id, note_id)) s
                            on (g.operation_id = :import and g.contact_id = s.contact_id)
                            when matched then update set note_id = s.note_id""")
                    .param("import", imported.value())
                    .param("contacts", notes.keySet().toArray(Long[]::new))
                    .param("notes", notes.values().toArray(Long[]::new))
                    .update();
        }
    }

    /** What an import changed of these contacts. */
    Map<Long, Fields> changes(OperationId imported, Collection<Long> contacts) {
        Map<Long, Fields> changes = new HashMap<>();
        jdbc.sql("select g.contact_id, g.before_data, g.after_data, g.note_id from import_change g"
                        + " join unnest(cast(:contacts as bigint array)) as x(id) on x.id = g.contact_id"
                        + " where g.operation_id = :import and not g.created")
                .param("import", imported.value())
                .param("contacts", contacts.toArray(Long[]::new))
                .query(r -> {
                    changes.put(
                            r.getLong("contact_id"),
                            new Fields(
                                    ContactData.of(fields(r.getString("before_data"))),
                                    ContactData.of(fields(r.getString("after_data"))),
                                    r.getLong("note_id")));
                });
        return changes;
    }

    /** Keeps what a reversal left as it is. */
    void left(OperationId imported, List<Long> contacts, List<String> words) {
        if (!contacts.isEmpty()) {
            jdbc.sql("""
                            merge into import_change g using (
                              select x.contact_id, x.words
                              from unnest(cast(:contacts as bigint array), cast(:words as varchar array))
                                as x(contact_id, words)) s
                            on (g.operation_id = :import and g.contact_id = s.contact_id)
                            when matched then update set left_alone = s.words""")
                    .param("import", imported.value())
                    .param("contacts", contacts.toArray(Long[]::new))
                    .param("words", words.toArray(String[]::new))
                    .update();
        }
    }

    /** The contacts that a reversal left in part or as a whole, and why. */
    Map<Long, String> left(OperationId imported, int offset, int most) {
        Map<Long, String> left = new LinkedHashMap<>();
        jdbc.sql("select contact_id, left_alone from import_change where operation_id = :import and left_alone <> ''"
                        + " order by contact_id offset :offset rows fetch next :most rows only")
                .param("import", imported.value())
                .param("offset", offset)
                .param("most", most)
                .query(r -> {
                    left.put(r.getLong("contact_id"), r.getString("left_alone"));
                });
        return left;
    }
}
