package app.tandem.operation;

import app.tandem.contact.visibility.LostSight;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Computes who gains and loses sight of which contacts, as table expressions: R4 before and after the change (R11,
 * R46).
 */
public final class AccessChange {

    private static final Sql NOTHING =
            Sql.of("(select cast(null as bigint) as user_id, cast(null as bigint) as contact_id where 1 = 0)");

    private final Plan plan;
    private final AllowedContacts done;
    private final boolean asKnown;
    private final Sql organization;
    private final Sql supervised;

    /** The actual change of access. */
    public AccessChange(Plan plan, AllowedContacts done) {
        this(plan, done, false);
    }

    private AccessChange(Plan plan, AllowedContacts done, boolean asKnown) {
        this.plan = plan;
        this.done = done;
        this.asKnown = asKnown;
        this.organization = Sql.of(":viewerOrg")
                .with("viewerOrg", plan.actor().organization().value());
        this.supervised = Sql.of(
                "%s(x.user_id, x.owner_id) in (%s)",
                asKnown ? Sql.of("x.organization_id = %s and ", organization) : "", done.supervision());
    }

    /** The change of access as far as the actor may know: for a partner, what is hidden does not exist (R6a). */
    public static AccessChange asKnown(Plan plan, AllowedContacts done) {
        return new AccessChange(plan, done, true);
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
                plan.handsOver() ? Sql.of("cast(%s as bigint)", first().target()) : Sql.of("c.owner_id"),
                lost(),
                "l.user_id = %s");
    }

    private Step first() {
        return plan.steps().getFirst();
    }

    /** In parentheses, with the columns user_id and contact_id. */
    public Sql lost() {
        if (!canBeLost(plan)) {
            return NOTHING;
        }
        if (plan.deletes()) {
            return lostByDeleting();
        }
        if (plan.handsOver()) {
            return lostByHandingOver(first());
        }
        return plan.takesFromOnePersonOnly() ? lostByTarget(first()) : lostByTakingAway();
    }

    /** In parentheses, with the columns user_id and contact_id. */
    public Sql gained() {
        List<Sql> gained = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.kind().givesAccess()) {
                gained.add(gainedByTarget(step));
            }
            if (step.kind().handsOver()) {
                gained.add(Sql.of("""
                        select x.user_id, x.contact_id
                        from (select s.supervisor_id as user_id, d.contact_id, d.before_owner as owner_id, d.organization_id
                              from %s d cross join supervision s where s.user_id = %s) x
                        where x.user_id <> x.owner_id and not exists (
                          select 1 from contact_access a where a.contact_id = x.contact_id and a.user_id = x.user_id)
                          and not (%s)""", done.of(step), step.target(), supervised));
            }
        }
        return Sql.of("(%s)", Sql.join(" union ", gained));
    }

    /** Decides by the target's facts whether they had access. */
    private Sql gainedByTarget(Step step) {
        return target(step, item -> !step.standings().knownToHaveAccess(item.facts()));
    }

    /** The target with the contacts of a step; supervisors of the owner keep sight anyway. */
    private Sql target(Step step, Predicate<ContactFacts> such) {
        return Sql.of(
                "select cast(%1$s as bigint) as user_id, d.contact_id from %2$s d where %3$sd.before_owner not in"
                        + " (select s.user_id from supervision s where s.supervisor_id = %1$s)",
                step.target(),
                done.of("without", step, such).of(step),
                asKnown ? Sql.of("d.organization_id <> %s or ", organization) : "");
    }

    private Sql lostByHandingOver(Step step) {
        return Sql.of(
                """
                (select x.user_id, x.contact_id from (
                   select a.user_id, d.contact_id, d.before_owner as owner_id
                   from %1$s d join contact_access a on a.contact_id = d.contact_id
                   union select s.supervisor_id, d.contact_id, d.before_owner
                   from %1$s d join (%4$s) s on s.user_id = d.before_owner) x
                 where x.user_id <> %2$s
                   and x.user_id not in (select s.supervisor_id from supervision s where s.user_id = %2$s)%3$s)""",
                done.of(step),
                step.target(),
                step.change().keepShare() ? " and x.user_id <> x.owner_id" : "",
                done.supervision());
    }

    /** R18: everybody but the owner, who keeps it in "Recently deleted". */
    private Sql lostByDeleting() {
        return Sql.of("""
                (select a.user_id, d.contact_id from %1$s d
                 join contact_access a on a.contact_id = d.contact_id and not a.owner
                 union select s.supervisor_id, d.contact_id from %1$s d
                 join (%2$s) s on s.user_id = d.before_owner)""", done.of(first()), done.supervision());
    }

    /** For a single step, the target's facts say whether another way of access stays. */
    private Sql lostByTarget(Step step) {
        boolean unshares = step.kind().endsShare();
        return Sql.of(
                "(%s)",
                target(step, item -> {
                    var target = step.standings().target(item.facts());
                    return !target.owner()
                            && (unshares ? ends(step, item) && !target.assignee() : !target.sharedWith());
                }));
    }

    private Sql lostByTakingAway() {
        List<Sql> candidates = new ArrayList<>();
        List<Sql> unshared = new ArrayList<>();
        List<Sql> unassigned = new ArrayList<>();
        List<Sql> given = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.kind().endsShare()) {
                AllowedContacts ending = done.of("unshared", step, item -> ends(step, item));
                candidates.add(candidates(Sql.of("cast(%s as bigint)", step.target()), ending.of(step)));
                unshared.add(Sql.of(
                        "x.user_id = %s and %s", step.target(), ending.contains(plan.dialect(), "x.contact_id", step)));
            }
            if (step.kind().endsAssignment()) {
                candidates.add(candidates(
                        Sql.of("d.before_assignee"),
                        done.of("assigned", step, item -> item.assignee() != 0).of(step)));
                unassigned.add(Sql.of("1 = 1%s", in(step)));
            }
            if (step.kind().givesAccess()) {
                given.add(Sql.of("x.user_id = %s%s", step.target(), in(step)));
            }
        }
        return Sql.of("""
                (select x.user_id, x.contact_id from (%s) x
                 where x.user_id <> x.owner_id and not exists (
                   select 1 from contact_access a where a.contact_id = x.contact_id and a.user_id = x.user_id
                     and (a.shared and not %s or a.assigned and not %s)) and not %s and not (%s))""", Sql.join(" union ", candidates), any(unshared), any(unassigned), any(given), supervised);
    }

    private static Sql candidates(Sql user, Sql contacts) {
        return Sql.of(
                "select %s as user_id, d.contact_id, d.before_owner as owner_id, d.organization_id from %s d",
                user, contacts);
    }

    /** Whether a contact's share ends, or stays because somebody else gave it too, which is hidden from partners. */
    private boolean ends(Step step, ContactFacts item) {
        return !step.staysShared(item.facts())
                || asKnown && step.standings().standing(item.facts()).partner();
    }

    /** The condition that the step applies to the contact of {@code x}; a single step applies to all. */
    private Sql in(Step step) {
        return plan.onlyOneStep() ? Sql.of("") : Sql.of(" and %s", done.contains(plan.dialect(), "x.contact_id", step));
    }

    private static Sql any(List<Sql> conditions) {
        return conditions.isEmpty() ? Sql.of("(1 = 0)") : Sql.of("(%s)", Sql.join(" or ", conditions));
    }
}
