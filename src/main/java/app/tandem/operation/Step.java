package app.tandem.operation;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Decision;
import app.tandem.access.Past;
import app.tandem.access.Reason;
import app.tandem.audit.Outcome;
import app.tandem.contact.ContactSql;
import app.tandem.contact.visibility.StandingSql;
import java.util.EnumSet;

/** One change of a request with the facts that decide it. */
public record Step(int no, Change change, Kind<?> kind, StandingSql standings, StillMatching matching) {

    /** The bit for a contact that no longer matches the selecting filter (R45). */
    private static final int STALE = 1 << 20;

    /** The bit for a contact in the change's list (R13). */
    public static final int LISTED = 1 << 21;

    private static final int BY_ACTOR = 1 << 22;
    private static final int STILL = 1 << 23;
    private static final int OWNER_CHANGED = 1 << 24;
    private static final int MERGED = 1 << 25;
    private static final int TWO_GIFTS = 1 << 26;

    /** The facts of contact {@code i} of the working set, {@code c}, as a number. */
    String facts(ContactSql sql) {
        String facts = change.forbiddenByShares() ? standings.factsWithShares(sql) : standings.facts(sql);
        kind.bind(this, sql);
        if (!kind.listed().isEmpty()) {
            facts = "(" + facts + bit(LISTED, kind.listed()) + ")";
        }
        var undoes = change.undoes();
        if (undoes != null) {
            bindScope(sql);
            facts = "(" + facts + bit(BY_ACTOR, "uo.actor_id = :viewer") + bit(STILL, kind.still(this))
                    + bit(OWNER_CHANGED, "i.before_owner <> c.owner_id or c.owner_since > uo.submitted_at")
                    + bit(
                            MERGED,
                            "exists (select 1 from contact_merge um where um.survivor_id = c.id"
                                    + " and um.merged_at >= uo.submitted_at)")
                    + (kind.endsShare() ? bit(TWO_GIFTS, "t.also_shared_by is not null") : "")
                    + ")";
        }
        return matching.condition().isEmpty()
                ? facts
                : "(" + facts + " + case when " + matching.condition() + " then 0 else " + STALE + " end)";
    }

    private static String bit(int bit, String condition) {
        return " + case when " + condition + " then " + bit + " else 0 end";
    }

    private Past past(int facts) {
        return new Past(
                (facts & BY_ACTOR) != 0, (facts & STILL) != 0, (facts & OWNER_CHANGED) != 0, (facts & MERGED) != 0);
    }

    public Decision decide(int facts) {
        var decision = today(facts);
        boolean gone = decision.reasons().contains(Reason.GONE);
        return !gone && (facts & STALE) != 0 ? new Decision.Denied(EnumSet.of(Reason.NO_LONGER_MATCHES)) : decision;
    }

    private Decision today(int facts) {
        var standing = standings.standing(facts);
        var today = kind.listed().isEmpty()
                ? AccessPolicy.decide(change.action(), standing, standings.target(facts))
                : AccessPolicy.decide(change.action(), standing, (facts & LISTED) != 0);
        return change.undoes() == null ? today : AccessPolicy.decide(today, standing, past(facts));
    }

    public Outcome outcome(int facts) {
        return switch (decide(facts)) {
            case Decision.Allowed allowed -> Outcome.DONE;
            case Decision.Unchanged unchanged -> Outcome.UNCHANGED;
            case Decision.Denied denied -> Outcome.REFUSED;
        };
    }

    /** Whether the undone share stays because somebody else gave it too. */
    boolean staysShared(int facts) {
        return change.undoes() == null ? standings.sharedByOthersToo(facts) : (facts & TWO_GIFTS) != 0;
    }

    /** Whether the actor acts as the owner they supervise (R25). */
    public boolean asOwner(int facts) {
        var standing = standings.standing(facts);
        return standing.actsAsOwner() && !standing.assigned() && !kind.ofOneself();
    }

    /** The name of the parameter that holds the other person. */
    public String target() {
        return ":target" + no;
    }

    /** The tables of the contacts {@code i} that are bound as {@code :contacts}, {@code c}, and the facts about them. */
    String tables() {
        return contacts() + " i left join contact c on c.id = i.contact_id" + past() + matching.join()
                + kind.listTables(this)
                + standings.joins();
    }

    /**
     * The step's contacts among {@code :contacts}, in parentheses with the column contact_id: all, or for an undo those
     * with this previous state.
     */
    public String contacts() {
        String of = " from unnest(cast(:contacts as bigint array)) as x(id)";
        if (change.undoes() == null) {
            return "(select x.id as contact_id" + of + ")";
        }
        return "(select x.id as contact_id, s.before_owner" + of
                + " join operation_item s on s.operation_id = :undoes" + no + " and s.change_no = :undoesNo" + no
                + " and s.contact_id = x.id and " + Outcome.DONE.is("s") + kind.had(this) + ")";
    }

    /** Binds the parameters of {@link #contacts}. */
    public void bindScope(ContactSql sql) {
        var undoes = change.undoes();
        if (undoes != null) {
            sql.with("undoes" + no, undoes.operation().value()).with("undoesNo" + no, undoes.no());
            kind.bind(this, sql);
        }
    }

    /** The undone operation, and for an assignment the current assignee. */
    private String past() {
        return change.undoes() == null
                ? ""
                : (" join operation uo on uo.id = :undoes%1$d"
                                + " join operation_change uc on uc.operation_id = uo.id and uc.no = :undoesNo%1$d"
                                + kind.stillTables())
                        .formatted(no);
    }
}
