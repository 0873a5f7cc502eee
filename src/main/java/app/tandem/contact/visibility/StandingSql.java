package app.tandem.contact.visibility;

import app.tandem.access.Disclosure;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import app.tandem.people.Actor;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one person and many contacts as one number per contact: the database groups by it, Java decides each
 * distinct number once, and the database applies the decision to the group.
 *
 * @param actor whose standing it is
 * @param partners the actor's active co-marketing partners
 * @param other the other person of the action; null where there is none
 * @param no tells the parameters of several in one statement apart
 * @param leaver whose account counts as reactivated; null where there is none (R14)
 */
public record StandingSql(
        Actor actor,
        Set<UserId> partners,
        @Nullable Other other,
        int no,
        @Nullable UserId leaver) {

    StandingSql(Actor actor, Set<UserId> partners, @Nullable Other other, int no) {
        this(actor, partners, other, no, null);
    }

    /** The same while that user is offboarded: their account counts as reactivated (R14). */
    public StandingSql offboarding(@Nullable UserId leaves) {
        return new StandingSql(actor, partners, other, no, leaves);
    }

    /**
     * The other person of an action, with the facts shared by all contacts.
     *
     * @param known a colleague, or a present or former partner: somebody whose name a reason may give (R15)
     * @param licences of a loan officer (R50); empty for who is not judged
     */
    public record Other(
            Person person, boolean commonTeam, boolean supervisedByActor, boolean known, Set<LicenceState> licences) {}

    /** The bits computed per contact; those above are shared by every contact, or of a step. */
    private static final long OF_CONTACT = Fact.TARGET_NOBODY.bit() - 1;

    private static final Set<Fact> OF_VIEWER = EnumSet.range(Fact.OWNER, Fact.PARTNERSHIP_BEHIND);
    private static final Set<Fact> OF_TARGET = EnumSet.range(Fact.TARGET_OWNER, Fact.TARGET_OF_OWNERS_ORGANIZATION);

    /**
     * The tables behind the facts, to be joined to a contact {@code c} that may be missing. Of what one owns oneself,
     * nothing but the contact is looked at.
     */
    public Sql joins() {
        return Sql.of(
                """

                left join contact_access m on m.contact_id = case when c.owner_id <> :viewer then c.id end
                  and m.user_id = :viewer%s""",
                other == null
                        ? ""
                        : Sql.of("\nleft join contact_access t on t.contact_id = c.id and t.user_id = %s", target()));
    }

    /** The other person's id. */
    public Sql target() {
        return Sql.of(":target" + no)
                .with(
                        "target" + no,
                        Objects.requireNonNull(other, "another person")
                                .person()
                                .id()
                                .value());
    }

    /** The id of their organization. */
    public Sql targetOrganization() {
        return Sql.of(":targetOrg" + no)
                .with(
                        "targetOrg" + no,
                        Objects.requireNonNull(other, "another person")
                                .person()
                                .organization()
                                .value());
    }

    /** The facts of contact {@code c} as a number; 0 where there is no contact. */
    public Sql facts() {
        return facts(false);
    }

    /** The same with whether it is shared with anybody, which only deleting needs. */
    public Sql factsWithShares() {
        return facts(true);
    }

    private Sql facts(boolean withShares) {
        return Sql.of(
                "(%s)",
                Sql.join(
                        " + ",
                        Stream.concat(OF_VIEWER.stream(), other == null ? Stream.of() : OF_TARGET.stream())
                                .filter(fact -> withShares || fact != Fact.SHARED_WITH_ANYBODY)
                                .map(fact -> bit(fact, condition(fact)))
                                .toList()));
    }

    /** A fact's bit where a condition holds. */
    public static Sql bit(Fact fact, Sql condition) {
        return Sql.of("case when %s then " + fact.bit() + " else 0 end", condition);
    }

    private Sql condition(Fact fact) {
        return switch (fact) {
            case OWNER -> Visibility.bound(actor, Sql.of("c.owner_id = :viewer"));
            case ASSIGNED -> Sql.of("c.assignee_id = :viewer");
            case SHARED -> Sql.of("m.shared");
            case SUPERVISOR -> Visibility.supervises(actor);
            case COLLEAGUE -> Sql.of("c.organization_id = :viewerOrg");
            case ARCHIVED -> Sql.of("c.archived");
            case ON_LOAN -> Sql.of("c.on_loan");
            case SHARED_WITH_ANYBODY ->
                Sql.of("exists (select 1 from contact_access y where y.contact_id = c.id and y.shared)");
            // the deactivated are few, so they are read once and not one owner for each contact
            case OWNER_ACTIVE ->
                Sql.of(
                        "c.owner_id is not null and (%sc.owner_id not in"
                                + " (select du.id from app_user du where not du.active))",
                        leaver == null ? "" : Sql.of("c.owner_id = :leaver or ").with("leaver", leaver.value()));
            case PARTNERSHIP_BEHIND -> partnershipBehind();
            case TARGET_OWNER -> Sql.of("c.owner_id = %s", target());
            case TARGET_ASSIGNEE -> Sql.of("c.assignee_id = %s", target());
            case TARGET_SHARED -> Sql.of("t.shared");
            case TARGET_SHARED_BY_ACTOR -> Sql.of("t.shared and (t.shared_by = :viewer or t.also_shared_by = :viewer)");
            case TARGET_SHARED_BY_OTHERS_TOO ->
                Sql.of("t.also_shared_by = :viewer and t.shared_by is distinct from :viewer");
            case TARGET_OF_OWNERS_ORGANIZATION -> Sql.of("c.organization_id = %s", targetOrganization());
            default -> throw new IllegalArgumentException(fact + " is no fact of a contact");
        };
    }

    private Sql partnershipBehind() {
        return partners.isEmpty()
                ? Sql.of("1 = 0")
                : Sql.of("c.owner_id in (:partners) or m.assigned_by in (:partners) or m.shared_by in (:partners)"
                                + " or m.also_shared_by in (:partners)")
                        .with("partners", partners.stream().map(UserId::value).toList());
    }

    /** The standing with these facts. */
    public Standing standing(long facts) {
        return new Standing(new Facts(facts), rights(actor));
    }

    /** What the actor may do regardless of the contact; the setting for teams does not bind admins. */
    public static Standing.Rights rights(Actor actor) {
        return new Standing.Rights(
                actor.active(),
                actor.mayShare(),
                actor.sharesWithTeamsOnly() && !actor.admin(),
                actor.mayChangeOwner(),
                actor.ownersMayChangeOwner(),
                actor.admin());
    }

    /** The target with these facts. */
    public Target target(long facts) {
        if (other == null) {
            return Target.NONE;
        }
        var person = other.person();
        var who = person(person.id(), person.active(), person.organization())
                .with(Fact.TARGET_ON_COMMON_TEAM, other.commonTeam())
                .with(Fact.TARGET_SUPERVISED, other.supervisedByActor());
        return new Target(who.and(new Facts(facts & OF_CONTACT)));
    }

    private Facts person(UserId id, boolean active, OrganizationId organization) {
        return new Facts(0)
                .with(Fact.TARGET_SELF, id.equals(actor.id()))
                .with(Fact.TARGET_ACTIVE, active)
                .with(Fact.TARGET_OF_ACTORS_ORGANIZATION, organization.equals(actor.organization()))
                .with(Fact.TARGET_PARTNER, partners.contains(id));
    }

    /** Whether the other person has access already, as far as the actor may know (R6a). */
    public boolean knownToHaveAccess(long facts) {
        var target = target(facts);
        return target.owner()
                || target.assignee()
                || target.sharedWith()
                        && Disclosure.knowsOf(
                                standing(facts), target.ofActorsOrganization(), false, target.sharedByActor());
    }

    /** Somebody who is not yet related to any contact: what decides whether they can be chosen at all. */
    public Target stranger(
            boolean active, OrganizationId theirs, OrganizationId owners, UserId id, boolean commonTeam) {
        return new Target(person(id, active, theirs)
                .with(Fact.TARGET_OF_OWNERS_ORGANIZATION, theirs.equals(owners))
                .with(Fact.TARGET_ON_COMMON_TEAM, commonTeam));
    }
}
