package app.tandem.task;

import static app.tandem.contact.visibility.VisibleParts.known;

import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.access.Explanation;
import app.tandem.access.Standing;
import app.tandem.access.TaskPolicy;
import app.tandem.access.TaskPolicy.Change;
import app.tandem.access.TaskPolicy.Hands;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactSql;
import app.tandem.contact.visibility.ContactAuthorization.Found;
import app.tandem.contact.visibility.Visibility;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a contact's visible tasks, each page from the index. */
@Component
class TaskRows {

    private static final String SELECT = """
            select t.id, t.title, t.due_on, t.created_at, t.done, t.done_at, t.loan_number, t.version,
                   o.first_name || ' ' || o.last_name as owner_name,
                   a.id as a_id, a.first_name || ' ' || a.last_name as a_name, ao.kind as a_kind,
                   case when %s then true else false end as a_known,
                   case when %s then true else false end as a_sees,
                   m.id as m_id, m.first_name || ' ' || m.last_name as m_name, mo.kind as m_kind,
                   case when %s then true else false end as m_known,
                   case when %s then true else false end as m_sees,
                   d.id as d_id, d.first_name || ' ' || d.last_name as d_name,
                   case when %s then true else false end as d_known
            from task t
            join contact c on c.id = t.contact_id
            join app_user o on o.id = c.owner_id
            join app_user a on a.id = t.assignee_id
            join organization ao on ao.id = a.organization_id
            join app_user m on m.id = t.created_by
            join organization mo on mo.id = m.organization_id
            left join app_user d on d.id = t.done_by
            where\s""".formatted(known("a"), sees("a"), known("m"), sees("m"), known("d"));

    /** R4: whether that user sees the contact now. */
    private static String sees(String user) {
        return user + ".active and " + Visibility.seenBy(user + ".id", "c.id", "c.owner_id");
    }

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open tasks by due date; those without one last. */
    List<Task> open(Found viewer, ContactId contact, int offset, int limit) {
        var sql = seen(viewer, contact).and("t.done = false");
        return page(viewer, sql, "t.contact_id, t.done, t.due_on, t.id", offset, limit);
    }

    /** Completed tasks, latest first. */
    List<Task> done(Found viewer, ContactId contact, int offset, int limit) {
        var sql = seen(viewer, contact).and("t.done = true");
        return page(viewer, sql, "t.done_at desc, t.id desc", offset, limit);
    }

    int count(Found viewer, ContactId contact, boolean done) {
        var sql = seen(viewer, contact).and("t.done = :done").with("done", done);
        bind(viewer, sql);
        return jdbc.sql("select count(*) from task t where " + sql.where())
                .params(sql.values())
                .query(Integer.class)
                .single();
    }

    Optional<Task> find(Found viewer, ContactId contact, TaskId task) {
        var sql = seen(viewer, contact).and("t.id = :task").with("task", task.value());
        return read(viewer, sql, "").stream().findFirst();
    }

    /** The contact's owner, regardless of the viewer. */
    UserId owner(ContactId contact) {
        return jdbc.sql("select owner_id from contact where id = :contact")
                .param("contact", contact.value())
                .query((row, n) -> new UserId(row.getLong(1)))
                .single();
    }

    private List<Task> page(Found viewer, ContactSql sql, String order, int offset, int limit) {
        sql.with("offset", offset).with("limit", limit);
        return read(viewer, sql, " order by " + order + " offset :offset rows fetch next :limit rows only");
    }

    private List<Task> read(Found viewer, ContactSql sql, String order) {
        bind(viewer, sql);
        return jdbc.sql(SELECT + sql.where() + order)
                .params(sql.values())
                .query((row, n) -> task(row, viewer.standing(), viewer.actor().id()))
                .list();
    }

    /** Section 3: all tasks, or those created by or assigned to the viewer; partners see none about loans. */
    private static ContactSql seen(Found viewer, ContactId contact) {
        var sql = new ContactSql().and("t.contact_id = :contact").with("contact", contact.value());
        if (!Disclosure.sees(Part.LOANS, viewer.standing())) {
            sql.and("t.loan_number = ''");
        }
        if (!Disclosure.sees(Part.TASKS, viewer.standing())) {
            sql.and("(t.created_by = :viewer or t.assignee_id = :viewer)");
        }
        return sql;
    }

    private static void bind(Found viewer, ContactSql sql) {
        sql.with("viewer", viewer.actor().id().value())
                .with("viewerOrg", viewer.actor().organization().value());
    }

    private static Task task(ResultSet row, Standing standing, UserId viewer) throws SQLException {
        var assignee = person(row, "a", viewer);
        var creator = person(row, "m", viewer);
        boolean done = row.getBoolean("done");
        return new Task(
                new TaskId(row.getLong("id")),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                assignee,
                creator,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                done ? instant(row) : null,
                !done || row.getLong("d_id") == 0
                        ? ""
                        : row.getBoolean("d_known") ? row.getString("d_name") : "Somebody",
                row.getString("loan_number"),
                row.getInt("version"),
                against(
                        standing,
                        new Hands(
                                creator.viewer(),
                                assignee.viewer(),
                                row.getBoolean("m_sees") && creator.id() != null ? creator.name() : "",
                                row.getBoolean("a_sees") && assignee.id() != null ? assignee.name() : "",
                                row.getString("owner_name"))));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("done_at", OffsetDateTime.class);
        return at == null ? row.getObject("created_at", OffsetDateTime.class).toInstant() : at.toInstant();
    }

    private static TaskPerson person(ResultSet row, String prefix, UserId viewer) throws SQLException {
        var id = new UserId(row.getLong(prefix + "_id"));
        boolean known = row.getBoolean(prefix + "_known");
        return new TaskPerson(
                known ? id : null,
                known ? row.getString(prefix + "_name") : "Somebody",
                known && row.getString(prefix + "_kind").equals("FIRM"),
                id.equals(viewer));
    }

    private static Map<Change, List<Explanation>> against(Standing standing, Hands hands) {
        Map<Change, List<Explanation>> against = new EnumMap<>(Change.class);
        for (var change : Change.values()) {
            against.put(change, TaskPolicy.against(change, standing, hands));
        }
        return against;
    }
}
