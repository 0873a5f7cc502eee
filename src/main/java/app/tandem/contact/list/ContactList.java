package app.tandem.contact.list;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.Selection;
import app.tandem.contact.visibility.Visibility;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.sql.Dialect;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contacts that a person sees: pages, exact counts, filter choices, search (R4, R6). */
@Service
@Transactional(readOnly = true)
public class ContactList {

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final People people;
    private final ContactRows rows;

    ContactList(JdbcClient jdbc, Dialect dialect, People people, ContactRows rows) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.people = people;
        this.rows = rows;
    }

    /** One page of rows. */
    public List<ContactRow> page(UserId viewer, ContactFilter filter, ContactSort sort, int offset, int limit) {
        return rows.page(people.actor(viewer), filter, sort, offset, limit);
    }

    /** How many contacts match, exactly. */
    public int count(UserId viewer, ContactFilter filter) {
        return count(matching(viewer, filter));
    }

    /** How many of these contacts match. */
    public int count(UserId viewer, ContactFilter filter, Set<ContactId> among) {
        return count(matching(viewer, filter).and(among(among)));
    }

    /** How many contacts of a selection match; the filter hides the rest. */
    public int count(UserId viewer, ContactFilter filter, Selection selection) {
        return switch (selection) {
            case Selection.Some some -> count(viewer, filter, some.contacts());
            case Selection.AllMatching all -> {
                // the rows are read once, whatever the filters: each of one filter looked up in the other's can take
                // forever
                var both = matching(viewer, filter).and(all.filter());
                yield count(
                        all.except().isEmpty()
                                ? both
                                : both.and(Sql.of(dialect.in("v.contact_id", true, "except"))
                                        .with("except", numbers(all.except()))));
            }
        };
    }

    /** Which of these contacts match. */
    public Set<ContactId> matching(UserId viewer, ContactFilter filter, Set<ContactId> among) {
        return matching(viewer, filter)
                .and(among(among))
                .ids()
                .on(jdbc)
                .query((r, n) -> new ContactId(r.getLong("contact_id")))
                .set();
    }

    private FilterSql matching(UserId viewer, ContactFilter filter) {
        return FilterSql.of(dialect, people.actor(viewer), filter);
    }

    private Sql among(Set<ContactId> contacts) {
        return Sql.of(dialect.in("v.contact_id", false, "among")).with("among", numbers(contacts));
    }

    /** The visible ones of these contacts, in list order. */
    public List<Long> inOrder(UserId viewer, List<Long> among, ContactSort sort) {
        return rows.inOrder(people.actor(viewer), among.toArray(Long[]::new), sort);
    }

    /** The names of the visible ones of these contacts; a merged one has the name of its survivor (R19). */
    public Map<ContactId, String> names(UserId viewer, Set<ContactId> contacts) {
        Map<ContactId, String> names = new HashMap<>();
        if (contacts.isEmpty()) {
            return names;
        }
        Sql.of("""
                        select x.id, c.first_name, c.last_name, c.email, %s as phone from %s
                        left join contact_merge m on m.merged_id = x.id
                        join %s v on v.contact_id = coalesce(m.survivor_id, x.id)
                        join contact c on c.id = v.contact_id""", Names.bestPhone("c"), Sql.ids("among", numbers(contacts)), Visibility.of(people.actor(viewer)))
                .on(jdbc)
                .query(r -> {
                    names.put(new ContactId(r.getLong("id")), ContactName.read(r));
                });
        return names;
    }

    /** Whether the viewer has licences, so that contacts can be outside of them (R50). */
    public boolean licensed(UserId viewer) {
        return !people.actor(viewer).licences().isEmpty();
    }

    /** How many contacts one of the viewer's messages is about; 0 if it is not theirs. */
    public int ofMessage(UserId viewer, long message) {
        return jdbc.sql("select m.contacts from message m where m.id = :message and m.recipient_id = :viewer")
                .param("message", message)
                .param("viewer", viewer.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Long[] numbers(Set<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(Long[]::new);
    }

    private int count(FilterSql contacts) {
        return contacts.count().on(jdbc).query(Integer.class).single();
    }

    /** The condition that somebody has an access row for contact {@code c}. */
    private Sql own(Actor actor) {
        return own(actor, "c.id");
    }

    /** The condition that somebody has an access row for the contact of that column. */
    private Sql own(Actor actor, String contact) {
        return Sql.of(dialect.anyOf(contact, "select v.contact_id from (%s) v"), Visibility.own(actor));
    }

    /** The owners of the visible contacts, by name. */
    public List<FilterChoices.Owner> owners(UserId viewer) {
        var actor = people.actor(viewer);
        var own = Sql.of("select c.owner_id from contact c where %s", own(actor));
        return owners(Sql.of(
                "o.id in (select x.* from (%s) x)",
                actor.isSupervisor()
                        ? Sql.of(
                                "%s union select u.id from app_user u where %s and exists (select 1 from contact c where"
                                        + " c.owner_id = u.id)",
                                own, Visibility.supervised(actor, "u.organization_id", "u.id"))
                        : own));
    }

    /** These people who own a visible contact, by name. */
    public List<FilterChoices.Owner> ownersAmong(UserId viewer, Collection<UserId> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        var actor = people.actor(viewer);
        return owners(Sql.of("""
                        o.id in (:users) and (
                          exists (select 1 from contact c join (%s) v on v.contact_id = c.id where c.owner_id = o.id)
                          or %s and exists (select 1 from contact c where c.owner_id = o.id))""", Visibility.own(actor), Visibility.supervised(actor, "o.organization_id", "o.id"))
                .with("users", users.stream().map(UserId::value).toList()));
    }

    /** Those of these people with whom a visible contact is shared, as far as the viewer may know (R6a). */
    public List<FilterChoices.Owner> sharedAmong(UserId viewer, Collection<UserId> holders) {
        return foundBy(viewer, holders, ContactFilter::withSharedWith);
    }

    /** Those of these people to whom a visible contact is assigned. */
    public List<FilterChoices.Owner> assigneesAmong(UserId viewer, Collection<UserId> assignees) {
        return foundBy(viewer, assignees, ContactFilter::withAssignees);
    }

    private List<FilterChoices.Owner> foundBy(
            UserId viewer, Collection<UserId> people, BiFunction<ContactFilter, Set<UserId>, ContactFilter> filter) {
        var everything = ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);
        var known = people.stream()
                .filter(one -> count(viewer, filter.apply(everything, Set.of(one))) > 0)
                .map(UserId::value)
                .toList();
        return known.isEmpty() ? List.of() : owners(Sql.of("o.id in (:users)").with("users", known));
    }

    private List<FilterChoices.Owner> owners(Sql which) {
        return Sql.of(
                        "select o.id, %s as name, org.name as organization from app_user o"
                                + " join organization org on org.id = o.organization_id where %s"
                                + " order by o.sort_name, o.id",
                        Names.full("o"), which)
                .on(jdbc)
                .query((r, n) -> new FilterChoices.Owner(
                        new UserId(r.getLong("id")), r.getString("name"), r.getString("organization")))
                .list();
    }

    /** The lead sources of the visible contacts, by name. */
    public List<FilterChoices.LeadSource> leadSources(UserId viewer) {
        var actor = people.actor(viewer);
        var own = Sql.of("select c.lead_source_id from contact c where %s", own(actor));
        return Sql.of(
                        """
                        select l.id, l.name, case when l.organization_id = :viewerOrg then '' else org.name end as whose
                        from lead_source l join organization org on org.id = l.organization_id where l.id in (%s)
                        order by l.sort_name, case when l.organization_id = :viewerOrg then 0 else 1 end, org.name, l.id""",
                        actor.isSupervisor()
                                ? Sql.of("""
                                        %s union select s.id from lead_source s where s.organization_id = :viewerOrg and exists (
                                          select 1 from contact c where c.lead_source_id = s.id and %s)""", own, Visibility.supervised(actor, "c.organization_id", "c.owner_id"))
                                : own)
                .on(jdbc)
                .query((r, n) ->
                        new FilterChoices.LeadSource(r.getLong("id"), r.getString("name"), r.getString("whose")))
                .list();
    }

    /** The viewer's own groups, including empty ones. */
    Set<Long> ownGroups(UserId viewer) {
        return jdbc.sql("select g.id from contact_group g where g.user_id = :viewer")
                .param("viewer", viewer.value())
                .query((row, n) -> row.getLong(1))
                .set();
    }

    /** The groups that the viewer may see (section 3) with a visible contact; their own first. */
    public List<FilterChoices.Group> groups(UserId viewer) {
        var actor = people.actor(viewer);
        return Sql.of("""
                        select g.id, g.name, case when g.user_id = :viewer then '' else %s end as whose
                        from app_user gu join contact_group g on g.user_id = gu.id
                        where gu.organization_id = :viewerOrg and (%s%s)
                        order by case when g.user_id = :viewer then 0 else 1 end, g.name_key, g.id""", Names.full("gu"), supervisedInGroup(actor), ownInGroup(actor))
                .on(jdbc)
                .query((r, n) -> new FilterChoices.Group(r.getLong("id"), r.getString("name"), r.getString("whose")))
                .list();
    }

    /**
     * The condition that group {@code g} has a contact with an access row of the viewer; of a colleague's group, one
     * whose groups they may see.
     */
    private Sql ownInGroup(Actor viewer) {
        return Sql.of(
                """
                g.id in (
                  select gm.group_id from contact_group_member gm join contact c on c.id = gm.contact_id
                  where %s and %s)
                or g.user_id = :viewer and exists (
                  select 1 from contact_group_member gm join (%s) v on v.contact_id = gm.contact_id
                  where gm.group_id = g.id)""",
                own(viewer, "gm.contact_id"), VisibleParts.activity("c.assignee_id = :viewer"), Visibility.own(viewer));
    }

    /** The condition that it has a contact of somebody the viewer supervises, followed by "or". */
    private static Sql supervisedInGroup(Actor viewer) {
        if (!viewer.isSupervisor()) {
            return Sql.of("");
        }
        // mostly true of the first contact of a group; the offset keeps the database from reading all of them
        return Sql.of(
                viewer.admin()
                        ? "exists (select 1 from contact_group_member gm join contact c on c.id = gm.contact_id"
                                + " where gm.group_id = g.id and %s offset 0 rows) or "
                        : "g.id in (select gm.group_id from contact c join contact_group_member gm"
                                + " on gm.contact_id = c.id where %s) or ",
                Visibility.supervised(viewer, "c.organization_id", "c.owner_id"));
    }

    /** The best matches of a global search, archived ones last; empty for blank text. */
    public List<ContactRow> best(UserId viewer, String text, int limit) {
        if (FilterSql.words(text).isEmpty()) {
            return List.of();
        }
        var filter = ContactFilter.NONE.withText(text).withArchived(ContactFilter.Archived.INCLUDED);
        return rows.best(people.actor(viewer), filter, limit);
    }
}
