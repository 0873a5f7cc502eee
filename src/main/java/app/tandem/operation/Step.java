package app.tandem.operation;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Decision;
import app.tandem.access.Reason;
import app.tandem.contact.ContactSql;
import app.tandem.contact.StandingSql;
import java.util.EnumSet;

/** One change of a request together with the facts it is decided by: from facts to a decision. */
record Step(int no, Change change, StandingSql standings, String stillMatches) {

    /** The bit that says that the contact no longer matches the filter it was selected by (R45). */
    private static final int STALE = 1 << 20;

    /** The facts of contact {@code i} of the working set, {@code c}, as a number. */
    String facts(ContactSql sql) {
        String facts = change.forbiddenByShares() ? standings.factsWithShares(sql) : standings.facts(sql);
        return stillMatches.isEmpty()
                ? facts
                : "(" + facts + " + case when sm.contact_id is null then " + STALE + " else 0 end)";
    }

    Decision decide(int facts) {
        var decision = AccessPolicy.decide(change.action(), standings.standing(facts), standings.target(facts));
        boolean gone = decision.reasons().contains(Reason.GONE);
        return !gone && (facts & STALE) != 0 ? new Decision.Denied(EnumSet.of(Reason.NO_LONGER_MATCHES)) : decision;
    }

    Outcome outcome(int facts) {
        return switch (decide(facts)) {
            case Decision.Allowed allowed -> Outcome.DONE;
            case Decision.Unchanged unchanged -> Outcome.UNCHANGED;
            case Decision.Denied denied -> Outcome.REFUSED;
        };
    }

    /** Whether the actor does this as the owner, whom they supervise (R25). */
    boolean asOwner(int facts) {
        var standing = standings.standing(facts);
        return standing.actsAsOwner() && !standing.assigned();
    }

    /** The name of the parameter that holds the other person. */
    String target() {
        return ":target" + no;
    }

    /** The tables of the contacts {@code i} that are bound as {@code :contacts}, {@code c}, and the facts about them. */
    String tables() {
        String matching =
                stillMatches.isEmpty() ? "" : " left join (" + stillMatches + ") sm on sm.contact_id = i.contact_id";
        return "(select x.id as contact_id from unnest(cast(:contacts as bigint array)) as x(id)) i left join contact c on c.id = i.contact_id"
                + matching + standings.joins();
    }
}
