package app.tandem.notify;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores mails, their leases and their states. */
@Component
@Transactional
class MailTable {

    /** How long a claimed mail is leased; longer than all timeouts of one mail together. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** Up to this age, mails made without a mail server are sent once there is one. */
    static final Duration LATE = Duration.ofDays(1);

    private static final int REASON = 1_000;

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A claimed mail with its attempt number. */
    record Claim(long mail, String lease, int attempt) {}

    /** Marks all waiting mails as lacking a mail server. */
    void notConfigured(OffsetDateTime now) {
        jdbc.sql("update mail set state = 'NOT_CONFIGURED' where state = 'QUEUED'"
                        + " and (lease_until is null or lease_until < :now)")
                .param("now", now)
                .update();
    }

    /** Queues mails that lacked a mail server, unless too old. */
    void configured(OffsetDateTime now) {
        jdbc.sql("update mail set state = 'QUEUED', next_attempt_at = :now"
                        + " where state = 'NOT_CONFIGURED' and next_attempt_at >= :oldest")
                .param("now", now)
                .param("oldest", now.minus(LATE))
                .update();
    }

    /** Claims the next due mail for the length of the lease; empty if there is none. */
    Optional<Claim> claim(OffsetDateTime now) {
        return jdbc.sql("select id, attempts from mail where state = 'QUEUED' and next_attempt_at <= :now"
                        + " and (lease_until is null or lease_until < :now)"
                        + " order by next_attempt_at, id fetch first 1 rows only for update skip locked")
                .param("now", now)
                .query((row, n) ->
                        new Claim(row.getLong("id"), UUID.randomUUID().toString(), row.getInt("attempts") + 1))
                .optional()
                .map(claim -> {
                    jdbc.sql(
                                    "update mail set lease = :lease, lease_until = :until, attempts = :attempts where id = :id")
                            .param("lease", claim.lease())
                            .param("until", now.plus(LEASE))
                            .param("attempts", claim.attempt())
                            .param("id", claim.mail())
                            .update();
                    return claim;
                });
    }

    /** Marks it as sent. */
    void sent(Claim claim, OffsetDateTime now) {
        finish(claim, MailState.SENT, "", now, now);
    }

    /** Marks it as failed or skipped. */
    void ended(Claim claim, MailState state, String reason, OffsetDateTime now) {
        finish(claim, state, reason, now, null);
    }

    /** Schedules another attempt. */
    void again(Claim claim, String reason, OffsetDateTime next) {
        finish(claim, MailState.QUEUED, reason, next, null);
    }

    private void finish(
            Claim claim, MailState state, String reason, OffsetDateTime next, @Nullable OffsetDateTime sent) {
        jdbc.sql("update mail set state = :state, reason = :reason, next_attempt_at = :next, sent_at = :sent,"
                        + " lease = null, lease_until = null where id = :id and lease = :lease")
                .param("state", state.name())
                .param("reason", reason.length() > REASON ? reason.substring(0, REASON) : reason)
                .param("next", next)
                .param("sent", sent)
                .param("id", claim.mail())
                .param("lease", claim.lease())
                .update();
    }

    /** Requeues a mail from its first attempt; false if it neither failed nor lacked a server. */
    boolean requeue(long mail, OffsetDateTime now) {
        return jdbc.sql("update mail set state = 'QUEUED', reason = '', attempts = 0, next_attempt_at = :now"
                                + " where id = :mail and state in ('FAILED', 'NOT_CONFIGURED')")
                        .param("now", now)
                        .param("mail", mail)
                        .update()
                == 1;
    }
}
