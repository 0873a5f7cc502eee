package app.tandem.contact;

import app.tandem.intake.Cleaned;
import app.tandem.people.Folding;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where leads come from: each organization has its own list. */
@Service
@Transactional
public class LeadSources {

    private static final int NAME = 80;

    private final JdbcClient jdbc;
    private final ContactFacts facts;

    LeadSources(JdbcClient jdbc, ContactFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** One entry of the list. */
    public record LeadSource(long id, String name) {}

    /** Adds a lead source to an organization's list; the name is unique in it and has at most 80 characters. */
    public long create(OrganizationId organization, String typed) {
        var name = Cleaned.line(typed);
        if (ContactName.invisible(name) || name.length() > NAME) {
            throw new IllegalArgumentException("A lead source has a name of 1 to 80 characters.");
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into lead_source (organization_id, name, sort_name) values (:organization, :name, :sort)")
                .param("organization", organization.value())
                .param("name", name)
                .param("sort", Folding.sortKey(name))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey(), "the new lead source's id").longValue();
    }

    /** Those that a new contact of this user can have, by name. */
    @Transactional(readOnly = true)
    public List<LeadSource> of(UserId user) {
        return list("(select u.organization_id from app_user u where u.id = :id)", user.value());
    }

    /** Those that this contact can have: of its owner's organization, by name; ContactNotFound if it is not seen (R4). */
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
                .query((row, n) -> new LeadSource(row.getLong(1), row.getString(2)))
                .list();
    }
}
