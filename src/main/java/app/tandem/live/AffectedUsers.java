package app.tandem.live;

import app.tandem.audit.Outcome;
import app.tandem.people.signins.SignInEnd;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the users affected by announcements, in a few statements for any number of contacts and pages. It may name too
 * many: what a page then shows is decided by what its viewer may see.
 */
@Component
class AffectedUsers {

    private static final String DONE = "operation_item i where i.operation_id = :operation and " + Outcome.DONE.is("i")
            + " and i.contact_id between :from and :to";
    private static final String PEOPLE = "unnest(cast(:people as bigint array)) as p(id)";

    /**
     * People with access now, previous owners and assignees, those who lost access, supervisors of an owner, and
     * recipients of messages. Searches from the contacts: somebody may see many more than the operation is about.
     */
    private static final String BY_OPERATION = """
            select p.id, false as told from %1$s join (
              select distinct a.user_id from contact_access a cross join %2$s and a.contact_id = i.contact_id) w
              on w.user_id = p.id
            union
            select p.id, false from %1$s where p.id in (select i.before_owner from %2$s)
              or p.id in (select i.before_assignee from %2$s)
              or p.id in (select e.user_id from operation_ended e where e.operation_id = :operation
                            and e.contact_id between :from and :to)
              or p.id in (select s.supervisor_id from supervision s where s.user_id in (
                            select i.before_owner from %2$s
                            union select t.target_id from operation_change t where t.operation_id = :operation))
            union
            select m.recipient_id, true from %1$s join message m on m.recipient_id = p.id
            where m.operation_id = :operation""".formatted(PEOPLE, DONE);

    private static final String OPEN_IN_OPERATION =
            "select distinct i.contact_id from " + DONE + " and i.contact_id = any(cast(:open as bigint array))";

    /** People with access, and supervisors of the owner. */
    private static final String BY_CONTACT = """
            select a.user_id from %1$s join contact_access a on a.user_id = p.id
            where a.contact_id = any(cast(:contacts as bigint array))
            union
            select p.id from %1$s where p.id in (
              select s.supervisor_id from supervision s join contact c on c.owner_id = s.user_id
              where c.id = any(cast(:contacts as bigint array)))""".formatted(PEOPLE);

    /** People with a task on it, who are notified of new ones. */
    private static final String BY_TASK = """
            select distinct t.assignee_id from task t join %s on p.id = t.assignee_id
            where t.contact_id = any(cast(:contacts as bigint array)) and not t.done""".formatted(PEOPLE);

    /** People whose account is closed, and sign-ins that are over. */
    private static final String CLOSED = """
            select u.id, null as ended_by from %s join app_user u on u.id = p.id where not u.active
            union all
            select s.id, s.ended_by from unnest(cast(:signIns as bigint array)) as n(id) join sign_in s on s.id = n.id
            where s.ended_at is not null""".formatted(PEOPLE);

    private final JdbcClient jdbc;

    AffectedUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which of these people are affected.
     *
     * @param open the contacts whose record is open
     * @param signIns those that open pages belong to
     */
    Concern by(Arrivals.Heard heard, Set<Long> people, Set<Long> open, Set<Long> signIns) {
        Set<Long> viewers = new HashSet<>();
        Set<Long> told = new HashSet<>();
        Set<Long> contacts = new HashSet<>(open);
        if (!heard.everything) {
            contacts.retainAll(heard.contacts);
            heard.operations.values().forEach(operation -> {
                byOperation(operation, people, viewers, told);
                if (!open.isEmpty()) {
                    contacts.addAll(openIn(operation, open));
                }
            });
            if (!heard.contacts.isEmpty()) {
                viewers.addAll(among(heard.contacts, people, BY_CONTACT));
                told.addAll(among(heard.contacts, people, BY_TASK));
            }
        }
        Set<Long> rights = new HashSet<>(heard.people);
        rights.retainAll(people);
        Set<Long> closed = new HashSet<>();
        Map<Long, SignInEnd> ended = new HashMap<>();
        closed(people, signIns, closed, ended);
        return new Concern(heard.everything, rights, viewers, told, contacts, closed, ended, heard.origin());
    }

    private void byOperation(Announcement operation, Set<Long> people, Set<Long> viewers, Set<Long> told) {
        jdbc.sql(BY_OPERATION)
                .param("operation", operation.id())
                .param("from", operation.from())
                .param("to", operation.to())
                .param("people", array(people))
                .query(row -> {
                    (row.getBoolean("told") ? told : viewers).add(row.getLong("id"));
                });
    }

    private Set<Long> openIn(Announcement operation, Set<Long> open) {
        return new HashSet<>(jdbc.sql(OPEN_IN_OPERATION)
                .param("operation", operation.id())
                .param("from", operation.from())
                .param("to", operation.to())
                .param("open", array(open))
                .query(Long.class)
                .list());
    }

    private Set<Long> among(Set<Long> contacts, Set<Long> people, String query) {
        return new HashSet<>(jdbc.sql(query)
                .param("contacts", array(contacts))
                .param("people", array(people))
                .query(Long.class)
                .list());
    }

    private void closed(Set<Long> people, Set<Long> signIns, Set<Long> closed, Map<Long, SignInEnd> ended) {
        jdbc.sql(CLOSED)
                .param("people", array(people))
                .param("signIns", array(signIns))
                .query(row -> {
                    var why = row.getString("ended_by");
                    if (why == null) {
                        closed.add(row.getLong("id"));
                    } else {
                        ended.put(row.getLong("id"), SignInEnd.valueOf(why));
                    }
                });
    }

    private static Long[] array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
