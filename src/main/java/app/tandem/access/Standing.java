package app.tandem.access;

/**
 * Where a person stands towards one contact: their relationships to it, the state it is in, and what they may do at all.
 *
 * <p>A small value: tens of thousands of contacts of one person have a handful of distinct standings.
 *
 * @param owner owns it
 * @param assigned is its assignee
 * @param shared has it shared with them
 * @param supervisor supervises its owner
 * @param colleague belongs to the owner's organization (R5); otherwise a partner
 * @param archived the contact is archived
 * @param onLoan the contact is a participant on a loan
 * @param sharedWithAnybody the contact is shared with at least one person
 * @param ownerActive the owner's account is active (R14)
 * @param partnershipBehind an active partnership with the owner, or with whoever gave them access, is behind a partner's
 *     access (R9)
 * @param rights what the person may do regardless of the contact
 */
public record Standing(
        boolean owner,
        boolean assigned,
        boolean shared,
        boolean supervisor,
        boolean colleague,
        boolean archived,
        boolean onLoan,
        boolean sharedWithAnybody,
        boolean ownerActive,
        boolean partnershipBehind,
        Rights rights) {

    /**
     * What a person may do regardless of the contact: permissions and the settings of their organization.
     *
     * @param active their own account is active
     * @param mayShare the permission "Share &amp; assign with colleagues"
     * @param ownTeamsOnly the organization's members may share with their own teams only, and this applies to them
     * @param mayChangeOwner the permission "Change owner"
     * @param ownersMayChangeOwner the organization lets owners change the owner, not only supervisors
     */
    public record Rights(
            boolean active,
            boolean mayShare,
            boolean ownTeamsOnly,
            boolean mayChangeOwner,
            boolean ownersMayChangeOwner) {}

    /** Whether the person sees the contact at all (R4). */
    public boolean sees() {
        return rights.active() && (owner || assigned || shared || supervisor);
    }

    /** Whether the person is a related user of another organization than the owner's (R5). */
    public boolean partner() {
        return !colleague;
    }

    /** Whether an action of a supervisor is done as the owner, because nothing else entitles them to it. */
    public boolean actsAsOwner() {
        return supervisor && !owner;
    }
}
