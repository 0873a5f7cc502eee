package app.tandem.email.sent;

import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.access.Standing;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.Standings;
import app.tandem.contact.visibility.Visibility;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.email.EmailState;
import app.tandem.email.text.MergeField;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * E-mails to contacts, on the record and in the Outbox. Whoever sees all activity of a contact reads all of its e-mails;
 * others, such as a partner with a share, those that they sent themselves; nobody one of a contact that they do not see
 * (R4, section 3). Of one from somebody whom the reader may not know of, only the subject: its text names them (R6a).
 */
@Service
@Transactional(readOnly = true)
public class ContactEmails {

    private static final String ROWS = """
            select e.id, e.state, e.reason, e.subject, t.subject as written, e.sender_id, %s as sender, e.due_at, e.sent_at,
                   e.changed_at, c.id as contact, c.first_name, c.last_name, c.email, %s as phone, e.address, e.body,
                   t.body as source, case when %s then true else false end as known, %s as facts
            from contact_email e join email_text t on t.id = e.text_id join app_user u on u.id = e.sender_id
            left join contact c on c.id = e.contact_id%s where %s""";

    private final JdbcClient jdbc;
    private final Standings standings;
    private final ContactAuthorization authorization;
    private final Clock clock;

    ContactEmails(JdbcClient jdbc, Standings standings, ContactAuthorization authorization, Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.authorization = authorization;
        this.clock = clock;
    }

    /**
     * Those of a contact that the viewer may read, the latest first; throws ContactNotFound. Which those are is asked
     * before they are counted out: ones that are not the viewer's business take nobody's place.
     */
    public List<SentEmail> of(UserId viewer, ContactId contact, int offset, int limit) {
        var standing = authorization.of(viewer, contact).standing();
        var who = standings.of(viewer);
        return rows(
                who,
                Sql.of(
                                "e.contact_id = :contact%s order by e.id desc"
                                        + " offset :offset rows fetch next :limit rows only",
                                Disclosure.sees(Part.ACTIVITY, standing)
                                        ? ""
                                        : Sql.of(" and e.sender_id = :self").with("self", viewer.value()))
                        .with("contact", contact.value())
                        .with("offset", offset)
                        .with("limit", limit));
    }

    /** The viewer's own; of an administrator, all of the organization; the latest first. */
    public List<SentEmail> outbox(UserId viewer, @Nullable EmailState state, int offset, int limit) {
        var who = standings.of(viewer);
        return rows(
                who,
                Sql.of(
                                "%s%s order by e.id desc offset :offset rows fetch next :limit rows only",
                                mine(who.actor()),
                                state == null
                                        ? ""
                                        : Sql.of(" and e.state = :state").with("state", state.code()))
                        .with("offset", offset)
                        .with("limit", limit));
    }

    /** How many there are in each state, less empty states. */
    public Map<EmailState, Integer> counts(UserId viewer) {
        Map<EmailState, Integer> counts = new EnumMap<>(EmailState.class);
        Sql.of(
                        "select e.state, count(*) as n from contact_email e where %s group by e.state",
                        mine(standings.of(viewer).actor()))
                .on(jdbc)
                .query(row -> {
                    counts.put(EmailState.of(row.getInt("state")), row.getInt("n"));
                });
        return counts;
    }

    /** What one says; throws NoSuchElementException where there is none that the viewer may read. */
    public SentText text(UserId viewer, long email) {
        var who = standings.of(viewer);
        return select(who, Sql.of("e.id = :email").with("email", email))
                .on(jdbc)
                .query((row, n) -> readable(row, who) ? Optional.of(text(row)) : Optional.<SentText>empty())
                .optional()
                .flatMap(found -> found)
                .orElseThrow(() -> new NoSuchElementException("There is no such e-mail."));
    }

    /** Takes back one of one's own that has not gone out; false where it has, or is nobody's to take back. */
    @Transactional
    public boolean takeBack(UserId actor, long email) {
        return jdbc.sql("update contact_email set state = :back, changed_at = :now where id = :email"
                                + " and sender_id = :actor and state in (:queued, :sending)")
                        .param("back", EmailState.TAKEN_BACK.code())
                        .param("now", OffsetDateTime.now(clock))
                        .param("email", email)
                        .param("actor", actor.value())
                        .param("queued", EmailState.QUEUED.code())
                        .param("sending", EmailState.SENDING.code())
                        .update()
                > 0;
    }

    private static Sql mine(Actor viewer) {
        if (!viewer.active()) {
            return Sql.of("1 = 0");
        }
        return viewer.admin()
                ? Sql.of("e.organization_id = :mine")
                        .with("mine", viewer.organization().value())
                : Sql.of("e.sender_id = :mine").with("mine", viewer.id().value());
    }

    private List<SentEmail> rows(StandingSql who, Sql which) {
        return select(who, which).on(jdbc).query((row, n) -> row(row, who)).list();
    }

    private static Sql select(StandingSql who, Sql which) {
        return Visibility.bound(
                who.actor(),
                Sql.of(
                        ROWS,
                        Names.full("u"),
                        Names.bestPhone("c"),
                        VisibleParts.KNOWN,
                        who.facts(),
                        who.joins(),
                        which));
    }

    private static SentEmail row(ResultSet row, StandingSql who) throws SQLException {
        boolean sees = who.standing(row.getLong("facts")).sees();
        boolean readable = readable(row, who);
        var state = EmailState.of(row.getInt("state"));
        return new SentEmail(
                row.getLong("id"),
                state,
                sees ? new ContactId(row.getLong("contact")) : null,
                sees ? ContactName.read(row) : "a contact you can no longer see",
                readable || toldOf(row, who) && !MergeField.namesSender(row.getString("written")) ? subject(row) : "",
                readable ? row.getString("reason") : "",
                state == EmailState.QUEUED
                        ? Columns.at(row, "due_at")
                        : Columns.at(row, row.getObject("sent_at") == null ? "changed_at" : "sent_at"),
                sees && !row.getBoolean("known") ? "Somebody" : row.getString("sender"),
                own(row, who),
                readable);
    }

    private static String subject(ResultSet row) throws SQLException {
        var sent = row.getString("subject");
        return sent.isEmpty() ? row.getString("written") : sent;
    }

    private static SentText text(ResultSet row) throws SQLException {
        boolean sent = !row.getString("body").isEmpty();
        return new SentText(
                subject(row),
                row.getString("sender"),
                row.getString("address"),
                sent ? row.getString("body") : row.getString("source"),
                sent);
    }

    private static boolean own(ResultSet row, StandingSql who) throws SQLException {
        return row.getLong("sender_id") == who.actor().id().value();
    }

    /** Whether the reader knows that it was sent, and of what it was. */
    private static boolean toldOf(ResultSet row, StandingSql who) throws SQLException {
        Standing standing = who.standing(row.getLong("facts"));
        return standing.sees() && (own(row, who) || Disclosure.sees(Part.ACTIVITY, standing));
    }

    private static boolean readable(ResultSet row, StandingSql who) throws SQLException {
        return toldOf(row, who) && row.getBoolean("known");
    }
}
