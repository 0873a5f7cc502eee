package app.tandem.operation;

import app.tandem.audit.OperationId;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which instance of the application runs which operation, and how far it has come. A lease that ran out says that its
 * instance is gone: another one takes the operation and goes on where the last committed chunk ended.
 */
@Component
class Leases {

    /** After so many takings that got no further, an operation is ended where it stands. */
    static final int TAKINGS = 5;

    private static final String LEASE = "lease_until = current_timestamp + interval '30' second";
    private static final String FREE = "lease_until = current_timestamp - interval '1' second";

    private final JdbcClient jdbc;
    private final String runner = UUID.randomUUID().toString();

    Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a draft a running operation, of this instance or waiting for any; false if it was submitted before. */
    boolean start(Plan plan, String kind, boolean waits, OffsetDateTime now) {
        return jdbc.sql("update operation set state = 'RUNNING', submitted_at = :now, kind = :kind,"
                                + " runner = :runner, " + (waits ? FREE : LEASE)
                                + " where id = :op and actor_id = :actor and state = 'DRAFT'")
                        .param("now", now)
                        .param("kind", kind)
                        .param("runner", runner)
                        .param("op", plan.operation().value())
                        .param("actor", plan.actor().id().value())
                        .update()
                > 0;
    }

    /**
     * Moves on within the transaction of a chunk and keeps the operation to this transaction until it ends; throws
     * {@link TakenOver} where another instance has gone on meanwhile.
     */
    void advance(OperationId operation, int from, int to) {
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

    /** Takes operations whose instance is gone, at most so many; two instances never take the same one. */
    List<Taken> take(int most) {
        List<Taken> taken = jdbc.sql(
                        "select id, actor_id, selected, attempted, takings from operation where state = 'RUNNING'"
                                + " and lease_until < current_timestamp order by id"
                                + " fetch first :most rows only for update skip locked")
                .param("most", most)
                .query((r, n) -> new Taken(
                        new OperationId(r.getLong(1)), new UserId(r.getLong(2)), r.getInt(3), r.getInt(4), r.getInt(5)))
                .list();
        if (!taken.isEmpty()) {
            jdbc.sql("update operation set runner = :runner, takings = takings + 1, " + LEASE + " where id in (:ops)")
                    .param("runner", runner)
                    .param("ops", taken.stream().map(t -> t.operation().value()).toList())
                    .update();
        }
        return taken;
    }

    /** Keeps the operation to the present transaction, after whichever chunk is being done. */
    void hold(OperationId operation) {
        jdbc.sql("select id from operation where id = :op for update")
                .param("op", operation.value())
                .query(Long.class)
                .optional();
    }

    /** Lets go of what this instance runs, so that another one takes it at once. */
    void release(OperationId operation) {
        jdbc.sql("update operation set " + FREE + " where id = :op and state = 'RUNNING' and runner = :runner")
                .param("op", operation.value())
                .param("runner", runner)
                .update();
    }

    /** Whether somebody asked it to stop. */
    boolean stopAsked(OperationId operation) {
        return jdbc.sql("select count(*) from operation_stop where operation_id = :op")
                        .param("op", operation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** An operation without an instance, how far it has come, and how often it was taken without getting further. */
    record Taken(OperationId operation, UserId actor, int selected, int attempted, int takings) {
        boolean hopeless() {
            return takings >= TAKINGS;
        }
    }

    /** Another instance of the application has gone on with the operation. */
    static final class TakenOver extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        TakenOver(OperationId operation) {
            super("Operation " + operation.value() + " is run by another instance");
        }
    }
}
