package app.tandem.access;

/** The facts that hold, as one number: tens of thousands of contacts of one person have a handful of distinct ones. */
public record Facts(int bits) {

    /** Those that are given. */
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

    /** The same, but for this one. */
    public Facts with(Fact fact, boolean holds) {
        return new Facts(holds ? bits | fact.bit() : bits & ~fact.bit());
    }

    /** These and those. */
    public Facts and(Facts others) {
        return new Facts(bits | others.bits);
    }
}
