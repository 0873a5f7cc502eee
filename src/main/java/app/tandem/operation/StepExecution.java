package app.tandem.operation;

import app.tandem.audit.AuditTrail;
import app.tandem.audit.OperationId;
import app.tandem.contact.ContactSql;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.people.Actor;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs one step on its contacts of a chunk; offers what several kinds share. */
public final class StepExecution {

    private static final String UPDATE = """
            merge into contact x using (%s) d on (x.id = d.contact_id)
            when matched then update set last_activity_at = :now%s""";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final ContactAccess access;
    private final Plan plan;
    private final Step step;
    private final AllowedContacts done;
    private final OffsetDateTime now;

    public StepExecution(
            JdbcClient jdbc,
            AuditTrail trail,
            ContactAccess access,
            Plan plan,
            Step step,
            AllowedContacts done,
            OffsetDateTime now) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.access = access;
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

    /** Whether the step applies to any contact of this chunk. */
    public boolean any(Predicate<ContactFacts> such) {
        return done.items().get(step.no()).stream().anyMatch(such);
    }

    /** These contacts, as a query with the column contact_id. */
    public String done() {
        return done.contacts(step, new ContactSql());
    }

    /** The same in parentheses, with previous owner and assignee. */
    public String before() {
        return done.of(step, new ContactSql());
    }

    /** The writer of access. */
    public ContactAccess access() {
        return access;
    }

    /** These contacts, for the writer of access. */
    public ContactAccess.Contacts contacts() {
        return contacts(new ContactSql());
    }

    /** The same with the column before_owner. */
    public ContactAccess.Contacts contactsBefore() {
        return new ContactAccess.Contacts(
                "select d.contact_id, d.before_owner from " + before() + " d", values(new ContactSql()));
    }

    /** The same with further parameters. */
    public ContactAccess.Contacts contacts(ContactSql more) {
        return new ContactAccess.Contacts(done(), values(more));
    }

    /** Runs a statement that may name what every statement about the operation may, and {@code :now}. */
    public int update(String statement) {
        return update(statement, new ContactSql());
    }

    /** The same with further parameters of its own. */
    public int update(String statement, ContactSql more) {
        return jdbc.sql(statement).params(values(more)).update();
    }

    /** Records the matching access that is about to end. */
    public void end(AuditTrail.Ended ended, String such, ContactSql more) {
        trail.recordEnded(plan.operation(), step.no(), ended, done(), such, values(more));
    }

    /** Records all access as about to end. */
    public void endAll() {
        end(AuditTrail.Ended.ALL, "1 = 1", new ContactSql());
    }

    private Map<String, @Nullable Object> values(ContactSql more) {
        ContactSql sql = plan.sql().with("no", step.no()).with("now", now);
        done.of(step, sql);
        more.values().forEach(sql::with);
        return sql.values();
    }

    /** Ends all assignments. */
    public void endAssignment() {
        end(AuditTrail.Ended.ASSIGNMENT, "a.assigned", new ContactSql());
        access.endAssignments(contacts());
    }

    /** Updates the last activity and more columns of the contacts. */
    public void touch(String more) {
        touch(more, new ContactSql());
    }

    /** The same with parameters for those columns. */
    public void touch(String more, ContactSql values) {
        update(UPDATE.formatted(done(), more), values);
    }

    /** Updates a partner's own activity, all that a partner with a share may know (section 3). */
    public void recordOwnActivity() {
        if (any(item -> item.organization() != actor().organization().value())) {
            access.acted(new ContactAccess.Contacts(
                    "select d.contact_id from " + before() + " d where d.organization_id <> :viewerOrg",
                    values(new ContactSql())));
        }
    }
}
