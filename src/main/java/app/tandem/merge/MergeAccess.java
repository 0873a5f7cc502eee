package app.tandem.merge;

import app.tandem.access.Disclosure;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.Standing;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.people.Actor;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to merged contacts before and after: of two assignees one stays, the other gets a share (R19). */
@Component
class MergeAccess {

    /** One person's access to one of the contacts; never the owner's. */
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
    private final ContactAccess writer;

    MergeAccess(JdbcClient jdbc, MergeGifts gifts, ContactAccess writer) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.gifts = gifts;
    }

    /** All access but the owner's, earliest first. */
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

    /** The access as shown to the owner. */
    static Set<MergeDraft.Access> shown(List<Held> all) {
        return all.stream()
                .map(held -> new MergeDraft.Access(
                        new ContactId(held.contact()), held.user(), held.assigned(), held.shared()))
                .collect(Collectors.toSet());
    }

    /** The people who will see more of any contact than before, partners first, then by name (R19). */
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
                new Standing.Rights(who.active(), false, false, false, false, false));
        return Disclosure.parts(standing);
    }

    /** The distinct assignees. */
    static List<MergeDraft.Holder> assignees(List<Held> all) {
        return all.stream()
                .filter(Held::assigned)
                .map(MergeAccess::holder)
                .distinct()
                .toList();
    }

    /** The distinct people with access. */
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
     * Moves everybody's access to the survivor: each person's earliest share, and beside it a partner's gift; an
     * assignee who is not kept gets a share.
     */
    void unite(ContactId survivor, List<ContactId> others, List<Held> all, @Nullable UserId assignee) {
        Map<UserId, ContactAccess.Kept> given = gifts.of(all(survivor, others));
        List<ContactAccess.Kept> kept = byUser(all).entrySet().stream()
                .filter(one -> given.containsKey(one.getKey()) || !one.getKey().equals(assignee))
                .map(one -> given.getOrDefault(
                        one.getKey(),
                        new ContactAccess.Kept(
                                one.getKey(), one.getValue().getFirst().contact(), 0, false)))
                .toList();
        writer.unite(survivor, others, kept, assignee);
    }

    private static List<Long> all(ContactId survivor, List<ContactId> others) {
        return Stream.concat(Stream.of(survivor), others.stream())
                .map(ContactId::value)
                .toList();
    }
}
