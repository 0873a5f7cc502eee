package app.tandem.access;

/**
 * What matters about the other person of an action, towards the actor and towards one contact.
 *
 * @param nobody no person has been chosen yet
 * @param self it is the actor
 * @param active their account is active
 * @param ofActorsOrganization they belong to the actor's organization
 * @param ofOwnersOrganization they belong to the organization of the contact's owner
 * @param activePartner an active co-marketing partnership joins them and the actor
 * @param commonTeam they are on a team of the actor
 * @param supervisedByActor the actor supervises them (R12)
 * @param owner they own the contact
 * @param assignee they are its assignee
 * @param sharedWith it is shared with them
 * @param sharedByActor the actor gave them that share
 */
public record Target(
        boolean nobody,
        boolean self,
        boolean active,
        boolean ofActorsOrganization,
        boolean ofOwnersOrganization,
        boolean activePartner,
        boolean commonTeam,
        boolean supervisedByActor,
        boolean owner,
        boolean assignee,
        boolean sharedWith,
        boolean sharedByActor) {

    /** Whether they have access to the contact of their own, not through supervision. */
    public boolean hasAccess() {
        return owner || assignee || sharedWith;
    }

    /** The same person as far as somebody with that standing may know of their share (R6a). */
    Target asKnown(Standing s) {
        return !sharedWith || Disclosure.knowsOf(s, ofActorsOrganization, owner, sharedByActor)
                ? this
                : new Target(
                        nobody,
                        self,
                        active,
                        ofActorsOrganization,
                        ofOwnersOrganization,
                        activePartner,
                        commonTeam,
                        supervisedByActor,
                        owner,
                        assignee,
                        false,
                        false);
    }

    /** No person is chosen yet, or the action has none. */
    public static final Target NONE =
            new Target(true, false, false, false, false, false, false, false, false, false, false, false);
}
