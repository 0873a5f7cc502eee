package app.tandem.contact;

import app.tandem.access.Disclosure;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import app.tandem.people.Actor;
import app.tandem.people.OrganizationId;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one person and many contacts as one number per contact: the database groups by it, Java decides each
 * distinct one once, and the database applies the decision to the group.
 *
 * @param actor whose standing it is
 * @param partners the actor's active co-marketing partners
 * @param other the other person of the action; null where there is none
 * @param no tells the parameters of several in one statement apart
 */
public record StandingSql(
        Actor actor, Set<UserId> partners, @Nullable Other other, int no) {

    /**
     * The other person of an action, with what is the same for all contacts.
     *
     * @param known a colleague, or a present or former partner: somebody whose name a reason may give (R15)
     */
    public record Other(Person person, boolean commonTeam, boolean supervisedByActor, boolean known) {}

    private static final int OWNER = 1;
    private static final int ASSIGNED = 1 << 1;
    private static final int SHARED = 1 << 2;
    private static final int SUPERVISOR = 1 << 3;
    private static final int COLLEAGUE = 1 << 4;
    private static final int ARCHIVED = 1 << 5;
    private static final int ON_LOAN = 1 << 6;
    private static final int SHARED_WITH_ANYBODY = 1 << 7;
    private static final int OWNER_ACTIVE = 1 << 8;
    private static final int PARTNERSHIP_BEHIND = 1 << 9;
    private static final int TARGET_OWNER = 1 << 10;
    private static final int TARGET_ASSIGNEE = 1 << 11;
    private static final int TARGET_SHARED = 1 << 12;
    private static final int TARGET_SHARED_BY_ACTOR = 1 << 13;
    private static final int TARGET_OF_OWNERS_ORGANIZATION = 1 << 14;
    private static final int TARGET_SHARED_BY_OTHERS_TOO = 1 << 15;

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
        Map<Integer, String> bits = new LinkedHashMap<>();
        bits.put(OWNER, "c.owner_id = :viewer");
        bits.put(ASSIGNED, "c.assignee_id = :viewer");
        bits.put(SHARED, "m.shared");
        bits.put(SUPERVISOR, Visibility.supervises(actor, sql));
        bits.put(COLLEAGUE, "c.organization_id = :viewerOrg");
        bits.put(ARCHIVED, "c.archived");
        bits.put(ON_LOAN, "c.on_loan");
        // the deactivated are few, so they are read once and not one owner for each contact
        bits.put(
                OWNER_ACTIVE,
                "c.owner_id is not null and c.owner_id not in (select du.id from app_user du where not du.active)");
        bits.put(PARTNERSHIP_BEHIND, partnershipBehind());
        if (other != null) {
            bits.put(TARGET_OWNER, "c.owner_id = :target" + no);
            bits.put(TARGET_ASSIGNEE, "c.assignee_id = :target" + no);
            bits.put(TARGET_SHARED, "t.shared");
            bits.put(TARGET_SHARED_BY_ACTOR, "t.shared and (t.shared_by = :viewer or t.also_shared_by = :viewer)");
            bits.put(
                    TARGET_SHARED_BY_OTHERS_TOO, "t.also_shared_by = :viewer and t.shared_by is distinct from :viewer");
            bits.put(TARGET_OF_OWNERS_ORGANIZATION, "c.organization_id = :targetOrg" + no);
        }
        bind(sql);
        var sum = new StringBuilder("(0");
        bits.forEach((bit, condition) -> sum.append(" + case when ")
                .append(condition)
                .append(" then ")
                .append(bit)
                .append(" else 0 end"));
        return sum.append(")").toString();
    }

    /** As {@link #facts}, and whether it is shared with anybody: only deleting asks for it. */
    public String factsWithShares(ContactSql sql) {
        return "(" + facts(sql)
                + " + case when exists (select 1 from contact_access y where y.contact_id = c.id and y.shared) then "
                + SHARED_WITH_ANYBODY + " else 0 end)";
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

    /** The standing that these facts stand for. */
    public Standing standing(int facts) {
        return new Standing(
                (facts & OWNER) != 0,
                (facts & ASSIGNED) != 0,
                (facts & SHARED) != 0,
                (facts & SUPERVISOR) != 0,
                (facts & COLLEAGUE) != 0,
                (facts & ARCHIVED) != 0,
                (facts & ON_LOAN) != 0,
                (facts & SHARED_WITH_ANYBODY) != 0,
                (facts & OWNER_ACTIVE) != 0,
                (facts & PARTNERSHIP_BEHIND) != 0,
                rights(actor));
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

    /** The other person as these facts have them. */
    public Target target(int facts) {
        if (other == null) {
            return Target.NONE;
        }
        Person person = other.person();
        return new Target(
                false,
                person.id().equals(actor.id()),
                person.active(),
                person.organization().equals(actor.organization()),
                (facts & TARGET_OF_OWNERS_ORGANIZATION) != 0,
                partners.contains(person.id()),
                other.commonTeam(),
                other.supervisedByActor(),
                (facts & TARGET_OWNER) != 0,
                (facts & TARGET_ASSIGNEE) != 0,
                (facts & TARGET_SHARED) != 0,
                (facts & TARGET_SHARED_BY_ACTOR) != 0);
    }

    /** Whether what the actor gave the other person is not all: the share stays when the actor takes theirs back (R6a). */
    public boolean sharedByOthersToo(int facts) {
        return (facts & TARGET_SHARED_BY_OTHERS_TOO) != 0;
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
        return new Target(
                false,
                id.equals(actor.id()),
                active,
                theirs.equals(actor.organization()),
                theirs.equals(owners),
                partners.contains(id),
                commonTeam,
                false,
                false,
                false,
                false,
                false);
    }
}
