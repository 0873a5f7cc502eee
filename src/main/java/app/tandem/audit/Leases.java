package app.tandem.audit;

import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leases of running operations by application instances, and their progress. An expired lease means its instance is
 * gone: another instance takes over after the last committed chunk.
 */
@Component
public class Leases {

    /** How many takeovers without progress end an operation where it stands. */
    public static final int TAKINGS = 5;

    private static final String LEASE = "lease_until = current_timestamp + interval '30' second";
    private static final String FREE = "lease_until = current_timestamp - interval '1' second";

    private final JdbcClient jdbc;
    private final String runner = UUID.randomUUID().toString();

    /** One per application instance. */
    public Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Turns a draft into a running operation, leased to this instance or free for any; false if already submitted. */
    public boolean start(OperationId operation, UserId actor, String kind, boolean waits, OffsetDateTime now) {
        return jdbc.sql("update operation set state = 'RUNNING', left_out = null, submitted_at = :now, kind = :kind,"
                                + " runner = :runner, " + (waits ? FREE : LEASE)
                                + " where id = :op and actor_id = :actor and state = 'DRAFT'")
                        .param("now", now)
                        .param("kind", kind)
                        .param("runner", runner)
                        .param("op", operation.value())
                        .param("actor", actor.value())
                        .update()
                > 0;
    }

    /**
     * Advances the progress in a chunk's transaction and locks the operation until it ends; throws {@link TakenOver} if
     * another instance has taken over.
     */
    public void advance(OperationId operation, int from, int to) {
        int advanced = jdbc.sql("update operation set attempted = :to, takings = 0, " + LEASE
                        + " where id = :op and state = 'RUNNING' and attempted = :from and runner = :runner")
                .param("to", to)
                .param("op", operation.value())
                .param("from", from)
                .param("runner", runner)
                .update();
        if (advanced == 0) {
            throw new TakenOver(operation);
        }
    }

    /** Takes over a limited number of operations whose instance is gone; two instances never take the same one. */
    public List<Taken> take(int most) {
        List<Taken> taken = jdbc.sql(
                        "select id, actor_id, kind, selected, attempted, takings from operation where state = 'RUNNING'"
                                + " and lease_until < current_timestamp order by id"
                                + " fetch first :most rows only for update skip locked")
                .param("most", most)
                .query((r, n) -> new Taken(
                        new OperationId(r.getLong("id")),
                        new UserId(r.getLong("actor_id")),
                        r.getString("kind"),
                        r.getInt("selected"),
                        r.getInt("attempted"),
                        r.getInt("takings")))
                .list();
        if (!taken.isEmpty()) {
            jdbc.sql("update operation set runner = :runner, takings = takings + 1, " + LEASE + " where id in (:ops)")
                    .param("runner", runner)
                    .param("ops", taken.stream().map(t -> t.operation().value()).toList())
                    .update();
        }
        return taken;
    }

    /** Locks the operation for the current transaction, once the running chunk has finished. */
    public void hold(OperationId operation) {
        jdbc.sql("select id from operation where id = :op for update")
                .param("op", operation.value())
                .query(Long.class)
                .optional();
    }

    /** Locks it like {@link #advance}, without any progress; throws {@link TakenOver} if another instance has gone on. */
    public void hold(OperationId operation, int at) {
        var own = jdbc.sql("select id from operation where id = :op and state = 'RUNNING' and attempted = :at"
                        + " and runner = :runner for update")
                .param("op", operation.value())
                .param("at", at)
                .param("runner", runner)
                .query(Long.class)
                .optional();
        if (own.isEmpty()) {
            throw new TakenOver(operation);
        }
    }

    /** Renews the lease while a piece takes longer than it lasts. */
    public void renew(OperationId operation) {
        jdbc.sql("update operation set " + LEASE + " where id = :op and state = 'RUNNING' and runner = :runner")
                .param("op", operation.value())
                .param("runner", runner)
                .update();
    }

    /** Releases this instance's operations so that another takes them at once. */
    public void release(OperationId operation) {
        jdbc.sql("update operation set " + FREE + " where id = :op and state = 'RUNNING' and runner = :runner")
                .param("op", operation.value())
                .param("runner", runner)
                .update();
    }

    /** Requests, once, that this person's running operation stop. */
    public void askToStop(UserId actor, OperationId operation, OffsetDateTime now) {
        jdbc.sql("insert into operation_stop (operation_id, asked_by, asked_at) select o.id, o.actor_id,"
                        + " cast(:now as timestamp with time zone) from operation o"
                        + " where o.id = :op and o.actor_id = :actor and o.state = 'RUNNING'"
                        + " and not exists (select 1 from operation_stop s where s.operation_id = o.id)")
                .param("now", now)
                .param("op", operation.value())
                .param("actor", actor.value())
                .update();
    }

    /** Ends a running operation with these counts; false if it has already ended. */
    public boolean finish(
            OperationId operation,
            int done,
            int unchanged,
            int refused,
            int failed,
            boolean stopped,
            OffsetDateTime now) {
        return jdbc.sql("""
                                update operation set state = 'FINISHED', finished_at = :now, done = :done,
                                  unchanged = :unchanged, refused = :refused, failed = :failed, stopped = :stopped,
                                  lease_until = null
                                where id = :op and state = 'RUNNING'""")
                        .param("now", now)
                        .param("done", done)
                        .param("unchanged", unchanged)
                        .param("refused", refused)
                        .param("failed", failed)
                        .param("stopped", stopped)
                        .param("op", operation.value())
                        .update()
                > 0;
    }

    /** Whether a stop was requested. */
    public boolean stopAsked(OperationId operation) {
        return jdbc.sql("select count(*) from operation_stop where operation_id = :op")
                        .param("op", operation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A waiting or orphaned operation, its progress, and how often it was taken over without any. */
    public record Taken(OperationId operation, UserId actor, String kind, int selected, int attempted, int takings) {
        /** Whether another takeover would be pointless. */
        public boolean hopeless() {
            return takings >= TAKINGS;
        }
    }

    /** Thrown when another application instance has taken over the operation. */
    public static final class TakenOver extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        /** Of this operation. */
        public TakenOver(OperationId operation) {
            super("Operation " + operation.value() + " is run by another instance");
        }
    }
}
