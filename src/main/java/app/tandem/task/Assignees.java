package app.tandem.task;

import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization.Found;
import app.tandem.contact.visibility.Visibility;
import app.tandem.people.UserId;
import app.tandem.sql.Conditions;
import app.tandem.sql.Sql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the possible assignees of a task: active people who see the contact, including supervisors of its owner. A
 * partner chooses among themself, the owner and the assignee (R6a).
 */
@Component
class Assignees {

    private final JdbcClient jdbc;

    Assignees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The possible assignees by name; only colleagues for a task about a loan. */
    List<Assignable> of(Found chooser, ContactId contact, boolean aboutLoan) {
        return query(chooser, contact, aboutLoan, new Conditions());
    }

    /** Whether that person is a possible assignee. */
    boolean contain(Found chooser, ContactId contact, boolean aboutLoan, UserId chosen) {
        var one = new Conditions().and(Sql.of("u.id = :chosen").with("chosen", chosen.value()));
        return !query(chooser, contact, aboutLoan, one).isEmpty();
    }

    private List<Assignable> query(Found chooser, ContactId contact, boolean aboutLoan, Conditions who) {
        long me = chooser.actor().id().value();
        if (!Disclosure.sees(Part.ALL_RELATIONS, chooser.standing())) {
            who.and(Sql.of("(u.id = :viewer or u.id = c.owner_id or u.id = c.assignee_id)")
                    .with("viewer", me));
        }
        if (aboutLoan) {
            who.and("u.organization_id = c.organization_id");
        }
        return Sql.of("""
                        select u.id, u.first_name || ' ' || u.last_name as name, org.name as organization, org.kind
                        from contact c
                        join app_user u on u.active and u.id in %s
                        join organization org on org.id = u.organization_id
                        where c.id = :contact and %s
                        order by u.sort_name, u.id""", Visibility.viewers(":contact"), who.all())
                .with("contact", contact.value())
                .on(jdbc)
                .query((row, n) -> new Assignable(
                        new UserId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("organization"),
                        row.getString("kind").equals("FIRM"),
                        row.getLong("id") == me))
                .list();
    }
}
