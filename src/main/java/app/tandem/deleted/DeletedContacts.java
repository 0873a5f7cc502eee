package app.tandem.deleted;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.list.FilterSql;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
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
        return mine(
                        """
                        d.id, d.first_name, d.last_name, d.email, %s as phone, d.archived, d.deleted_at,
                        case when d.deleted_by = d.owner_id then '' else %s end as deleter""".formatted(Names.bestPhone("d"), Names.full("u")),
                        owner,
                        text,
                        now,
                        " order by d.deleted_at desc, d.id desc offset :offset rows fetch next :limit rows only")
                .with("offset", offset)
                .with("limit", limit)
                .on(jdbc)
                .query((row, n) -> read(row, now))
                .list();
    }

    /** How many there are. */
    public int count(UserId owner, String text) {
        return mine("count(*)", owner, text, now(), "")
                .on(jdbc)
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
        return restoring.restore(
                owner,
                mine("d.id", owner, text, now, "")
                        .on(jdbc)
                        .query((row, n) -> new ContactId(row.getLong("id")))
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

    private static Sql mine(String columns, UserId owner, String text, OffsetDateTime now, String order) {
        return Sql.of(
                        "select %s from deleted_contact d join app_user u on u.id = d.deleted_by"
                                + " join app_user o on o.id = d.owner_id and o.active"
                                + " where d.owner_id = :owner and d.deleted_at > :oldest and %s%s",
                        columns, FilterSql.text("d.search_text", text), order)
                .with("owner", owner.value())
                .with("oldest", oldest(now));
    }

    private static DeletedContact read(ResultSet row, OffsetDateTime now) throws SQLException {
        var at = Columns.at(row, "deleted_at");
        var left = Duration.between(now.toInstant(), at.plus(Duration.ofDays(DAYS)));
        return new DeletedContact(
                new ContactId(row.getLong("id")),
                ContactName.read(row),
                row.getBoolean("archived"),
                at,
                row.getString("deleter"),
                (int) left.toDays() + 1);
    }
}
