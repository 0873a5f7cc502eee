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

    /** The contacts that have one of these addresses. */
    private static final String WITH = "select o.id from unnest(cast(:emails as varchar array)) as x(email)"
            + " join contact o on o.organization_id = :organization and " + ConsentAddress.folding("o.email")
            + " = x.email";

    /** So many open records at most are told; lists are read anew anyway. */
    private static final int TOLD = 100;

    private final JdbcClient jdbc;
    private final Live live;

    Unsubscribed(JdbcClient jdbc, Live live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    /** Follows the addresses that these contacts have now, given as the column contact_id; returns how many changed. */
    public int follow(Sql contacts) {
        return Sql.of(
                        "update contact set unsubscribed = not unsubscribed where id in (select x.contact_id from (%s) x)"
                                + " and unsubscribed <> " + IS,
                        contacts)
                .on(jdbc)
                .update();
    }

    /**
     * Locks these contacts and all that have one of the addresses, in one order: whoever records something of an address
     * changes them all, and others lock contacts by their numbers, too.
     */
    public void hold(OrganizationId organization, Collection<ConsentAddress> addresses, Collection<Long> contacts) {
        jdbc.sql(
                        "select c.id from contact c where c.id in (select x.id from unnest(cast(:contacts as bigint array)) as x(id)"
                                + " union all " + WITH + ") order by c.id for update of c")
                .param("contacts", contacts.toArray(Long[]::new))
                .param("emails", emails(addresses))
                .param("organization", organization.value())
                .query((r, n) -> r.getLong("id"))
                .list();
    }

    /**
     * Puts right what two transactions at the same time left wrong: one gave a contact an address, the other recorded
     * something of it, and neither saw the other. Of what was recorded since then; returns how many contacts it was.
     */
    @Transactional
    public int putRight(OffsetDateTime since) {
        return lockedAndFollowed(
                jdbc.sql("select c.id from contact c where c.id in (select o.id from consent k join contact o"
                                + " on o.organization_id = k.organization_id and " + ConsentAddress.folding("o.email")
                                + " = k.address where k.since >= :since and k.channel = :email"
                                + " and o.unsubscribed = k.opted_in) order by c.id for update of c")
                        .param("since", since)
                        .param("email", Channel.EMAIL.code()));
    }

    /** The same of all contacts, whatever was the reason. */
    @Transactional
    public int putAllRight() {
        return lockedAndFollowed(jdbc.sql("select c.id from contact c where c.id in (select contact.id from contact"
                + " where contact.unsubscribed <> " + IS + ") order by c.id for update of c"));
    }

    /** Each is asked again once it is locked. */
    private int lockedAndFollowed(JdbcClient.StatementSpec wrong) {
        List<Long> those = wrong.query((r, n) -> r.getLong("id")).list();
        return those.isEmpty() ? 0 : follow(those);
    }

    private int follow(List<Long> those) {
        return follow(Sql.of("select y.id as contact_id from unnest(cast(:those as bigint array)) as y(id)")
                .with("those", those.toArray(Long[]::new)));
    }

    private static String[] emails(Collection<ConsentAddress> addresses) {
        return addresses.stream()
                .filter(one -> one.channel() == Channel.EMAIL)
                .map(ConsentAddress::address)
                .toArray(String[]::new);
    }

    @Override
    public void recorded(OrganizationId organization, Collection<ConsentAddress> addresses) {
        var emails = emails(addresses);
        List<Long> those = emails.length == 0
                ? List.of()
                : jdbc.sql("select c.id from contact c where c.id in (" + WITH + ") order by c.id for update of c")
                        .param("emails", emails)
                        .param("organization", organization.value())
                        .query((r, n) -> r.getLong("id"))
                        .list();
        if (!those.isEmpty()) {
            follow(those);
            those.stream().limit(TOLD).forEach(live::contact);
        }
    }
}
