package app.tandem.contact.visibility;

import app.tandem.access.Disclosure;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import app.tandem.contact.ContactSql;
import app.tandem.people.Actor;
import app.tandem.people.OrganizationId;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one person and many contacts as one number per contact: the database groups by it, Java decides each
 * distinct number once, and the database applies the decision to the group.
 *
 * @param actor whose standing it is
 * @param partners the actor's active co-marketing partners
 * @param other the other person of the action; null where there is none
 * @param no tells the parameters of several in one statement apart
 */
public record StandingSql(
        Actor actor, Set<UserId> partners, @Nullable Other other, int no) {

    /**
     * The other person of an action, with the facts shared by all contacts.
     *
     * @param known a colleague, or a present or former partner: somebody whose name a reason may give (R15)
     */
    public record Other(Person person, boolean commonTeam, boolean supervisedByActor, boolean known) {}

    /** The facts shared by every contact, so that the database need not compute them. */
    private static final Set<Fact> OF_PERSON = EnumSet.range(Fact.TARGET_NOBODY, Fact.TARGET_SUPERVISED);

    /** The bits computed per contact. */
    private static final int OF_CONTACT = Fact.TARGET_NOBODY.bit() - 1;

    private static final Set<Fact> OF_TARGET = EnumSet.range(Fact.TARGET_OWNER, Fact.TARGET_SUPERVISED);

    /**
     * The tables behind the facts, to be joined to a contact {@code c} that may be missing; see {@link #bind}. Of what
     * one owns oneself, nothing but the contact is looked at.
     */
    public String joins() {
        return """

                left join contact_access m on m.contact_id = case when c.owner_id <> :viewer then c.id end
                  and m.user_id = :viewer"""
                + (other == null
                        ? ""
                        : "\nleft join contact_access t on t.contact_id = c.id and t.user_id = :target" + no);
    }

    /** The facts of contact {@code c} as a number; 0 where there is no contact. */
    public String facts(ContactSql sql) {
        var some = EnumSet.complementOf(EnumSet.of(Fact.SHARED_WITH_ANYBODY));
        some.removeAll(other == null ? OF_TARGET : OF_PERSON);
        bind(sql);
        return some.stream().map(fact -> bit(fact, condition(fact, sql))).collect(Collectors.joining(" + ", "(", ")"));
    }

    /** {@link #facts} plus whether it is shared with anybody, which only deleting needs. */
    public String factsWithShares(ContactSql sql) {
        return "(" + facts(sql) + " + " + bit(Fact.SHARED_WITH_ANYBODY, condition(Fact.SHARED_WITH_ANYBODY, sql)) + ")";
    }

    private static String bit(Fact fact, String condition) {
        return "case when " + condition + " then " + fact.bit() + " else 0 end";
    }

    private String condition(Fact fact, ContactSql sql) {
        return switch (fact) {
            case OWNER -> "c.owner_id = :viewer";
            case ASSIGNED -> "c.assignee_id = :viewer";
            case SHARED -> "m.shared";
            case SUPERVISOR -> Visibility.supervises(actor, sql);
            case COLLEAGUE -> "c.organization_id = :viewerOrg";
            case ARCHIVED -> "c.archived";
            case ON_LOAN -> "c.on_loan";
            case SHARED_WITH_ANYBODY ->
                "exists (select 1 from contact_access y where y.contact_id = c.id and y.shared)";
            // the deactivated are few, so they are read once and not one owner for each contact
            case OWNER_ACTIVE ->
                "c.owner_id is not null and c.owner_id not in (select du.id from app_user du where not du.active)";
            case PARTNERSHIP_BEHIND -> partnershipBehind();
            case TARGET_OWNER -> "c.owner_id = :target" + no;
            case TARGET_ASSIGNEE -> "c.assignee_id = :target" + no;
            case TARGET_SHARED -> "t.shared";
            case TARGET_SHARED_BY_ACTOR -> "t.shared and (t.shared_by = :viewer or t.also_shared_by = :viewer)";
            case TARGET_SHARED_BY_OTHERS_TOO -> "t.also_shared_by = :viewer and t.shared_by is distinct from :viewer";
            case TARGET_OF_OWNERS_ORGANIZATION -> "c.organization_id = :targetOrg" + no;
            case TARGET_NOBODY,
                    TARGET_SELF,
                    TARGET_ACTIVE,
                    TARGET_OF_ACTORS_ORGANIZATION,
                    TARGET_PARTNER,
                    TARGET_ON_COMMON_TEAM,
                    TARGET_SUPERVISED -> throw new IllegalArgumentException(fact + " is no fact of a contact");
        };
    }

    private String partnershipBehind() {
        return partners.isEmpty()
                ? "1 = 0"
                : "c.owner_id in (:partners) or m.assigned_by in (:partners) or m.shared_by in (:partners)"
                        + " or m.also_shared_by in (:partners)";
    }

    private void bind(ContactSql sql) {
        Visibility.bind(actor, sql);
        if (!partners.isEmpty()) {
            sql.with("partners", partners.stream().map(UserId::value).toList());
        }
        if (other != null) {
            sql.with("target" + no, other.person().id().value())
                    .with("targetOrg" + no, other.person().organization().value());
        }
    }

    /** The standing with these facts. */
    public Standing standing(int facts) {
        return new Standing(new Facts(facts), rights(actor));
    }

    /** What the actor may do regardless of the contact; the setting for teams does not bind admins. */
    public static Standing.Rights rights(Actor actor) {
        return new Standing.Rights(
                actor.active(),
                actor.mayShare(),
                actor.sharesWithTeamsOnly() && !actor.admin(),
                actor.mayChangeOwner(),
                actor.ownersMayChangeOwner());
    }

    /** The target with these facts. */
    public Target target(int facts) {
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

    /** Whether others gave the share too, so that it stays when the actor takes theirs back (R6a). */
    public boolean sharedByOthersToo(int facts) {
        return new Facts(facts).has(Fact.TARGET_SHARED_BY_OTHERS_TOO);
    }

    /** Whether the other person has access already, as far as the actor may know (R6a). */
    public boolean knownToHaveAccess(int facts) {
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
