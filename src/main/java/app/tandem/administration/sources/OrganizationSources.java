package app.tandem.administration.sources;

import app.tandem.access.AdministrationPolicy;
import app.tandem.access.Explanation;
import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.Administrators;
import app.tandem.administration.sources.SourceSheet.Sharee;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.contact.GroupName;
import app.tandem.contact.record.LeadSources;
import app.tandem.intake.Cleaned;
import app.tandem.people.Actor;
import app.tandem.people.Folding;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Conditions;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lead sources of an organization, for its administrators; for anybody else nothing is here (R33, R48). */
@Service
@Transactional
public class OrganizationSources {

    private static final String PERSON = """
            u.id as user_id, %s as person, u.title, u.active, f.name as firm, f.kind = 'FIRM' as agent, u.sort_name,
            u.organization_id = :organization as colleague, exists (
              select 1 from active_partner p join app_user m on m.id = p.user_id
              where p.partner_id = u.id and m.organization_id = :organization and m.active) as partner""".formatted(Names.full("u"));

    /** One that is retired and that no contact has is deleted. */
    private static final String SHEETS = """
            select l.id, l.name, l.retired, l.group_name, coalesce(n.contacts, 0) as contacts, %s
            from lead_source l
            left join (select c.lead_source_id, count(*) as contacts from contact c
                       where c.organization_id = :organization group by c.lead_source_id) n on n.lead_source_id = l.id
            left join lead_source_share s on s.lead_source_id = l.id
            left join app_user u on u.id = s.user_id
            left join organization f on f.id = u.organization_id
            where l.organization_id = :organization and (not l.retired or n.contacts > 0)
            order by l.retired, l.sort_name, l.id, u.sort_name, u.id""".formatted(PERSON);

    private final Administrators administrators;
    private final LeadSources sources;
    private final AccountTrail trail;
    private final JdbcClient jdbc;

    OrganizationSources(Administrators administrators, LeadSources sources, AccountTrail trail, JdbcClient jdbc) {
        this.administrators = administrators;
        this.sources = sources;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** All lead sources by name, those that are offered no more at the end. */
    @Transactional(readOnly = true)
    public List<SourceSheet> of(UserId viewer) {
        return administrators.find(viewer).map(this::sheets).orElse(List.of());
    }

    /** At most so many colleagues and partners of colleagues with whom new contacts could be shared as well, by name. */
    @Transactional(readOnly = true)
    public List<Sharee> candidates(UserId viewer, long source, String text, int offset, int limit) {
        return administrators
                .find(viewer)
                .map(admin -> people(
                                admin,
                                new Conditions()
                                        .and("u.active")
                                        .and("not exists (select 1 from lead_source_share s"
                                                + " where s.lead_source_id = :source and s.user_id = u.id)")
                                        .and("exists (select 1 from lead_source l where l.id = :source"
                                                + " and l.organization_id = :organization)")
                                        .andWords("u.search_name", Folding.fold(text))
                                        .all())
                        .with("source", source)
                        .with("offset", offset)
                        .with("limit", limit)
                        .on(jdbc)
                        .query((row, n) -> sharee(row))
                        .list())
                .orElse(List.of());
    }

    /** Adds a lead source; throws IllegalArgumentException for a missing name and one that is taken. */
    public long create(UserId viewer, String name) {
        var admin = administrators.hold(viewer);
        long id = sources.create(admin.organization(), name);
        record(admin, AccountEvent.SOURCE_ADDED, sheet(admin, id));
        return id;
    }

    /** Renames a lead source; throws IllegalArgumentException like {@link #create}. */
    public void rename(UserId viewer, long source, String name) {
        var admin = administrators.hold(viewer);
        var before = sheet(admin, source);
        sources.rename(admin.organization(), source, name);
        var after = sheet(admin, source);
        if (!after.name().equals(before.name())) {
            trail.record(Entry.about(admin.organization(), viewer, AccountEvent.SOURCE_RENAMED, after.name())
                    .from(before.name(), after.name()));
        }
    }

    /** Deletes a lead source that no contact has; throws AdministrationRefused for another. */
    public void delete(UserId viewer, long source) {
        var admin = administrators.hold(viewer);
        var before = sheet(admin, source);
        refuse(AdministrationPolicy.againstDeletingSource(before.name(), before.contacts()));
        sources.retire(source, true);
        sources.bringNothing(source);
        record(admin, AccountEvent.SOURCE_DELETED, before);
    }

    /** Offers a lead source no more, or again; the contacts that have it keep it. */
    public void retire(UserId viewer, long source, boolean retired) {
        var admin = administrators.hold(viewer);
        var before = sheet(admin, source);
        if (before.retired() != retired) {
            sources.retire(source, retired);
            record(admin, retired ? AccountEvent.SOURCE_RETIRED : AccountEvent.SOURCE_OFFERED, before);
        }
    }

    /** Shares new contacts of the lead source with a colleague or with a partner of one (R33). */
    public void share(UserId viewer, long source, UserId with) {
        var admin = administrators.hold(viewer);
        var sheet = sheet(admin, source);
        var sharee = sees(admin, with);
        refuse(AdministrationPolicy.againstSharing(sharee));
        if (sheet.people().stream().noneMatch(one -> one.id().equals(with))) {
            sources.share(source, with, true);
            record(admin, AccountEvent.SOURCE_SHARES, with, sheet);
        }
    }

    /** Shares new contacts of the lead source with somebody no more; what is shared stays. */
    public void unshare(UserId viewer, long source, UserId with) {
        var admin = administrators.hold(viewer);
        var sheet = sheet(admin, source);
        if (sheet.people().stream().anyMatch(one -> one.id().equals(with))) {
            sources.share(source, with, false);
            record(admin, AccountEvent.SOURCE_SHARES_NO_MORE, with, sheet);
        }
    }

    /** Puts new contacts of the lead source into their owner's group of that name; into none for an empty one. */
    public void group(UserId viewer, long source, String typed) {
        var admin = administrators.hold(viewer);
        var before = sheet(admin, source);
        var group = Cleaned.line(typed);
        if (!group.isEmpty() && !GroupName.possible(group)) {
            throw new IllegalArgumentException(
                    "The name of a group has at most " + GroupName.LONGEST + " visible characters.");
        }
        if (!group.equals(before.group())) {
            sources.group(source, group);
            trail.record(Entry.about(admin.organization(), viewer, AccountEvent.SOURCE_GROUP, before.name())
                    .from(before.group(), group));
        }
    }

    private void record(Actor admin, AccountEvent event, SourceSheet source) {
        trail.record(Entry.about(admin.organization(), admin.id(), event, source.name()));
    }

    private void record(Actor admin, AccountEvent event, UserId person, SourceSheet source) {
        trail.record(Entry.of(admin.organization(), admin.id(), event, person).on(source.name()));
    }

    private static void refuse(List<Explanation> reasons) {
        if (!reasons.isEmpty()) {
            throw new AdministrationRefused(reasons);
        }
    }

    private AdministrationPolicy.Sharee sees(Actor admin, UserId person) {
        return people(admin, Sql.of("u.id = :person").with("person", person.value()))
                .with("offset", 0)
                .with("limit", 1)
                .on(jdbc)
                .query((row, n) -> facts(row))
                .optional()
                .filter(AdministrationPolicy::sees)
                .orElseThrow(Administrators::nothing);
    }

    /** Colleagues and their active partners that are such. */
    private static Sql people(Actor admin, Sql such) {
        return Sql.of("""
                        select x.* from (
                          select %s from app_user u join organization f on f.id = u.organization_id where %s) x
                        where x.colleague or x.partner
                        order by x.sort_name, x.user_id offset :offset rows fetch next :limit rows only""", PERSON, such)
                .with("organization", admin.organization().value());
    }

    private static AdministrationPolicy.Sharee facts(ResultSet row) throws SQLException {
        return new AdministrationPolicy.Sharee(
                row.getString("person"),
                row.getBoolean("active"),
                row.getBoolean("colleague"),
                row.getBoolean("partner"));
    }

    private static Sharee sharee(ResultSet row) throws SQLException {
        return new Sharee(
                new UserId(row.getLong("user_id")),
                row.getString("person"),
                row.getBoolean("colleague") ? Columns.text(row, "title") : row.getString("firm"),
                row.getBoolean("agent"),
                AdministrationPolicy.againstSharing(facts(row)).stream()
                        .map(Explanation::text)
                        .collect(Collectors.joining(" ")));
    }

    private SourceSheet sheet(Actor admin, long source) {
        return sheets(admin).stream()
                .filter(one -> one.id() == source)
                .findFirst()
                .orElseThrow(Administrators::nothing);
    }

    private List<SourceSheet> sheets(Actor admin) {
        Map<Long, SourceSheet> sheets = new LinkedHashMap<>();
        jdbc.sql(SHEETS).param("organization", admin.organization().value()).query(row -> {
            var sheet = new SourceSheet(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getInt("contacts"),
                    row.getBoolean("retired"),
                    row.getString("group_name"),
                    new ArrayList<>());
            sheets.putIfAbsent(sheet.id(), sheet);
            if (row.getLong("user_id") > 0) {
                sheets.getOrDefault(sheet.id(), sheet).people().add(sharee(row));
            }
        });
        return List.copyOf(sheets.values());
    }
}
