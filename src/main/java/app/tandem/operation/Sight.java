package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.contact.ContactSql;
import java.util.ArrayList;
import java.util.List;

/** Who gains and who loses sight of which contacts, as table expressions: R4 before and after the change (R11, R46). */
final class Sight {

    private static final String SUPERVISED =
            "exists (select 1 from supervision sv where sv.supervisor_id = x.user_id and sv.user_id = x.owner_id)";

    private final Plan plan;
    private final Done done;
    private final ContactSql sql;

    Sight(Plan plan, Done done, ContactSql sql) {
        this.plan = plan;
        this.done = done;
        this.sql = sql;
    }

    /** In parentheses, with the columns user_id and contact_id. */
    String lost() {
        return plan.handsOver() ? lostByHandingOver() : lostByTakingAway();
    }

    /** In parentheses, with the columns user_id and contact_id. */
    String gained() {
        List<String> candidates = new ArrayList<>();
        for (Step step : plan.steps()) {
            Action action = step.change().action();
            if (action == Action.SHARE || action == Action.ASSIGN || action == Action.CHANGE_OWNER) {
                candidates.add(person(step));
            }
            if (action == Action.CHANGE_OWNER) {
                candidates.add("select s.supervisor_id, d.contact_id, d.before_owner from " + done.of(step, sql)
                        + " d cross join supervision s where s.user_id = " + step.target());
            }
        }
        return "(select x.user_id, x.contact_id from (" + union(candidates) + ") x where x.user_id <> x.owner_id"
                + " and not exists (select 1 from contact_access a where a.contact_id = x.contact_id"
                + " and a.user_id = x.user_id) and not " + SUPERVISED + ")";
    }

    private String lostByHandingOver() {
        Step step = plan.steps().getFirst();
        String moved = done.of(step, sql);
        return "(select x.user_id, x.contact_id from ("
                + "select a.user_id, d.contact_id, d.before_owner as owner_id from " + moved
                + " d join contact_access a on a.contact_id = d.contact_id"
                + " union select s.supervisor_id, d.contact_id, d.before_owner from " + moved
                + " d join supervision s on s.user_id = d.before_owner) x where x.user_id <> " + step.target()
                + " and x.user_id not in (select s.supervisor_id from supervision s where s.user_id = " + step.target()
                + ")" + (step.change().keepShare() ? " and x.user_id <> x.owner_id" : "") + ")";
    }

    private String lostByTakingAway() {
        List<String> candidates = new ArrayList<>();
        List<String> unshared = new ArrayList<>();
        List<String> unassigned = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Step step : plan.steps()) {
            switch (step.change().action()) {
                case UNSHARE -> {
                    candidates.add(person(step));
                    unshared.add("x.user_id = " + step.target() + in(step));
                }
                case ASSIGN, UNASSIGN -> {
                    candidates.add("select d.before_assignee as user_id, d.contact_id, d.before_owner as owner_id from "
                            + done.of(step, sql) + " d where d.before_assignee is not null");
                    unassigned.add("1 = 1" + in(step));
                    if (step.change().action() == Action.ASSIGN) {
                        given.add("x.user_id = " + step.target() + in(step));
                    }
                }
                case SHARE -> given.add("x.user_id = " + step.target() + in(step));
                default -> {}
            }
        }
        return "(select x.user_id, x.contact_id from (" + union(candidates) + ") x where x.user_id <> x.owner_id"
                + " and not exists (select 1 from contact_access a where a.contact_id = x.contact_id and a.user_id ="
                + " x.user_id and (a.shared and not " + any(unshared) + " or a.assigned and not " + any(unassigned)
                + ")) and not " + any(given) + " and not " + SUPERVISED + ")";
    }

    private String person(Step step) {
        return "select cast(" + step.target() + " as bigint) as user_id, d.contact_id, d.before_owner as owner_id from "
                + done.of(step, sql) + " d";
    }

    /** Whether the contact of {@code x} is one that the step applies to; the only step applies to all there are. */
    private String in(Step step) {
        return plan.onlyOneStep() ? "" : " and x.contact_id in (select d.contact_id from " + done.of(step, sql) + " d)";
    }

    private static String any(List<String> conditions) {
        return conditions.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", conditions) + ")";
    }

    private static String union(List<String> selects) {
        return selects.isEmpty()
                ? "select cast(null as bigint) as user_id, cast(null as bigint) as contact_id,"
                        + " cast(null as bigint) as owner_id where 1 = 0"
                : String.join(" union ", selects);
    }
}
