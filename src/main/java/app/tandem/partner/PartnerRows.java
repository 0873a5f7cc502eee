package app.tandem.partner;

import app.tandem.access.Explanation;
import app.tandem.access.PartnershipPolicy;
import app.tandem.access.PartnershipPolicy.Deed;
import app.tandem.access.PartnershipPolicy.Pact;
import app.tandem.access.PartnershipPolicy.Side;
import app.tandem.access.PartnershipPolicy.Stand;
import app.tandem.partner.Partner.Status;
import app.tandem.people.UserId;
import app.tandem.people.links.LinkMails;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads somebody's partnerships with what is shared in either direction, in one statement. */
@Component
class PartnerRows {

    /**
     * An invitation that was never accepted makes nobody known (section 1): the loan officer reads the address alone,
     * whether it has an account or not. What was sent to an address is offered to an account only if its person reads
     * mail there, or nobody does.
     */
    private static final String SQL = """
            with mine as (
              select p.id, p.lo_id, p.agent_id, p.status, p.delivery, p.accepted, p.since, p.ended_at, p.clicked_at,
                     p.lo_id = me.id as lender, coalesce(case when p.accepted then ag.email end, p.email, ag.email) as email,
                     case when p.lo_id <> me.id then p.lo_id when p.accepted then p.agent_id end as other_id
              from partnership p join app_user me on me.id = :viewer and me.active
              join app_user lo on lo.id = p.lo_id
              left join app_user ag on ag.id = p.agent_id
              where p.lo_id = me.id
                 or p.agent_id = me.id and (p.status = 'INVITED' and lo.active or p.status <> 'INVITED' and p.accepted)
                 or p.agent_id is null and p.status = 'INVITED' and lo.active and p.email = me.email and (me.email_proven or not :mails)
                    and exists (select 1 from organization o where o.id = me.organization_id and o.kind = 'FIRM')),
            given as (
              select a.user_id, sum(case when a.shared then 1 else 0 end) as number,
                     sum(case when a.shared and a.assigned then 1 else 0 end) as assigned,
                     sum(case when a.shared then 0 else 1 end) as only_assigned
              from contact c join contact_access a on a.contact_id = c.id and not a.owner and (a.shared or a.assigned)
              where c.owner_id = :viewer group by a.user_id),
            got as (
              select c.owner_id, sum(case when a.shared then 1 else 0 end) as number,
                     sum(case when a.shared then 0 else 1 end) as only_assigned
              from contact_access a join contact c on c.id = a.contact_id
              where a.user_id = :viewer and not a.owner and (a.shared or a.assigned) group by c.owner_id)
            select mine.*, other.first_name || ' ' || other.last_name as name, other.email as other_email,
                   coalesce(other.active, true) as open, o.name as firm,
                   given.number as you_share, given.assigned as also_assigned, given.only_assigned as you_assign,
                   got.number as they_share, got.only_assigned as they_assign,
                   case when mine.lender and mine.status = 'INVITED' then
                     (select m.state || ' ' || coalesce(m.reason, '') from mail m
                      where m.link_purpose = 'PARTNER' and m.link_about = mine.id
                      order by m.id desc fetch first 1 rows only) end as mail
            from mine
            left join app_user other on other.id = mine.other_id
            left join organization o on o.id = other.organization_id
            left join given on given.user_id = mine.other_id
            left join got on got.owner_id = mine.other_id""";

    private final JdbcClient jdbc;
    private final LinkMails mails;

    PartnerRows(JdbcClient jdbc, LinkMails mails) {
        this.mails = mails;
        this.jdbc = jdbc;
    }

    /** All of them: what waits for the reader's answer first, then active, pending and ended ones, by name. */
    List<Partner> of(UserId viewer) {
        return jdbc.sql(SQL + """

                        order by case when mine.status = 'INVITED' and not mine.lender then 0 when mine.status = 'ACTIVE' then 1
                          when mine.status = 'INVITED' then 2 else 3 end, other.sort_name, mine.email, mine.id""")
                .param("viewer", viewer.value())
                .param("mails", mails.goOut())
                .query(PartnerRows::read)
                .list();
    }

    /** One of them. */
    List<Partner> one(UserId viewer, long id) {
        return jdbc.sql(SQL + " where mine.id = :id")
                .param("viewer", viewer.value())
                .param("mails", mails.goOut())
                .param("id", id)
                .query(PartnerRows::read)
                .list();
    }

    private static Partner read(ResultSet row, int number) throws SQLException {
        boolean lender = row.getBoolean("lender");
        long other = row.getLong("other_id");
        var email = other == 0 ? Columns.text(row, "email") : Columns.text(row, "other_email");
        var name = other == 0 ? email : Columns.text(row, "name");
        var mail = Columns.text(row, "mail");
        var status = status(row.getString("status"), row.getString("delivery"), lender, mail);
        return new Partner(
                row.getLong("id"),
                other == 0 ? null : new UserId(other),
                name,
                Columns.text(row, "firm"),
                email,
                lender,
                row.getBoolean("open"),
                row.getBoolean("accepted"),
                status,
                Columns.at(row, "since"),
                Columns.instant(row, "ended_at"),
                Columns.instant(row, "clicked_at"),
                status == Status.NOT_DELIVERED || status == Status.SENDING ? why(mail) : "",
                row.getInt("you_share"),
                row.getInt("also_assigned"),
                row.getInt("you_assign"),
                row.getInt("they_share"),
                row.getInt("they_assign"),
                refused(new Pact(
                        name, lender ? Side.LOAN_OFFICER : Side.AGENT, true, Stand.valueOf(row.getString("status")))));
    }

    private static Status status(String status, @Nullable String delivery, boolean lender, String mail) {
        return switch (Stand.valueOf(status)) {
            case ACTIVE -> Status.ACTIVE;
            case ENDED -> Status.ENDED;
            case INVITED -> {
                if (!lender) {
                    yield Status.OFFERED;
                }
                yield switch (delivery == null ? "" : delivery) {
                    case "DELIVERED" -> Status.DELIVERED;
                    case "LINK_CLICKED" -> Status.CLICKED;
                    default -> mail.startsWith("QUEUED ") ? Status.SENDING : Status.NOT_DELIVERED;
                };
            }
        };
    }

    /** The server's words, or what else keeps the mail back. */
    private static String why(String mail) {
        int blank = mail.indexOf(' ');
        var state = blank < 0 ? "" : mail.substring(0, blank);
        var reason = blank < 0 ? "" : mail.substring(blank + 1).strip();
        return switch (state) {
            case "QUEUED" -> reason.isEmpty() ? "On its way" : "Tried again soon. " + reason;
            case "NOT_CONFIGURED" -> "No mail server is set up. Send the link yourself.";
            default -> reason.isEmpty() ? "Send the link yourself." : reason + " Send the link yourself.";
        };
    }

    private static Map<Deed, List<String>> refused(Pact pact) {
        Map<Deed, List<String>> refused = new EnumMap<>(Deed.class);
        for (var deed : Deed.values()) {
            var reasons = PartnershipPolicy.against(deed, pact);
            if (!reasons.isEmpty()) {
                refused.put(deed, reasons.stream().map(Explanation::text).toList());
            }
        }
        return refused;
    }
}
