package app.tandem.demo;

import static app.tandem.demo.Who.DIEGO;
import static app.tandem.demo.Who.JONAS;
import static app.tandem.demo.Who.MAYA;
import static app.tandem.demo.Who.NINA;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
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
    private final Clock clock;

    Past(ContactTables tables, JdbcClient jdbc, Clock clock) {
        this.tables = tables;
        this.jdbc = jdbc;
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
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into operation (actor_id, state, kind, opened_at, submitted_at, finished_at, selected,
                          attempted, done)
                        values (:by, 'FINISHED', 'SHARE', :at, :at, :at, :many, :many, :many)""").params(values).param("many", contacts.size()).update(key, "id");
        long operation = Objects.requireNonNull(key.getKey()).longValue();
        for (String sql : List.of(
                "insert into operation_change (operation_id, no, kind, target_id) values (:op, 0, 'SHARE', :with)",
                """
                insert into operation_item (operation_id, contact_id, outcome, reasons, as_owner, before_owner,
                  before_assignee)
                select :op, c.id, 1, '', false, c.owner_id, c.assignee_id from contact c where c.id in (:contacts)""",
                """
                insert into message (recipient_id, operation_id, role, created_at, contacts, names_target, mailing)
                values (:with, :op, 3, :at, :many, true, 2)""",
                "update contact set last_activity_at = :at where id in (:contacts)",
                """
                update contact_access set shared_at = :at, shared_op = :op
                where contact_id in (:contacts) and user_id = :with""",
                """
                update contact_access set own_activity_at = :at
                where contact_id in (:contacts) and user_id = :by and own_activity_at < :at""")) {
            jdbc.sql(sql)
                    .params(values)
                    .param("op", operation)
                    .param("many", contacts.size())
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
