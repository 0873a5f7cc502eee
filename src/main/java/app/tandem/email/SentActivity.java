package app.tandem.email;

import app.tandem.contact.ActivityLog;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.live.Live;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on each record that an e-mail went out to it, or came back (R43), in a few statements for any number. */
@Component
@Transactional
public class SentActivity {

    /** Of a subject that has a field of the sender's, nothing: a reader may not know of them (R6a). */
    private static final String THESE = "select m.id, m.contact_id, m.sender_id,"
            + " case when lower(w.subject) like '%{{%my %' then '' else m.subject end as subject"
            + " from unnest(cast(:mails as bigint array)) as x(id) join contact_email m on m.id = x.id"
            + " join email_text w on w.id = m.text_id join contact c on c.id = m.contact_id";

    private final JdbcClient jdbc;
    private final ContactAccess access;
    private final Live live;

    SentActivity(JdbcClient jdbc, ContactAccess access, Live live) {
        this.jdbc = jdbc;
        this.access = access;
        this.live = live;
    }

    /** Locks their contacts in ascending order, before anything of the e-mails is written. */
    public void hold(Collection<Long> mails) {
        if (!mails.isEmpty()) {
            jdbc.sql("select c.id from contact c where c.id in (select m.contact_id"
                            + " from unnest(cast(:mails as bigint array)) as x(id) join contact_email m on m.id = x.id)"
                            + " order by c.id for update of c")
                    .param("mails", mails.toArray(Long[]::new))
                    .query((row, n) -> row.getLong(1))
                    .list();
        }
    }

    /** Records that the mail server took these e-mails. Of contacts that are gone, nothing is kept. */
    public void sent(Collection<Long> mails, OffsetDateTime now) {
        if (mails.isEmpty()) {
            return;
        }
        record(mails, ActivityLog.Kind.EMAIL_SENT, now);
        statement(
                        "update contact set last_activity_at = :now where id in (select t.contact_id from (" + THESE
                                + ") t)",
                        mails,
                        now)
                .update();
        List<Long> senders = statement("select distinct t.sender_id from (" + THESE + ") t", mails, now)
                .query((row, n) -> row.getLong(1))
                .list();
        for (long sender : senders) {
            access.acted(Sql.of("select t.contact_id from (" + THESE + ") t join contact c on c.id = t.contact_id"
                            + " join app_user u on u.id = t.sender_id and u.organization_id <> c.organization_id"
                            + " where t.sender_id = :actor group by t.contact_id")
                    .with("mails", mails.toArray(Long[]::new))
                    .with("actor", sender)
                    .with("now", now));
        }
        tell(mails, now);
    }

    /** Records that these came back for good. */
    public void bounced(Collection<Long> mails, OffsetDateTime now) {
        if (!mails.isEmpty()) {
            record(mails, ActivityLog.Kind.EMAIL_BOUNCED, now);
            tell(mails, now);
        }
    }

    private void record(Collection<Long> mails, ActivityLog.Kind kind, OffsetDateTime now) {
        statement(
                        "insert into activity (contact_id, at, actor_id, kind, detail, only_owner, about_loan)"
                                + " select t.contact_id, cast(:now as timestamp with time zone), t.sender_id,"
                                + " cast(:kind as varchar), substring(t.subject from 1 for 1000), false, false from ("
                                + THESE + ") t order by t.id",
                        mails,
                        now)
                .param("kind", kind.name())
                .update();
    }

    private void tell(Collection<Long> mails, OffsetDateTime now) {
        statement("select distinct t.contact_id from (" + THESE + ") t", mails, now)
                .query((row, n) -> row.getLong(1))
                .list()
                .forEach(live::contact);
    }

    private JdbcClient.StatementSpec statement(String sql, Collection<Long> mails, OffsetDateTime now) {
        var spec = jdbc.sql(sql).param("mails", mails.toArray(Long[]::new));
        return sql.contains(":now") ? spec.param("now", now) : spec;
    }
}
