package app.tandem.deleted;

import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The deleted contacts of somebody who leaves: Offboard moves along what can still be restored (R18). */
@Component
public class LeaverDeleted {

    private static final String THEIRS =
            " from deleted_contact d where d.owner_id = :leaver and d.deleted_at > :oldest";

    private static final String GROUPS = """
            from unnest(cast(:contacts as bigint array)) as x(id)
            join contact_group_member gm on gm.contact_id = x.id
            join contact_group g on g.id = gm.group_id and g.user_id = :leaver""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LeaverDeleted(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a deleted contact is divided by.
     *
     * @param leadSource 0 for none
     */
    public record Row(long contact, int status, long leadSource, String state) {}

    /** How many can be restored. */
    public int count(UserId leaver) {
        return theirs("select count(*)", leaver, "").query(Integer.class).single();
    }

    /** Those that can be restored, by id. */
    public List<Row> of(UserId leaver) {
        return theirs("select d.id, d.status, d.lead_source_id, d.state", leaver, " order by d.id")
                .query(LeaverDeleted::read)
                .list();
    }

    /** Moves some to a new owner, with the leaver's groups by name (R27); returns how many. */
    public int handOver(UserId leaver, UserId to, List<Long> contacts) {
        if (contacts.isEmpty()) {
            return 0;
        }
        on("""
                insert into contact_group (user_id, name, name_key) select cast(:to as bigint), min(g.name), g.name_key %s
                where not exists (select 1 from contact_group mine
                                  where mine.user_id = :to and mine.name_key = g.name_key)
                group by g.name_key""".formatted(GROUPS), leaver, to, contacts).update();
        on("""
                insert into contact_group_member (group_id, contact_id, added_at)
                select distinct mine.id, gm.contact_id, cast(:now as timestamp with time zone) %s
                join contact_group mine on mine.name_key = g.name_key and mine.user_id = :to
                where not exists (select 1 from contact_group_member there
                                  where there.group_id = mine.id and there.contact_id = gm.contact_id)""".formatted(GROUPS), leaver, to, contacts).update();
        on("""
                merge into contact_group_member m using (select gm.group_id, gm.contact_id %s) s
                on (m.group_id = s.group_id and m.contact_id = s.contact_id) when matched then delete""".formatted(GROUPS), leaver, to, contacts).update();
        return on("""
                merge into deleted_contact d using (select x.id from unnest(cast(:contacts as bigint array)) as x(id)) s
                on (d.id = s.id and d.owner_id = :leaver)
                when matched then update set owner_id = :to, owner_since = :now,
                  assignee_id = case when d.assignee_id = :to then null else d.assignee_id end""", leaver, to, contacts).update();
    }

    private StatementSpec on(String sql, UserId leaver, UserId to, List<Long> contacts) {
        return jdbc.sql(sql)
                .param("leaver", leaver.value())
                .param("to", to.value())
                .param("contacts", contacts.toArray(Long[]::new))
                .param("now", OffsetDateTime.now(clock));
    }

    private StatementSpec theirs(String columns, UserId leaver, String order) {
        return jdbc.sql(columns + THEIRS + order)
                .param("leaver", leaver.value())
                .param("oldest", DeletedContacts.oldest(OffsetDateTime.now(clock)));
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        return new Row(row.getLong("id"), row.getInt("status"), row.getLong("lead_source_id"), row.getString("state"));
    }
}
