package app.tandem.email;

import app.tandem.access.Action;
import app.tandem.access.Fact;
import app.tandem.audit.AuditTrail;
import app.tandem.consent.ConsentStore;
import app.tandem.email.queue.EmailQueue;
import app.tandem.notify.mail.MailSettings;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.StepExecution;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queues an e-mail for each contact that may get one; when it is sent the same is asked again (R39). */
@Component
class SendEmailKind extends Kind<SendEmail> {

    /** R34, R39, as the policy asks it: consent is read where it is kept, in the owner's and the sender's organization. */
    private static final Map<Fact, String> FACTS = Map.of(
            Fact.EMAIL_MISSING,
            "c.email = ''",
            Fact.EMAIL_NOT_VALID,
            "c.email <> '' and not c.email_valid",
            Fact.EMAIL_OPTED_OUT,
            ConsentStore.optedOut("c.organization_id", "c.email") + " or "
                    + ConsentStore.optedOut(":viewerOrg", "c.email"));

    private static final String IN_THEIR_ZONE = "Z";

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final EmailQueue queue;

    SendEmailKind(JdbcClient jdbc, MailSettings settings, EmailQueue queue) {
        super(SendEmail.class, Action.SEND_EMAIL);
        this.jdbc = jdbc;
        this.settings = settings;
        this.queue = queue;
    }

    @Override
    public Map<Fact, String> facts() {
        return FACTS;
    }

    @Override
    public SendEmail read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        String[] parts = detail(kept).split(" ", -1);
        return parts.length < 3
                ? SendEmail.UNWRITTEN
                : new SendEmail(
                        Long.parseLong(parts[0]),
                        new SendTime(
                                parts[1].isEmpty() ? null : LocalDateTime.parse(parts[1]),
                                parts[2].equals(IN_THEIR_ZONE)));
    }

    @Override
    protected AuditTrail.Asked keep(SendEmail change, AuditTrail.Asked kept) {
        var time = change.time();
        return kept.with(change.text() + " " + (time.at() == null ? "" : time.at()) + " "
                + (time.contactsZone() ? IN_THEIR_ZONE : ""));
    }

    /** A text of the actor's own making, or a template that they may use. */
    @Override
    protected SendEmail named(UserId actor, SendEmail asked) {
        if (asked.text() != 0
                && jdbc.sql("select 1 from email_text x join app_user u on u.id = :actor"
                                + " and u.organization_id = x.organization_id"
                                + " left join email_template t on t.id = x.template_id"
                                + " where x.id = :text and (x.created_by = :actor and x.template_id is null"
                                + " or t.holder in (0, :actor))")
                        .param("actor", actor.value())
                        .param("text", asked.text())
                        .query(Integer.class)
                        .optional()
                        .isEmpty()) {
            throw new NoSuchElementException("There is no such text.");
        }
        return asked;
    }

    @Override
    public boolean ofOneself() {
        return true;
    }

    @Override
    protected void apply(SendEmail change, StepExecution run) {
        if (change.text() == 0) {
            throw new IllegalStateException("An e-mail without a text");
        }
        run.update(Sql.of("""
                        insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state,
                          due_at, bulk, domain, header_id, created_at, changed_at)
                        select c.id, cast(:actor as bigint), cast(:sendersOrg as bigint), cast(:op as bigint),
                          cast(:text as bigint), cast(:queued as smallint), %s,
                          (select o.selected from operation o where o.id = :op) > 1,
                          lower(regexp_replace(c.email, '^.*@', '')),
                          '<' || cast(gen_random_uuid() as varchar) || :suffix,
                          cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
                        from (%s) d join contact c on c.id = d.contact_id order by c.id""", due(change.time(), run), run.done())
                .with("sendersOrg", run.actor().organization().value())
                .with("text", change.text())
                .with("queued", EmailState.QUEUED.code())
                .with("suffix", settings.idSuffix()));
        queue.wake();
    }

    private static Sql due(SendTime time, StepExecution run) {
        var at = time.at();
        if (at == null) {
            return Sql.of("cast(:now as timestamp with time zone)");
        }
        return time.contactsZone()
                ? StateZones.instant(
                        "coalesce(nullif(c.standard_state, ''), c.state)",
                        at,
                        run.actor().zone())
                : Sql.of("cast(:dueAt as timestamp with time zone)")
                        .with("dueAt", at.atZone(run.actor().zone()).toOffsetDateTime());
    }

    @Override
    public KindWords words() {
        return KindWords.ofOneself("Send e-mail", "mail", "e-mail to %1$s queued");
    }
}
