package app.tandem.operation.run;

import app.tandem.audit.RecipientRole;
import app.tandem.contact.ContactSql;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.operation.AllowedContacts;
import app.tandem.operation.Plan;
import app.tandem.operation.Step;
import java.util.ArrayList;
import java.util.List;

/** Computes who is notified about which contacts, in which role, as a table expression (R47). */
public final class Recipients {

    private Recipients() {}

    /**
     * In parentheses, with the columns user_id, contact_id, role and knows_target (1 if that person may know the other
     * person of the change, R6a); one row per reason.
     */
    public static String of(Plan plan, AllowedContacts done, ContactSql sql) {
        List<String> rows = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.kind().ofOneself()) {
                continue;
            }
            String applies = done.of(step, sql);
            var targetRole = step.kind().targetRole();
            if (targetRole != null) {
                rows.add(person(step, applies, targetRole));
            }
            if (step.kind().endsAssignment()) {
                rows.add("select d.before_assignee as user_id, d.contact_id, " + RecipientRole.FORMER_ASSIGNEE.code()
                        + " as role, 0 as knows_target from " + applies
                        + " d where d.before_assignee is not null");
            }
            if (!step.change().action().takesAccessAway() || givesUp(plan, step)) {
                rows.add(owner(applies));
            }
            if (!plan.alsoTell().isEmpty()) {
                rows.add(ticked(step, applies));
            }
            if (step.change().undoes() != null) {
                rows.addAll(ofWhatIsUndone(step, applies, sql));
            }
        }
        if (rows.isEmpty()) {
            rows.add("select cast(null as bigint) as user_id, cast(null as bigint) as contact_id, 0 as role,"
                    + " 0 as knows_target where 1 = 0");
        }
        return "(select w.user_id, w.contact_id, w.role, w.knows_target from (" + String.join(" union all ", rows)
                + ") w join app_user wu on wu.id = w.user_id where wu.active and w.user_id <> :actor)";
    }

    private static String person(Step step, String applies, RecipientRole role) {
        return "select cast(" + step.target() + " as bigint) as user_id, d.contact_id, " + role.code()
                + " as role, 1 as knows_target from " + applies + " d";
    }

    private static String owner(String applies) {
        return "select d.before_owner as user_id, d.contact_id, " + RecipientRole.OWNER.code()
                + " as role, 1 as knows_target from " + applies + " d";
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
    private static List<String> ofWhatIsUndone(Step step, String applies, ContactSql sql) {
        step.bindScope(sql);
        String heard = " join message h on h.operation_id = :undoes" + step.no() + " and "
                + RecipientRole.RAN_IT.isNot("h") + " and h.recipient_id = ";
        List<String> rows = new ArrayList<>();
        if (step.kind().endsShare()) {
            rows.add(person(step, applies, RecipientRole.SHARE_UNDONE) + heard + step.target());
        }
        if (step.change().action().takesAccessAway()) {
            rows.add(owner(applies) + heard + "d.before_owner");
        }
        return rows;
    }

    /** The people ticked in "Notify Shared Users": current shared users the actor may know (R6a). */
    private static String ticked(Step step, String applies) {
        String then = step.change().undoes() == null
                ? ""
                : " and n.shared_at <= (select h.submitted_at from operation h where h.id = :undoes" + step.no() + ")";
        String knows = step.kind().targetKnownToAll() ? "1 = 1" : "nu.organization_id = d.organization_id";
        if (step.change().target() != null) {
            knows += " or nu.organization_id = :targetOrg" + step.no();
        }
        return "select n.user_id as user_id, d.contact_id, " + RecipientRole.TICKED.code() + " as role, case when "
                + knows
                + " then 1 else 0 end as knows_target from " + applies
                + " d join contact_access n on n.contact_id = d.contact_id and n.shared and n.user_id in (:alsoTell)"
                + then
                + " join app_user nu on nu.id = n.user_id where " + VisibleParts.share("d", "nu", "n");
    }
}
