package app.tandem.notify;

import app.tandem.audit.Mailing;
import app.tandem.audit.Notices;
import app.tandem.notify.mail.MailSettings;
import app.tandem.people.preferences.Zones;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns the messages of finished operations into mails, each message once, by the recipient's choice (R47). What was
 * rolled back has no message, what still runs is not finished: neither is ever collected.
 */
@Component
class MailCollector {

    private static final int MOST = 5_000;
    private static final Logger log = LoggerFactory.getLogger(MailCollector.class);

    private static final String WAITS = Mailing.WAITS_FOR_DIGEST.is("m");

    private static final String MINE = " from unnest(cast(:messages as bigint array)) as x(id)"
            + " join message m on m.id = x.id left join operation op on op.id = m.operation_id ";

    private final JdbcClient jdbc;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final MailSettings settings;
    private final TopicSql topics;

    MailCollector(
            JdbcClient jdbc,
            Notices notices,
            PlatformTransactionManager transactions,
            MailSettings settings,
            TopicSql topics) {
        this.topics = topics;
        this.jdbc = jdbc;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    /** Makes the mails that are to go at once, and the digests of the day of those for whom it is time in their zone. */
    void collect(OffsetDateTime now) {
        int some;
        do {
            some = Objects.requireNonNull(transaction.execute(status -> atOnce(now)));
        } while (some == MOST);
        jdbc.sql("select distinct " + Zones.NAME + " from message m join app_user u on u.id = m.recipient_id where "
                        + WAITS)
                .query(String.class)
                .list()
                .forEach(zone -> digests(zone, now));
    }

    /** Those of the people in that zone, if it is time for them there. */
    private void digests(String zone, OffsetDateTime now) {
        var local = now.atZoneSameInstant(Zones.read(zone).orElse(settings.zone()));
        var due = local.toLocalDate().atTime(settings.digestAt()).atZone(local.getZone());
        if (!local.isBefore(due)) {
            digests(zone, due, now);
        }
    }

    private int atOnce(OffsetDateTime now) {
        // what another instance collects at this moment is left to it
        List<Long> messages = jdbc.sql("""
                        select m.id from message m where %s and (m.operation_id is null
                          or m.operation_id in (select op.id from operation op where op.state = 'FINISHED'))
                        order by m.id fetch first :most rows only for update of m skip locked""".formatted(Mailing.NOT_LOOKED_AT.is("m")))
                .param("most", MOST)
                .query((row, n) -> row.getLong(1))
                .list();
        if (!messages.isEmpty()) {
            make(messages, now);
            settle(messages);
        }
        return messages.size();
    }

    private void make(List<Long> messages, OffsetDateTime now) {
        jdbc.sql("insert into mail (message_id, recipient_id, recipient_org, actor_id, actor_org, header_id, state,"
                        + " created_at, next_attempt_at)"
                        + " select m.id, m.recipient_id, r.organization_id, a.id, a.organization_id,"
                        + " '<' || cast(gen_random_uuid() as varchar) || :suffix, 'QUEUED', :now, :now" + MINE
                        + " join app_user r on r.id = m.recipient_id join app_user a on a.id = coalesce(op.actor_id, m.actor_id)"
                        + topics.preference() + "where " + topics.delivery() + " = 'AT_ONCE' order by m.id")
                .param("suffix", settings.idSuffix())
                .param("now", now)
                .param("messages", messages.toArray(Long[]::new))
                .update();
    }

    private void settle(List<Long> messages) {
        // whoever chose anew a moment ago gets the digest rather than nothing
        notices.recordMailing(Sql.of("select m.id, g.id as mail_id, case when g.id is not null or " + topics.delivery()
                        + " = 'IN_APP' then "
                        + Mailing.SETTLED.code() + " else " + Mailing.WAITS_FOR_DIGEST.code() + " end as mailing" + MINE
                        + topics.preference() + " left join mail g on g.message_id = m.id")
                .with("messages", messages.toArray(Long[]::new)));
    }

    private void digests(String zone, ZonedDateTime due, OffsetDateTime now) {
        try {
            transaction.executeWithoutResult(status -> digest(zone, due, now));
        } catch (DuplicateKeyException anotherInstance) {
            log.info("Another instance has made a digest of today meanwhile; what is left waits", anotherInstance);
        }
    }

    /** One mail a person and day with all that has waited since the last one. */
    private void digest(String zone, ZonedDateTime due, OffsetDateTime now) {
        var day = due.toLocalDate();
        List<Long> messages = jdbc.sql("select m.id from message m join app_user u on u.id = m.recipient_id and "
                        + Zones.NAME + " = :zone where " + WAITS + """
                          and m.created_at < :due
                          and not exists (select 1 from mail g where g.recipient_id = m.recipient_id
                                          and g.digest_day = :day)
                        order by m.id for update of m skip locked""")
                .param("zone", zone)
                .param("due", due.toOffsetDateTime())
                .param("day", day)
                .query((row, n) -> row.getLong(1))
                .list();
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into mail (digest_day, recipient_id, recipient_org, header_id, state, created_at,
                          next_attempt_at)
                        select cast(:day as date), u.id, u.organization_id,
                          '<' || cast(gen_random_uuid() as varchar) || :suffix, 'QUEUED', :now, :now
                        from (select distinct m.recipient_id
                              from unnest(cast(:messages as bigint array)) as x(id) join message m on m.id = x.id) w
                        join app_user u on u.id = w.recipient_id order by u.id""")
                .param("day", day)
                .param("suffix", settings.idSuffix())
                .param("now", now)
                .param("messages", messages.toArray(Long[]::new))
                .update();
        notices.recordMailing(Sql.of("select m.id, g.id as mail_id, " + Mailing.SETTLED.code() + " as mailing" + MINE
                        + " join mail g on g.recipient_id = m.recipient_id and g.digest_day = :day")
                .with("day", day)
                .with("messages", messages.toArray(Long[]::new)));
    }
}
