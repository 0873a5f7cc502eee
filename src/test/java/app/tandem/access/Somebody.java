package app.tandem.access;

/** A standing in the making, for sentences: {@code assignee().partner().archived()}. */
record Somebody(Standing standing) {

    private static final Standing.Rights RIGHTS = new Standing.Rights(true, true, false, true, true, false);

    static Somebody owner() {
        return is(Fact.OWNER);
    }

    static Somebody assignee() {
        return is(Fact.ASSIGNED);
    }

    static Somebody shared() {
        return is(Fact.SHARED).withShares();
    }

    static Somebody supervisor() {
        return is(Fact.SUPERVISOR);
    }

    /** An administrator of the owner's organization. */
    static Somebody admin() {
        return supervisor().rights(new Standing.Rights(true, true, false, true, true, true));
    }

    static Somebody unrelated() {
        return is(Fact.COLLEAGUE);
    }

    private static Somebody is(Fact fact) {
        return new Somebody(new Standing(Facts.of(fact, Fact.COLLEAGUE, Fact.OWNER_ACTIVE), RIGHTS));
    }

    Somebody and(Somebody other) {
        return new Somebody(new Standing(
                standing.facts().and(other.standing.facts()).with(Fact.COLLEAGUE, standing.colleague()),
                standing.rights()));
    }

    /** Of another organization, with an active partnership behind the access. */
    Somebody partner() {
        return partner(true);
    }

    Somebody partner(boolean active) {
        return with(Fact.COLLEAGUE, false).with(Fact.PARTNERSHIP_BEHIND, active);
    }

    Somebody archived() {
        return with(Fact.ARCHIVED, true);
    }

    Somebody onLoan() {
        return with(Fact.ON_LOAN, true);
    }

    Somebody withShares() {
        return with(Fact.SHARED_WITH_ANYBODY, true);
    }

    Somebody ofDeactivatedOwner() {
        return with(Fact.OWNER_ACTIVE, false);
    }

    Somebody rights(Standing.Rights rights) {
        return new Somebody(new Standing(standing.facts(), rights));
    }

    Somebody with(Fact fact, boolean holds) {
        return new Somebody(new Standing(standing.facts().with(fact, holds), standing.rights()));
    }

    /** What they are told. */
    Decision asks(Action action, Target target) {
        return AccessPolicy.decide(action, standing, target);
    }

    Decision asks(Action action) {
        return asks(action, Target.NONE);
    }
}
