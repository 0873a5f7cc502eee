package app.tandem.access;

/**
 * A person's standing towards one contact: relationships, the contact's state, and the person's rights.
 *
 * @param facts what holds of the person and the contact
 * @param rights what the person may do regardless of the contact
 */
public record Standing(Facts facts, Rights rights) {

    /**
     * A person's rights regardless of the contact: permissions and organization settings.
     *
     * @param active their own account is active
     * @param mayShare the permission "Share &amp; assign with colleagues"
     * @param ownTeamsOnly the organization's members may share with their own teams only, and this applies to them
     * @param mayChangeOwner the permission "Change owner"
     * @param ownersMayChangeOwner the organization lets owners change the owner, not only supervisors
     * @param admin an administrator of their organization
     */
    public record Rights(
            boolean active,
            boolean mayShare,
            boolean ownTeamsOnly,
            boolean mayChangeOwner,
            boolean ownersMayChangeOwner,
            boolean admin) {}

    /** Whether the person sees the contact at all (R4). */
    public boolean sees() {
        return rights.active() && (owner() || assigned() || shared() || supervisor());
    }

    /** Whether it stayed on a loan when its owner left, and the person administers the owner's organization (R14). */
    boolean administersWhatStayed() {
        return supervisor() && rights.admin() && onLoan() && !ownerActive();
    }

    /** Whether the person is a related user of another organization than the owner's (R5). */
    public boolean partner() {
        return !colleague();
    }

    /** Whether a supervisor acts as the owner because nothing else entitles them. */
    public boolean actsAsOwner() {
        return supervisor() && !owner();
    }

    public boolean owner() {
        return facts.has(Fact.OWNER);
    }

    public boolean assigned() {
        return facts.has(Fact.ASSIGNED);
    }

    public boolean shared() {
        return facts.has(Fact.SHARED);
    }

    public boolean supervisor() {
        return facts.has(Fact.SUPERVISOR);
    }

    public boolean colleague() {
        return facts.has(Fact.COLLEAGUE);
    }

    public boolean archived() {
        return facts.has(Fact.ARCHIVED);
    }

    public boolean onLoan() {
        return facts.has(Fact.ON_LOAN);
    }

    public boolean sharedWithAnybody() {
        return facts.has(Fact.SHARED_WITH_ANYBODY);
    }

    public boolean ownerActive() {
        return facts.has(Fact.OWNER_ACTIVE);
    }

    public boolean partnershipBehind() {
        return facts.has(Fact.PARTNERSHIP_BEHIND);
    }
}
