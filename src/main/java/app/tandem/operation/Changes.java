package app.tandem.operation;

import app.tandem.access.Action;
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
import org.springframework.stereotype.Component;

/** Applies what was decided, a few statements for any number of contacts (R8-R14, R20-R29). */
@Component
class Changes {

    private static final String NO_SECOND = "also_shared_by = null, also_shared_at = null, also_shared_op = null";

    private static final String UPDATE = """
            merge into contact x using (%s) d on (x.id = d.contact_id)
            when matched then update set last_activity_at = :now%s""";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final HandOver handOver;
    private final Grouping grouping;

    Changes(JdbcClient jdbc, AuditTrail trail, HandOver handOver, Grouping grouping) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.handOver = handOver;
        this.grouping = grouping;
    }

    void apply(Plan plan, Step step, Done done, OffsetDateTime now) {
        var run = new Run(plan, step, done, now);
        if (!run.any(item -> true)) {
            return;
        }
        switch (step.change()) {
            case Change.Share share -> share(run);
            case Change.Unshare unshare -> unshare(run);
            case Change.Assign assign -> assign(run);
            case Change.Unassign unassign -> unassign(run);
            case Change.Archive archive -> archive(archive, run);
            case Change.Activate activate -> activate(run);
            case Change.HandOver change -> handOver.apply(change, run);
            case Change.PutInGroup put -> grouping.add(put.ownGroup(), run);
            case Change.TakeFromGroup take -> Grouping.remove(take.ownGroup(), run);
            case Change.Delete delete -> Deletion.apply(run);
            case Change.Export export -> {}
            case Change.Merge merge -> throw new IllegalArgumentException("Not an operation: " + merge);
        }
        if (step.change().action().takesAccessAway() || step.change().action() == Action.ASSIGN) {
            leaveGroups(run);
        }
        if (!step.change().ofOneself()) {
            ownActivity(run);
        }
    }

    /** One step on the contacts of a chunk to which it applies. */
    final class Run {
        private final Plan plan;
        private final Step step;
        private final Done done;
        private final OffsetDateTime now;

        Run(Plan plan, Step step, Done done, OffsetDateTime now) {
            this.plan = plan;
            this.step = step;
            this.done = done;
            this.now = now;
        }

        Step step() {
            return step;
        }

        OperationId operation() {
            return plan.operation();
        }

        Actor actor() {
            return plan.actor();
        }

        /** Who supervises the present owners of these contacts, as a query. */
        String ownersNow(ContactSql sql) {
            var target = step.change().target();
            return step.change().action() == Action.CHANGE_OWNER && target != null
                    ? Done.supervision(List.of(target.value()), sql)
                    : done.supervision(sql);
        }

        /** Whether the step applies to such a contact in this chunk. */
        boolean any(Predicate<Item> such) {
            return done.items().get(step.no()).stream().anyMatch(such);
        }

        /** These contacts, as a query with the column contact_id. */
        String done() {
            return done.contacts(step, new ContactSql());
        }

        /** The same in parentheses, with who owned them and was assigned before. */
        String before() {
            return done.of(step, new ContactSql());
        }

        int update(String statement) {
            return update(statement, new ContactSql());
        }

        int update(String statement, ContactSql more) {
            return jdbc.sql(statement).params(values(more)).update();
        }

        /** Records that the access of which that holds is about to end. */
        void end(AuditTrail.Ended ended, String such, ContactSql more) {
            trail.recordEnded(plan.operation(), step.no(), ended, done(), such, values(more));
        }

        /** The same of all access there is. */
        void endAll() {
            end(AuditTrail.Ended.ALL, "1 = 1", new ContactSql());
        }

        private Map<String, @Nullable Object> values(ContactSql more) {
            ContactSql sql = plan.sql().with("no", step.no()).with("now", now);
            done.of(step, sql);
            more.values().forEach(sql::with);
            return sql.values();
        }
    }

    /**
     * R6: last activity stays, since a partner may see it who may not know of this share. Where there is a share that the
     * actor may not know of, theirs is kept beside it, so that it looks like any other to them (R6a).
     */
    private void share(Run run) {
        give(
                run,
                "shared",
                "when matched and x.shared then update set also_shared_by = :actor, also_shared_at = :now,"
                        + " also_shared_op = :op ");
    }

    /**
     * A share that two people gave, as conditions: that what ends is the second gift, or the first one alone. Whoever
     * takes a share away ends both, except one who may not know of the other gift, and an undo, which takes back its
     * own. True or false of every row, never unknown: what ends for good is what is neither.
     */
    private record Gift(Step step) {

        String second(String access) {
            return step.change().undoes() == null
                    ? "%1$s.also_shared_by is not distinct from :actor and %1$s.shared_by is distinct from :actor"
                            .formatted(access)
                    : "%1$s.also_shared_op is not distinct from :undoes%2$d".formatted(access, step.no());
        }

        String first(String access) {
            return step.change().undoes() == null
                    ? "1 = 0"
                    : "%1$s.shared_op is not distinct from :undoes%2$d and %1$s.also_shared_by is not null"
                            .formatted(access, step.no());
        }
    }

    private void unshare(Run run) {
        var sql = new ContactSql();
        run.step().bindScope(sql);
        var gift = new Gift(run.step());
        run.end(
                AuditTrail.Ended.SHARE,
                "a.shared and a.user_id = " + run.step().target() + " and not (" + gift.second("a") + ") and not ("
                        + gift.first("a") + ")",
                sql);
        run.update("""
                merge into contact_access x using (%1$s) d
                on (x.contact_id = d.contact_id and x.shared and x.user_id = %2$s)
                when matched and %3$s then update set %5$s
                when matched and %4$s then update set shared_by = x.also_shared_by, shared_at = x.also_shared_at,
                  shared_op = x.also_shared_op, %5$s
                when matched and not x.assigned then delete
                when matched then update set shared = false, shared_by = null, shared_at = null, shared_op = null,
                  %5$s""".formatted(run.done(), run.step().target(), gift.second("x"), gift.first("x"), NO_SECOND), sql);
    }

    private void assign(Run run) {
        if (run.any(item -> item.assignee() != 0)) {
            endAssignment(run);
        }
        give(run, "assigned", "");
        touch(run, ", assignee_id = " + run.step().target());
    }

    private void unassign(Run run) {
        endAssignment(run);
        touch(run, ", assignee_id = null");
    }

    private void endAssignment(Run run) {
        run.end(AuditTrail.Ended.ASSIGNMENT, "a.assigned", new ContactSql());
        run.update("""
                merge into contact_access x using (%s) d on (x.contact_id = d.contact_id and x.assigned)
                when matched and not x.shared then delete
                when matched then update set assigned = false, assigned_by = null, assigned_at = null,
                  assigned_op = null""".formatted(run.done()));
    }

    private void give(Run run, String what, String there) {
        run.update("""
                merge into contact_access x
                using (select c.id, c.archived, c.created_at, c.sort_name, c.search_text from (%1$s) d
                       join contact c on c.id = d.contact_id) s
                on (x.contact_id = s.id and x.user_id = %2$s)
                %4$swhen matched then update set %3$s = true, %3$s_by = :actor, %3$s_at = :now, %3$s_op = :op
                when not matched then insert
                  (contact_id, user_id, %3$s, %3$s_by, %3$s_at, %3$s_op, archived, created_at, sort_name,
                   search_text)
                values (s.id, %2$s, true, :actor, :now, :op, s.archived, s.created_at, s.sort_name, s.search_text)""".formatted(run.done(), run.step().target(), what, there));
    }

    private static void archive(Change.Archive change, Run run) {
        run.update(
                UPDATE.formatted(
                        run.done(),
                        ", archived = true, archive_reason = :reason, archived_at = :now, archived_by = :actor,"
                                + " archived_op = :op"),
                new ContactSql().with("reason", change.reason().name()));
        archivedForAll(run, true);
    }

    private static void activate(Run run) {
        touch(
                run,
                ", archived = false, archive_reason = null, archived_at = null, archived_by = null, archived_op = null");
        archivedForAll(run, false);
    }

    /** R21: archiving is for everybody who has access. */
    private static void archivedForAll(Run run, boolean archived) {
        run.update("merge into contact_access x using (" + run.done() + ") d on (x.contact_id = d.contact_id)"
                + " when matched then update set archived = " + archived);
    }

    static void touch(Run run, String more) {
        run.update(UPDATE.formatted(run.done(), more));
    }

    /** R27a: a contact leaves the groups of whoever sees it no more. */
    static void leaveGroups(Run run) {
        var sql = new ContactSql();
        String supervised = run.ownersNow(sql);
        run.update("""
                merge into contact_group_member x using (
                  select gm.group_id, gm.contact_id
                  from (%s) d join contact_group_member gm on gm.contact_id = d.contact_id
                  join contact_group g on g.id = gm.group_id
                  join contact c on c.id = gm.contact_id
                  left join contact_access a on a.contact_id = gm.contact_id and a.user_id = g.user_id
                  where a.contact_id is null and (g.user_id, c.owner_id) not in (%s)) gone
                on (x.group_id = gone.group_id and x.contact_id = gone.contact_id)
                when matched then delete""".formatted(run.done(), supervised), sql);
    }

    /** What a partner does is all that a partner with a share may know of the activity (section 3). */
    private static void ownActivity(Run run) {
        if (run.any(item -> item.organization() != run.actor().organization().value())) {
            run.update("""
                    merge into contact_access x using (
                      select d.contact_id from %s d where d.organization_id <> :viewerOrg) s
                    on (x.contact_id = s.contact_id and x.user_id = :actor)
                    when matched then update set own_activity_at = :now""".formatted(run.before()));
        }
    }
}
