package app.tandem.access;

/** The facts about an action's other person, relative to the actor and one contact. */
public record Target(Facts facts) {

    /** No person is chosen yet, or the action has none. */
    public static final Target NONE = of(Fact.TARGET_NOBODY);

    /** A target with these facts. */
    public static Target of(Fact... facts) {
        return new Target(Facts.of(facts));
    }

    /** Whether they have access of their own, not through supervision. */
    public boolean hasAccess() {
        return owner() || assignee() || sharedWith();
    }

    /** This target with only what that standing may know of its share (R6a). */
    Target asKnown(Standing s) {
        return !sharedWith() || Disclosure.knowsOf(s, ofActorsOrganization(), owner(), sharedByActor())
                ? this
                : new Target(facts.with(Fact.TARGET_SHARED, false).with(Fact.TARGET_SHARED_BY_ACTOR, false));
    }

    public boolean nobody() {
        return facts.has(Fact.TARGET_NOBODY);
    }

    public boolean self() {
        return facts.has(Fact.TARGET_SELF);
    }

    public boolean active() {
        return facts.has(Fact.TARGET_ACTIVE);
    }

    public boolean ofActorsOrganization() {
        return facts.has(Fact.TARGET_OF_ACTORS_ORGANIZATION);
    }

    public boolean ofOwnersOrganization() {
        return facts.has(Fact.TARGET_OF_OWNERS_ORGANIZATION);
    }

    public boolean activePartner() {
        return facts.has(Fact.TARGET_PARTNER);
    }

    public boolean commonTeam() {
        return facts.has(Fact.TARGET_ON_COMMON_TEAM);
    }

    public boolean supervisedByActor() {
        return facts.has(Fact.TARGET_SUPERVISED);
    }

    public boolean owner() {
        return facts.has(Fact.TARGET_OWNER);
    }

    public boolean assignee() {
        return facts.has(Fact.TARGET_ASSIGNEE);
    }

    public boolean sharedWith() {
        return facts.has(Fact.TARGET_SHARED);
    }

    public boolean sharedByActor() {
        return facts.has(Fact.TARGET_SHARED_BY_ACTOR);
    }
}
