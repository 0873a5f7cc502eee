package app.tandem.email.returns;

import app.tandem.consent.ConsentAddress;
import app.tandem.contact.consent.HardBounces;
import app.tandem.people.OrganizationId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts e-mails that came back for now: five in 30 days make the address one that is not valid (R34). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SoftBounces {

    /** So many within {@link #TIME}. */
    static final int MOST = 5;

    static final Duration TIME = Duration.ofDays(30);

    private static final int REASON = 1_000;

    private final JdbcClient jdbc;
    private final HardBounces hard;

    SoftBounces(JdbcClient jdbc, HardBounces hard) {
        this.jdbc = jdbc;
        this.hard = hard;
    }

    /**
     * An e-mail that came back.
     *
     * @param mail its number; it counts once
     * @param reason what the mail server said, a sentence
     */
    public record Bounce(long mail, String address, String reason) {}

    /** Counts these, and marks the addresses that have too many. */
    public void count(OrganizationId organization, List<Bounce> bounces, OffsetDateTime now) {
        if (bounces.isEmpty()) {
            return;
        }
        Map<String, String> reasons =
                bounces.stream().collect(Collectors.toMap(SoftBounces::folded, Bounce::reason, (one, other) -> other));
        jdbc.sql("insert into email_soft_bounce (mail_id, organization_id, address, at)"
                        + " select x.mail, cast(:organization as bigint), x.address, cast(:now as timestamp with time zone)"
                        + " from unnest(cast(:mails as bigint array), cast(:addresses as varchar array))"
                        + " as x(mail, address)"
                        + " where not exists (select 1 from email_soft_bounce b where b.mail_id = x.mail)")
                .param("organization", organization.value())
                .param("now", now)
                .param("mails", bounces.stream().map(Bounce::mail).toArray(Long[]::new))
                .param("addresses", bounces.stream().map(SoftBounces::folded).toArray(String[]::new))
                .update();
        List<HardBounces.Bounce> many = jdbc.sql("select b.address, count(*) as lately from email_soft_bounce b"
                        + " join unnest(cast(:addresses as varchar array)) as x(address) on x.address = b.address"
                        + " where b.organization_id = :organization and b.at > :since"
                        + " group by b.address having count(*) >= " + MOST)
                .param("organization", organization.value())
                .param("since", now.minus(TIME))
                .param("addresses", reasons.keySet().toArray(String[]::new))
                .query((row, n) -> new HardBounces.Bounce(
                        row.getString("address"),
                        cut(row.getInt("lately") + " e-mails came back within 30 days. "
                                + reasons.get(row.getString("address")))))
                .list();
        hard.mark(organization, many, now);
    }

    private static String folded(Bounce bounce) {
        return ConsentAddress.folded(bounce.address());
    }

    private static String cut(String text) {
        return text.length() > REASON ? text.substring(0, REASON) : text;
    }
}
