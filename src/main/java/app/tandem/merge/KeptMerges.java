package app.tandem.merge;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.MovedColumns;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a merge takes and from where, for as long as it can be undone (R19). */
@Component
class KeptMerges {

    /** Of which moment a kept row is. */
    enum Stage {
        /** A record that was merged away. */
        GONE(1),
        /** The survivor before the merge. */
        BEFORE(2),
        /** The survivor after it. */
        AFTER(3);

        private final int code;

        Stage(int code) {
            this.code = code;
        }

        /** The stored code. */
        int code() {
            return code;
        }
    }

    /** What moves to the survivor row by row. */
    enum Moved {
        NOTE(1, "note", "id", "contact_id"),
        TASK(2, "task", "id", "contact_id"),
        ACTIVITY(3, "activity", "id", "contact_id"),
        EDIT(4, "contact_edit", "id", "contact_id"),
        /** A link from what was merged away before. */
        LINK(5, "contact_merge", "merged_id", "survivor_id"),
        EMAIL(8, "contact_email", "id", "contact_id");

        /** The code of what the time-line of the survivor says of the merge itself. */
        private static final int TOLD = 6;

        /** The code of what the merge changed in the survivor's own fields, as its field history has it. */
        private static final int EDITED = 7;

        private final int code;
        private final String table;
        private final String key;
        private final String contact;

        Moved(int code, String table, String key, String contact) {
            this.code = code;
            this.table = table;
            this.key = key;
            this.contact = contact;
        }

        int code() {
            return code;
        }

        String table() {
            return table;
        }

        String key() {
            return key;
        }

        String contact() {
            return contact;
        }
    }

    private static final String ACCESS = "contact_id, user_id, assigned, shared, assigned_by, assigned_at, assigned_op,"
            + " shared_by, shared_at, shared_op, also_shared_by, also_shared_at, also_shared_op, own_activity_at";

    /** The tables that are kept as they are, with their columns. */
    private static final List<String[]> TABLES = List.of(
            new String[] {"merge_record", "contact", MovedColumns.into(), "id"},
            new String[] {"merge_access", "contact_access", ACCESS, "contact_id"},
            new String[] {"merge_group", "contact_group_member", "contact_id, group_id, added_at", "contact_id"},
            new String[] {"merge_loan", "loan_participation", "contact_id, loan_number, role", "contact_id"},
            new String[] {
                "merge_external_id", "contact_external_id", "contact_id, source, source_key, external_id", "contact_id"
            });

    /** The earlier values first: the merge's own later ones say what to look for. */
    private static final String WITHHOLD = """
            update contact_edit set %1$s = null
            where contact_id = :survivor and %1$s <> '' and exists (
              select 1 from merge_moved m join contact_edit own on own.id = m.row_id
              where m.operation_id = :op and m.kind = :kind and own.id <= contact_edit.id
                and own.field = contact_edit.field
                and (own.new_value = contact_edit.%1$s
                  or own.field = :ids and contact_edit.%1$s not in (own.old_value, :present)))""";

    private final JdbcClient jdbc;

    KeptMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what there is before the merge. */
    void before(OperationId merge, MergeRows.Merged merged) {
        keep(merge, Stage.GONE, merged.others());
        keep(merge, Stage.BEFORE, List.of(merged.survivor()));
        for (var moved : Moved.values()) {
            jdbc.sql("insert into merge_moved (operation_id, kind, row_id, contact_id)"
                            + " select cast(:op as bigint), cast(:kind as smallint), t.%1$s, t.%2$s from %3$s t where t.%2$s in (:others)"
                                    .formatted(moved.key(), moved.contact(), moved.table()))
                    .param("op", merge.value())
                    .param("kind", moved.code())
                    .param("others", MergeRows.numbers(merged.others()))
                    .update();
        }
    }

    /** Keeps what the merge made of the survivor. */
    void after(OperationId merge, ContactId survivor) {
        keep(merge, Stage.AFTER, List.of(survivor));
    }

    /** The latest entries of the survivor's time-line and of its field history. */
    record Latest(long told, long edit) {}

    /** What was recorded of the survivor last. */
    Latest latest(ContactId survivor) {
        return jdbc.sql("select (select coalesce(max(a.id), 0) from activity a where a.contact_id = :survivor) as told,"
                        + " (select coalesce(max(e.id), 0) from contact_edit e where e.contact_id = :survivor) as edit")
                .param("survivor", survivor.value())
                .query((r, n) -> new Latest(r.getLong("told"), r.getLong("edit")))
                .single();
    }

    /** Keeps what the survivor's field history has of the merge itself: all since then. */
    void edited(OperationId merge, ContactId survivor, Latest since) {
        since(merge, Moved.EDITED, "contact_edit", survivor, since.edit());
    }

    /** Keeps what the survivor's time-line tells of the merge: all that it tells since then. */
    void told(OperationId merge, ContactId survivor, Latest since) {
        since(merge, Moved.TOLD, "activity", survivor, since.told());
    }

    private void since(OperationId merge, int kind, String table, ContactId survivor, long last) {
        jdbc.sql("insert into merge_moved (operation_id, kind, row_id, contact_id) select cast(:op as bigint),"
                        + " cast(:kind as smallint), t.id, t.contact_id from " + table + " t"
                        + " where t.contact_id = :survivor and t.id > :last")
                .param("op", merge.value())
                .param("kind", kind)
                .param("survivor", survivor.value())
                .param("last", last)
                .update();
    }

    /**
     * Takes the records that come back out of what the survivor's time-line tells of the merge: whoever sees the
     * survivor alone reads neither their names nor their values (R4). Values that were dropped are theirs again.
     */
    void untell(OperationId merge) {
        var told = " and id in (select m.row_id from merge_moved m where m.operation_id = :op and m.kind = :kind)";
        for (var statement : List.of(
                "delete from activity where kind = 'MERGE_LEFT_OUT'" + told,
                "update activity set detail = '' where kind = 'MERGED'" + told)) {
            jdbc.sql(statement)
                    .param("op", merge.value())
                    .param("kind", Moved.TOLD)
                    .update();
        }
    }

    /**
     * Takes the values of the records that come back out of the survivor's field history (R4): what the merge put in a
     * field is not kept in any edit since, be it as the later or as the earlier value. Of external ids, which are united,
     * only those before the merge and these are.
     */
    void withhold(OperationId merge, ContactId survivor, String externalIds) {
        for (var value : List.of("old_value", "new_value")) {
            Sql.of(WITHHOLD.formatted(value))
                    .with("op", merge.value())
                    .with("kind", Moved.EDITED)
                    .with("survivor", survivor.value())
                    .with("ids", ContactField.EXTERNAL_IDS.name())
                    .with("present", externalIds)
                    .on(jdbc)
                    .update();
        }
    }

    private void keep(OperationId merge, Stage stage, Collection<ContactId> contacts) {
        for (var table : TABLES) {
            jdbc.sql(
                            "insert into %1$s (operation_id, stage, %3$s) select cast(:op as bigint), cast(:stage as smallint), %3$s from %2$s where %4$s in (:contacts)"
                                    .formatted((Object[]) table))
                    .param("op", merge.value())
                    .param("stage", stage.code())
                    .param("contacts", contacts.stream().map(ContactId::value).toList())
                    .update();
        }
    }

    /** Gives rows that are still the survivor's back to where they came from. */
    void giveBack(OperationId merge, ContactId survivor) {
        for (var moved : Moved.values()) {
            Sql.of("""
                            merge into %1$s t using (select m.row_id, m.contact_id from merge_moved m
                              where m.operation_id = :op and m.kind = :kind) s
                            on (t.%2$s = s.row_id and t.%3$s = :survivor)
                            when matched then update set %3$s = s.contact_id""".formatted(moved.table(), moved.key(), moved.contact()))
                    .with("op", merge.value())
                    .with("kind", moved.code())
                    .with("survivor", survivor.value())
                    .on(jdbc)
                    .update();
        }
    }

    /** Forgets a merge that was undone. */
    void forget(OperationId merge) {
        forget("= :op", merge.value());
    }

    /** Forgets merges that can no longer be undone. */
    void forgetOld(OffsetDateTime before) {
        forget(
                "in (select o.id from operation o where o.kind = 'MERGE' and o.submitted_at < :op"
                        + " and o.id in (select r.operation_id from merge_record r))",
                before);
    }

    private void forget(String which, Object value) {
        for (var table : List.of(
                "merge_moved", "merge_access", "merge_group", "merge_loan", "merge_external_id", "merge_record")) {
            jdbc.sql("delete from " + table + " where operation_id " + which)
                    .param("op", value)
                    .update();
        }
    }
}
