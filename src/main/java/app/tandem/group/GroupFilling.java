package app.tandem.group;

import app.tandem.contact.GroupName;
import app.tandem.intake.Cleaned;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a person's own group, which is created with its first contact; in the caller's transaction. */
@Component
public class GroupFilling {

    private final JdbcClient jdbc;

    GroupFilling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds contacts to the group of that name; those that are in it stay. */
    public void add(UserId user, String name, List<Long> contacts, OffsetDateTime now) {
        long group = byName(user, name).orElseGet(() -> make(user, name));
        jdbc.sql("""
                        insert into contact_group_member (group_id, contact_id, added_at)
                        select cast(:group as bigint), x.id, cast(:now as timestamp with time zone)
                        from unnest(cast(:contacts as bigint array)) as x(id)
                        where not exists (select 1 from contact_group_member there
                                          where there.group_id = :group and there.contact_id = x.id)""")
                .param("group", group)
                .param("now", now)
                .param("contacts", contacts.stream().distinct().toArray(Long[]::new))
                .update();
    }

    /** Locks the group, so that it is not deleted before it is filled. */
    private Optional<Long> byName(UserId user, String name) {
        return jdbc.sql("select id from contact_group where user_id = :user and name_key = :key for update")
                .param("user", user.value())
                .param("key", GroupName.key(name))
                .query(Long.class)
                .optional();
    }

    /** Fails as a transient conflict if somebody creates the same group at the same time. */
    private long make(UserId user, String name) {
        jdbc.sql("insert into contact_group (user_id, name, name_key) values (:user, :name, :key)")
                .param("user", user.value())
                .param("name", Cleaned.line(name))
                .param("key", GroupName.key(name))
                .update();
        return byName(user, name).orElseThrow();
    }
}
