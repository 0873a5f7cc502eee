package app.tandem.operation;

import app.tandem.contact.ContactSql;
import app.tandem.contact.visibility.LostSight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Computes who gains and loses sight of which contacts, as table expressions: R4 before and after the change (R11,
 * R46).
 */
public final class AccessChange {

    private static final String NOTHING =
            "(select cast(null as bigint) as user_id, cast(null as bigint) as contact_id where 1 = 0)";

    private final Plan plan;
    private final AllowedContacts done;
    private final ContactSql sql;
    private final boolean asKnown;
    private final String supervised;

    /** The actual change of access. */
    public AccessChange(Plan plan, AllowedContacts done, ContactSql sql) {
        this(plan, done, sql, false);
    }

    private AccessChange(Plan plan, AllowedContacts done, ContactSql sql, boolean asKnown) {
        this.plan = plan;
        this.done = done;
        this.sql = sql;
        this.asKnown = asKnown;
        this.supervised = (asKnown ? "x.organization_id = :viewerOrg and " : "") + "(x.user_id, x.owner_id) in ("
                + done.supervision(sql) + ")";
    }

    /** The change of access as far as the actor may know: for a partner, what is hidden does not exist (R6a). */
    public static AccessChange asKnown(Plan plan, AllowedContacts done, ContactSql sql) {
        return new AccessChange(plan, done, sql, true);
    }

    /** Whether the plan can end anybody's sight. */
    public static boolean canBeLost(Plan plan) {
        return plan.steps().stream().anyMatch(step -> step.kind().canTakeSight());
    }

    /** Whether it can give anybody sight. */
    public static boolean canBeGained(Plan plan) {
        return plan.steps().stream().anyMatch(step -> step.kind().givesAccess());
    }

    /** Who loses sight, for features with consequences (R27a). */
    public LostSight lostSight(boolean actorToo) {
        return new LostSight(
                plan.actor(),
                actorToo,
                plan.deletes(),
                done.items().stream()
                        .flatMap(items -> items.stream().map(ContactFacts::contact))
                        .distinct()
                        .toArray(Long[]::new),
                plan.handsOver() ? "cast(" + plan.steps().getFirst().target() + " as bigint)" : "c.owner_id",
                lost(),
                "l.user_id = %s",
                sql);
    }

    /** In parentheses, with the columns user_id and contact_id. */
    public String lost() {
        if (!canBeLost(plan)) {
            return NOTHING;
        }
        if (plan.deletes()) {
            return lostByDeleting();
        }
        if (plan.handsOver()) {
            return lostByHandingOver();
        }
        return plan.takesFromOnePersonOnly() ? lostByTarget(plan.steps().getFirst()) : lostByTakingAway();
    }

    /** In parentheses, with the columns user_id and contact_id. */
    public String gained() {
        List<String> gained = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.kind().givesAccess()) {
                gained.add(gainedByTarget(step));
            }
            if (step.kind().handsOver()) {
                gained.add("select x.user_id, x.contact_id from (select s.supervisor_id as user_id, d.contact_id,"
                        + " d.before_owner as owner_id, d.organization_id from " + done.of(step, sql)
                        + " d cross join supervision s where s.user_id = " + step.target()
                        + ") x where x.user_id <> x.owner_id and not exists (select 1 from contact_access a"
                        + " where a.contact_id = x.contact_id and a.user_id = x.user_id) and not (" + supervised + ")");
            }
        }
        return "(" + String.join(" union ", gained) + ")";
    }

    /** Decides by the target's facts whether they had access. */
    private String gainedByTarget(Step step) {
        return target(step, item -> !step.standings().knownToHaveAccess(item.facts()));
    }

    /** The target with the contacts of a step; supervisors of the owner keep sight anyway. */
    private String target(Step step, Predicate<ContactFacts> such) {
        return "select cast(%1$s as bigint) as user_id, d.contact_id from %2$s d where %3$sd.before_owner not in (select s.user_id from supervision s where s.supervisor_id = %1$s)"
                .formatted(
                        step.target(),
                        done.of("without", step, such).of(step, sql),
                        asKnown ? "d.organization_id <> :viewerOrg or " : "");
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
                + ")"
                + (step.change().keepShare() ? " and x.user_id <> x.owner_id" : "")
                + ")";
    }

    /** R18: everybody but the owner, who keeps it in "Recently deleted". */
    private String lostByDeleting() {
        String deleted = done.of(plan.steps().getFirst(), sql);
        return "(select a.user_id, d.contact_id from " + deleted
                + " d join contact_access a on a.contact_id = d.contact_id and not a.owner"
                + " union select s.supervisor_id, d.contact_id from " + deleted
                + " d join supervision s on s.user_id = d.before_owner)";
    }

    /** For a single step, the target's facts say whether another way of access stays. */
    private String lostByTarget(Step step) {
        boolean unshares = step.kind().endsShare();
        return "("
                + target(step, item -> {
                    var target = step.standings().target(item.facts());
                    return !target.owner()
                            && (unshares ? ends(step, item) && !target.assignee() : !target.sharedWith());
                })
                + ")";
    }

    private String lostByTakingAway() {
        List<String> candidates = new ArrayList<>();
        List<String> unshared = new ArrayList<>();
        List<String> unassigned = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.kind().endsShare()) {
                AllowedContacts ending = done.of("unshared", step, item -> ends(step, item));
                candidates.add("select cast(" + step.target()
                        + " as bigint) as user_id, d.contact_id, d.before_owner as owner_id, d.organization_id from "
                        + ending.of(step, sql) + " d");
                unshared.add("x.user_id = " + step.target() + " and "
                        + ending.contains(plan.dialect(), "x.contact_id", step, sql));
            }
            if (step.kind().endsAssignment()) {
                candidates.add("select d.before_assignee as user_id, d.contact_id, d.before_owner as owner_id,"
                        + " d.organization_id from "
                        + done.of("assigned", step, item -> item.assignee() != 0)
                                .of(step, sql) + " d");
                unassigned.add("1 = 1" + in(step));
            }
            if (step.kind().givesAccess()) {
                given.add("x.user_id = " + step.target() + in(step));
            }
        }
        return "(select x.user_id, x.contact_id from (" + String.join(" union ", candidates)
                + ") x where x.user_id <> x.owner_id"
                + " and not exists (select 1 from contact_access a where a.contact_id = x.contact_id and a.user_id ="
                + " x.user_id and (a.shared and not " + any(unshared) + " or a.assigned and not " + any(unassigned)
                + ")) and not " + any(given) + " and not (" + supervised + "))";
    }

    /** Whether a contact's share ends, or stays because somebody else gave it too, which is hidden from partners. */
    private boolean ends(Step step, ContactFacts item) {
        return !step.staysShared(item.facts())
                || asKnown && step.standings().standing(item.facts()).partner();
    }

    /** The condition that the step applies to the contact of {@code x}; a single step applies to all. */
    private String in(Step step) {
        return plan.onlyOneStep() ? "" : " and " + done.contains(plan.dialect(), "x.contact_id", step, sql);
    }

    private static String any(List<String> conditions) {
        return conditions.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", conditions) + ")";
    }
}
