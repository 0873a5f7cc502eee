package app.tandem.notify;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that wait, who is sending which, and what became of them. */
@Component
@Transactional
class MailTable {

    /** So long nobody else sends a claimed mail; longer than all time-outs of one mail together. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** Mails made while there was no mail server go out by themselves when there is one, up to this age. */
    static final Duration LATE = Duration.ofDays(1);

    private static final int REASON = 1_000;

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One mail that is being sent by the holder of the lease, for the so manieth time. */
    record Claim(long mail, String lease, int attempt) {}

    /** Nothing can be sent: everything that waits is marked so. */
    void notConfigured(OffsetDateTime now) {
        jdbc.sql("update mail set state = 'NOT_CONFIGURED' where state = 'QUEUED'"
                        + " and (lease_until is null or lease_until < :now)")
                .param("now", now)
                .update();
    }

    /** There is a mail server now: what is not too old waits for it. */
    void configured(OffsetDateTime now) {
        jdbc.sql("update mail set state = 'QUEUED', next_attempt_at = :now"
                        + " where state = 'NOT_CONFIGURED' and next_attempt_at >= :oldest")
                .param("now", now)
                .param("oldest", now.minus(LATE))
                .update();
    }

    /** Takes the next mail that is due, and for the length of the lease from everybody else; empty if there is none. */
    Optional<Claim> claim(OffsetDateTime now) {
        return jdbc.sql("select id, attempts from mail where state = 'QUEUED' and next_attempt_at <= :now"
                        + " and (lease_until is null or lease_until < :now)"
                        + " order by next_attempt_at, id fetch first 1 rows only for update skip locked")
                .param("now", now)
                .query((row, n) -> new Claim(row.getLong(1), UUID.randomUUID().toString(), row.getInt(2) + 1))
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

    /** The mail server has taken it. */
    void sent(Claim claim, OffsetDateTime now) {
        finish(claim, MailState.SENT, "", now, now);
    }

    /** It is given up, or never sent at all. */
    void ended(Claim claim, MailState state, String reason, OffsetDateTime now) {
        finish(claim, state, reason, now, null);
    }

    /** It is to be sent again at that time. */
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

    /** Lets a mail wait again, from its first attempt on; false if it neither failed nor lacked a server. */
    boolean requeue(long mail, OffsetDateTime now) {
        return jdbc.sql("update mail set state = 'QUEUED', reason = '', attempts = 0, next_attempt_at = :now"
                                + " where id = :mail and state in ('FAILED', 'NOT_CONFIGURED')")
                        .param("now", now)
                        .param("mail", mail)
                        .update()
                == 1;
    }
}
