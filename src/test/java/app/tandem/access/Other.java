package app.tandem.access;

/** A target in the making, for sentences: {@code colleague().shared()}. */
record Other(Target target) {

    static Other colleague() {
        return is(Fact.TARGET_OF_ACTORS_ORGANIZATION, Fact.TARGET_OF_OWNERS_ORGANIZATION);
    }

    /** An active partner of the actor. */
    static Other partner() {
        return is(Fact.TARGET_PARTNER);
    }

    static Other formerPartner() {
        return is();
    }

    static Other subordinate() {
        return colleague().with(Fact.TARGET_SUPERVISED, true);
    }

    static Other self() {
        return colleague().with(Fact.TARGET_SELF, true);
    }

    private static Other is(Fact... facts) {
        return new Other(Target.of(facts)).with(Fact.TARGET_ACTIVE, true);
    }

    private Other with(Fact fact, boolean holds) {
        return new Other(new Target(target.facts().with(fact, holds)));
    }

    Other deactivated() {
        return with(Fact.TARGET_ACTIVE, false);
    }

    Other ofOwners(boolean organization) {
        return with(Fact.TARGET_OF_OWNERS_ORGANIZATION, organization);
    }

    Other onCommonTeam() {
        return with(Fact.TARGET_ON_COMMON_TEAM, true);
    }

    Target owner() {
        return with(Fact.TARGET_OWNER, true).target;
    }

    Target assignee() {
        return with(Fact.TARGET_ASSIGNEE, true).target;
    }

    Target shared() {
        return with(Fact.TARGET_SHARED, true).target;
    }

    Target sharedByActor() {
        return with(Fact.TARGET_SHARED, true).with(Fact.TARGET_SHARED_BY_ACTOR, true).target;
    }
}
