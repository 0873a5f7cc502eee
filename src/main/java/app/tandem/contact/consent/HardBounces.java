package app.tandem.contact.consent;

import app.tandem.consent.ConsentAddress;
import app.tandem.live.Live;
import app.tandem.people.OrganizationId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses from which mail came back for good (R34). Such an address is not valid for any contact of the organization, now or
 * later, whoever owns it.
 */
@Component
@Transactional
public class HardBounces {

    /** So many open records at most are told; lists are read anew anyway. */
    private static final int TOLD = 100;

    private final JdbcClient jdbc;
    private final Live live;

    HardBounces(JdbcClient jdbc, Live live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    /**
     * An address that is none.
     *
     * @param reason what the mail server said
     */
    public record Bounce(String address, String reason) {}

    /** Whether mail to an e-mail address of a table came back for good to the organization of the same row, in SQL. */
    public static String bounced(String organization, String email) {
        return "(exists (select 1 from email_bounce k where k.organization_id = " + organization + " and k.address = "
                + ConsentAddress.folding(email) + "))";
    }

    /** Marks those of these contacts, given as the column contact_id, whose address is one of them. */
    public void follow(Sql contacts) {
        Sql.of(
                        "update contact set email_valid = false where id in (select x.contact_id from (%s) x)"
                                + " and email_valid and " + bounced("contact.organization_id", "contact.email"),
                        contacts)
                .on(jdbc)
                .update();
    }

    /** Marks the addresses, and all contacts of the organization that have one of them. */
    public void mark(OrganizationId organization, List<Bounce> bounces, OffsetDateTime now) {
        if (bounces.isEmpty()) {
            return;
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        bounces.forEach(bounce -> reasons.put(ConsentAddress.folded(bounce.address()), bounce.reason()));
        var addresses = reasons.keySet().toArray(String[]::new);
        jdbc.sql("""
                        insert into email_bounce (organization_id, address, at, reason)
                        select cast(:organization as bigint), x.address, cast(:now as timestamp with time zone), x.reason
                        from unnest(cast(:addresses as varchar array), cast(:reasons as varchar array))
                          as x(address, reason)
                        where not exists (select 1 from email_bounce b
                          where b.organization_id = :organization and b.address = x.address)""")
                .param("organization", organization.value())
                .param("addresses", addresses)
                .param("reasons", reasons.values().toArray(String[]::new))
                .param("now", now)
                .update();
        var contacts = contacts(organization, addresses);
        if (contacts.length > 0) {
            jdbc.sql("update contact set email_valid = false"
                            + " where id in (select x.id from unnest(cast(:contacts as bigint array)) as x(id))")
                    .param("contacts", contacts)
                    .update();
            for (int n = 0; n < contacts.length && n < TOLD; n++) {
                live.contact(contacts[n]);
            }
        }
    }

    /** Locked in one order, as by everybody who changes several. */
    private Long[] contacts(OrganizationId organization, String[] addresses) {
        return jdbc.sql("select c.id from contact c where c.id in (select o.id"
                        + " from unnest(cast(:addresses as varchar array)) as x(email) join contact o"
                        + " on o.organization_id = :organization and o.email <> '' and "
                        + ConsentAddress.folding("o.email") + " = x.email where o.email_valid)"
                        + " order by c.id for update of c")
                .param("addresses", addresses)
                .param("organization", organization.value())
                .query((row, n) -> row.getLong("id"))
                .list()
                .toArray(Long[]::new);
    }
}
