package app.tandem.notify;

import app.tandem.contact.list.ContactList;
import app.tandem.notify.mail.Letter;
import app.tandem.notify.mail.LetterText;
import app.tandem.notify.mail.MailSettings;
import app.tandem.operation.Kinds;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.people.links.LinkPurpose;
import app.tandem.sql.Columns;
import app.tandem.sql.Sql;
import app.tandem.time.DateStyle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: mails a person caused or received; for an admin, all of their organization's people. */
@Service
@Transactional(readOnly = true)
public class Outbox {

    private static final String ROWS = """
            select g.id, g.state, g.digest_day, coalesce(r.first_name || ' ' || r.last_name, g.address) as recipient,
                   coalesce(g.sent_at, g.created_at) as at, g.next_attempt_at, g.attempts, g.reason,
                   case when g.message_id is null then (select count(*) from message m where m.mail_id = g.id) else 1 end
                     as messages, g.link_purpose,
                   coalesce(r.date_style, 'ENGLISH') as date_style
            from (select x.id from (%s) x order by x.id desc offset :offset rows fetch next :limit rows only) y
            join mail g on g.id = y.id left join app_user r on r.id = g.recipient_id order by g.id desc""";

    private static final String NEWEST = " order by g.id desc fetch first :upTo rows only";

    private final JdbcClient jdbc;
    private final People people;
    private final MailTable mails;
    private final MailComposer letters;
    private final MailSettings settings;
    private final Mails sending;
    private final Clock clock;
    private final ContactList contacts;
    private final Kinds kinds;
    private final LinkLetters links;

    Outbox(
            JdbcClient jdbc,
            People people,
            MailTable mails,
            MailComposer letters,
            MailSettings settings,
            Mails sending,
            Clock clock,
            ContactList contacts,
            Kinds kinds,
            LinkLetters links) {
        this.links = links;
        this.jdbc = jdbc;
        this.people = people;
        this.mails = mails;
        this.letters = letters;
        this.settings = settings;
        this.sending = sending;
        this.clock = clock;
        this.contacts = contacts;
        this.kinds = kinds;
    }

    /** Whether a mail server is configured; without one mails stay in the outbox. */
    public boolean configured() {
        return settings.configured();
    }

    /** The mails in this state, or in any if null, newest first. */
    public List<OutboxMail> list(UserId viewer, @Nullable MailState state, int offset, int limit) {
        var actor = people.actor(viewer);
        List<Row> rows = Sql.of(ROWS, scope(actor, state, NEWEST))
                .with("offset", offset)
                .with("limit", limit)
                .with("upTo", offset + limit)
                .on(jdbc)
                .query(this::read)
                .list();
        Map<Long, String> sentences = sentences(
                viewer,
                rows.stream()
                        .filter(row -> row.subject().isEmpty())
                        .map(row -> row.mail().id())
                        .toList());
        return rows.stream().map(row -> row.saying(sentences)).toList();
    }

    /** The number of mails per state, less empty states. */
    public Map<MailState, Integer> counts(UserId viewer) {
        var actor = people.actor(viewer);
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        Sql.of("select x.state, count(*) as n from (%s) x group by x.state", scope(actor, null, ""))
                .on(jdbc)
                .query(row -> {
                    counts.put(MailState.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    /** The mail as the viewer may read it now; throws MailNotFound if it is not in their outbox. */
    public MailText open(UserId viewer, long mail) {
        demand(viewer, mail);
        var envelope = letters.envelope(mail);
        var letter = letters.write(envelope, viewer);
        return new MailText(
                letter.subject(),
                shown(new Letter.Mailbox(letter.fromName(), settings.from())),
                letter.replyTo().address().isEmpty() ? "" : shown(letter.replyTo()),
                shown(letter.to()),
                new LetterText(letter, settings.preferences()).plain(),
                viewer.equals(envelope.recipient()));
    }

    /**
     * Resends a mail that failed or lacked a mail server, with the same Message-ID; false if neither. Throws
     * MailNotFound if it is not in the outbox, IllegalStateException without a mail server.
     */
    @Transactional
    public boolean sendAgain(UserId viewer, long mail) {
        demand(viewer, mail);
        if (!settings.configured()) {
            throw new IllegalStateException("There is no mail server.");
        }
        boolean waits = mails.requeue(mail, OffsetDateTime.now(clock));
        sending.wake();
        return waits;
    }

    private void demand(UserId viewer, long mail) {
        var actor = people.actor(viewer);
        int found = Sql.of("select count(*) from (%s) x where x.id = :mail", scope(actor, null, ""))
                .with("mail", mail)
                .on(jdbc)
                .query(Integer.class)
                .single();
        if (found == 0) {
            throw new MailNotFound();
        }
    }

    /**
     * The outbox's mails with id and state, read from two indexes.
     *
     * @param each what follows either part, such as an order and a limit; each reads them from its index then
     */
    private static Sql scope(Actor viewer, @Nullable MailState state, String each) {
        return Sql.of(
                        """
                        (select g.id, g.state from mail g where %1$s = :mine%3$s)
                        union all (select g.id, g.state from mail g
                                   where %2$s = :mine and %1$s is distinct from :mine%3$s)""",
                        viewer.admin() ? "g.actor_org" : "g.actor_id",
                        viewer.admin() ? "g.recipient_org" : "g.recipient_id",
                        (viewer.active() ? "" : " and 1 = 0") + (state == null ? "" : " and g.state = :state") + each)
                .with(
                        "mine",
                        viewer.admin()
                                ? viewer.organization().value()
                                : viewer.id().value())
                .with("state", state == null ? "" : state.name());
    }

    private Map<Long, String> sentences(UserId viewer, List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<MessageText> worded = jdbc.sql(Messages.worded(Messages.KNOWN, kinds) + "m.mail_id in (:mails)")
                .param("viewer", viewer.value())
                .param("mails", ids)
                .query(MessageText.reader(kinds))
                .list();
        List<Message> messages = MessageText.named(worded, viewer, contacts);
        return IntStream.range(0, worded.size())
                .boxed()
                .collect(Collectors.toMap(
                        n -> worded.get(n).mail(), n -> messages.get(n).text()));
    }

    private Row read(ResultSet row, int n) throws SQLException {
        var day = row.getObject("digest_day", LocalDate.class);
        var link = row.getString("link_purpose");
        var known = link == null ? "" : links.title(LinkPurpose.valueOf(link));
        return new Row(
                day == null
                        ? known
                        : MailComposer.digestSubject(
                                row.getInt("messages"), day, DateStyle.valueOf(row.getString("date_style"))),
                new OutboxMail(
                        row.getLong("id"),
                        MailState.valueOf(row.getString("state")),
                        "",
                        row.getString("recipient"),
                        Columns.at(row, "at"),
                        Columns.at(row, "next_attempt_at"),
                        row.getInt("attempts"),
                        row.getString("reason")));
    }

    private static String shown(Letter.Mailbox mailbox) {
        return mailbox.name().isEmpty() ? mailbox.address() : mailbox.name() + " <" + mailbox.address() + ">";
    }

    /** A mail whose subject is known if it is a digest or brings a link, and is read from its message otherwise. */
    private record Row(String subject, OutboxMail mail) {

        OutboxMail saying(Map<Long, String> sentences) {
            return new OutboxMail(
                    mail.id(),
                    mail.state(),
                    subject.isEmpty() ? sentences.getOrDefault(mail.id(), "") : subject,
                    mail.to(),
                    mail.at(),
                    mail.next(),
                    mail.attempts(),
                    mail.reason());
        }
    }
}
