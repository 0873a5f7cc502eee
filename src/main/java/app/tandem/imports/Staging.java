package app.tandem.imports;

import app.tandem.contact.ContactColumns;
import app.tandem.people.UserId;
import app.tandem.sql.BulkRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Puts the rows of a file and what they are compared by where SQL can work on all of them at once. */
@Component
class Staging {

    private static final int AT_ONCE = 5_000;

    private static final String KEYS =
            "unnest(cast(:kinds as bigint array), cast(:hashes as bigint array)) as x(kind, hash)";

    private static final List<String> ROW =
            List.of("check_id", "no", "line", "owner_id", "outcome", "given", "problems", "reason", "cells");
    private static final List<String> KEY = List.of("check_id", "no", "kind", "hash");
    private static final List<String> KNOWN = List.of("check_id", "contact_id", "kind", "hash");

    private static final String COMPARED_COLUMNS = ContactColumns.of("c", MatchKeys.COMPARED);

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

    /** Replaces a row that was corrected; its owner's contacts are read if no other row is theirs. */
    void replace(long check, StagedRows.Staged before, StagedRow row) {
        for (var key : keys(before)) {
            jdbc.sql("delete from import_key where check_id = :check and kind = :kind and hash = :hash and no = :no")
                    .param("check", check)
                    .param("kind", key.kind().code())
                    .param("hash", key.hash())
                    .param("no", row.no())
                    .update();
        }
        jdbc.sql("delete from import_row where check_id = :check and no = :no")
                .param("check", check)
                .param("no", row.no())
                .update();
        add(check, List.of(row));
        if (!row.rejected() && !owners(check).contains(row.owner())) {
            jdbc.sql("insert into import_owner (check_id, owner_id) values (:check, :owner)")
                    .param("check", check)
                    .param("owner", row.owner().value())
                    .update();
            know(check, row.owner());
        }
    }

    /** The keys that are staged of a row. */
    static List<MatchKeys.Key> keys(StagedRows.Staged row) {
        return row.outcome() == RowOutcome.REJECTED ? List.of() : MatchKeys.of(row.owner(), row.given()::text);
    }

    /** The rows that have one of these keys. */
    Set<Integer> having(long check, Collection<MatchKeys.Key> keys) {
        return new TreeSet<>(jdbc.sql("select k.no from import_key k join " + KEYS
                        + " on k.kind = x.kind and k.hash = x.hash where k.check_id = :check")
                .param("check", check)
                .params(arrays(keys))
                .query((r, n) -> r.getInt(1))
                .list());
    }

    /** The contact that has the first of these keys (R32); a row of nothing if none has one. */
    Optional<Known> known(long check, Collection<MatchKeys.Key> keys) {
        return jdbc.sql("select k.contact_id, k.kind from import_known k join " + KEYS
                        + " on k.kind = x.kind and k.hash = x.hash where k.check_id = :check"
                        + " order by k.kind, k.contact_id fetch first 1 row only")
                .param("check", check)
                .params(arrays(keys))
                .query((r, n) -> new Known(r.getLong("contact_id"), r.getInt("kind")))
                .optional();
    }

    /** A contact and the code of the key by which it was found. */
    record Known(long contact, int kind) {}

    private static Map<String, Object> arrays(Collection<MatchKeys.Key> keys) {
        return Map.of(
                "kinds",
                keys.stream().map(key -> (long) key.kind().code()).toArray(Long[]::new),
                "hashes",
                keys.stream().map(MatchKeys.Key::hash).toArray(Long[]::new));
    }

    /** Adds rows with their keys, which are made while the database takes the rows. */
    void add(long check, Collection<StagedRow> rows) {
        List<@Nullable Object[]> keys = new ArrayList<>(rows.size() * 3);
        bulk.put("import_row", ROW, rows, row -> {
            boolean rejected = row.rejected();
            if (!rejected) {
                for (var key : MatchKeys.of(row.owner(), row.given()::text)) {
                    keys.add(new Object[] {check, row.no(), key.kind().code(), key.hash()});
                }
            }
            return new Object[] {
                check,
                row.no(),
                row.line(),
                row.owner().value(),
                (rejected ? RowOutcome.REJECTED : RowOutcome.NEW).code(),
                json.text(row.given()),
                row.problems().isEmpty() ? "" : json.text(row.problems()),
                row.reason(),
                row.cells().isEmpty() ? "" : json.text(row.cells())
            };
        });
        bulk.put("import_key", KEY, keys);
    }

    /** The last of the rows; 0 for none. */
    int last(long check) {
        return jdbc.sql("select coalesce(max(no), 0) from import_row where check_id = :check")
                .param("check", check)
                .query(Integer.class)
                .single();
    }

    /** Ends the reading: how many rows there are and whose, and how many values of them are left out. */
    void counted(long check, int rows, int dropped, List<String> headers) {
        jdbc.sql("update import_check set row_count = :rows, dropped = :dropped, headers = :headers where id = :check")
                .param("headers", json.text(headers))
                .param("rows", rows)
                .param("dropped", dropped)
                .param("check", check)
                .update();
        owned(check);
    }

    /** The headers of the file that was checked. */
    List<String> headers(long check) {
        return json.cells(jdbc.sql("select headers from import_check where id = :check")
                .param("check", check)
                .query(String.class)
                .single());
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
        owners(check).forEach(owner -> know(check, owner));
    }

    private void know(long check, UserId owner) {
        List<@Nullable Object[]> known = new ArrayList<>();
        jdbc.sql("select c.id, " + COMPARED_COLUMNS + " from contact c where c.owner_id = :owner")
                .param("owner", owner.value())
                .withFetchSize(AT_ONCE)
                .query(r -> {
                    long id = r.getLong("id");
                    for (var key : MatchKeys.of(owner, ContactColumns.read(r, MatchKeys.COMPARED)::text)) {
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
