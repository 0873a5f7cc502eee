package app.tandem.email.returns;

import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentSource;
import app.tandem.consent.ConsentStore;
import app.tandem.consent.Evidence;
import app.tandem.consent.Said;
import app.tandem.contact.consent.HardBounces;
import app.tandem.email.EmailState;
import app.tandem.live.Live;
import app.tandem.people.OrganizationId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what follows from a report: marks the e-mail, marks an address that is none (R34), records the opt-out of whoever
 * complained (R35). A report that comes twice changes nothing the second time.
 */
@Component
@Transactional
public class Returns {

    private static final int REASON = 1_000;

    private final JdbcClient jdbc;
    private final HardBounces bounces;
    private final SoftBounces softBounces;
    private final ConsentStore consents;
    private final Live live;
    private final Clock clock;

    Returns(
            JdbcClient jdbc,
            HardBounces bounces,
            SoftBounces softBounces,
            ConsentStore consents,
            Live live,
            Clock clock) {
        this.softBounces = softBounces;
        this.jdbc = jdbc;
        this.bounces = bounces;
        this.consents = consents;
        this.live = live;
        this.clock = clock;
    }

    private record Mail(long id, long contact, OrganizationId organization, String address) {}

    /** Takes a report, whatever source it came from. */
    public void take(Returned returned) {
        var now =
                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("select m.id, m.contact_id, m.organization_id, m.address from contact_email m where m.id = :mail"
                        + " and m.address <> ''")
                .param("mail", returned.mail())
                .query((row, n) -> new Mail(
                        row.getLong("id"),
                        row.getLong("contact_id"),
                        new OrganizationId(row.getLong("organization_id")),
                        row.getString("address")))
                .optional()
                .ifPresent(mail -> take(mail, returned, now));
    }

    /** Contacts are locked before e-mails, as by everybody. */
    private void take(Mail mail, Returned returned, OffsetDateTime now) {
        var reason = returned.words().isEmpty() ? "" : cut("The mail server said: " + returned.words());
        switch (returned.what()) {
            case DELIVERED -> state(mail, EmailState.DELIVERED, "", now);
            case ABOUT_US -> state(mail, EmailState.BOUNCED, reason, now);
            case NO_ADDRESS -> {
                none(mail, reason, now);
                state(mail, EmailState.BOUNCED, reason, now);
            }
            case NOT_NOW -> {
                softBounces.count(
                        mail.organization(), List.of(new SoftBounces.Bounce(mail.id(), mail.address(), reason)), now);
                state(mail, EmailState.BOUNCED, reason, now);
            }
            case COMPLAINT -> complaint(mail, returned.words(), now);
        }
        live.contact(mail.contact());
    }

    /** A report of a delivery does not take back that it came back. */
    private void state(Mail mail, EmailState state, String reason, OffsetDateTime now) {
        jdbc.sql("update contact_email set state = :state, reason = :reason, changed_at = :now"
                        + " where id = :mail and (state = :sent or state = :delivered and :state = :bounced)")
                .param("state", state.code())
                .param("reason", reason)
                .param("now", now)
                .param("mail", mail.id())
                .param("sent", EmailState.SENT.code())
                .param("delivered", EmailState.DELIVERED.code())
                .param("bounced", EmailState.BOUNCED.code())
                .update();
    }

    private void none(Mail mail, String reason, OffsetDateTime now) {
        bounces.mark(mail.organization(), List.of(new HardBounces.Bounce(mail.address(), reason)), now);
    }

    private void complaint(Mail mail, String by, OffsetDateTime now) {
        consents.optOut(
                mail.organization(),
                List.of(ConsentAddress.email(mail.address())),
                new Evidence(
                        "",
                        Said.UNKNOWN,
                        now.toLocalDate(),
                        "",
                        "A complaint about mail " + mail.id() + (by.isEmpty() ? "" : ", reported by " + by),
                        null),
                new ConsentStore.Recorded(ConsentSource.COMPLAINT, null, mail.contact(), now));
    }

    private static String cut(String text) {
        return text.length() > REASON ? text.substring(0, REASON) : text;
    }
}
