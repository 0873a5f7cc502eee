package app.tandem.deleted;

import app.tandem.consent.ConsentStore;
import app.tandem.contact.ActivityLog;
import app.tandem.contact.ContactId;
import app.tandem.contact.MovedColumns;
import app.tandem.contact.consent.HardBounces;
import app.tandem.contact.external.ExternalIdTable;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.contact.visibility.LostSight;
import app.tandem.contact.visibility.SightListener;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves deleted contacts back, in a fixed number of statements (R18). */
@Component
class Restoring {

    private static final String THESE = "from unnest(cast(:contacts as bigint array)) as x(id)";
    private static final String LOCK = "select d.id, d.assignee_id " + THESE + " join deleted_contact d on d.id = x.id"
            + " where d.owner_id = :owner and d.deleted_at > :oldest order by d.id for update of d";
    private static final String ASSIGNEE = "case when d.assignee_id in (select y.id from"
            + " unnest(cast(:assignees as bigint array)) as y(id)) then d.assignee_id end";
    private static final String BACK = "insert into contact (" + MovedColumns.into() + ") select "
            + MovedColumns.from(Restoring::column) + " " + THESE + " join deleted_contact d on d.id = x.id";
    private static final String ASSIGNMENTS = "select d.id as contact_id, d.assigned_by, d.assigned_at, d.assigned_op "
            + THESE + " join deleted_contact d on d.id = x.id";
    private static final String ACTIVITY =
            "insert into activity (contact_id, at, actor_id, kind, detail, other_id, only_owner, about_loan)"
                    + " select x.id, cast(:now as timestamp with time zone), cast(:owner as bigint),"
                    + " cast(:restored as varchar), '', cast(null as bigint), false, false " + THESE;

    private final JdbcClient jdbc;
    private final People people;
    private final Assignments assignments;
    private final RestoreAudit audit;
    private final ContactAccess access;
    private final ExternalIdTable externalIds;
    private final List<SightListener> listeners;

    Restoring(
            JdbcClient jdbc,
            People people,
            Assignments assignments,
            RestoreAudit audit,
            ContactAccess access,
            ExternalIdTable externalIds,
            List<SightListener> listeners) {
        this.externalIds = externalIds;
        this.listeners = listeners;
        this.jdbc = jdbc;
        this.access = access;
        this.people = people;
        this.assignments = assignments;
        this.audit = audit;
    }

    private record Found(long contact, @Nullable UserId assignee) {}

    Restored restore(UserId owner, Collection<ContactId> contacts, OffsetDateTime now) {
        var who = people.actor(owner);
        List<Found> found = who.active() ? lock(owner, contacts, now) : List.of();
        if (found.isEmpty()) {
            return new Restored(0, (int) contacts.stream().distinct().count(), List.of());
        }
        Map<UserId, Long> former = found.stream()
                .map(Found::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(assignee -> assignee, Collectors.counting()));
        var answers = assignments.of(owner, former.keySet());
        List<Long> assignees = new ArrayList<>();
        List<Restored.Unassigned> unassigned = new ArrayList<>();
        answers.forEach((id, answer) -> {
            if (answer.decision().allowed()) {
                assignees.add(id.value());
            } else {
                int many = Math.toIntExact(former.getOrDefault(id, 0L));
                unassigned.add(new Restored.Unassigned(answer.person().name(), many, answer.why()));
            }
        });
        Long[] back = found.stream().map(Found::contact).toArray(Long[]::new);
        moveBack(who, back, assignees, now);
        return new Restored(found.size(), (int) contacts.stream().distinct().count() - found.size(), unassigned);
    }

    private List<Found> lock(UserId owner, Collection<ContactId> contacts, OffsetDateTime now) {
        return jdbc.sql(LOCK)
                .param(
                        "contacts",
                        contacts.stream().map(ContactId::value).distinct().toArray(Long[]::new))
                .param("owner", owner.value())
                .param("oldest", DeletedContacts.oldest(now))
                .query((row, n) -> {
                    long assignee = row.getLong("assignee_id");
                    return new Found(row.getLong("id"), assignee == 0 ? null : new UserId(assignee));
                })
                .list();
    }

    private void moveBack(Actor owner, Long[] contacts, List<Long> assignees, OffsetDateTime now) {
        Sql.of(BACK)
                .with("contacts", contacts)
                .with("assignees", assignees.toArray(Long[]::new))
                .with("now", now)
                .on(jdbc)
                .update();
        Sql back = Sql.of("select x.id as contact_id " + THESE).with("contacts", contacts);
        access.own(back);
        externalIds.follow(back);
        access.assignAgain(Sql.of(ASSIGNMENTS).with("contacts", contacts));
        var lost = LostSight.restored(owner, contacts);
        listeners.forEach(listener -> listener.follow(lost, now));
        Sql.of(ACTIVITY)
                .with("contacts", contacts)
                .with("owner", owner.id().value())
                .with("now", now)
                .with("restored", ActivityLog.Kind.RESTORED.name())
                .on(jdbc)
                .update();
        audit.record(owner.id(), contacts, now);
        jdbc.sql("merge into deleted_contact d using (select x.id " + THESE
                        + ") s on (d.id = s.id) when matched then delete")
                .param("contacts", contacts)
                .update();
    }

    private static String column(String name) {
        return switch (name) {
            case "assignee_id" -> ASSIGNEE;
            case "last_activity_at" -> "cast(:now as timestamp with time zone)";
            // what people allow is not a contact's (R35)
            case "unsubscribed" -> ConsentStore.optedOut("d.organization_id", "d.email");
            case "email_valid" -> "d.email_valid and not " + HardBounces.bounced("d.organization_id", "d.email");
            default -> "d." + name;
        };
    }
}
