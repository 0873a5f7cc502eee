package app.tandem.partner;

import app.tandem.contact.ContactId;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is still shared with or assigned to former partners (R10): of one's own contacts, and of those of the people whom
 * one supervises. Former is whoever has an active partnership neither with the owner nor with who gave the access, nor
 * has it from an active colleague who has one (R9), or whose account is closed.
 */
@Service
@Transactional(readOnly = true)
public class FormerShares {

    private static final String FROM = """

            from contact c join contact_access a on a.contact_id = c.id and not a.owner
            join app_user h on h.id = a.user_id and h.organization_id <> c.organization_id
            join organization ho on ho.id = h.organization_id
            join app_user w on w.id = c.owner_id
            where exists (select 1 from app_user me where me.id = :viewer and me.active)
              and not (h.active and exists (select 1 from active_partner p where p.user_id = h.id
                and p.partner_id in (c.owner_id, a.shared_by, a.assigned_by, a.also_shared_by)))
              and not (h.active and exists (select 1 from app_user g
                join contact_access ga on ga.contact_id = c.id and ga.user_id = g.id
                join active_partner p on p.user_id = g.id
                  and p.partner_id in (c.owner_id, ga.shared_by, ga.assigned_by, ga.also_shared_by)
                where g.active and g.id in (a.shared_by, a.assigned_by, a.also_shared_by) and g.organization_id = h.organization_id))""";

    private static final String OWN = " and c.owner_id = :viewer";

    /** Their own contacts, and those of the people whom they supervise. */
    private static final String TEAM =
            " and (c.owner_id = :viewer or c.owner_id in (select s.user_id from supervision s"
                    + " where s.supervisor_id = :viewer))";

    private final JdbcClient jdbc;
    private final People people;

    FormerShares(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * What one former partner still has of one owner.
     *
     * @param shared how many contacts are shared with them
     * @param assigned how many are assigned to them
     * @param contacts how many these are together
     * @param active whether their account is open
     */
    public record Former(
            UserId owner,
            String ownerName,
            UserId holder,
            String holderName,
            String firm,
            boolean agent,
            boolean active,
            int shared,
            int assigned,
            int contacts)
            implements Serializable {}

    /** Whether this person supervises anybody, whose contacts they can look at as well. */
    public boolean hasTeam(UserId viewer) {
        return people.actors(List.of(viewer)).values().stream().anyMatch(Actor::isSupervisor);
    }

    /** What former partners still have, by owner and name; of the whole team, or of one's own contacts alone. */
    public List<Former> of(UserId viewer, boolean team) {
        return jdbc.sql("""
                        select c.owner_id, min(w.first_name || ' ' || w.last_name) as owner_name, h.id as holder_id,
                               min(h.first_name || ' ' || h.last_name) as holder_name, min(ho.name) as firm,
                               min(ho.kind) as kind, h.active, sum(case when a.shared then 1 else 0 end) as shared,
                               sum(case when a.assigned then 1 else 0 end) as assigned, count(*) as contacts""" + FROM + (team ? TEAM : OWN) + """

                        group by c.owner_id, h.id, h.active, w.sort_name, h.sort_name
                        order by case when c.owner_id = :viewer then 0 else 1 end, w.sort_name, c.owner_id, h.sort_name, h.id""")
                .param("viewer", viewer.value())
                .query(FormerShares::read)
                .list();
    }

    /** The contacts of that owner that this former partner still has. */
    public Set<ContactId> contacts(UserId viewer, UserId owner, UserId holder) {
        return jdbc.sql("select c.id" + FROM + TEAM + " and c.owner_id = :owner and h.id = :holder")
                .param("viewer", viewer.value())
                .param("owner", owner.value())
                .param("holder", holder.value())
                .query((row, number) -> new ContactId(row.getLong("id")))
                .set();
    }

    private static Former read(ResultSet row, int number) throws SQLException {
        return new Former(
                new UserId(row.getLong("owner_id")),
                Columns.text(row, "owner_name"),
                new UserId(row.getLong("holder_id")),
                Columns.text(row, "holder_name"),
                Columns.text(row, "firm"),
                row.getString("kind").equals("FIRM"),
                row.getBoolean("active"),
                row.getInt("shared"),
                row.getInt("assigned"),
                row.getInt("contacts"));
    }
}
