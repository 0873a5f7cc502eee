package app.tandem.merge;

import app.tandem.audit.OperationId;
import app.tandem.consent.ConsentStore;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.MovedColumns;
import app.tandem.contact.consent.HardBounces;
import app.tandem.contact.external.ExternalId;
import app.tandem.contact.external.ExternalIdTable;
import app.tandem.contact.external.ExternalIds;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.merge.KeptMerges.Stage;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts back what a merge took (R19). */
@Component
class UndoChanges {

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

    UndoChanges(JdbcClient jdbc, ContactAccess access, ExternalIdTable externalIds) {
        this.jdbc = jdbc;
        this.access = access;
        this.externalIds = externalIds;
    }

    /** Puts a record back as it was, with that assignee. */
    void restore(OperationId merge, UndoRows.Kept gone, @Nullable UserId assignee, OffsetDateTime now) {
        jdbc.sql("insert into contact (" + MovedColumns.into() + ") select " + MovedColumns.from(UndoChanges::column)
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
            // what people allow is not a contact's (R35)
            case "unsubscribed" -> ConsentStore.optedOut("r.organization_id", "r.email");
            case "email_valid" -> "r.email_valid and not " + HardBounces.bounced("r.organization_id", "r.email");
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
