package app.tandem.operation;

import app.tandem.audit.AuditTrail;
import app.tandem.audit.OperationId;
import app.tandem.contact.ContactSql;
import app.tandem.people.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One step on the contacts of a chunk to which it applies, with what several kinds of change do alike. */
public final class StepExecution {

    private static final String UPDATE = """
            merge into contact x using (%s) d on (x.id = d.contact_id)
            when matched then update set last_activity_at = :now%s""";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Plan plan;
    private final Step step;
    private final AllowedContacts done;
    private final OffsetDateTime now;

    StepExecution(JdbcClient jdbc, AuditTrail trail, Plan plan, Step step, AllowedContacts done, OffsetDateTime now) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.plan = plan;
        this.step = step;
        this.done = done;
        this.now = now;
    }

    public Step step() {
        return step;
    }

    public OperationId operation() {
        return plan.operation();
    }

    public Actor actor() {
        return plan.actor();
    }

    /** Who supervises the present owners of these contacts, as a query. */
    String ownersNow(ContactSql sql) {
        var target = step.change().target();
        return step.kind().handsOver() && target != null
                ? AllowedContacts.supervision(List.of(target.value()), sql)
                : done.supervision(sql);
    }

    /** Whether the step applies to such a contact in this chunk. */
    public boolean any(Predicate<ContactFacts> such) {
        return done.items().get(step.no()).stream().anyMatch(such);
    }

    /** These contacts, as a query with the column contact_id. */
    public String done() {
        return done.contacts(step, new ContactSql());
    }

    /** The same in parentheses, with who owned them and was assigned before. */
    public String before() {
        return done.of(step, new ContactSql());
    }

    /** Runs a statement that may name what every statement about the operation may, and {@code :now}. */
    public int update(String statement) {
        return update(statement, new ContactSql());
    }

    /** The same with what it binds besides. */
    public int update(String statement, ContactSql more) {
        return jdbc.sql(statement).params(values(more)).update();
    }

    /** Records that the access of which that holds is about to end. */
    public void end(AuditTrail.Ended ended, String such, ContactSql more) {
        trail.recordEnded(plan.operation(), step.no(), ended, done(), such, values(more));
    }

    /** The same of all access there is. */
    public void endAll() {
        end(AuditTrail.Ended.ALL, "1 = 1", new ContactSql());
    }

    private Map<String, @Nullable Object> values(ContactSql more) {
        ContactSql sql = plan.sql().with("no", step.no()).with("now", now);
        done.of(step, sql);
        more.values().forEach(sql::with);
        return sql.values();
    }

    /** Ends whatever assignments there are. */
    public void endAssignment() {
        end(AuditTrail.Ended.ASSIGNMENT, "a.assigned", new ContactSql());
        update("""
                merge into contact_access x using (%s) d on (x.contact_id = d.contact_id and x.assigned)
                when matched and not x.shared then delete
                when matched then update set assigned = false, assigned_by = null, assigned_at = null,
                  assigned_op = null""".formatted(done()));
    }

    /**
     * Gives the target a share or an assignment.
     *
     * @param there what becomes of access that is there already, before the usual
     */
    public void give(String what, String there) {
        update("""
                merge into contact_access x
                using (select c.id, c.archived, c.created_at, c.sort_name, c.search_text from (%1$s) d
                       join contact c on c.id = d.contact_id) s
                on (x.contact_id = s.id and x.user_id = %2$s)
                %4$swhen matched then update set %3$s = true, %3$s_by = :actor, %3$s_at = :now, %3$s_op = :op
                when not matched then insert
                  (contact_id, user_id, %3$s, %3$s_by, %3$s_at, %3$s_op, archived, created_at, sort_name,
                   search_text)
                values (s.id, %2$s, true, :actor, :now, :op, s.archived, s.created_at, s.sort_name, s.search_text)""".formatted(done(), step.target(), what, there));
    }

    /** R21: archiving is for everybody who has access. */
    public void archivedForAll(boolean archived) {
        update("merge into contact_access x using (" + done() + ") d on (x.contact_id = d.contact_id)"
                + " when matched then update set archived = " + archived);
    }

    /** Moves the last activity on, and changes more columns of the contacts. */
    public void touch(String more) {
        touch(more, new ContactSql());
    }

    /** The same with what those columns bind. */
    public void touch(String more, ContactSql values) {
        update(UPDATE.formatted(done(), more), values);
    }

    /** R27a: a contact leaves the groups of whoever sees it no more. */
    public void leaveGroups() {
        var sql = new ContactSql();
        String supervised = ownersNow(sql);
        update("""
                merge into contact_group_member x using (
                  select gm.group_id, gm.contact_id
                  from (%s) d join contact_group_member gm on gm.contact_id = d.contact_id
                  join contact_group g on g.id = gm.group_id
                  join contact c on c.id = gm.contact_id
                  left join contact_access a on a.contact_id = gm.contact_id and a.user_id = g.user_id
                  where a.contact_id is null and (g.user_id, c.owner_id) not in (%s)) gone
                on (x.group_id = gone.group_id and x.contact_id = gone.contact_id)
                when matched then delete""".formatted(done(), supervised), sql);
    }

    /** What a partner does is all that a partner with a share may know of the activity (section 3). */
    void recordOwnActivity() {
        if (any(item -> item.organization() != actor().organization().value())) {
            update("""
                    merge into contact_access x using (
                      select d.contact_id from %s d where d.organization_id <> :viewerOrg) s
                    on (x.contact_id = s.contact_id and x.user_id = :actor)
                    when matched then update set own_activity_at = :now""".formatted(before()));
        }
    }
}
