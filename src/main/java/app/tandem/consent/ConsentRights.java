package app.tandem.consent;

import app.tandem.access.AdministrationPolicy;
import app.tandem.access.AdministrationPolicy.Restorer;
import app.tandem.access.Explanation;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.sql.Names;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who may restore the consent of an address or a number in an organization, and whom to ask otherwise (R35). */
@Service
@Transactional(readOnly = true)
public class ConsentRights {

    /** Whom the viewer knows (section 1), of user u. */
    private static final String KNOWN = """
            u.organization_id = :organization and u.active and u.id <> :viewer
             and (:own or u.id in (select p.partner_id from known_partner p where p.user_id = :viewer))""";

    private final People people;
    private final JdbcClient jdbc;

    ConsentRights(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    private record Other(String name, boolean able) {}

    /**
     * The reasons why this person may not restore consent in that organization, with whom to ask; empty if they may. It
     * names only people whom they know (R15).
     */
    public List<Explanation> against(UserId viewer, OrganizationId organization) {
        return AdministrationPolicy.againstRestoring(restorer(viewer, organization));
    }

    private Restorer restorer(UserId viewer, OrganizationId organization) {
        var reader = people.actor(viewer);
        boolean own = reader.organization().equals(organization);
        boolean administers = own && reader.active() && reader.admin();
        if (administers && reader.mayRestoreConsent()) {
            return new Restorer("", true, true, List.of(), List.of());
        }
        var others = reader.active() ? others(viewer, organization, own) : List.<Other>of();
        return new Restorer(
                reader.active() ? name(viewer, organization, own) : "",
                administers,
                false,
                others.stream().filter(Other::able).map(Other::name).toList(),
                others.stream().map(Other::name).toList());
    }

    private List<Other> others(UserId viewer, OrganizationId organization, boolean own) {
        return jdbc.sql("select " + Names.full("u") + " as name, u.can_restore_consent from app_user u where " + KNOWN
                        + " and u.role = 'ADMIN' order by u.sort_name, u.id")
                .param("organization", organization.value())
                .param("viewer", viewer.value())
                .param("own", own)
                .query((row, n) -> new Other(row.getString("name"), row.getBoolean("can_restore_consent")))
                .list();
    }

    /** The organization's name, if they are of it or know somebody who is. */
    private String name(UserId viewer, OrganizationId organization, boolean own) {
        return jdbc.sql("select o.name from organization o where o.id = :organization and (:own or exists"
                        + " (select 1 from app_user u where " + KNOWN + "))")
                .param("organization", organization.value())
                .param("viewer", viewer.value())
                .param("own", own)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
