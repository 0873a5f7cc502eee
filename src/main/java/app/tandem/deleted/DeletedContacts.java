package app.tandem.deleted;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.ContactSql;
import app.tandem.contact.list.FilterSql;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Recently deleted": an owner's own deleted contacts, for 30 days (R18). Nobody else sees anything of them. */
@Service
@Transactional(readOnly = true)
public class DeletedContacts {

    /** How many days a deleted contact can be restored. */
    public static final int DAYS = 30;

    private static final String MINE = "from deleted_contact d join app_user u on u.id = d.deleted_by"
            + " join app_user o on o.id = d.owner_id and o.active where ";

    private final JdbcClient jdbc;
    private final Restoring restoring;
    private final Clock clock;

    DeletedContacts(JdbcClient jdbc, Restoring restoring, Clock clock) {
        this.jdbc = jdbc;
        this.restoring = restoring;
        this.clock = clock;
    }

    /** The owner's deleted contacts whose name, e-mail or phone matches the text, the latest deleted first. */
    public List<DeletedContact> list(UserId owner, String text, int offset, int limit) {
        var now = now();
        var sql = mine(owner, text, now);
        return jdbc.sql("select d.id, d.first_name, d.last_name, d.email, coalesce(nullif(d.cell_phone, ''),"
                        + " nullif(d.home_phone, ''), d.office_phone), d.archived, d.deleted_at, d.deleted_by = d.owner_id,"
                        + " u.first_name || ' ' || u.last_name " + MINE + sql.where()
                        + " order by d.deleted_at desc, d.id desc offset :offset rows fetch next :limit rows only")
                .params(sql.with("offset", offset).with("limit", limit).values())
                .query((row, n) -> read(row, now))
                .list();
    }

    /** How many there are. */
    public int count(UserId owner, String text) {
        var sql = mine(owner, text, now());
        return jdbc.sql("select count(*) " + MINE + sql.where())
                .params(sql.values())
                .query(Integer.class)
                .single();
    }

    /**
     * Restores the owner's deleted contacts: fields, notes, tasks, the owner's groups, and archived state. An
     * assignment comes back if R9 allows it now; shares do not.
     */
    @Transactional
    public Restored restore(UserId owner, Collection<ContactId> contacts) {
        return restoring.restore(owner, contacts, now());
    }

    /** Restores all of the owner's deleted contacts that match the text. */
    @Transactional
    public Restored restoreAll(UserId owner, String text) {
        var now = now();
        var sql = mine(owner, text, now);
        return restoring.restore(
                owner,
                jdbc.sql("select d.id " + MINE + sql.where())
                        .params(sql.values())
                        .query((row, n) -> new ContactId(row.getLong(1)))
                        .list(),
                now);
    }

    /** The time limit for restoring. */
    static OffsetDateTime oldest(OffsetDateTime now) {
        return now.minusDays(DAYS);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static ContactSql mine(UserId owner, String text, OffsetDateTime now) {
        var sql = new ContactSql()
                .and("d.owner_id = :owner and d.deleted_at > :oldest")
                .with("owner", owner.value())
                .with("oldest", oldest(now));
        sql.and(FilterSql.text("d.search_text", text));
        return sql;
    }

    private static DeletedContact read(ResultSet row, OffsetDateTime now) throws SQLException {
        var at = row.getObject(7, OffsetDateTime.class);
        var left = Duration.between(now, at.plusDays(DAYS));
        return new DeletedContact(
                new ContactId(row.getLong(1)),
                ContactName.of(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                row.getBoolean(6),
                at.toInstant(),
                row.getBoolean(8) ? "" : row.getString(9),
                (int) left.toDays() + 1);
    }
}
