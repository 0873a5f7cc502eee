package app.tandem.administration;

import app.tandem.audit.AccountEvent;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Names;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail of accounts, teams and settings, for administrators of the organization (R48). */
@Service
@Transactional(readOnly = true)
public class AccountHistory {

    private final Administrators administrators;
    private final JdbcClient jdbc;

    AccountHistory(Administrators administrators, JdbcClient jdbc) {
        this.administrators = administrators;
        this.jdbc = jdbc;
    }

    /**
     * Something that was done.
     *
     * @param actor who did it; empty where Tandem did it itself
     * @param byViewer whether the reader did it
     * @param person whose account it is about; empty for none
     * @param subject the team or address it is about; empty for none
     */
    public record Line(
            long id,
            Instant at,
            String actor,
            boolean byViewer,
            AccountEvent event,
            String person,
            String subject,
            String before,
            String after)
            implements Serializable {}

    /** What was done in the organization, the latest first. */
    public List<Line> page(UserId viewer, int offset, int limit) {
        return administrators
                .find(viewer)
                .map(admin -> lines(viewer, admin.organization(), "", 0, offset, limit))
                .orElse(List.of());
    }

    /** How much that is. */
    public int count(UserId viewer) {
        return administrators
                .find(viewer)
                .map(admin -> jdbc.sql("select count(*) from account_event where organization_id = :organization")
                        .param("organization", admin.organization().value())
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }

    /** What was done with one account, the latest first. */
    public List<Line> of(UserId viewer, UserId member, int limit) {
        return administrators
                .find(viewer)
                .map(admin ->
                        lines(viewer, admin.organization(), " and e.subject_id = :person", member.value(), 0, limit))
                .orElse(List.of());
    }

    private List<Line> lines(
            UserId viewer, OrganizationId organization, String such, long person, int offset, int limit) {
        return jdbc.sql("select e.*, " + Names.full("a") + " as actor, " + Names.full("s") + " as person"
                        + " from account_event e left join app_user a on a.id = e.actor_id"
                        + " left join app_user s on s.id = e.subject_id"
                        + " where e.organization_id = :organization" + such
                        + " order by e.id desc offset :offset rows fetch next :limit rows only")
                .param("organization", organization.value())
                .param("person", person)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> line(row, viewer))
                .list();
    }

    private static Line line(ResultSet row, UserId viewer) throws SQLException {
        return new Line(
                row.getLong("id"),
                Columns.at(row, "at"),
                Columns.text(row, "actor"),
                row.getLong("actor_id") == viewer.value(),
                AccountEvent.of(row.getInt("kind")),
                Columns.text(row, "person"),
                row.getString("subject"),
                row.getString("before_value"),
                row.getString("after_value"));
    }
}
