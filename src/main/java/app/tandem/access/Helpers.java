package app.tandem.access;

import static app.tandem.access.Fact.*;

/**
 * Who could do what was refused, each asked of the policy (R15).
 *
 * @param owner the contact's owner can do what was refused
 * @param supervisor somebody who supervises the owner, other than the reader, can
 * @param ownerActivates the owner can activate an archived contact
 * @param assigneeActivates its assignee can
 * @param readerActivates the reader can themself
 * @param invitable the other person can be invited to a partnership by the reader
 * @param readerTakesOver the reader, who supervises the owner, can become the owner
 */
public record Helpers(
        boolean owner,
        boolean supervisor,
        boolean ownerActivates,
        boolean assigneeActivates,
        boolean readerActivates,
        boolean invitable,
        boolean readerTakesOver) {

    /** Nobody is known to be able to help, so nobody is named. */
    public static final Helpers NOBODY = new Helpers(false, false, false, false, false, false, false);

    /** Every possible helper, for the table of all reasons. */
    public static final Helpers EVERYBODY = new Helpers(true, true, true, true, false, true, true);

    /**
     * The other people on whom the answer depends.
     *
     * @param owner what the owner may do regardless of the contact
     * @param activeAssignee it has an assignee whose account is active
     * @param supervised somebody supervises the owner, other than the reader
     * @param ownersPartner an active partnership joins the owner and the other person
     * @param ownersTeam the other person is on a team of the owner
     * @param invitable a loan officer and an agent: the reader could invite the other person
     */
    public record Around(
            Standing.Rights owner,
            boolean activeAssignee,
            boolean supervised,
            boolean ownersPartner,
            boolean ownersTeam,
            boolean invitable) {

        private static final Standing.Rights NONE = new Standing.Rights(false, false, false, false, false, false);

        /** Nobody else is known. */
        public static final Around UNKNOWN = new Around(NONE, false, false, false, false, false);
    }

    /** Who can help a reader with this standing; nothing depends on what the reader may not know (R6a). */
    public static Helpers of(Action action, Standing s, Target t, Around around) {
        boolean activate = s.sees() && s.archived();
        Target known = t.asKnown(s);
        return new Helpers(
                !s.owner() && can(action, other(s, true, around.owner()), asOwner(known, around)),
                around.supervised() && can(action, other(s, false, SUPERVISOR), known),
                activate && !s.owner() && can(Action.ACTIVATE, other(s, true, SUPERVISOR), Target.NONE),
                activate && around.activeAssignee() && !s.assigned() && s.ownerActive(),
                activate && can(Action.ACTIVATE, s, Target.NONE),
                around.invitable(),
                s.supervisor() && can(Action.CHANGE_OWNER, s, READER));
    }

    private static final Standing.Rights SUPERVISOR = new Standing.Rights(true, true, false, true, true, false);

    /** A reader who supervises the owner, as the new owner: active, and of the same organization. */
    private static final Target READER =
            Target.of(TARGET_SELF, TARGET_ACTIVE, TARGET_OF_ACTORS_ORGANIZATION, TARGET_OF_OWNERS_ORGANIZATION);

    private static boolean can(Action action, Standing s, Target t) {
        return AccessPolicy.decide(action, s, t).reasons().isEmpty();
    }

    /** The owner, or somebody who supervises the owner, towards the same contact as far as the reader knows it. */
    private static Standing other(Standing s, boolean owner, Standing.Rights rights) {
        return new Standing(
                Facts.of(owner ? OWNER : Fact.SUPERVISOR, COLLEAGUE)
                        .with(ARCHIVED, s.archived())
                        .with(ON_LOAN, s.onLoan() && Disclosure.sees(Disclosure.Part.LOANS, s))
                        .with(
                                SHARED_WITH_ANYBODY,
                                s.sharedWithAnybody() && Disclosure.sees(Disclosure.Part.ALL_RELATIONS, s))
                        .with(OWNER_ACTIVE, s.ownerActive()),
                new Standing.Rights(
                        s.ownerActive(),
                        rights.mayShare(),
                        rights.ownTeamsOnly(),
                        rights.mayChangeOwner(),
                        rights.ownersMayChangeOwner(),
                        rights.admin()));
    }

    /** The other person as seen by the owner. */
    private static Target asOwner(Target t, Around around) {
        return t.nobody()
                ? Target.NONE
                : new Target(t.facts()
                        .with(TARGET_SELF, t.owner())
                        .with(TARGET_OF_ACTORS_ORGANIZATION, t.ofOwnersOrganization())
                        .with(TARGET_PARTNER, around.ownersPartner())
                        .with(TARGET_ON_COMMON_TEAM, around.ownersTeam())
                        .with(TARGET_SUPERVISED, false)
                        .with(TARGET_SHARED_BY_ACTOR, false));
    }
}
