package app.tandem.merge;

import app.tandem.access.Disclosure;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.Standing;
import app.tandem.contact.ContactId;
import app.tandem.people.Actor;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees contacts that are merged, before and after: of two assignees one stays, the other becomes shared (R19). */
@Component
class MergeAccess {

    /** One person's access to one of the contacts; the owner's is not among them. */
    record Held(
            long contact,
            UserId user,
            String name,
            OrganizationId organization,
            boolean agent,
            boolean active,
            boolean supervises,
            boolean assigned,
            boolean shared) {}

    private final JdbcClient jdbc;
    private final MergeGifts gifts;

    MergeAccess(JdbcClient jdbc, MergeGifts gifts) {
        this.jdbc = jdbc;
        this.gifts = gifts;
    }

    /** All access but the owner's, the earliest first. */
    List<Held> of(Collection<ContactId> contacts, Actor owner) {
        return jdbc.sql("""
                        select a.contact_id, a.user_id, u.first_name || ' ' || u.last_name as name, u.organization_id,
                               uo.kind = 'FIRM' as agent, u.active, a.assigned, a.shared,
                               case when a.shared then a.shared_at else a.assigned_at end as given_at,
                               case when exists (select 1 from supervision s where s.user_id = :owner
                                 and s.supervisor_id = a.user_id) then true else false end as supervises
                        from contact_access a join app_user u on u.id = a.user_id
                        join organization uo on uo.id = u.organization_id
                        where a.contact_id in (:contacts) and not a.owner order by given_at, a.user_id""")
                .param("contacts", contacts.stream().map(ContactId::value).toList())
                .param("owner", owner.id().value())
                .query((r, n) -> held(r))
                .list();
    }

    private static Held held(ResultSet r) throws SQLException {
        return new Held(
                r.getLong("contact_id"),
                new UserId(r.getLong("user_id")),
                r.getString("name"),
                new OrganizationId(r.getLong("organization_id")),
                r.getBoolean("agent"),
                r.getBoolean("active"),
                r.getBoolean("supervises"),
                r.getBoolean("assigned"),
                r.getBoolean("shared"));
    }

    /** The same as its owner is shown it. */
    static Set<MergeDraft.Access> shown(List<Held> all) {
        return all.stream()
                .map(held -> new MergeDraft.Access(
                        new ContactId(held.contact()), held.user(), held.assigned(), held.shared()))
                .collect(Collectors.toSet());
    }

    /** Everybody who will see more than before of any of the contacts, partners first, then by name (R19). */
    static List<MergeDraft.Holder> seeMore(
            List<Held> all, Collection<ContactId> contacts, @Nullable UserId assignee, Actor owner) {
        return byUser(all).values().stream()
                .filter(held -> held.getFirst().active())
                .filter(held -> {
                    var first = held.getFirst();
                    var user = first.user();
                    var after = parts(first, user.equals(assignee), true, owner);
                    Map<Long, Held> before =
                            held.stream().collect(Collectors.toMap(Held::contact, h -> h, (a, b) -> a));
                    return contacts.stream().anyMatch(contact -> {
                        var one = before.get(contact.value());
                        var seen = parts(first, one != null && one.assigned(), one != null && one.shared(), owner);
                        return !seen.containsAll(after);
                    });
                })
                .map(List::getFirst)
                .sorted(Comparator.comparing((Held held) -> held.organization().equals(owner.organization()))
                        .thenComparing(Held::name))
                .map(MergeAccess::holder)
                .toList();
    }

    private static Set<Disclosure.Part> parts(Held who, boolean assigned, boolean shared, Actor owner) {
        var standing = new Standing(
                Facts.of(Fact.OWNER_ACTIVE)
                        .with(Fact.ASSIGNED, assigned)
                        .with(Fact.SHARED, shared)
                        .with(Fact.SUPERVISOR, who.supervises())
                        .with(Fact.COLLEAGUE, who.organization().equals(owner.organization())),
                new Standing.Rights(who.active(), false, false, false, false));
        return Arrays.stream(Disclosure.Part.values())
                .filter(part -> Disclosure.sees(part, standing))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Disclosure.Part.class)));
    }

    /** Those who are assigned to any of them, each once. */
    static List<MergeDraft.Holder> assignees(List<Held> all) {
        return all.stream()
                .filter(Held::assigned)
                .map(MergeAccess::holder)
                .distinct()
                .toList();
    }

    /** Everybody with access, each once. */
    static List<MergeDraft.Holder> holders(List<Held> all) {
        return byUser(all).values().stream()
                .map(held -> holder(held.getFirst()))
                .toList();
    }

    private static MergeDraft.Holder holder(Held held) {
        return new MergeDraft.Holder(held.user(), held.name(), held.agent());
    }

    private static Map<UserId, List<Held>> byUser(List<Held> all) {
        return all.stream().collect(Collectors.groupingBy(Held::user, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Gives the survivor everybody's access and takes it from the others: each person's earliest share is kept, and
     * beside it what a partner gave; who was assigned and does not stay so is shared with.
     */
    void unite(ContactId survivor, List<ContactId> others, List<Held> all, @Nullable UserId assignee) {
        Map<UserId, MergeGifts.Kept> given = gifts.of(all(survivor, others));
        List<UserId> users = byUser(all).keySet().stream()
                .filter(user -> given.containsKey(user) || !user.equals(assignee))
                .toList();
        Map<UserId, Held> first =
                all.stream().collect(Collectors.toMap(Held::user, held -> held, (earlier, later) -> earlier));
        List<MergeGifts.Kept> kept = users.stream()
                .map(user -> given.getOrDefault(
                        user,
                        new MergeGifts.Kept(
                                Objects.requireNonNull(first.get(user)).contact(), 0, false)))
                .toList();
        jdbc.sql("""
                        merge into contact_access x using (
                          select a.user_id, c.archived, c.created_at, c.sort_name, c.search_text,
                                 case when a.shared then a.shared_by else a.assigned_by end as given_by,
                                 case when a.shared then a.shared_at else a.assigned_at end as given_at,
                                 case when a.shared then a.shared_op else a.assigned_op end as given_op,
                                 case when g.again = 1 then b.also_shared_by else b.shared_by end as also_by,
                                 case when g.again = 1 then b.also_shared_at else b.shared_at end as also_at,
                                 case when g.again = 1 then b.also_shared_op else b.shared_op end as also_op
                          from unnest(cast(:users as bigint array), cast(:contacts as bigint array),
                              cast(:seconds as bigint array), cast(:again as bigint array))
                            as g(user_id, contact_id, second_id, again)
                          join contact_access a on a.contact_id = g.contact_id and a.user_id = g.user_id
                          left join contact_access b on b.contact_id = g.second_id and b.user_id = g.user_id
                          cross join contact c where c.id = :survivor) s
                        on (x.contact_id = :survivor and x.user_id = s.user_id)
                        when matched then update set shared = true, shared_by = s.given_by,
                          shared_at = s.given_at, shared_op = s.given_op, also_shared_by = s.also_by,
                          also_shared_at = s.also_at, also_shared_op = s.also_op
                        when not matched then insert (contact_id, user_id, shared, shared_by, shared_at, shared_op,
                          also_shared_by, also_shared_at, also_shared_op, archived, created_at, sort_name, search_text)
                        values (:survivor, s.user_id, true, s.given_by, s.given_at, s.given_op, s.also_by, s.also_at,
                          s.also_op, s.archived, s.created_at, s.sort_name, s.search_text)""")
                .param("users", users.stream().map(UserId::value).toArray(Long[]::new))
                .param("contacts", kept.stream().map(MergeGifts.Kept::contact).toArray(Long[]::new))
                .param("seconds", kept.stream().map(MergeGifts.Kept::second).toArray(Long[]::new))
                .param("again", kept.stream().map(one -> one.again() ? 1L : 0L).toArray(Long[]::new))
                .param("survivor", survivor.value())
                .update();
        assign(survivor, others, assignee);
        jdbc.sql("""
                        update contact_access set own_activity_at = (select max(a.own_activity_at) from contact_access a
                          where a.user_id = contact_access.user_id and a.contact_id in (:all))
                        where contact_id = :survivor""")
                .param("survivor", survivor.value())
                .param("all", all(survivor, others))
                .update();
        jdbc.sql("delete from contact_access where contact_id in (:others)")
                .param("others", others.stream().map(ContactId::value).toList())
                .update();
    }

    private void assign(ContactId survivor, List<ContactId> others, @Nullable UserId assignee) {
        jdbc.sql("""
                        update contact_access set assigned = false, assigned_by = null, assigned_at = null,
                          assigned_op = null where contact_id = :survivor and assigned and user_id <> :assignee""")
                .param("survivor", survivor.value())
                .param("assignee", assignee == null ? 0 : assignee.value())
                .update();
        if (assignee != null) {
            jdbc.sql("""
                            merge into contact_access x using (
                              select a.user_id, a.assigned_by, a.assigned_at, a.assigned_op, c.archived, c.created_at,
                                     c.sort_name, c.search_text
                              from contact_access a cross join contact c
                              where c.id = :survivor and a.contact_id in (:all) and a.user_id = :assignee and a.assigned
                              order by a.assigned_at fetch first 1 row only) s
                            on (x.contact_id = :survivor and x.user_id = s.user_id)
                            when matched then update set assigned = true, assigned_by = s.assigned_by,
                              assigned_at = s.assigned_at, assigned_op = s.assigned_op
                            when not matched then insert (contact_id, user_id, assigned, assigned_by, assigned_at,
                              assigned_op, archived, created_at, sort_name, search_text)
                            values (:survivor, s.user_id, true, s.assigned_by, s.assigned_at, s.assigned_op, s.archived,
                              s.created_at, s.sort_name, s.search_text)""")
                    .param("survivor", survivor.value())
                    .param("all", all(survivor, others))
                    .param("assignee", Objects.requireNonNull(assignee).value())
                    .update();
        }
    }

    private static List<Long> all(ContactId survivor, List<ContactId> others) {
        return Stream.concat(Stream.of(survivor), others.stream())
                .map(ContactId::value)
                .toList();
    }
}
