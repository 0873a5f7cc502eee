package app.tandem.contact;

import app.tandem.access.Action;
import app.tandem.people.Folding;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The named lists that a user puts contacts in; each list belongs to one user. */
@Service
@Transactional
public class Groups {

    /** The longest name of a group. */
    public static final int NAME = 120;

    private final JdbcClient jdbc;
    private final ContactFacts facts;

    Groups(JdbcClient jdbc, ContactFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** One of a user's groups. */
    public record Group(long id, String name) {}

    /**
     * How the names of one user's groups are compared: two never differ by case, accents or blanks alone.
     *
     * @return at most 120 characters, as stored in {@code name_key}
     */
    public static String key(String name) {
        var folded = Folding.fold(name);
        var key = folded.isEmpty() ? name.strip() : folded;
        return key.length() <= NAME
                ? key
                : key.substring(0, Character.isHighSurrogate(key.charAt(NAME - 1)) ? NAME - 1 : NAME);
    }

    /** The user's group of that name, made if there is none; IllegalArgumentException says why a name cannot be. */
    public long create(UserId user, String name) {
        if (ContactName.invisible(name) || name.length() > NAME || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A group has a name of 1 to 120 characters.");
        }
        return find(user, name).orElseGet(() -> insert(user, name));
    }

    /** Puts a contact in one of the user's own groups; whoever sees it may (section 4), twice is once. */
    public void put(UserId user, ContactId contact, long group) {
        own(user, group);
        var found = facts.of(user, contact);
        var answer = ContactRecords.answer(Action.PUT_IN_GROUP, found.standing(), "Its owner", List.of());
        if (!answer.decision().allowed()) {
            throw new ActionRefused(answer.reasons());
        }
        jdbc.sql("""
                        insert into contact_group_member (group_id, contact_id, added_at)
                        select g.id, cast(:contact as bigint), cast(:now as timestamp with time zone)
                        from contact_group g where g.id = :group and not exists (
                          select 1 from contact_group_member m where m.group_id = g.id and m.contact_id = :contact)""")
                .param("contact", contact.value())
                .param("group", group)
                .param("now", OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
                .update();
    }

    /** Takes a contact out of one of the user's own groups; nothing happens if it is not in it. */
    public void takeOut(UserId user, ContactId contact, long group) {
        own(user, group);
        jdbc.sql("delete from contact_group_member where group_id = :group and contact_id = :contact")
                .param("group", group)
                .param("contact", contact.value())
                .update();
    }

    /** The user's own groups, by name. */
    @Transactional(readOnly = true)
    public List<Group> of(UserId user) {
        return list("g.user_id = :user", user, 0);
    }

    /** The user's own groups that a contact is in, by name; ContactNotFound if the user does not see it (R4). */
    @Transactional(readOnly = true)
    public List<Group> of(UserId user, ContactId contact) {
        facts.of(user, contact);
        var in = "exists (select 1 from contact_group_member m where m.group_id = g.id and m.contact_id = :contact)";
        return list("g.user_id = :user and " + in, user, contact.value());
    }

    private List<Group> list(String where, UserId user, long contact) {
        return jdbc.sql("select g.id, g.name from contact_group g where " + where + " order by g.name_key, g.id")
                .param("user", user.value())
                .param("contact", contact)
                .query((row, n) -> new Group(row.getLong(1), row.getString(2)))
                .list();
    }

    private Optional<Long> find(UserId user, String name) {
        return jdbc.sql("select id from contact_group where user_id = :user and name_key = :key")
                .param("user", user.value())
                .param("key", key(name))
                .query(Long.class)
                .optional();
    }

    private long insert(UserId user, String name) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into contact_group (user_id, name, name_key) values (:user, :name, :key)")
                .param("user", user.value())
                .param("name", name)
                .param("key", key(name))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey(), "the new group's id").longValue();
    }

    private void own(UserId user, long group) {
        var owned = jdbc.sql("select count(*) from contact_group where id = :group and user_id = :user")
                .param("group", group)
                .param("user", user.value())
                .query(Integer.class)
                .single();
        if (owned == 0) {
            throw new NoSuchElementException("There is no such group.");
        }
    }
}
