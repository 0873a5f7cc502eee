package app.tandem.operation;

import app.tandem.audit.AuditTrail;
import app.tandem.audit.OperationId;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.people.Actor;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.function.Predicate;
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
    public Sql done() {
        return done.contacts(step);
    }

    /** The same in parentheses, with previous owner and assignee. */
    public Sql before() {
        return done.of(step);
    }

    /** The writer of access. */
    public ContactAccess access() {
        return access;
    }

    /** These contacts, for the writer of access. */
    public Sql contacts() {
        return bound(done());
    }

    /** The same with the column before_owner. */
    public Sql contactsBefore() {
        return bound(Sql.of("select d.contact_id, d.before_owner from %s d", before()));
    }

    /** Runs a statement that may name the actor, the operation and the time, {@code :actor}, {@code :op}, {@code :now}. */
    public int update(Sql statement) {
        return bound(statement).on(jdbc).update();
    }

    /** Records the matching access that is about to end. */
    public void end(AuditTrail.Ended ended, Sql such) {
        trail.recordEnded(plan.operation(), step.no(), ended, done(), bound(such));
    }

    /** Records all access as about to end. */
    public void endAll() {
        end(AuditTrail.Ended.ALL, Sql.of("1 = 1"));
    }

    private Sql bound(Sql sql) {
        return sql.with("op", plan.operation().value())
                .with("actor", plan.actor().id().value())
                .with("now", now);
    }

    /** Ends all assignments. */
    public void endAssignment() {
        end(AuditTrail.Ended.ASSIGNMENT, Sql.of("a.assigned"));
        access.endAssignments(contacts());
    }

    /** Updates the last activity and more columns of the contacts. */
    public void touch(Sql more) {
        update(Sql.of(UPDATE, done(), more));
    }

    /** Updates a partner's own activity, all that a partner with a share may know (section 3). */
    public void recordOwnActivity() {
        if (any(item -> item.organization() != actor().organization().value())) {
            access.acted(bound(Sql.of("select d.contact_id from %s d where d.organization_id <> :viewerOrg", before())
                    .with("viewerOrg", actor().organization().value())));
        }
    }
}
