package app.tandem.operation.run;

import app.tandem.audit.RecipientRole;
import app.tandem.contact.visibility.Visibility;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.operation.AllowedContacts;
import app.tandem.operation.Plan;
import app.tandem.operation.Step;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Computes who is notified about which contacts, in which role, as a table expression (R47). */
public final class Recipients {

    private Recipients() {}

    /**
     * In parentheses, with the columns user_id, contact_id, role and knows_target (1 if that person may know the other
     * person of the change, R6a); one row per reason.
     */
    public static Sql of(Plan plan, AllowedContacts done) {
        List<Sql> rows = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.kind().ofOneself()) {
                continue;
            }
            var applies = done.of(step);
            var targetRole = step.kind().targetRole();
            if (targetRole != null) {
                rows.add(person(step, applies, targetRole));
            }
            if (step.kind().endsAssignment()) {
                rows.add(Sql.of(
                        "select d.before_assignee as user_id, d.contact_id, %d as role, 0 as knows_target from %s d"
                                + " where d.before_assignee is not null",
                        RecipientRole.FORMER_ASSIGNEE.code(), applies));
            }
            if (!step.change().action().takesAccessAway() || givesUp(plan, step)) {
                rows.add(owner(applies));
            }
            if (!plan.alsoTell().isEmpty()) {
                rows.add(ticked(plan, step, applies));
            }
            if (step.change().undoes() != null) {
                rows.addAll(ofWhatIsUndone(step, applies));
            }
        }
        if (rows.isEmpty()) {
            rows.add(Sql.of("select cast(null as bigint) as user_id, cast(null as bigint) as contact_id, 0 as role,"
                    + " 0 as knows_target where 1 = 0"));
        }
        return Sql.of(
                        "(select w.user_id, w.contact_id, w.role, w.knows_target from (%s) w"
                                + " join app_user wu on wu.id = w.user_id where wu.active and w.user_id <> :actor)",
                        Sql.join(" union all ", rows))
                .with("actor", plan.actor().id().value());
    }

    private static Sql person(Step step, Sql applies, RecipientRole role) {
        return Sql.of(
                "select cast(%s as bigint) as user_id, d.contact_id, %d as role, 1 as knows_target from %s d",
                step.target(), role.code(), applies);
    }

    private static Sql owner(Sql applies) {
        return Sql.of(
                "select d.before_owner as user_id, d.contact_id, %d as role, 1 as knows_target from %s d",
                RecipientRole.OWNER.code(), applies);
    }

    /** Whether the actor gives up their own access, of which the owner would not hear otherwise. */
    private static boolean givesUp(Plan plan, Step step) {
        return step.change().action().takesAccessAway()
                && plan.actor().id().equals(step.change().target());
    }

    /**
     * People notified of the undone operation but not of this step: whom it was shared with, and the owner. Those
     * ticked then are ticked here too.
     */
    private static List<Sql> ofWhatIsUndone(Step step, Sql applies) {
        var heard = Sql.of(
                " join message h on h.operation_id = %s and %s and h.recipient_id = ",
                step.undoes(), RecipientRole.RAN_IT.isNot("h"));
        List<Sql> rows = new ArrayList<>();
        if (step.kind().endsShare()) {
            rows.add(Sql.of("%s%s%s", person(step, applies, RecipientRole.SHARE_UNDONE), heard, step.target()));
        }
        if (step.change().action().takesAccessAway()) {
            rows.add(Sql.of("%s%sd.before_owner", owner(applies), heard));
        }
        return rows;
    }

    /** The people ticked in "Notify Shared Users": current shared users the actor may know (R6a). */
    private static Sql ticked(Plan plan, Step step, Sql applies) {
        var knows = step.kind().targetKnownToAll() ? "1 = 1" : "nu.organization_id = d.organization_id";
        return Visibility.bound(
                plan.actor(),
                Sql.of(
                                """
                                select n.user_id as user_id, d.contact_id, %d as role,
                                       case when %s%s then 1 else 0 end as knows_target
                                from %s d join contact_access n
                                  on n.contact_id = d.contact_id and n.shared and n.user_id in (:alsoTell)%s
                                join app_user nu on nu.id = n.user_id where %s""",
                                RecipientRole.TICKED.code(),
                                knows,
                                step.change().target() == null
                                        ? ""
                                        : Sql.of(
                                                " or nu.organization_id = %s",
                                                step.standings().targetOrganization()),
                                applies,
                                step.change().undoes() == null
                                        ? ""
                                        : Sql.of(
                                                " and n.shared_at <= (select h.submitted_at from operation h where h.id = %s)",
                                                step.undoes()),
                                VisibleParts.share("d", "nu", "n"))
                        .with(
                                "alsoTell",
                                plan.alsoTell().stream().map(UserId::value).toList()));
    }
}
