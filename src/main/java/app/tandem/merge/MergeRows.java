package app.tandem.merge;

import app.tandem.contact.ContactId;
import app.tandem.contact.external.ExternalIdTable;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what belongs to merged contacts to the one that stays (R19). */
@Component
class MergeRows {

    /** The contacts of a merge, as every statement about it names them. */
    record Merged(ContactId survivor, List<ContactId> others) {

        List<ContactId> all() {
            return Stream.concat(Stream.of(survivor), others.stream()).toList();
        }
    }

    private static final List<String> MOVED = List.of("note", "task", "activity", "contact_edit", "contact_email");

    private final JdbcClient jdbc;
    private final ContactAccess access;
    private final ExternalIdTable externalIds;

    MergeRows(JdbcClient jdbc, ContactAccess access, ExternalIdTable externalIds) {
        this.jdbc = jdbc;
        this.access = access;
        this.externalIds = externalIds;
    }

    /** Which there are of these, locked in ascending order. */
    Set<ContactId> lock(List<ContactId> contacts) {
        return new HashSet<>(jdbc.sql("select c.id from contact c where c.id in (:ids) order by c.id for update")
                .param("ids", numbers(contacts))
                .query((r, n) -> new ContactId(r.getLong(1)))
                .list());
    }

    /** How many notes or tasks each of them has. */
    Map<Long, Integer> count(String table, List<ContactId> contacts) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("select contact_id, count(*) as n from " + table + " where contact_id in (:ids) group by contact_id")
                .param("ids", numbers(contacts))
                .query(r -> {
                    counts.put(r.getLong("contact_id"), r.getInt("n"));
                });
        return counts;
    }

    /** The names of the groups of the owner's organization that any of them is in. */
    Set<String> groups(List<ContactId> contacts) {
        return texts(
                "select distinct g.name from contact_group_member m join contact_group g on g.id = m.group_id"
                        + " join app_user u on u.id = g.user_id join contact c on c.id = m.contact_id"
                        + " and c.organization_id = u.organization_id where m.contact_id in (:ids)",
                contacts);
    }

    /** The numbers of the loans that any of them takes part in. */
    Set<String> loans(List<ContactId> contacts) {
        return texts("select distinct loan_number from loan_participation where contact_id in (:ids)", contacts);
    }

    private Set<String> texts(String query, List<ContactId> contacts) {
        return new HashSet<>(jdbc.sql(query)
                .param("ids", numbers(contacts))
                .query(String.class)
                .list());
    }

    /** Notes, tasks, what happened, edits, places in groups and loans. */
    void move(Merged merged) {
        lockGroups(merged);
        MOVED.forEach(
                table -> run("update " + table + " set contact_id = :survivor where contact_id in (:others)", merged));
        run(
                "insert into contact_group_member (group_id, contact_id, added_at)"
                        + " select m.group_id, cast(:survivor as bigint), min(m.added_at) from contact_group_member m"
                        + " where m.contact_id in (:others) and not exists (select 1 from contact_group_member x"
                        + " where x.group_id = m.group_id and x.contact_id = :survivor) group by m.group_id",
                merged);
        run(
                "insert into loan_participation (contact_id, loan_number, role)"
                        + " select cast(:survivor as bigint), p.loan_number, min(p.role) from loan_participation p"
                        + " where p.contact_id in (:others) and not exists (select 1 from loan_participation x"
                        + " where x.loan_number = p.loan_number and x.contact_id = :survivor) group by p.loan_number",
                merged);
        run("delete from contact_group_member where contact_id in (:others)", merged);
        run("delete from loan_participation where contact_id in (:others)", merged);
        externalIds.merged(merged.survivor(), merged.others());
    }

    /** Their owners may be deleting them at the same time. */
    private void lockGroups(Merged merged) {
        jdbc.sql("select g.id from contact_group g where g.id in (select m.group_id from contact_group_member m"
                        + " where m.contact_id in (:others)) order by g.id for update")
                .param("others", numbers(merged.others()))
                .query(Long.class)
                .list();
    }

    /** What the record that stays is now: active unless all are archived, on a loan if any is. */
    void settle(Merged merged, @Nullable UserId assignee) {
        run("""
                update contact set
                  assignee_id = nullif(cast(:assignee as bigint), 0),
                  on_loan = exists (select 1 from loan_participation p where p.contact_id = :survivor),
                  last_activity_at = (select max(x.last_activity_at) from contact x where x.id in (:all)),
                  version = version + 1
                where id = :survivor""", merged, "assignee", assignee == null ? 0 : assignee.value());
        run("""
                update contact set archived = false, archive_reason = null, archived_at = null, archived_by = null,
                  archived_op = null
                where id = :survivor and archived
                  and exists (select 1 from contact x where x.id in (:all) and not x.archived)""", merged);
        access.follow(merged.survivor());
    }

    /** The others are gone; links to them, and to what was merged into them before, lead to the survivor. */
    void remove(Merged merged, UserId by, OffsetDateTime now) {
        run("update contact_merge set survivor_id = :survivor where survivor_id in (:others)", merged);
        jdbc.sql("insert into contact_merge (merged_id, survivor_id, merged_at, merged_by)"
                        + " select c.id, cast(:survivor as bigint), cast(:now as timestamp with time zone),"
                        + " cast(:by as bigint) from contact c where c.id in (:others)")
                .param("survivor", merged.survivor().value())
                .param("others", numbers(merged.others()))
                .param("now", now)
                .param("by", by.value())
                .update();
        run("delete from contact where id in (:others)", merged);
    }

    private void run(String statement, Merged merged) {
        run(statement, merged, "unused", 0);
    }

    private void run(String statement, Merged merged, String name, long value) {
        jdbc.sql(statement)
                .param("survivor", merged.survivor().value())
                .param("others", numbers(merged.others()))
                .param("all", numbers(merged.all()))
                .param(name, value)
                .update();
    }

    static List<Long> numbers(List<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toList();
    }
}
