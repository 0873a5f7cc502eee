package app.tandem.operation;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Decision;
import app.tandem.access.Reason;
import app.tandem.contact.ContactSql;
import app.tandem.contact.Groups;
import app.tandem.contact.StandingSql;
import java.util.EnumSet;

/** One change of a request together with the facts it is decided by: from facts to a decision. */
record Step(int no, Change change, StandingSql standings, String stillMatches) {

    /** The bit that says that the contact no longer matches the filter it was selected by (R45). */
    private static final int STALE = 1 << 20;

    /** The bit that says that the contact is in the group of the change (R13). */
    static final int IN_GROUP = 1 << 21;

    /** The facts of contact {@code i} of the working set, {@code c}, as a number. */
    String facts(ContactSql sql) {
        String facts = change.forbiddenByShares() ? standings.factsWithShares(sql) : standings.facts(sql);
        if (change.ofGroup()) {
            bindGroup(sql);
            facts = "(" + facts + " + case when gm.contact_id is null then 0 else " + IN_GROUP + " end)";
        }
        return stillMatches.isEmpty()
                ? facts
                : "(" + facts + " + case when sm.contact_id is null then " + STALE + " else 0 end)";
    }

    private void bindGroup(ContactSql sql) {
        if (change.groupId() == 0) {
            sql.with("groupKey" + no, Groups.key(change.group()));
        } else {
            sql.with("group" + no, change.groupId());
        }
    }

    Decision decide(int facts) {
        var standing = standings.standing(facts);
        var decision = change.ofGroup()
                ? AccessPolicy.decide(change.action(), standing, (facts & IN_GROUP) != 0)
                : AccessPolicy.decide(change.action(), standing, standings.target(facts));
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
        return standing.actsAsOwner() && !standing.assigned() && !change.ofOneself();
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
                + matching + (change.ofGroup() ? members() : "") + standings.joins();
    }

    /** A group known by its name only may have been made since, by the actor in another window. */
    private String members() {
        String group = change.groupId() == 0
                ? "(select og.id from contact_group og where og.user_id = :actor and og.name_key = :groupKey" + no + ")"
                : ":group" + no;
        return " left join contact_group_member gm on gm.contact_id = i.contact_id and gm.group_id = " + group;
    }
}
