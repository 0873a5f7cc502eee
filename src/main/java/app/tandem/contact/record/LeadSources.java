package app.tandem.contact.record;

import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lead sources; each organization has its own list. */
@Service
@Transactional
public class LeadSources {

    private final StoredLeadSources stored;
    private final JdbcClient jdbc;
    private final ContactAuthorization facts;

    LeadSources(StoredLeadSources stored, JdbcClient jdbc, ContactAuthorization facts) {
        this.stored = stored;
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** One entry of the list. */
    public record LeadSource(long id, String name) {}

    /** Adds a lead source to an organization's list; the name is unique in it and has at most 80 characters. */
    public long create(OrganizationId organization, String typed) {
        return stored.save(new StoredLeadSource(organization, typed)).id();
    }

    /** The lead sources for new contacts of this user, by name. */
    @Transactional(readOnly = true)
    public List<LeadSource> of(UserId user) {
        return list("(select u.organization_id from app_user u where u.id = :id)", user.value());
    }

    /**
     * The lead sources for this contact: those of its owner's organization, by name; throws ContactNotFound if it is
     * not visible (R4).
     */
    @Transactional(readOnly = true)
    public List<LeadSource> of(UserId viewer, ContactId contact) {
        facts.of(viewer, contact);
        return list("(select c.organization_id from contact c where c.id = :id)", contact.value());
    }

    /** The names of an organization's lead sources by id. */
    Map<Long, String> names(OrganizationId organization) {
        Map<Long, String> names = new LinkedHashMap<>();
        list(":id", organization.value()).forEach(source -> names.put(source.id(), source.name()));
        return names;
    }

    private List<LeadSource> list(String organization, long id) {
        return jdbc.sql("select l.id, l.name from lead_source l where l.organization_id = " + organization
                        + " order by l.sort_name, l.id")
                .param("id", id)
                .query((row, n) -> new LeadSource(row.getLong("id"), row.getString("name")))
                .list();
    }
}
