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
import app.tandem.contact.visibility.ContactAuthorization.Found;
import app.tandem.contact.visibility.Visibility;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Conditions;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
        return page(
                viewer,
                seen(viewer, contact).and("t.done = false"),
                "t.contact_id, t.done, t.due_on, t.id",
                offset,
                limit);
    }

    /** Completed tasks, latest first. */
    List<Task> done(Found viewer, ContactId contact, int offset, int limit) {
        return page(viewer, seen(viewer, contact).and("t.done = true"), "t.done_at desc, t.id desc", offset, limit);
    }

    int count(Found viewer, ContactId contact, boolean done) {
        var seen = seen(viewer, contact).and(Sql.of("t.done = :done").with("done", done));
        return Visibility.bound(viewer.actor(), Sql.of("select count(*) from task t where %s", seen.all()))
                .on(jdbc)
                .query(Integer.class)
                .single();
    }

    Optional<Task> find(Found viewer, ContactId contact, TaskId task) {
        var one = seen(viewer, contact).and(Sql.of("t.id = :task").with("task", task.value()));
        return read(viewer, one.all()).stream().findFirst();
    }

    /** The contact's owner, regardless of the viewer. */
    UserId owner(ContactId contact) {
        return jdbc.sql("select owner_id from contact where id = :contact")
                .param("contact", contact.value())
                .query((row, n) -> new UserId(row.getLong(1)))
                .single();
    }

    private List<Task> page(Found viewer, Conditions which, String order, int offset, int limit) {
        return read(
                viewer,
                Sql.of("%s order by %s offset :offset rows fetch next :limit rows only", which.all(), order)
                        .with("offset", offset)
                        .with("limit", limit));
    }

    private List<Task> read(Found viewer, Sql which) {
        return Visibility.bound(viewer.actor(), Sql.of(SELECT + "%s", which))
                .on(jdbc)
                .query((row, n) -> task(row, viewer.standing(), viewer.actor().id()))
                .list();
    }

    /** Section 3: all tasks, or those created by or assigned to the viewer; partners see none about loans. */
    private static Conditions seen(Found viewer, ContactId contact) {
        var seen = new Conditions().and(Sql.of("t.contact_id = :contact").with("contact", contact.value()));
        if (!Disclosure.sees(Part.LOANS, viewer.standing())) {
            seen.and("t.loan_number = ''");
        }
        if (!Disclosure.sees(Part.TASKS, viewer.standing())) {
            seen.and("(t.created_by = :viewer or t.assignee_id = :viewer)");
        }
        return seen;
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
                Columns.at(row, "created_at"),
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
        var at = Columns.instant(row, "done_at");
        return at == null ? Columns.at(row, "created_at") : at;
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
