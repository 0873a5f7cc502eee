package app.tandem.contact.visibility;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The only writer of {@code contact_access}: owners, assignees and shares, with the columns the list sorts and filters
 * by. Each verb is one statement for any number of contacts, in the caller's transaction. Contacts are a query with the
 * column contact_id that also binds who gives, when, and by which operation: actor, now and op.
 */
@Component
public class ContactAccess {

    /**
     * The share that one person keeps of contacts that are merged.
     *
     * @param contact the contact whose share, or else assignment, it is
     * @param second the contact where the gift beside it is found; 0 where there is none
     * @param again whether it is the second gift there as well
     */
    public record Kept(UserId user, long contact, long second, boolean again) {}

    private static final String INSERT = """
            insert into contact_access (contact_id, user_id, %s, archived, created_at, sort_name, search_text)
            select c.id, %s, c.archived, c.created_at, c.sort_name, c.search_text
            from (%s) d join contact c on c.id = d.contact_id""";

    private static final String GIVE = """
            merge into contact_access x
            using (select c.id, c.archived, c.created_at, c.sort_name, c.search_text from (%1$s) d
                   join contact c on c.id = d.contact_id) s
            on (x.contact_id = s.id and x.user_id = %2$s)
            %4$swhen matched then update set %3$s = true, %3$s_by = :actor, %3$s_at = :now, %3$s_op = :op
            when not matched then insert (contact_id, user_id, %3$s, %3$s_by, %3$s_at, %3$s_op, archived, created_at,
              sort_name, search_text)
            values (s.id, %2$s, true, :actor, :now, :op, s.archived, s.created_at, s.sort_name, s.search_text)""";

    private static final String UNITE = """
            merge into contact_access x using (
              select a.user_id, c.archived, c.created_at, c.sort_name, c.search_text,
                     case when a.shared then a.shared_by else a.assigned_by end as given_by,
                     case when a.shared then a.shared_at else a.assigned_at end as given_at,
                     case when a.shared then a.shared_op else a.assigned_op end as given_op,
                     case when g.again = 1 then b.also_shared_by else b.shared_by end as also_by,
                     case when g.again = 1 then b.also_shared_at else b.shared_at end as also_at,
                     case when g.again = 1 then b.also_shared_op else b.shared_op end as also_op
              from unnest(cast(:users as bigint array), cast(:contacts as bigint array),
                  cast(:seconds as bigint array), cast(:again as bigint array))
                as g(user_id, contact_id, second_id, again)
              join contact_access a on a.contact_id = g.contact_id and a.user_id = g.user_id
              left join contact_access b on b.contact_id = g.second_id and b.user_id = g.user_id
              cross join contact c where c.id = :survivor) s
            on (x.contact_id = :survivor and x.user_id = s.user_id)
            when matched then update set shared = true, shared_by = s.given_by, shared_at = s.given_at,
              shared_op = s.given_op, also_shared_by = s.also_by, also_shared_at = s.also_at, also_shared_op = s.also_op
            when not matched then insert (contact_id, user_id, shared, shared_by, shared_at, shared_op, also_shared_by,
              also_shared_at, also_shared_op, archived, created_at, sort_name, search_text)
            values (:survivor, s.user_id, true, s.given_by, s.given_at, s.given_op, s.also_by, s.also_at, s.also_op,
              s.archived, s.created_at, s.sort_name, s.search_text)""";

    private static final String ASSIGN_ONE = """
            merge into contact_access x using (
              select a.user_id, a.assigned_by, a.assigned_at, a.assigned_op, c.archived, c.created_at, c.sort_name,
                     c.search_text
              from contact_access a cross join contact c
              where c.id = :survivor and a.contact_id in (:all) and a.user_id = :assignee and a.assigned
              order by a.assigned_at fetch first 1 row only) s
            on (x.contact_id = :survivor and x.user_id = s.user_id)
            when matched then update set assigned = true, assigned_by = s.assigned_by, assigned_at = s.assigned_at,
              assigned_op = s.assigned_op
            when not matched then insert (contact_id, user_id, assigned, assigned_by, assigned_at, assigned_op, archived,
              created_at, sort_name, search_text)
            values (:survivor, s.user_id, true, s.assigned_by, s.assigned_at, s.assigned_op, s.archived, s.created_at,
              s.sort_name, s.search_text)""";

    private final JdbcClient jdbc;

    ContactAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives owners access to their contacts that have none (R1). */
    public void own(Sql contacts) {
        run(INSERT, "owner", "c.owner_id, true", contacts);
    }

    /**
     * Shares with a user, an expression. Where they have a share already, this one is kept beside it: a partner who may
     * not know of the first must find theirs like any other (R6a).
     */
    public void share(Sql contacts, Sql user) {
        give(
                contacts,
                user,
                "shared",
                "when matched and x.shared then update set also_shared_by = :actor, also_shared_at = :now,"
                        + " also_shared_op = :op ");
    }

    /** Assigns to a user, an expression; the former assignments must have ended (R2). */
    public void assign(Sql contacts, Sql user) {
        give(contacts, user, "assigned", "");
    }

    private void give(Sql contacts, Sql user, String what, String there) {
        run(GIVE, contacts, user, what, there);
    }

    /** Shares contacts that have just been handed over with who owned them: the column before_owner (R28). */
    public void shareWithFormerOwners(Sql contacts) {
        run(
                INSERT,
                "shared, shared_by, shared_at, shared_op",
                "d.before_owner, true, :actor, cast(:now as timestamp with time zone), :op",
                contacts);
    }

    /** Assigns restored contacts to their assignees again, as it was: assigned_by, assigned_at, assigned_op (R18). */
    public void assignAgain(Sql contacts) {
        run(
                INSERT + " where c.assignee_id is not null",
                "assigned, assigned_by, assigned_at, assigned_op",
                "c.assignee_id, true, d.assigned_by, d.assigned_at, d.assigned_op",
                contacts);
    }

    /**
     * Takes the share of a user away. Of a share that two people gave, only one gift ends where one of the conditions on
     * the row {@code x} holds (R12).
     */
    public void endShare(Sql contacts, Sql user, Sql secondOnly, Sql firstOnly) {
        run(
                """
                merge into contact_access x using (%1$s) d
                on (x.contact_id = d.contact_id and x.shared and x.user_id = %2$s)
                when matched and %3$s then update set %5$s
                when matched and %4$s then update set shared_by = x.also_shared_by, shared_at = x.also_shared_at,
                  shared_op = x.also_shared_op, %5$s
                when matched and not x.assigned then delete
                when matched then update set shared = false, shared_by = null, shared_at = null, shared_op = null,
                  %5$s""",
                contacts,
                user,
                secondOnly,
                firstOnly,
                "also_shared_by = null, also_shared_at = null, also_shared_op = null");
    }

    /** Ends all assignments. */
    public void endAssignments(Sql contacts) {
        run("""
                merge into contact_access x using (%s) d on (x.contact_id = d.contact_id and x.assigned)
                when matched and not x.shared then delete
                when matched then update set assigned = false, assigned_by = null, assigned_at = null,
                  assigned_op = null""", contacts);
    }

    /** Ends everybody's access, the owner's too. */
    public void endAll(Sql contacts) {
        ofAll(contacts, "delete");
    }

    /** Archives or activates for everybody who has access (R21). */
    public void archived(Sql contacts, boolean archived) {
        ofAll(contacts, "update set archived = " + archived);
    }

    private void ofAll(Sql contacts, String change) {
        run(
                "merge into contact_access x using (%s) d on (x.contact_id = d.contact_id) when matched then %s",
                contacts, change);
    }

    /** Copies a contact's changed name or state. */
    public void follow(ContactId contact) {
        follow(Sql.of("select cast(:contact as bigint) as contact_id").with("contact", contact.value()));
    }

    /** Copies the changed names or states of contacts. */
    public void follow(Sql contacts) {
        run("""
                merge into contact_access x
                using (select c.id, c.archived, c.sort_name, c.search_text from (%s) d
                       join contact c on c.id = d.contact_id) s
                on (x.contact_id = s.id and (x.archived <> s.archived or x.sort_name <> s.sort_name
                  or x.search_text <> s.search_text))
                when matched then update set archived = s.archived, sort_name = s.sort_name,
                  search_text = s.search_text""", contacts);
    }

    /** Moves the own activity of the actor on: of partners with a share all that they know of the last one (R6). */
    public void acted(Sql contacts) {
        run(
                "merge into contact_access x using (%s) d on (x.contact_id = d.contact_id and x.user_id = :actor)"
                        + " when matched then update set own_activity_at = :now",
                contacts);
    }

    /** The same of one contact, where the actor is a partner. */
    public void acted(ContactId contact, UserId actor, OffsetDateTime now) {
        acted(Sql.of("select c.id as contact_id from contact c join app_user u on u.id = :actor"
                        + " and u.organization_id <> c.organization_id where c.id = :contact")
                .with("contact", contact.value())
                .with("actor", actor.value())
                .with("now", now));
    }

    /** Gives the survivor of a merge the access to all of them: who is assigned, and what else each person keeps (R19). */
    public void unite(ContactId survivor, List<ContactId> others, List<Kept> kept, @Nullable UserId assignee) {
        List<Long> merged = others.stream().map(ContactId::value).toList();
        Map<String, @Nullable Object> values = Map.of(
                "survivor",
                survivor.value(),
                "others",
                merged,
                "all",
                Stream.concat(Stream.of(survivor.value()), merged.stream()).toList(),
                "assignee",
                assignee == null ? 0 : assignee.value(),
                "users",
                kept.stream().map(one -> one.user().value()).toArray(Long[]::new),
                "contacts",
                kept.stream().map(Kept::contact).toArray(Long[]::new),
                "seconds",
                kept.stream().map(Kept::second).toArray(Long[]::new),
                "again",
                kept.stream().map(one -> one.again() ? 1L : 0L).toArray(Long[]::new));
        run(values, UNITE);
        run(values, """
                update contact_access set assigned = false, assigned_by = null, assigned_at = null, assigned_op = null
                where contact_id = :survivor and assigned and user_id <> :assignee""");
        if (assignee != null) {
            run(values, ASSIGN_ONE);
        }
        run(values, """
                update contact_access set own_activity_at = (select max(a.own_activity_at) from contact_access a
                  where a.user_id = contact_access.user_id and a.contact_id in (:all))
                where contact_id = :survivor""");
        run(values, "delete from contact_access where contact_id in (:others)");
    }

    /**
     * Leaves a contact with exactly these people beside its owner: a query with the user_id and all columns of their
     * assignment, their share, and their own last activity (R19).
     */
    public void exactly(ContactId contact, Sql people) {
        Sql.of("""
                merge into contact_access x using (
                  select p.*, c.archived, c.created_at, c.sort_name, c.search_text from (%s) p
                  cross join contact c where c.id = :contact) s
                on (x.contact_id = :contact and x.user_id = s.user_id)
                when matched then update set assigned = s.assigned, assigned_by = s.assigned_by,
                  assigned_at = s.assigned_at, assigned_op = s.assigned_op, shared = s.shared, shared_by = s.shared_by,
                  shared_at = s.shared_at, shared_op = s.shared_op, also_shared_by = s.also_shared_by,
                  also_shared_at = s.also_shared_at, also_shared_op = s.also_shared_op,
                  own_activity_at = s.own_activity_at
                when not matched then insert (contact_id, user_id, assigned, assigned_by, assigned_at, assigned_op, shared,
                  shared_by, shared_at, shared_op, also_shared_by, also_shared_at, also_shared_op, own_activity_at,
                  archived, created_at, sort_name, search_text)
                values (:contact, s.user_id, s.assigned, s.assigned_by, s.assigned_at, s.assigned_op, s.shared,
                  s.shared_by, s.shared_at, s.shared_op, s.also_shared_by, s.also_shared_at, s.also_shared_op,
                  s.own_activity_at, s.archived, s.created_at, s.sort_name, s.search_text)""", people).with("contact", contact.value()).on(jdbc).update();
        Sql.of(
                        "delete from contact_access where contact_id = :contact and not owner and user_id not in"
                                + " (select p.user_id from (%s) p)",
                        people)
                .with("contact", contact.value())
                .on(jdbc)
                .update();
    }

    private void run(String statement, Object... pieces) {
        Sql.of(statement, pieces).on(jdbc).update();
    }

    private void run(Map<String, ?> values, String statement) {
        jdbc.sql(statement).params(values).update();
    }
}
