package app.tandem.access;

/** A target in the making, for sentences: {@code colleague().shared()}. */
record Other(Target target) {

    static Other colleague() {
        return new Other(of(false, true, true, true, false, false));
    }

    /** An active partner of the actor. */
    static Other partner() {
        return new Other(of(false, true, false, false, true, false));
    }

    static Other formerPartner() {
        return new Other(of(false, true, false, false, false, false));
    }

    static Other subordinate() {
        return new Other(of(false, true, true, true, false, true));
    }

    static Other self() {
        return new Other(of(true, true, true, true, false, false));
    }

    private static Target of(
            boolean self, boolean active, boolean own, boolean owners, boolean partner, boolean supervised) {
        return new Target(false, self, active, own, owners, partner, false, supervised, false, false, false, false);
    }

    Other deactivated() {
        Target t = target;
        return new Other(new Target(
                false,
                t.self(),
                false,
                t.ofActorsOrganization(),
                t.ofOwnersOrganization(),
                t.activePartner(),
                t.commonTeam(),
                t.supervisedByActor(),
                t.owner(),
                t.assignee(),
                t.sharedWith(),
                t.sharedByActor()));
    }

    Other ofOwners(boolean organization) {
        Target t = target;
        return new Other(new Target(
                false,
                t.self(),
                t.active(),
                t.ofActorsOrganization(),
                organization,
                t.activePartner(),
                t.commonTeam(),
                t.supervisedByActor(),
                t.owner(),
                t.assignee(),
                t.sharedWith(),
                t.sharedByActor()));
    }

    Other onCommonTeam() {
        Target t = target;
        return new Other(new Target(
                false,
                t.self(),
                t.active(),
                t.ofActorsOrganization(),
                t.ofOwnersOrganization(),
                t.activePartner(),
                true,
                t.supervisedByActor(),
                t.owner(),
                t.assignee(),
                t.sharedWith(),
                t.sharedByActor()));
    }

    Other is(boolean owner, boolean assignee, boolean shared, boolean byActor) {
        Target t = target;
        return new Other(new Target(
                false,
                t.self(),
                t.active(),
                t.ofActorsOrganization(),
                t.ofOwnersOrganization(),
                t.activePartner(),
                t.commonTeam(),
                t.supervisedByActor(),
                owner,
                assignee,
                shared,
                byActor));
    }

    Target owner() {
        return is(true, false, false, false).target;
    }

    Target assignee() {
        return is(false, true, false, false).target;
    }

    Target shared() {
        return is(false, false, true, false).target;
    }

    Target sharedByActor() {
        return is(false, false, true, true).target;
    }
}
