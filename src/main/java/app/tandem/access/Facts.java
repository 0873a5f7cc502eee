package app.tandem.access;

/** A set of facts as one number: tens of thousands of contacts share a handful of distinct sets. */
public record Facts(long bits) {

    /** The set of these facts. */
    public static Facts of(Fact... some) {
        var facts = new Facts(0);
        for (var fact : some) {
            facts = facts.with(fact, true);
        }
        return facts;
    }

    public boolean has(Fact fact) {
        return (bits & fact.bit()) != 0;
    }

    /** This set without one fact. */
    public Facts with(Fact fact, boolean holds) {
        return new Facts(holds ? bits | fact.bit() : bits & ~fact.bit());
    }

    /** The union of both sets. */
    public Facts and(Facts others) {
        return new Facts(bits | others.bits);
    }
}
