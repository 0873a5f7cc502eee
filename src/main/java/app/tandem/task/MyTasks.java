package app.tandem.task;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.visibility.Visibility;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's open tasks on visible contacts (R4). */
@Service
@Transactional(readOnly = true)
public class MyTasks {

    private final JdbcClient jdbc;
    private final People people;

    MyTasks(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** The counts by due category. */
    public Map<Due, Integer> counts(UserId viewer, LocalDate today) {
        Map<Due, Integer> counts = new EnumMap<>(Due.class);
        Sql.of("""
                        select x.section, count(*) as n from (
                          select case when t.due_on is null then 'NO_DATE' when t.due_on < :today then 'OVERDUE'
                                      when t.due_on = :today then 'TODAY' when t.due_on <= :week then 'NEXT_7_DAYS'
                                      else 'LATER' end as section
                          from %s) x
                        group by x.section""", from(people.actor(viewer)))
                .with("today", today)
                .with("week", Due.lastOfWeek(today))
                .on(jdbc)
                .query(row -> {
                    counts.put(Due.valueOf(row.getString("section")), row.getInt("n"));
                });
        return counts;
    }

    /** A page of tasks by due date; those without one last. */
    public List<MyTask> page(UserId viewer, int offset, int limit) {
        return Sql.of("""
                        select t.id, t.contact_id, t.title, t.due_on, t.loan_number, t.created_by,
                               c.first_name, c.last_name, c.email, %s as phone, c.archived,
                               u.first_name || ' ' || u.last_name as giver,
                               case when %s then true else false end as known
                        from %s
                        order by t.assignee_id, t.done, t.due_on, t.id
                        offset :offset rows fetch next :limit rows only""", Names.bestPhone("c"), VisibleParts.KNOWN, from(people.actor(viewer)))
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query((row, n) -> task(row, viewer))
                .list();
    }

    private static Sql from(Actor viewer) {
        return Sql.of("""
                task t
                join contact c on c.id = t.contact_id
                join app_user u on u.id = t.created_by
                join %s v on v.contact_id = t.contact_id
                where t.assignee_id = :viewer and t.done = false and (t.loan_number = '' or %s)""", Visibility.of(viewer), VisibleParts.LOANS);
    }

    private static MyTask task(ResultSet row, UserId viewer) throws SQLException {
        boolean mine = row.getLong("created_by") == viewer.value();
        return new MyTask(
                new TaskId(row.getLong("id")),
                new ContactId(row.getLong("contact_id")),
                ContactName.read(row),
                Columns.text(row, "phone"),
                row.getBoolean("archived"),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                mine ? "" : row.getBoolean("known") ? row.getString("giver") : "Somebody",
                row.getString("loan_number"));
    }
}
