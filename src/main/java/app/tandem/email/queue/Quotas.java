package app.tandem.email.queue;

import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many e-mails of an organization went out in the last hour and the last day: counted in the table once a minute, so that a
 * restart forgets none, and added to in between.
 */
final class Quotas {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Map<OrganizationId, Counted> counted = new HashMap<>();

    Quotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What went out, in the last hour and day. */
    static final class Sent {
        private int hour;
        private int day;

        int hour() {
            return hour;
        }

        int day() {
            return day;
        }

        void add(int inHour, int inDay) {
            hour += inHour;
            day += inDay;
        }
    }

    /** All of one organization. */
    static final class Counted {
        private final Instant at;
        private final Sent all = new Sent();
        private final Map<UserId, Sent> senders = new HashMap<>();
        private final Map<String, Sent> domains = new HashMap<>();

        private Counted(Instant at) {
            this.at = at;
        }

        Sent all() {
            return all;
        }

        Sent sender(UserId sender) {
            return senders.computeIfAbsent(sender, none -> new Sent());
        }

        Sent domain(String domain) {
            return domains.computeIfAbsent(domain, none -> new Sent());
        }
    }

    /** What went out until now. */
    Counted of(OrganizationId organization, Instant now) {
        var known = counted.get(organization);
        if (known == null || known.at.plus(FRESH).isBefore(now)) {
            known = count(organization, now);
            counted.put(organization, known);
        }
        return known;
    }

    private Counted count(OrganizationId organization, Instant now) {
        var result = new Counted(now);
        jdbc.sql("""
                        select m.sender_id, m.domain, count(*) as in_day,
                          sum(case when m.sent_at > :hour then 1 else 0 end) as in_hour
                        from contact_email m where m.organization_id = :organization and m.sent_at > :day
                        group by m.sender_id, m.domain""")
                .param("organization", organization.value())
                .param("hour", at(now.minus(HOUR)))
                .param("day", at(now.minus(DAY)))
                .query(row -> {
                    int hour = row.getInt("in_hour");
                    int day = row.getInt("in_day");
                    result.all.add(hour, day);
                    result.sender(new UserId(row.getLong("sender_id"))).add(hour, day);
                    result.domain(row.getString("domain")).add(hour, day);
                });
        return result;
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
