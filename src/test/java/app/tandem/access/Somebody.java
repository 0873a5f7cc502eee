package app.tandem.access;

/** A standing in the making, for sentences: {@code assignee().partner().archived()}. */
record Somebody(Standing standing) {

    private static final Standing.Rights RIGHTS = new Standing.Rights(true, true, false, true, true);

    static Somebody owner() {
        return new Somebody(of(true, false, false, false));
    }

    static Somebody assignee() {
        return new Somebody(of(false, true, false, false));
    }

    static Somebody shared() {
        return new Somebody(of(false, false, true, false)).withShares();
    }

    static Somebody supervisor() {
        return new Somebody(of(false, false, false, true));
    }

    static Somebody unrelated() {
        return new Somebody(of(false, false, false, false));
    }

    private static Standing of(boolean owner, boolean assigned, boolean shared, boolean supervisor) {
        return new Standing(owner, assigned, shared, supervisor, true, false, false, false, true, false, RIGHTS);
    }

    Somebody and(Somebody other) {
        Standing s = standing;
        Standing o = other.standing;
        return with(new Standing(
                s.owner() || o.owner(),
                s.assigned() || o.assigned(),
                s.shared() || o.shared(),
                s.supervisor() || o.supervisor(),
                s.colleague(),
                s.archived(),
                s.onLoan(),
                s.sharedWithAnybody() || o.sharedWithAnybody(),
                s.ownerActive(),
                s.partnershipBehind(),
                s.rights()));
    }

    /** Of another organization, with an active partnership behind the access. */
    Somebody partner() {
        return partner(true);
    }

    Somebody partner(boolean active) {
        Standing s = standing;
        return with(new Standing(
                s.owner(),
                s.assigned(),
                s.shared(),
                s.supervisor(),
                false,
                s.archived(),
                s.onLoan(),
                s.sharedWithAnybody(),
                s.ownerActive(),
                active,
                s.rights()));
    }

    Somebody archived() {
        return state(true, standing.onLoan(), standing.sharedWithAnybody(), standing.ownerActive());
    }

    Somebody onLoan() {
        return state(standing.archived(), true, standing.sharedWithAnybody(), standing.ownerActive());
    }

    Somebody withShares() {
        return state(standing.archived(), standing.onLoan(), true, standing.ownerActive());
    }

    Somebody ofDeactivatedOwner() {
        return state(standing.archived(), standing.onLoan(), standing.sharedWithAnybody(), false);
    }

    Somebody rights(Standing.Rights rights) {
        Standing s = standing;
        return with(new Standing(
                s.owner(),
                s.assigned(),
                s.shared(),
                s.supervisor(),
                s.colleague(),
                s.archived(),
                s.onLoan(),
                s.sharedWithAnybody(),
                s.ownerActive(),
                s.partnershipBehind(),
                rights));
    }

    private Somebody state(boolean archived, boolean onLoan, boolean shares, boolean ownerActive) {
        Standing s = standing;
        return with(new Standing(
                s.owner(),
                s.assigned(),
                s.shared(),
                s.supervisor(),
                s.colleague(),
                archived,
                onLoan,
                shares,
                ownerActive,
                s.partnershipBehind(),
                s.rights()));
    }

    private static Somebody with(Standing standing) {
        return new Somebody(standing);
    }

    /** What they are told. */
    Decision asks(Action action, Target target) {
        return AccessPolicy.decide(action, standing, target);
    }

    Decision asks(Action action) {
        return asks(action, Target.NONE);
    }
}
