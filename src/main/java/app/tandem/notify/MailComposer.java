package app.tandem.notify;

import app.tandem.contact.ContactId;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.notify.mail.Letter;
import app.tandem.notify.mail.MailSettings;
import app.tandem.operation.Kinds;
import app.tandem.people.UserId;
import app.tandem.people.links.LinkMail;
import app.tandem.people.links.LinkPurpose;
import app.tandem.time.DateStyle;
import app.tandem.time.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Composes the mails, with only what each reader may see at this moment (R4, R47). */
@Component
@Transactional(readOnly = true)
class MailComposer {

    /** How many contacts are named. */
    static final int NAMES = 20;

    /** How many messages go into one digest. */
    static final int MESSAGES = 100;

    private static final ContactFilter ALL = ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);
    private static final String UNSEEN = "A contact that you cannot see";

    private final JdbcClient jdbc;
    private final ContactList contacts;
    private final MailSettings settings;
    private final Kinds kinds;
    private final LinkLetters links;

    MailComposer(JdbcClient jdbc, ContactList contacts, MailSettings settings, Kinds kinds, LinkLetters links) {
        this.links = links;
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.settings = settings;
        this.kinds = kinds;
    }

    /**
     * The recipient.
     *
     * @param day of a digest, null for any other
     * @param dates how the recipient wants days written
     * @param recipient null where it goes to an address
     * @param link of a mail that brings a link, null for any other
     */
    record Envelope(
            long mail,
            String headerId,
            @Nullable LocalDate day,
            DateStyle dates,
            @Nullable UserId recipient,
            Letter.Mailbox to,
            boolean active,
            Letter.Mailbox actor,
            @Nullable LinkMail link) {}

    /** The addresses of a mail. */
    Envelope envelope(long mail) {
        return jdbc.sql("""
                        select g.id, g.header_id, g.digest_day, r.id as recipient_id,
                               coalesce(r.first_name || ' ' || r.last_name, '') as recipient,
                               coalesce(g.address, r.email) as address, coalesce(r.active, true) as active,
                               coalesce(a.first_name || ' ' || a.last_name, '') as actor,
                               coalesce(a.email, '') as actor_address,
                               coalesce(r.date_style, 'ENGLISH') as date_style,
                               g.link_purpose, g.actor_id, g.link_about, g.created_at
                        from mail g left join app_user r on r.id = g.recipient_id left join app_user a on a.id = g.actor_id
                        where g.id = :mail""").param("mail", mail).query(MailComposer::read).single();
    }

    private static Envelope read(ResultSet row, int n) throws SQLException {
        return new Envelope(
                row.getLong("id"),
                row.getString("header_id"),
                row.getObject("digest_day", LocalDate.class),
                DateStyle.valueOf(row.getString("date_style")),
                user(row, "recipient_id"),
                new Letter.Mailbox(row.getString("recipient"), row.getString("address")),
                row.getBoolean("active"),
                new Letter.Mailbox(row.getString("actor"), row.getString("actor_address")),
                link(row));
    }

    private static @Nullable LinkMail link(ResultSet row) throws SQLException {
        var purpose = row.getString("link_purpose");
        if (purpose == null) {
            return null;
        }
        var about = row.getLong("link_about");
        return new LinkMail(
                LinkPurpose.valueOf(purpose),
                user(row, "recipient_id"),
                row.getString("address"),
                user(row, "actor_id"),
                about == 0 ? null : about,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return id == 0 ? null : new UserId(id);
    }

    /** The mail to be sent; empty if it is not to be sent any more. A link in it works from now on. */
    @Transactional
    Optional<Letter> deliver(Envelope envelope) {
        var link = envelope.link();
        return link == null
                ? Optional.of(notification(envelope, recipient(envelope)))
                : links.sealed(link, envelope.to(), envelope.actor());
    }

    /** The mail as this viewer may read it: the recipient, or somebody viewing their outbox. */
    Letter write(Envelope envelope, UserId viewer) {
        var link = envelope.link();
        return link == null
                ? notification(envelope, viewer)
                : links.shown(link, envelope.to(), envelope.actor())
                        .orElseGet(() -> new Letter(
                                "Tandem",
                                new Letter.Mailbox("", ""),
                                envelope.to(),
                                links.title(link.purpose()),
                                List.of(new Letter.Part(
                                        "The link of this mail is not needed any more", "", List.of(), 0, "")),
                                0));
    }

    private static UserId recipient(Envelope envelope) {
        return Objects.requireNonNull(envelope.recipient(), "a notification goes to a user");
    }

    private Letter notification(Envelope envelope, UserId viewer) {
        List<MessageText> worded = jdbc.sql(Messages.worded(Messages.KNOWN, kinds) + "m.mail_id = :mail order by m.id")
                .param("viewer", viewer.value())
                .param("mail", envelope.mail())
                .query(MessageText.reader(kinds))
                .list();
        List<Message> messages = MessageText.named(worded, viewer, contacts);
        var day = envelope.day();
        if (day == null) {
            return new Letter(
                    envelope.actor().name() + " via Tandem",
                    envelope.actor(),
                    envelope.to(),
                    messages.getFirst().text(),
                    List.of(named(messages.getFirst(), recipient(envelope), viewer)),
                    0);
        }
        return new Letter(
                "Tandem",
                new Letter.Mailbox("", ""),
                envelope.to(),
                digestSubject(messages.size(), day, envelope.dates()),
                messages.stream().limit(MESSAGES).map(this::told).toList(),
                Math.max(0, messages.size() - MESSAGES));
    }

    /** "3 notifications, 11/22/2026". */
    static String digestSubject(int messages, LocalDate day, DateStyle dates) {
        return messages + (messages == 1 ? " notification, " : " notifications, ") + Written.day(day, dates);
    }

    private Letter.Part told(Message message) {
        boolean openable = message.openable() && message.own() == 0;
        return new Letter.Part(message.text(), message.detail(), List.of(), 0, openable ? link(message) : "");
    }

    private Letter.Part named(Message message, UserId recipient, UserId viewer) {
        var filter = ALL.withMessage(message.id());
        var seen = contacts.page(recipient, filter, ContactSort.BY_NAME, 0, NAMES);
        int more = seen.size() < NAMES ? 0 : contacts.count(recipient, filter) - seen.size();
        return new Letter.Part(
                message.text(),
                message.detail(),
                names(seen, recipient, viewer),
                more,
                seen.isEmpty() ? "" : link(message));
    }

    private List<String> names(List<ContactRow> seen, UserId recipient, UserId viewer) {
        if (viewer.equals(recipient)) {
            return seen.stream().map(ContactRow::name).toList();
        }
        Set<ContactId> both = seen.isEmpty()
                ? Set.of()
                : contacts.matching(
                        viewer, ALL, seen.stream().map(ContactRow::id).collect(Collectors.toSet()));
        return seen.stream()
                .map(row -> both.contains(row.id()) ? row.name() : UNSEEN)
                .toList();
    }

    private String link(Message message) {
        return settings.address() + "/contacts?archived=included&message=" + message.id();
    }
}
