package app.tandem.merge;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.external.ExternalIds;
import app.tandem.merge.KeptMerges.Moved;
import app.tandem.merge.KeptMerges.Stage;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a merge took (R19). */
@Component
class UndoRows {

    /** Notes and tasks by number, groups and loans by name, each still the survivor's or not. */
    private static final String TAKEN = """
            select m.contact_id, 'note' as what, '' as name, count(n.id) as here, count(*) as n
            from merge_moved m left join note n on n.id = m.row_id and n.contact_id = :survivor
            where m.operation_id = :merge and m.kind = :note group by m.contact_id
            union all
            select m.contact_id, 'task', '', count(t.id), count(*)
            from merge_moved m left join task t on t.id = m.row_id and t.contact_id = :survivor
            where m.operation_id = :merge and m.kind = :task group by m.contact_id
            union all
            select k.contact_id, 'group', g.name, case when s.group_id is null then 0 else 1 end, 1
            from merge_group k join contact_group g on g.id = k.group_id join app_user u on u.id = g.user_id
            join merge_record r on r.operation_id = k.operation_id and r.stage = k.stage and r.id = k.contact_id
              and r.organization_id = u.organization_id
            left join contact_group_member s on s.group_id = k.group_id and s.contact_id = :survivor
            where k.operation_id = :merge and k.stage = :gone
            union all
            select k.contact_id, 'loan', k.loan_number, case when l.loan_number is null then 0 else 1 end, 1
            from merge_loan k
            left join loan_participation l on l.loan_number = k.loan_number and l.contact_id = :survivor
            where k.operation_id = :merge and k.stage = :gone""";

    private final JdbcClient jdbc;

    UndoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record as the merge kept it. */
    record Kept(ContactId id, Stage stage, UserId owner, Instant ownerSince, boolean archived, ContactData data) {}

    /** A contact as it is. */
    record Present(UserId owner, Instant ownerSince, boolean archived) {}

    /** When it was; empty where nothing is kept of it. */
    Optional<Instant> at(OperationId merge) {
        return jdbc.sql("select o.submitted_at from operation o where o.id = :merge and exists (select 1"
                        + " from merge_record r where r.operation_id = o.id)")
                .param("merge", merge.value())
                .query((r, n) -> Columns.at(r, "submitted_at"))
                .optional();
    }

    /** The latest merge into that record since then, which this person owned then and owns as they did. */
    Optional<OperationId> latest(UserId owner, ContactId survivor, Instant since) {
        return jdbc.sql("""
                        select r.operation_id from merge_record r join operation o on o.id = r.operation_id
                        join contact c on c.id = r.id and c.owner_id = r.owner_id and c.owner_since = r.owner_since
                        where r.id = :survivor and r.stage = :before and r.owner_id = :owner and o.submitted_at >= :since
                        order by r.operation_id desc fetch first 1 row only""")
                .param("survivor", survivor.value())
                .param("before", Stage.BEFORE.code())
                .param("owner", owner.value())
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query((r, n) -> new OperationId(r.getLong(1)))
                .optional();
    }

    List<Kept> kept(OperationId merge) {
        Map<String, String> ids = new LinkedHashMap<>();
        jdbc.sql("select e.stage, e.contact_id, e.source || ': ' || e.external_id as one from merge_external_id e"
                        + " where e.operation_id = :merge order by e.source, e.external_id")
                .param("merge", merge.value())
                .query(r -> {
                    ids.merge(
                            r.getInt("stage") + "/" + r.getLong("contact_id"),
                            r.getString("one"),
                            (a, b) -> a + "; " + b);
                });
        return jdbc.sql("select c.stage, c.id, c.owner_id, c.owner_since, c.archived, " + ContactColumns.ALL
                        + " from merge_record c where c.operation_id = :merge order by c.stage, c.id")
                .param("merge", merge.value())
                .query((r, n) -> kept(r, ids))
                .list();
    }

    private static Kept kept(ResultSet r, Map<String, String> ids) throws SQLException {
        int stage = r.getInt("stage");
        long id = r.getLong("id");
        var text = ExternalIds.text(ExternalIds.of(ids.getOrDefault(stage + "/" + id, "")));
        return new Kept(
                new ContactId(id),
                Stream.of(Stage.values())
                        .filter(one -> one.code() == stage)
                        .findFirst()
                        .orElseThrow(),
                new UserId(r.getLong("owner_id")),
                Columns.at(r, "owner_since"),
                r.getBoolean("archived"),
                ContactColumns.read(r).with(ContactField.EXTERNAL_IDS, text));
    }

    /** The contact as it is, if it is there; locked where it is asked for to change it. */
    Optional<Present> present(ContactId contact, boolean lock) {
        return jdbc.sql("select c.owner_id, c.owner_since, c.archived from contact c where c.id = :contact"
                        + (lock ? " for update" : ""))
                .param("contact", contact.value())
                .query((r, n) -> new Present(
                        new UserId(r.getLong("owner_id")), Columns.at(r, "owner_since"), r.getBoolean("archived")))
                .optional();
    }

    /** What the record was merged into since; empty where it was not. */
    Optional<ContactId> mergedInto(ContactId contact) {
        return jdbc.sql("select m.survivor_id from contact_merge m where m.merged_id = :contact")
                .param("contact", contact.value())
                .query((r, n) -> new ContactId(r.getLong(1)))
                .optional();
    }

    /** Whether a later merge into that record can still be undone: what it found there was partly this merge's. */
    boolean mergedAgain(OperationId merge, ContactId survivor) {
        return jdbc.sql("select exists (select 1 from merge_record r where r.id = :survivor and r.stage = :before"
                        + " and r.operation_id > :merge)")
                .param("survivor", survivor.value())
                .param("before", Stage.BEFORE.code())
                .param("merge", merge.value())
                .query(Boolean.class)
                .single();
    }

    List<UndoAccess.Held> held(OperationId merge, Stage stage) {
        return jdbc.sql("select a.* from merge_access a join merge_record r on r.operation_id = a.operation_id"
                        + " and r.stage = a.stage and r.id = a.contact_id and r.owner_id <> a.user_id"
                        + " where a.operation_id = :merge and a.stage = :stage order by a.contact_id, a.user_id")
                .param("merge", merge.value())
                .param("stage", stage.code())
                .query((r, n) -> held(r))
                .list();
    }

    List<UndoAccess.Held> held(ContactId contact) {
        return jdbc.sql("select a.* from contact_access a where a.contact_id = :contact and not a.owner"
                        + " order by a.user_id")
                .param("contact", contact.value())
                .query((r, n) -> held(r))
                .list();
    }

    private static UndoAccess.Held held(ResultSet r) throws SQLException {
        return new UndoAccess.Held(
                new ContactId(r.getLong("contact_id")),
                new UserId(r.getLong("user_id")),
                r.getBoolean("assigned") ? gift(r, "assigned") : null,
                r.getBoolean("shared")
                        ? new UndoAccess.Share(
                                gift(r, "shared"),
                                r.getObject("also_shared_at") == null ? null : gift(r, "also_shared"))
                        : null);
    }

    private static UndoAccess.Gift gift(ResultSet r, String what) throws SQLException {
        return new UndoAccess.Gift(
                r.getObject(what + "_by", Long.class),
                Columns.at(r, what + "_at"),
                r.getObject(what + "_op", Long.class));
    }

    /** What a merge took from each record, by its id. */
    Map<Long, Taken> taken(OperationId merge, ContactId survivor) {
        Map<Long, Taken> taken = new HashMap<>();
        jdbc.sql(TAKEN)
                .param("merge", merge.value())
                .param("survivor", survivor.value())
                .param("gone", Stage.GONE.code())
                .param("note", Moved.NOTE.code())
                .param("task", Moved.TASK.code())
                .query(r -> {
                    taken.computeIfAbsent(r.getLong("contact_id"), any -> new Taken())
                            .put(r.getString("what"), r.getString("name"), r.getInt("here"), r.getInt("n"));
                });
        return taken;
    }

    /** What a merge took from one record: what is still the survivor's comes back, the other is gone since. */
    static final class Taken {

        static final Taken NOTHING = new Taken();

        private final Map<String, Integer> here = new HashMap<>();
        private final Map<String, Integer> lost = new HashMap<>();
        private final Map<String, Set<String>> back = new HashMap<>();
        private final Map<String, Set<String>> out = new HashMap<>();

        private void put(String what, String name, int still, int all) {
            here.merge(what, still, Integer::sum);
            lost.merge(what, all - still, Integer::sum);
            (still > 0 ? back : out)
                    .computeIfAbsent(what, any -> new TreeSet<>())
                    .add(name);
        }

        int here(Moved what) {
            return here.getOrDefault(what.table(), 0);
        }

        int lost(Moved what) {
            return lost.getOrDefault(what.table(), 0);
        }

        /** The names of the groups of the owner's organization that the record gets back, or those that it does not. */
        Set<String> groups(boolean still) {
            return (still ? back : out).getOrDefault("group", Set.of());
        }

        /** The same of the numbers of loans. */
        Set<String> loans(boolean still) {
            return (still ? back : out).getOrDefault("loan", Set.of());
        }
    }
}
