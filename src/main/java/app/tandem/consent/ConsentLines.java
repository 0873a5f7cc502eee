package app.tandem.consent;

import app.tandem.intake.Cleaned;
import app.tandem.people.OrganizationId;
import app.tandem.sql.Conditions;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what holds of all addresses and numbers of an organization, the latest first (R35). Decides nothing; callers have
 * asked the policy before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ConsentLines {

    private static final String LATEST = " order by k.event_id desc ";

    private final JdbcClient jdbc;

    ConsentLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that match, from the given one on. */
    public List<ConsentLine> page(OrganizationId organization, ConsentFilter filter, int offset, int limit) {
        return lines(Sql.of(
                        "select k.event_id from consent k where %s" + LATEST
                                + "offset :offset rows fetch next :limit rows only",
                        such(organization, filter).all())
                .with("offset", offset)
                .with("limit", limit));
    }

    /** Those that match and are older than that event, which costs the same however far one has come. */
    public List<ConsentLine> before(OrganizationId organization, ConsentFilter filter, long event, int limit) {
        var such = such(organization, filter).and(Sql.of("k.event_id < :event").with("event", event));
        return lines(Sql.of(
                        "select k.event_id from consent k where %s" + LATEST + "fetch first :limit rows only",
                        such.all())
                .with("limit", limit));
    }

    /** How many match. */
    public int count(OrganizationId organization, ConsentFilter filter) {
        return Sql.of(
                        "select count(*) from consent k where %s",
                        such(organization, filter).all())
                .on(jdbc)
                .query(Integer.class)
                .single();
    }

    /** Whose event that is, if it is of this organization. */
    public Optional<ConsentAddress> address(OrganizationId organization, long event) {
        return jdbc.sql("select e.channel, e.address from consent_event e where e.id = :event"
                        + " and e.organization_id = :organization")
                .param("event", event)
                .param("organization", organization.value())
                .query((r, n) -> ConsentStore.address(r))
                .optional();
    }

    private List<ConsentLine> lines(Sql those) {
        return Sql.of(
                        "select " + ConsentStore.EVENT + ", coalesce(" + Names.full("u")
                                + ", '') as recorder from (%s) x"
                                + " join consent_event e on e.id = x.event_id left join consent_file f on f.event_id = e.id"
                                + " left join app_user u on u.id = e.recorded_by order by e.id desc",
                        those)
                .on(jdbc)
                .query((r, n) -> new ConsentLine(ConsentStore.event(r), r.getString("recorder")))
                .list();
    }

    private static Conditions such(OrganizationId organization, ConsentFilter filter) {
        var such = new Conditions()
                .and(Sql.of("k.organization_id = :organization").with("organization", organization.value()));
        var channel = filter.channel();
        if (channel != null) {
            such.and(Sql.of("k.channel = :channel").with("channel", channel.code()));
        }
        var optedIn = filter.optedIn();
        if (optedIn != null) {
            such.and(Sql.of("k.opted_in = :optedIn").with("optedIn", optedIn));
        }
        var text = Cleaned.line(Cleaned.withoutNul(filter.text()));
        return text.isEmpty() ? such : such.and(containing(text));
    }

    /** Of e-mail addresses the letters as they are, of numbers the digits in whatever notation they are typed. */
    private static Sql containing(String text) {
        var digits = text.chars().anyMatch(Character::isLetter) ? "" : digits(text);
        var email = Sql.of("(k.channel = :byEmail and position(:part in k.address) > 0)")
                .with("byEmail", Channel.EMAIL.code())
                .with("part", ConsentAddress.folded(text));
        return digits.isEmpty()
                ? email
                : Sql.of(
                        "(%s or %s)",
                        email,
                        Sql.of("(k.channel <> :byEmail and position(:digits in k.address) > 0)")
                                .with("digits", digits));
    }

    private static String digits(String text) {
        return text.chars()
                .filter(c -> c >= '0' && c <= '9')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
