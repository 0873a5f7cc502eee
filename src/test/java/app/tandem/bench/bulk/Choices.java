package app.tandem.bench.bulk;

import app.tandem.bench.BenchBook;
import app.tandem.bench.Lab;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Selects contacts as people do: most their own, some only shared with them, some archived, a few on a loan. */
final class Choices {

    /** Nine of ten are those of the first query, as far as there are so many. */
    private static final String MIXED = """
            with first as (
              select x.id from (select c.id from contact c where %s order by hashint8extended(c.id, 99)) x
              fetch first cast(:many * 0.9 as integer) rows only),
            others as (
              select a.contact_id as id from contact_access a
              where a.user_id = :actor and a.contact_id not in (select id from first)
              order by a.owner, hashint8extended(a.contact_id, 99)
              fetch first cast(:many - (select count(*) from first) as integer) rows only)
            select id from first union all select id from others order by id""";

    private static final int OWNERS = 5;

    private final JdbcClient jdbc;
    private final People people;
    private final BenchBook book;

    Choices(Lab lab, BenchBook book) {
        this.jdbc = JdbcClient.create(lab.pool());
        this.people = lab.service(People.class);
        this.book = book;
    }

    Chosen heavy(int contacts) {
        return ticked("heavy", "own", book.heavy().getFirst(), "c.owner_id = :actor", contacts);
    }

    Chosen typical(int contacts) {
        return ticked("typical", "own", book.typical(), "c.owner_id = :actor", contacts);
    }

    Chosen manager(int contacts) {
        return ticked("manager", "team", book.manager(), "c.owner_id = any (:team)", contacts);
    }

    Chosen admin(int contacts) {
        return ticked("admin", "admin", book.admin(), "c.organization_id = :org", contacts);
    }

    /** Everything that matches a filter: all contacts of five heavy users. */
    Chosen adminsFilter() {
        List<UserId> owners =
                book.heavy().subList(0, Math.min(OWNERS, book.heavy().size()));
        var filter = ContactFilter.NONE.withOwners(Set.copyOf(owners)).withArchived(ContactFilter.Archived.INCLUDED);
        Actor actor = people.actor(book.admin());
        Long[] numbers = owners.stream().map(UserId::value).toArray(Long[]::new);
        int contacts = jdbc.sql(
                        "select count(*) from contact where organization_id = :org and owner_id = any (:owners)")
                .param("org", actor.organization().value())
                .param("owners", numbers)
                .query(Integer.class)
                .single();
        return new Chosen(
                "admin",
                "all",
                actor.id(),
                new Selection.AllMatching(filter, Set.of()),
                Map.of(
                        "actor",
                        actor.id().value(),
                        "org",
                        actor.organization().value(),
                        "team",
                        new Long[0],
                        "owners",
                        numbers),
                contacts,
                book.colleague(),
                owners.getLast());
    }

    private Chosen ticked(String user, String kind, UserId who, String first, int many) {
        Actor actor = people.actor(who);
        Long[] team = actor.supervised().stream().map(UserId::value).toArray(Long[]::new);
        long[] ids = jdbc
                .sql(MIXED.formatted(first))
                .param("actor", who.value())
                .param("org", actor.organization().value())
                .param("team", team)
                .param("many", many)
                .query((r, n) -> r.getLong(1))
                .list()
                .stream()
                .mapToLong(id -> id)
                .toArray();
        Long[] boxed = LongStream.of(ids).boxed().toArray(Long[]::new);
        return new Chosen(
                user,
                kind,
                who,
                new Selection.Some(LongStream.of(ids).mapToObj(ContactId::new).collect(Collectors.toSet())),
                Map.of("actor", who.value(), "org", actor.organization().value(), "team", team, "ids", boxed),
                ids.length,
                colleague(actor),
                holder(who, boxed));
    }

    /** Somebody on a team of the actor's who owns little; for those of the big organization the book's own. */
    private UserId colleague(Actor actor) {
        return jdbc.sql("""
                        select u.id from app_user u left join team_member m on m.user_id = u.id and not m.manager
                        where u.organization_id = :org and u.id <> :actor and u.active and u.role = 'MEMBER'
                          and u.id not in (select owner_id from contact group by owner_id having count(*) > 5000)
                        order by u.id <> :colleague,
                          m.team_id in (select t.team_id from team_member t where t.user_id = :actor) desc nulls last, u.id
                        fetch first 1 row only""")
                .param("org", actor.organization().value())
                .param("actor", actor.id().value())
                .param("colleague", book.colleague().value())
                .query((r, n) -> new UserId(r.getLong(1)))
                .single();
    }

    private UserId holder(UserId actor, Long[] ids) {
        return jdbc.sql("""
                        select a.user_id from contact_access a
                        join app_user u on u.id = a.user_id
                        join app_user v on v.id = :actor and v.organization_id = u.organization_id
                        where a.contact_id = any (:ids) and a.shared and a.user_id <> :actor
                        group by a.user_id order by count(*) desc, a.user_id fetch first 1 row only""")
                .param("actor", actor.value())
                .param("ids", ids)
                .query((r, n) -> new UserId(r.getLong(1)))
                .single();
    }
}
