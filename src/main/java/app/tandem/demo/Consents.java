package app.tandem.demo;

import app.tandem.consent.Channel;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentSource;
import app.tandem.consent.ConsentStore;
import app.tandem.consent.Evidence;
import app.tandem.consent.Said;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Some people of the demonstration do not want e-mail or calls, and some allow text messages (R35). */
@Component
class Consents {

    private static final int IMPORTED = 40;
    private static final int BY_HAND = 6;
    private static final int TEXTS = 5;
    private static final int CALLS = 3;

    private final JdbcClient jdbc;
    private final ConsentStore consents;

    Consents(JdbcClient jdbc, ConsentStore consents) {
        this.jdbc = jdbc;
        this.consents = consents;
    }

    private record Reached(long contact, UserId owner, String address) {}

    void write(Cast cast) {
        var lender = new OrganizationId(cast.lender());
        var emails = reached(cast, "email", IMPORTED + BY_HAND);
        consents.optOut(
                lender,
                emails.subList(BY_HAND, emails.size()).stream()
                        .map(one -> ConsentAddress.email(one.address()))
                        .toList(),
                Evidence.NONE,
                new ConsentStore.Recorded(ConsentSource.IMPORT, new UserId(cast.id(Who.SAM)), null, at(210)));
        SortedMap<Integer, Runnable> byDaysAgo = new TreeMap<>(Comparator.reverseOrder());
        for (int n = 0; n < BY_HAND; n++) {
            var one = emails.get(n);
            int days = 10 + 12 * n;
            var how = n % 2 == 0 ? Said.BY_PHONE : Said.BY_EMAIL;
            byDaysAgo.put(
                    days,
                    () -> consents.optOut(
                            lender,
                            List.of(ConsentAddress.email(one.address())),
                            said(how, "Please take me off your list.", "", days),
                            recorded(one, days)));
        }
        var cells = reached(cast, "cell_phone", TEXTS + CALLS);
        for (int n = 0; n < cells.size(); n++) {
            var one = cells.get(n);
            int days = 20 + 9 * n;
            byDaysAgo.put(days, n < TEXTS ? () -> texts(lender, one, days) : () -> noCalls(lender, one, days));
        }
        byDaysAgo.values().forEach(Runnable::run);
    }

    private void texts(OrganizationId lender, Reached one, int days) {
        consents.optIn(
                lender,
                ConsentAddress.phone(Channel.SMS, one.address()),
                said(
                        Said.IN_WRITING,
                        "You may text me about my loan.",
                        "Signed form, in the file of the application",
                        days),
                recorded(one, days));
    }

    private void noCalls(OrganizationId lender, Reached one, int days) {
        consents.optOut(
                lender,
                List.of(ConsentAddress.phone(Channel.CALL, one.address())),
                said(Said.BY_PHONE, "Do not call me again.", "", days),
                recorded(one, days));
    }

    private static Evidence said(Said how, String wording, String text, int daysAgo) {
        return new Evidence("", how, Chance.TODAY.minusDays(daysAgo), wording, text, null);
    }

    private static ConsentStore.Recorded recorded(Reached one, int daysAgo) {
        return new ConsentStore.Recorded(ConsentSource.RECORD, one.owner(), one.contact(), at(daysAgo));
    }

    private static OffsetDateTime at(int daysAgo) {
        return Chance.TODAY.minusDays(daysAgo).atTime(LocalTime.of(16, 20)).atOffset(ZoneOffset.UTC);
    }

    /** Some contacts of active people, the same each time, half of them Maya's. */
    private List<Reached> reached(Cast cast, String column, int many) {
        return jdbc.sql("select c.id, c.owner_id, c.%1$s as address from contact c join app_user u on u.id = c.owner_id"
                                .formatted(column)
                        + " where c.organization_id = :lender and u.active and not c.archived and c.%1$s <> ''"
                                .formatted(column)
                        + " and mod(c.id, case when c.owner_id = :maya then 19 else 43 end) = 7"
                        + " order by case when c.owner_id = :maya then 0 else 1 end, c.id fetch first :many rows only")
                .param("lender", cast.lender())
                .param("maya", cast.id(Who.MAYA))
                .param("many", many)
                .query((r, n) ->
                        new Reached(r.getLong("id"), new UserId(r.getLong("owner_id")), r.getString("address")))
                .list();
    }
}
