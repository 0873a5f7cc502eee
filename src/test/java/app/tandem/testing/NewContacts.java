package app.tandem.testing;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Many contacts in the making, all of one owner; written in a few statements, whatever their number.
 *
 * <p>Shares, loans and groups take the first so many of them, each counting from the first; assignments take turns, so
 * that nobody is assigned twice; archived are the last ones. The owner gave everything.
 */
public final class NewContacts {

    private record Membership(UserId user, String group, int number) {}

    private final Given given;
    private final int number;
    private final Map<UserId, Integer> shares = new LinkedHashMap<>();
    private final Map<UserId, Integer> assignments = new LinkedHashMap<>();
    private final List<Membership> groups = new java.util.ArrayList<>();
    private @Nullable UserId owner;
    private int archived;
    private int loans;

    NewContacts(Given given, int number) {
        this.given = given;
        this.number = number;
    }

    public NewContacts ownedBy(UserId user) {
        owner = user;
        return this;
    }

    /** Shares the first so many. */
    public NewContacts sharedWith(UserId user, int first) {
        shares.put(user, first);
        return this;
    }

    /** Shares all. */
    public NewContacts sharedWith(UserId user) {
        return sharedWith(user, number);
    }

    /** Assigns so many, after those assigned to others before. */
    public NewContacts assignedTo(UserId user, int some) {
        assignments.put(user, some);
        return this;
    }

    /** Archives the last so many. */
    public NewContacts archived(int last) {
        archived = last;
        return this;
    }

    /** Puts the first so many on a loan. */
    public NewContacts onLoan(int first) {
        loans = first;
        return this;
    }

    /** Puts the first so many in the person's group of that name. */
    public NewContacts inGroup(UserId user, String group, int first) {
        groups.add(new Membership(user, group, first));
        return this;
    }

    /** The contacts, in the order of their names' numbers. */
    public List<ContactId> create() {
        UserId by = Objects.requireNonNull(owner, "owned by whom?");
        long before = new ContactSeries(given.jdbc()).insert(by, number, "n > " + (number - archived), loans);
        List<Long> ids = given.jdbc()
                .sql("select id from contact where id > ? order by id")
                .param(before)
                .query(Long.class)
                .list();
        int from = 0;
        for (var each : assignments.entrySet()) {
            assign(by, each.getKey(), bound(before, ids, from), bound(before, ids, from + each.getValue()));
            from += each.getValue();
        }
        shares.forEach((user, first) -> share(by, user, before, bound(before, ids, first)));
        for (Membership it : groups) {
            given.jdbc()
                    .sql("""
                            insert into contact_group_member (group_id, contact_id, added_at)
                            select ?, c.id, c.created_at from contact c where c.id > ? and c.id <= ?""")
                    .params(given.group(it.user, it.group), before, bound(before, ids, it.number))
                    .update();
        }
        return ids.stream().map(ContactId::new).toList();
    }

    private static long bound(long before, List<Long> ids, int number) {
        return number == 0 ? before : ids.get(Math.min(number, ids.size()) - 1);
    }

    private void assign(UserId by, UserId user, long after, long upTo) {
        given.jdbc()
                .sql("update contact set assignee_id = ? where id > ? and id <= ?")
                .params(user.value(), after, upTo)
                .update();
        given.jdbc().sql("""
                        insert into contact_access (contact_id, user_id, assigned, assigned_by, assigned_at,
                          archived, created_at, sort_name, search_text)
                        select c.id, c.assignee_id, true, cast(? as bigint), c.created_at,
                          c.archived, c.created_at, c.sort_name, c.search_text
                        from contact c where c.id > ? and c.id <= ?""").params(by.value(), after, upTo).update();
    }

    private void share(UserId by, UserId user, long after, long upTo) {
        given.jdbc().sql("""
                        update contact_access set shared = true, shared_by = ?, shared_at = created_at
                        where user_id = ? and contact_id > ? and contact_id <= ?""").params(by.value(), user.value(), after, upTo).update();
        given.jdbc().sql("""
                        insert into contact_access (contact_id, user_id, shared, shared_by, shared_at,
                          archived, created_at, sort_name, search_text)
                        select c.id, u.id, true, cast(? as bigint), c.created_at, c.archived, c.created_at, c.sort_name, c.search_text
                        from contact c join app_user u on u.id = ?
                        where c.id > ? and c.id <= ? and not exists (
                          select 1 from contact_access a where a.contact_id = c.id and a.user_id = u.id)""").params(by.value(), user.value(), after, upTo).update();
    }
}
