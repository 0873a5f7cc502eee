package app.tandem.email.queue;

import app.tandem.contact.ContactId;
import app.tandem.contact.consent.HardBounces;
import app.tandem.email.EmailState;
import app.tandem.email.SentActivity;
import app.tandem.email.returns.SoftBounces;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queue in the database: what is due, claims, and what became of them; each in a fixed number of statements. */
@Component
@Transactional
class QueueTable {

    /** So often an e-mail is with the mail server when Tandem is killed before it is given up. */
    static final int KILLED = 30;

    private static final int REASON = 1_000;
    private static final int BODY = 100_000;
    private static final int SUBJECT = 1_000;

    /** All columns of the index: H2 would sort without. */
    private static final String FIRST = " order by m.state, m.organization_id, m.bulk, m.due_at, m.id fetch first ";

    /** When the next of an organization is due, of single mails and of bulk mail; none is while it has paused. */
    private static final String NEXT = "(select o.id, o.name, e.verified_at, " + next(false) + " as single_at, "
            + next(true) + " as bulk_at from organization o"
            + " left join organization_email e on e.organization_id = o.id where e.paused_at is null) d";

    private static final String WRITE = """
            merge into contact_email m using (select x.* from unnest(cast(:mails as bigint array),
              cast(:states as integer array), cast(:reasons as varchar array), cast(:waits as bigint array),
              cast(:attempts as integer array), cast(:addresses as varchar array), cast(:domains as varchar array),
              cast(:subjects as varchar array), cast(:bodies as varchar array))
              as x(mail, state, reason, wait, attempts, address, domain, subject, body)) s
            on (m.id = s.mail and (m.state = 2 or m.state = 8 and s.state in (3, 7)))
            when matched then update set state = s.state, reason = s.reason, attempts = s.attempts,
              due_at = case when s.state = 1
                then cast(:now as timestamp with time zone) + s.wait * interval '1' second else m.due_at end,
              address = case when s.address = '' then m.address else s.address end,
              domain = case when s.address = '' then m.domain else s.domain end,
              subject = case when s.state = 3 then s.subject else m.subject end,
              body = case when s.state = 3 then s.body else m.body end,
              sent_at = case when s.state = 3 then cast(:now as timestamp with time zone) else m.sent_at end,
              changed_at = case when s.state = 1 and s.reason = m.reason then m.changed_at
                else cast(:now as timestamp with time zone) end""";

    private final JdbcClient jdbc;
    private final HardBounces bounces;
    private final SoftBounces softBounces;
    private final SentActivity activity;

    QueueTable(JdbcClient jdbc, HardBounces bounces, SoftBounces softBounces, SentActivity activity) {
        this.activity = activity;
        this.jdbc = jdbc;
        this.bounces = bounces;
        this.softBounces = softBounces;
    }

    /**
     * An organization for which something is due.
     *
     * @param verified whether bulk mail may go out from its domain
     * @param single whether mails to single contacts are due, which go before bulk mail
     */
    record Due(OrganizationId organization, String name, boolean verified, boolean single) {}

    /** The organizations for which something is due, but for those that have paused. */
    @Transactional(readOnly = true)
    public List<Due> due(OffsetDateTime now) {
        return jdbc.sql("select d.id, d.name, d.verified_at, d.single_at from " + NEXT
                        + " where d.single_at <= :now or d.bulk_at <= :now order by d.id")
                .param("now", now)
                .query((row, n) -> {
                    var single = row.getObject("single_at", OffsetDateTime.class);
                    return new Due(
                            new OrganizationId(row.getLong("id")),
                            row.getString("name"),
                            row.getObject("verified_at") != null,
                            single != null && !single.isAfter(now));
                })
                .list();
    }

    /** Whether another e-mail is due by then. */
    @Transactional(readOnly = true)
    public boolean dueBy(OffsetDateTime time) {
        return !due(time).isEmpty();
    }

    /** What a run that died left with the mail server is due again, with the same Message-ID; returns how many. */
    public int recover(OffsetDateTime now) {
        return jdbc.sql("update contact_email set state = case when attempts >= :most then 6 else 1 end,"
                        + " reason = case when attempts >= :most then :sentence else reason end, changed_at = :now"
                        + " where state = 2")
                .param("most", KILLED)
                .param("sentence", "Tandem was stopped each time while sending it.")
                .param("now", now)
                .update();
    }

    /**
     * Claims those of the organization that have been due the longest; they are with the mail server from now on.
     *
     * @param bulk whether bulk mail, or mails to single contacts
     */
    public List<Queued> claim(OrganizationId organization, boolean bulk, OffsetDateTime now, int most) {
        List<Queued> mails = jdbc.sql(
                        "select m.id, m.contact_id, m.sender_id, m.text_id, m.bulk, m.attempts, m.header_id"
                                + " from contact_email m where m.state = 1 and m.organization_id = :organization"
                                + " and m.bulk = :bulk and m.due_at <= :now" + FIRST + most
                                + " rows only for update skip locked")
                .param("organization", organization.value())
                .param("bulk", bulk)
                .param("now", now)
                .query((row, n) -> new Queued(
                        row.getLong("id"),
                        new ContactId(row.getLong("contact_id")),
                        new UserId(row.getLong("sender_id")),
                        organization,
                        row.getLong("text_id"),
                        row.getBoolean("bulk"),
                        row.getInt("attempts") + 1,
                        row.getString("header_id")))
                .list();
        if (!mails.isEmpty()) {
            jdbc.sql("update contact_email set state = 2, attempts = attempts + 1"
                            + " where id = any(cast(:mails as bigint array))")
                    .param("mails", ids(mails))
                    .update();
        }
        return mails;
    }

    /** Which of these are still to be sent: neither taken back nor paused since they were claimed. */
    @Transactional(readOnly = true)
    public Set<Long> going(Collection<Queued> mails) {
        return new HashSet<>(jdbc.sql("select m.id from unnest(cast(:mails as bigint array)) as x(id)"
                        + " join contact_email m on m.id = x.id"
                        + " left join organization_email e on e.organization_id = m.organization_id"
                        + " where m.state = 2 and e.paused_at is null")
                .param("mails", ids(mails))
                .query((row, n) -> row.getLong("id"))
                .list());
    }

    /**
     * Writes what became of them. One that was taken back meanwhile stays so, but where the mail server had it already. An
     * address that is none any more is marked (R34), and what is wrong with one for now is counted; both before the e-mails
     * are locked, as everybody locks contacts first.
     */
    public void write(OrganizationId organization, List<Result> results, OffsetDateTime now) {
        activity.hold(results.stream().map(Result::mail).toList());
        bounces.mark(
                organization,
                results.stream()
                        .filter(result -> result.state() == EmailState.BOUNCED)
                        .map(result -> new HardBounces.Bounce(result.address(), cut(result.reason(), REASON)))
                        .toList(),
                now);
        softBounces.count(
                organization,
                results.stream()
                        .filter(Result::soft)
                        .map(result ->
                                new SoftBounces.Bounce(result.mail(), result.address(), cut(result.reason(), REASON)))
                        .toList(),
                now);
        jdbc.sql(WRITE)
                .param("mails", column(results, Result::mail, new Long[0]))
                .param("states", column(results, result -> result.state().code(), new Integer[0]))
                .param("reasons", column(results, result -> cut(result.reason(), REASON), new String[0]))
                .param("waits", column(results, Result::seconds, new Long[0]))
                .param("attempts", column(results, Result::attempts, new Integer[0]))
                .param("addresses", column(results, Result::address, new String[0]))
                .param("domains", column(results, Result::domain, new String[0]))
                .param("subjects", column(results, result -> cut(result.subject(), SUBJECT), new String[0]))
                .param("bodies", column(results, result -> cut(result.body(), BODY), new String[0]))
                .param("now", now)
                .update();
        activity.sent(of(EmailState.SENT, results), now);
        activity.bounced(of(EmailState.BOUNCED, results), now);
    }

    private static String next(boolean bulk) {
        return "(select m.due_at from contact_email m where m.state = 1 and m.organization_id = o.id and m.bulk = "
                + bulk + FIRST + "1 rows only)";
    }

    private static List<Long> of(EmailState state, List<Result> results) {
        return results.stream()
                .filter(result -> result.state() == state)
                .map(Result::mail)
                .toList();
    }

    private static <T> T[] column(List<Result> results, Function<Result, T> value, T[] type) {
        return results.stream().map(value).toList().toArray(type);
    }

    private static Long[] ids(Collection<Queued> mails) {
        return mails.stream().map(Queued::id).sorted().toArray(Long[]::new);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
