package app.tandem.contact.record;

import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.intake.Cleaned;
import app.tandem.people.Folding;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lead sources and what they bring along (R33); each organization has its own list. None is ever gone for good: a contact may
 * come back with it, so that one without contacts is retired as well, and nobody is shown it.
 */
@Service
@Transactional
public class LeadSources {

    /** Whether administrators see it: it is offered, or a contact has it. */
    private static final String SHOWN =
            "(not l.retired or exists (select 1 from contact c where c.lead_source_id = l.id))";

    /** Leaves room for saying that it was deleted. */
    private static final int DELETED_NAME = 40;

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

    /** What an organization has: all names by id, and what new contacts and edited ones may take of it. */
    record Known(Map<Long, String> names, Set<Long> offered) {}

    /**
     * Adds a lead source to an organization's list, or offers one again that nobody has; throws IllegalArgumentException for
     * a name that is taken, missing or longer than 80 characters.
     */
    public long create(OrganizationId organization, String typed) {
        var name = StoredLeadSource.checked(typed);
        var same = same(organization, name);
        if (same.isEmpty()) {
            return stored.save(new StoredLeadSource(organization, name)).id();
        }
        same.forEach(this::refuseIfShown);
        long id = same.getFirst();
        write(id, name);
        bringNothing(id);
        retire(id, false);
        return id;
    }

    /** Renames a lead source; throws IllegalArgumentException like {@link #create}. */
    public void rename(OrganizationId organization, long id, String typed) {
        var name = StoredLeadSource.checked(typed);
        for (long other : same(organization, name)) {
            if (other != id) {
                refuseIfShown(other);
                write(other, name.substring(0, Math.min(name.length(), DELETED_NAME)) + " (deleted " + other + ")");
            }
        }
        write(id, name);
    }

    /** Offers a lead source no more, or again; it stays on its contacts. */
    public void retire(long id, boolean retired) {
        jdbc.sql("update lead_source set retired = :retired where id = :id")
                .param("retired", retired)
                .param("id", id)
                .update();
    }

    /** Puts its new contacts into a group of their owner's, by name; into none for an empty one. */
    public void group(long id, String group) {
        jdbc.sql("update lead_source set group_name = :group where id = :id")
                .param("group", Cleaned.line(group))
                .param("id", id)
                .update();
    }

    /** Shares its new contacts with that user, or no more. */
    public void share(long id, UserId with, boolean share) {
        jdbc.sql("delete from lead_source_share where lead_source_id = :id and user_id = :user")
                .param("id", id)
                .param("user", with.value())
                .update();
        if (share) {
            jdbc.sql("insert into lead_source_share (lead_source_id, user_id) values (:id, :user)")
                    .param("id", id)
                    .param("user", with.value())
                    .update();
        }
    }

    /** Shares its new contacts with nobody, and puts them into no group. */
    public void bringNothing(long id) {
        jdbc.sql("delete from lead_source_share where lead_source_id = :id")
                .param("id", id)
                .update();
        group(id, "");
    }

    /** The names of the groups that new contacts of these lead sources are put into; those without one are left out. */
    @Transactional(readOnly = true)
    public Map<Long, String> groups(Collection<Long> ids) {
        Map<Long, String> groups = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, group_name from lead_source where id in (:ids) and group_name <> '' and not retired")
                    .param("ids", ids)
                    .query(row -> {
                        groups.put(row.getLong("id"), row.getString("group_name"));
                    });
        }
        return groups;
    }

    /** The lead sources of this name, whether accents, case and blanks differ or not. */
    private List<Long> same(OrganizationId organization, String name) {
        var key = Folding.key(name);
        return known(organization).names().entrySet().stream()
                .filter(one -> Folding.key(one.getValue()).equals(key))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void refuseIfShown(long id) {
        if (jdbc.sql("select count(*) from lead_source l where l.id = :id and " + SHOWN)
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0) {
            throw new IllegalArgumentException("There is already a lead source with this name.");
        }
    }

    private void write(long id, String name) {
        jdbc.sql("update lead_source set name = :name, sort_name = :sort where id = :id")
                .param("name", name)
                .param("sort", Folding.sortKey(name))
                .param("id", id)
                .update();
    }

    /** The lead sources for new contacts of this user, by name. */
    @Transactional(readOnly = true)
    public List<LeadSource> of(UserId user) {
        return list(
                "l.organization_id = (select u.organization_id from app_user u where u.id = :id) and not l.retired",
                user.value());
    }

    /**
     * The lead sources for this contact: those of its owner's organization that are offered, and its own, by name; throws
     * ContactNotFound if it is not visible (R4).
     */
    @Transactional(readOnly = true)
    public List<LeadSource> of(UserId viewer, ContactId contact) {
        facts.of(viewer, contact);
        return list("""
                exists (select 1 from contact c where c.id = :id and c.organization_id = l.organization_id
                          and (not l.retired or c.lead_source_id = l.id))""", contact.value());
    }

    /** The names of an organization's lead sources by id. */
    Map<Long, String> names(OrganizationId organization) {
        return known(organization).names();
    }

    Known known(OrganizationId organization) {
        Map<Long, String> names = new LinkedHashMap<>();
        Set<Long> offered = new HashSet<>();
        jdbc.sql("select l.id, l.name, l.retired from lead_source l where l.organization_id = :id"
                        + " order by l.sort_name, l.id")
                .param("id", organization.value())
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                    if (!row.getBoolean("retired")) {
                        offered.add(row.getLong("id"));
                    }
                });
        return new Known(names, offered);
    }

    private List<LeadSource> list(String such, long id) {
        return jdbc.sql("select l.id, l.name from lead_source l where " + such + " order by l.sort_name, l.id")
                .param("id", id)
                .query((row, n) -> new LeadSource(row.getLong("id"), row.getString("name")))
                .list();
    }
}
