package app.tandem.demo;

import static app.tandem.demo.Who.DIEGO;
import static app.tandem.demo.Who.JONAS;
import static app.tandem.demo.Who.MAYA;
import static app.tandem.demo.Who.NINA;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.Notices;
import app.tandem.audit.RecipientRole;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was done in the last days: shares as operations with their messages, and contacts that were deleted. */
@Component
class Past {

    /** Some of the contacts that the one shares with the other were shared in one go. */
    private record Sharing(Who by, Who with, int contacts, OffsetDateTime at) {
        Sharing(Who by, Who with, int contacts, String at) {
            this(by, with, contacts, OffsetDateTime.parse(at));
        }
    }

    private static final List<Sharing> SHARED = List.of(
            new Sharing(MAYA, DIEGO, 14, "2026-11-21T16:05:00Z"),
            new Sharing(NINA, MAYA, 5, "2026-11-21T19:40:00Z"),
            new Sharing(JONAS, MAYA, 7, "2026-11-22T15:20:00Z"),
            new Sharing(MAYA, JONAS, 9, "2026-11-22T17:45:00Z"),
            new Sharing(DIEGO, MAYA, 12, "2026-11-23T16:10:00Z"));

    /** By whom, how many days ago, first and last name. */
    private static final List<List<String>> DELETED = List.of(
            List.of("MAYA", "2", "Gloria", "Whitmore"),
            List.of("MAYA", "9", "Hank", "Lindqvist"),
            List.of("MAYA", "21", "Test", "Test"),
            List.of("DIEGO", "4", "Lucía", "Ferreira"),
            List.of("JONAS", "6", "Walter", "Brandt"));

    private final ContactTables tables;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Notices notices;
    private final Clock clock;

    Past(ContactTables tables, JdbcClient jdbc, AuditTrail trail, Notices notices, Clock clock) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.trail = trail;
        this.notices = notices;
        this.clock = clock;
    }

    /** After everything else, so that no other contact gets another number. */
    void write(Cast cast) {
        SHARED.forEach(sharing -> share(cast, sharing));
        DELETED.forEach(row -> delete(cast, row));
    }

    private void share(Cast cast, Sharing sharing) {
        var values = Map.of(
                "by", cast.id(sharing.by), "with", cast.id(sharing.with), "n", sharing.contacts, "at", sharing.at);
        List<Long> contacts =
                jdbc.sql("""
                        select a.contact_id from contact_access a join contact c on c.id = a.contact_id
                        where a.user_id = :with and a.shared and a.shared_by = :by and a.shared_op is null
                          and c.owner_id = :by and not c.archived
                        order by a.contact_id fetch first :n rows only""").params(values).query((r, n) -> r.getLong(1)).list();
        var operation = trail.recordDone(
                new UserId(cast.id(sharing.by)),
                AuditTrail.Asked.of(Action.SHARE.name()).with(new UserId(cast.id(sharing.with))),
                contacts,
                sharing.at);
        notices.tell(
                operation,
                RecipientRole.SHARED_WITH,
                Sql.of("select cast(:with as bigint) as user_id, cast(:many as integer) as contacts,"
                                + " cast(null as bigint) as contact_id")
                        .with("with", cast.id(sharing.with))
                        .with("many", contacts.size()),
                sharing.at);
        notices.settle(operation);
        for (String sql : List.of("update contact set last_activity_at = :at where id in (:contacts)", """
                update contact_access set shared_at = :at, shared_op = :op
                where contact_id in (:contacts) and user_id = :with""", """
                update contact_access set own_activity_at = :at
                where contact_id in (:contacts) and user_id = :by and own_activity_at < :at""")) {
            jdbc.sql(sql)
                    .params(values)
                    .param("op", operation.value())
                    .param("contacts", contacts)
                    .update();
        }
    }

    private void delete(Cast cast, List<String> row) {
        var owner = Who.valueOf(row.get(0));
        var draft = new Draft(owner, Chance.TODAY.atTime(9, 30).atOffset(ZoneOffset.UTC));
        draft.first = row.get(2);
        draft.last = row.get(3);
        draft.email = (draft.first + "." + draft.last + "@mail.example")
                .toLowerCase(Locale.ROOT)
                .replace("í", "i");
        Map<String, @Nullable Object> fields = new ContactFields(cast, Map.of()).of(draft);
        long id = tables.insert("contact", List.of(fields)).getFirst();
        String columns = String.join(", ", fields.keySet()) + ", id, version, unsubscribed";
        jdbc.sql("insert into deleted_contact (" + columns + ", deleted_at, deleted_by) select " + columns
                        + ", cast(:at as timestamp with time zone), owner_id from contact where id = :id")
                .param("at", OffsetDateTime.now(clock).minusDays(Long.parseLong(row.get(1))))
                .param("id", id)
                .update();
        jdbc.sql("delete from contact where id = :id").param("id", id).update();
    }
}
