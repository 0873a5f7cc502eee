package app.tandem.contact.consent;

import app.tandem.consent.Channel;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentListener;
import app.tandem.consent.ConsentStore;
import app.tandem.live.Live;
import app.tandem.people.OrganizationId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps on each contact whether its e-mail address is opted out (R35, R36), in the transaction that changes the one or the
 * other, whoever owns it. Whether mail may be sent is never read here, but where consent is kept.
 */
@Component
public class Unsubscribed implements ConsentListener {

    private static final String IS = ConsentStore.optedOut("contact.organization_id", "contact.email");

    /** So many open records at most are told; lists are read anew anyway. */
    private static final int TOLD = 100;

    private final JdbcClient jdbc;
    private final Live live;

    Unsubscribed(JdbcClient jdbc, Live live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    /** Follows the addresses that these contacts have now, given as the column contact_id. */
    public void follow(Sql contacts) {
        Sql.of(
                        "update contact set unsubscribed = not unsubscribed where id in (select x.contact_id from (%s) x)"
                                + " and unsubscribed <> " + IS,
                        contacts)
                .on(jdbc)
                .update();
    }

    /**
     * Puts right what two transactions at the same time left wrong: one gave a contact an address, the other recorded
     * something of it, and neither saw the other. Of what was recorded since then; returns how many contacts it was.
     */
    @Transactional
    public int putRight(OffsetDateTime since) {
        return jdbc.sql("update contact set unsubscribed = not unsubscribed where id in (select c.id from consent k"
                        + " join contact c on c.organization_id = k.organization_id and "
                        + ConsentAddress.folding("c.email")
                        + " = k.address where k.since >= :since and k.channel = :email"
                        + " and c.unsubscribed = k.opted_in)")
                .param("since", since)
                .param("email", Channel.EMAIL.code())
                .update();
    }

    @Override
    public void recorded(OrganizationId organization, Collection<ConsentAddress> addresses) {
        var emails = addresses.stream()
                .filter(one -> one.channel() == Channel.EMAIL)
                .map(ConsentAddress::address)
                .toArray(String[]::new);
        List<Long> those = emails.length == 0
                ? List.of()
                : jdbc.sql("select c.id from unnest(cast(:emails as varchar array)) as x(email) join contact c"
                                + " on c.organization_id = :organization and " + ConsentAddress.folding("c.email")
                                + " = x.email order by c.id for update of c")
                        .param("emails", emails)
                        .param("organization", organization.value())
                        .query((r, n) -> r.getLong("id"))
                        .list();
        if (!those.isEmpty()) {
            follow(Sql.of("select y.id as contact_id from unnest(cast(:those as bigint array)) as y(id)")
                    .with("those", those.toArray(Long[]::new)));
            those.stream().limit(TOLD).forEach(live::contact);
        }
    }
}
