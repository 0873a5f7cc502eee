package app.tandem.merge;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.MovedColumns;
import app.tandem.contact.external.ExternalId;
import app.tandem.contact.external.ExternalIdTable;
import app.tandem.contact.external.ExternalIds;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.merge.KeptMerges.Stage;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a merge took, and puts it back (R19). */
@Component
class UndoRows {

    private static final String PEOPLE = """
            select g.user_id,
              case when g.assigned = 2 then n.assigned when g.assigned = 1 then k.assigned else false end as assigned,
              case when g.assigned = 2 then n.assigned_by when g.assigned = 1 then k.assigned_by end as assigned_by,
              case when g.assigned = 2 then n.assigned_at when g.assigned = 1 then k.assigned_at end as assigned_at,
              case when g.assigned = 2 then n.assigned_op when g.assigned = 1 then k.assigned_op end as assigned_op,
              case when g.shared = 2 then n.shared when g.shared <> 0 then k.shared else false end as shared,
              case when g.shared = 2 then n.shared_by when g.shared = 4 then k.also_shared_by
                when g.shared <> 0 then k.shared_by end as shared_by,
              case when g.shared = 2 then n.shared_at when g.shared = 4 then k.also_shared_at
                when g.shared <> 0 then k.shared_at end as shared_at,
              case when g.shared = 2 then n.shared_op when g.shared = 4 then k.also_shared_op
                when g.shared <> 0 then k.shared_op end as shared_op,
              case when g.shared = 2 then n.also_shared_by when g.shared = 1 then k.also_shared_by end as also_shared_by,
              case when g.shared = 2 then n.also_shared_at when g.shared = 1 then k.also_shared_at end as also_shared_at,
              case when g.shared = 2 then n.also_shared_op when g.shared = 1 then k.also_shared_op end as also_shared_op,
              case when n.own_activity_at is distinct from f.own_activity_at then n.own_activity_at
                else k.own_activity_at end as own_activity_at
            from unnest(cast(:users as bigint array), cast(:assigned as bigint array), cast(:shared as bigint array))
              as g(user_id, assigned, shared)
            left join merge_access k on k.operation_id = :merge and k.stage = :stage and k.contact_id = :contact
              and k.user_id = g.user_id
            left join merge_access f on f.operation_id = :merge and f.stage = :after and f.contact_id = :contact
              and f.user_id = g.user_id
            left join contact_access n on n.contact_id = :contact and n.user_id = g.user_id""";

    private static final String GROUPS_BACK = """
            from merge_group k join contact_group g on g.id = k.group_id
            join contact_group_member m on m.group_id = k.group_id and m.contact_id = :survivor
            where k.operation_id = :merge and k.stage = :gone""";

    private static final String LOANS_BACK = """
            from merge_loan k join loan_participation l on l.loan_number = k.loan_number and l.contact_id = :survivor
            where k.operation_id = :merge and k.stage = :gone""";

    private final JdbcClient jdbc;
    private final ContactAccess access;
    private final ExternalIdTable externalIds;

    UndoRows(JdbcClient jdbc, ContactAccess access, ExternalIdTable externalIds) {
        this.jdbc = jdbc;
        this.access = access;
        this.externalIds = externalIds;
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

    /** The merges into that record of which something is kept, the latest first. */
    List<OperationId> into(ContactId survivor) {
        return jdbc.sql("select r.operation_id from merge_record r where r.id = :survivor and r.stage = :before"
                        + " order by r.operation_id desc")
                .param("survivor", survivor.value())
                .param("before", Stage.BEFORE.code())
                .query((r, n) -> new OperationId(r.getLong(1)))
                .list();
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

    /** How many of the notes or tasks that came from each record are still the survivor's. */
    Map<Long, Integer> moved(OperationId merge, KeptMerges.Moved what, ContactId survivor) {
        return numbers(
                "select m.contact_id, count(*) as n from merge_moved m join " + what.table() + " t on t." + what.key()
                        + " = m.row_id and t." + what.contact() + " = :survivor"
                        + " where m.operation_id = :merge and m.kind = :kind group by m.contact_id",
                merge,
                what,
                survivor);
    }

    /** How many of them there were. */
    Map<Long, Integer> taken(OperationId merge, KeptMerges.Moved what) {
        return numbers(
                "select m.contact_id, count(*) as n from merge_moved m where m.operation_id = :merge"
                        + " and m.kind = :kind group by m.contact_id",
                merge,
                what,
                new ContactId(0));
    }

    private Map<Long, Integer> numbers(String query, OperationId merge, KeptMerges.Moved what, ContactId survivor) {
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        jdbc.sql(query)
                .param("merge", merge.value())
                .param("kind", what.code())
                .param("survivor", survivor.value())
                .query(r -> {
                    numbers.put(r.getLong("contact_id"), r.getInt("n"));
                });
        return numbers;
    }

    /** The names of the groups of the owner's organization that a record gets back, and of those that it does not. */
    Set<String> groups(OperationId merge, ContactId survivor, ContactId gone, boolean back) {
        return names(
                "select g.name from merge_group k join contact_group g on g.id = k.group_id"
                        + " join app_user u on u.id = g.user_id join merge_record r on r.operation_id = k.operation_id"
                        + " and r.stage = k.stage and r.id = k.contact_id and r.organization_id = u.organization_id"
                        + " where k.operation_id = :merge and k.stage = :gone and k.contact_id = :contact and"
                        + (back ? "" : " not")
                        + " exists (select 1 from contact_group_member m where m.group_id = k.group_id"
                        + " and m.contact_id = :survivor)",
                merge,
                survivor,
                gone);
    }

    /** The same of the numbers of loans. */
    Set<String> loans(OperationId merge, ContactId survivor, ContactId gone, boolean back) {
        return names(
                "select k.loan_number from merge_loan k where k.operation_id = :merge and k.stage = :gone"
                        + " and k.contact_id = :contact and" + (back ? "" : " not")
                        + " exists (select 1 from loan_participation l where l.loan_number = k.loan_number"
                        + " and l.contact_id = :survivor)",
                merge,
                survivor,
                gone);
    }

    private Set<String> names(String query, OperationId merge, ContactId survivor, ContactId gone) {
        return new HashSet<>(jdbc.sql(query)
                .param("merge", merge.value())
                .param("gone", Stage.GONE.code())
                .param("survivor", survivor.value())
                .param("contact", gone.value())
                .query(String.class)
                .list());
    }

    /** Puts a record back as it was, with that assignee. */
    void restore(OperationId merge, Kept gone, @Nullable UserId assignee, OffsetDateTime now) {
        jdbc.sql("insert into contact (" + MovedColumns.into() + ") select " + MovedColumns.from(UndoRows::column)
                        + " from merge_record r where r.operation_id = :merge and r.stage = :gone and r.id = :contact")
                .param("merge", merge.value())
                .param("gone", Stage.GONE.code())
                .param("contact", gone.id().value())
                .param("assignee", assignee == null ? 0 : assignee.value())
                .param("now", now)
                .update();
        jdbc.sql("delete from contact_merge where merged_id = :contact")
                .param("contact", gone.id().value())
                .update();
        List<ExternalId> ids = ExternalIds.of(gone.data().text(ContactField.EXTERNAL_IDS));
        externalIds.change(gone.id(), List.of(), ids);
        access.own(Sql.of("select cast(:contact as bigint) as contact_id")
                .with("contact", gone.id().value()));
    }

    private static String column(String name) {
        return switch (name) {
            case "assignee_id" -> "nullif(cast(:assignee as bigint), 0)";
            case "last_activity_at" -> "cast(:now as timestamp with time zone)";
            case "version" -> "r.version + 1";
            // follows from the loans
            case "on_loan" -> "false";
            default -> "r." + name;
        };
    }

    /** Gives a record the access that is decided. */
    void access(OperationId merge, Stage stage, ContactId contact, List<UndoAccess.Has> people) {
        access.exactly(
                contact,
                Sql.of(PEOPLE)
                        .with("merge", merge.value())
                        .with("stage", stage.code())
                        .with("after", Stage.AFTER.code())
                        .with("contact", contact.value())
                        .with(
                                "users",
                                people.stream().map(one -> one.user().value()).toArray(Long[]::new))
                        .with(
                                "assigned",
                                people.stream()
                                        .map(one -> (long) one.assignment().code())
                                        .toArray(Long[]::new))
                        .with(
                                "shared",
                                people.stream()
                                        .map(one -> (long) one.share().code())
                                        .toArray(Long[]::new)));
    }

    /** Gives places in groups and on loans back, and takes from the survivor those that only the merge gave it. */
    void places(OperationId merge, ContactId survivor) {
        place(
                "select g.id from contact_group g where g.id in (select k.group_id " + GROUPS_BACK
                        + ") order by g.id for update",
                merge,
                survivor);
        run(
                "insert into contact_group_member (group_id, contact_id, added_at) select k.group_id, k.contact_id,"
                        + " k.added_at " + GROUPS_BACK,
                merge,
                survivor);
        run("""
                delete from contact_group_member where contact_id = :survivor and added_at = (
                  select min(k.added_at) from merge_group k where k.operation_id = :merge and k.stage = :gone
                    and k.group_id = contact_group_member.group_id)
                and group_id not in (
                  select b.group_id from merge_group b where b.operation_id = :merge and b.stage = :before)""", merge, survivor);
        run(
                "insert into loan_participation (contact_id, loan_number, role) select k.contact_id, k.loan_number, k.role "
                        + LOANS_BACK,
                merge,
                survivor);
        run("""
                delete from loan_participation where contact_id = :survivor and loan_number in (
                  select k.loan_number from merge_loan k where k.operation_id = :merge and k.stage = :gone)
                and loan_number not in (
                  select b.loan_number from merge_loan b where b.operation_id = :merge and b.stage = :before)""", merge, survivor);
    }

    /** What the survivor is then: its assignee, archived or not, on a loan or not; so are those that came back. */
    void settle(OperationId merge, ContactId survivor, @Nullable UserId assignee, boolean archivedAgain) {
        jdbc.sql("update contact set assignee_id = nullif(cast(:assignee as bigint), 0), version = version + 1"
                        + " where id = :survivor")
                .param("assignee", assignee == null ? 0 : assignee.value())
                .param("survivor", survivor.value())
                .update();
        run("""
                update contact set on_loan = exists (select 1 from loan_participation p where p.contact_id = contact.id)
                where id = :survivor or id in (select r.id from merge_record r where r.operation_id = :merge
                  and r.stage = :gone)""", merge, survivor);
        if (archivedAgain) {
            run("""
                    merge into contact c using (select r.* from merge_record r where r.operation_id = :merge
                      and r.stage = :before) s on (c.id = s.id and c.id = :survivor)
                    when matched then update set archived = true, archive_reason = s.archive_reason,
                      archived_at = s.archived_at, archived_by = s.archived_by, archived_op = s.archived_op""", merge, survivor);
        }
        access.follow(survivor);
    }

    private void run(String statement, OperationId merge, ContactId survivor) {
        jdbc.sql(statement).params(values(merge, survivor)).update();
    }

    private void place(String locking, OperationId merge, ContactId survivor) {
        jdbc.sql(locking).params(values(merge, survivor)).query(Long.class).list();
    }

    private static Map<String, Object> values(OperationId merge, ContactId survivor) {
        return Map.of(
                "merge",
                merge.value(),
                "survivor",
                survivor.value(),
                "gone",
                Stage.GONE.code(),
                "before",
                Stage.BEFORE.code());
    }
}
