package app.tandem.imports;

import app.tandem.contact.ContactColumns;
import app.tandem.people.UserId;
import app.tandem.sql.BulkRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Puts the rows of a file and what they are compared by where SQL can work on all of them at once. */
@Component
class Staging {

    private static final int AT_ONCE = 5_000;

    private static final List<String> ROW =
            List.of("check_id", "no", "line", "owner_id", "outcome", "given", "problems", "reason", "cells");
    private static final List<String> KEY = List.of("check_id", "no", "kind", "hash");
    private static final List<String> KNOWN = List.of("check_id", "contact_id", "kind", "hash");

    private final JdbcClient jdbc;
    private final BulkRows bulk;
    private final Json json;
    private final Clock clock;

    Staging(JdbcClient jdbc, BulkRows bulk, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a dry run of an import; the earlier ones of it are forgotten. */
    long begin(long importId) {
        forget(importId);
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into import_check (import_id, made_at) values (:import, :now)")
                .param("import", importId)
                .param("now", OffsetDateTime.now(clock))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey(), "the dry run's id").longValue();
    }

    /** Forgets the dry runs of an import. */
    void forget(long importId) {
        for (String table : List.of("import_row", "import_key", "import_known", "import_owner")) {
            jdbc.sql("delete from " + table
                            + " where check_id in (select k.id from import_check k where k.import_id = :import)")
                    .param("import", importId)
                    .update();
        }
        jdbc.sql("delete from import_check where import_id = :import")
                .param("import", importId)
                .update();
    }

    /** Replaces a row that was corrected. */
    void replace(long check, StagedRow row) {
        for (String table : List.of("import_row", "import_key")) {
            jdbc.sql("delete from " + table + " where check_id = :check and no = :no")
                    .param("check", check)
                    .param("no", row.no())
                    .update();
        }
        add(check, List.of(row));
        jdbc.sql("delete from import_owner where check_id = :check")
                .param("check", check)
                .update();
        owned(check);
    }

    /** Adds rows with their keys. */
    void add(long check, Collection<StagedRow> rows) {
        List<@Nullable Object[]> staged = new ArrayList<>(rows.size());
        List<@Nullable Object[]> keys = new ArrayList<>(rows.size() * 3);
        for (var row : rows) {
            boolean rejected = row.rejected();
            staged.add(new Object[] {
                check,
                row.no(),
                row.line(),
                row.owner().value(),
                (rejected ? RowOutcome.REJECTED : RowOutcome.NEW).code(),
                json.text(row.given()),
                row.problems().isEmpty() ? "" : json.text(row.problems()),
                row.reason(),
                row.cells().isEmpty() ? "" : json.text(row.cells())
            });
            if (!rejected) {
                for (var key : MatchKeys.of(row.owner(), row.given().fresh())) {
                    keys.add(new Object[] {check, row.no(), key.kind().code(), key.hash()});
                }
            }
        }
        bulk.put("import_row", ROW, staged);
        bulk.put("import_key", KEY, keys);
    }

    /** Ends the reading: how many rows there are and whose, and how many values of them are left out. */
    void counted(long check, int rows, int dropped) {
        jdbc.sql("update import_check set row_count = :rows, dropped = :dropped where id = :check")
                .param("rows", rows)
                .param("dropped", dropped)
                .param("check", check)
                .update();
        owned(check);
    }

    private void owned(long check) {
        jdbc.sql(
                        "insert into import_owner (check_id, owner_id) select distinct r.check_id, r.owner_id from import_row r"
                                + " where r.check_id = :check and r.outcome <> " + RowOutcome.REJECTED.code())
                .param("check", check)
                .update();
    }

    /** The owners of its rows, those of rejected ones aside. */
    List<UserId> owners(long check) {
        return jdbc.sql("select owner_id from import_owner where check_id = :check order by owner_id")
                .param("check", check)
                .query((r, n) -> new UserId(r.getLong(1)))
                .list();
    }

    /** Reads the keys of all contacts of the owners as they are now. */
    void know(long check) {
        jdbc.sql("delete from import_known where check_id = :check")
                .param("check", check)
                .update();
        for (var owner : owners(check)) {
            List<@Nullable Object[]> known = new ArrayList<>();
            jdbc.sql("select c.id, " + ContactColumns.ALL + " from contact c where c.owner_id = :owner")
                    .param("owner", owner.value())
                    .withFetchSize(AT_ONCE)
                    .query(r -> {
                        long id = r.getLong("id");
                        for (var key : MatchKeys.of(owner, ContactColumns.read(r))) {
                            known.add(new Object[] {check, id, key.kind().code(), key.hash()});
                        }
                        if (known.size() >= AT_ONCE) {
                            bulk.put("import_known", KNOWN, known);
                            known.clear();
                        }
                    });
            bulk.put("import_known", KNOWN, known);
        }
    }
}
