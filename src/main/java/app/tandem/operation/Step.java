package app.tandem.operation;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Decision;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.Reason;
import app.tandem.audit.Outcome;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.operation.selection.StillMatching;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/** One change of a request with the facts that decide it. */
public record Step(int no, Change change, Kind<?> kind, StandingSql standings, StillMatching matching) {

    private static final Sql MERGED = Sql.of("exists (select 1 from contact_merge um where um.survivor_id = c.id"
            + " and um.merged_at >= uo.submitted_at)");

    /** The facts of contact {@code i} of the working set, {@code c}, as a number. */
    Sql facts() {
        List<Sql> facts = new ArrayList<>();
        facts.add(change.forbiddenByShares() ? standings.factsWithShares() : standings.facts());
        if (!kind.listed().isEmpty()) {
            facts.add(StandingSql.bit(Fact.LISTED, Sql.of(kind.listed())));
        }
        kind.facts().forEach((fact, condition) -> facts.add(StandingSql.bit(fact, Sql.of(condition))));
        if (change.undoes() != null) {
            facts.add(StandingSql.bit(Fact.UNDO_BY_ACTOR, Sql.of("uo.actor_id = :viewer")));
            facts.add(StandingSql.bit(Fact.UNDO_STILL_THERE, kind.still(this)));
            facts.add(StandingSql.bit(
                    Fact.UNDO_OWNER_CHANGED,
                    Sql.of("i.before_owner <> c.owner_id or c.owner_since > uo.submitted_at")));
            facts.add(StandingSql.bit(Fact.UNDO_MERGED, MERGED));
            if (kind.endsShare()) {
                facts.add(StandingSql.bit(Fact.UNDO_SHARED_BY_OTHERS_TOO, Sql.of("t.also_shared_by is not null")));
            }
        }
        if (!matching.equals(StillMatching.NOTHING)) {
            facts.add(
                    Sql.of("case when %s then 0 else " + Fact.NO_LONGER_MATCHES.bit() + " end", matching.condition()));
        }
        return Sql.of("(%s)", Sql.join(" + ", facts));
    }

    public Decision decide(long facts) {
        var decision = today(facts);
        boolean gone = decision.reasons().contains(Reason.GONE);
        return !gone && new Facts(facts).has(Fact.NO_LONGER_MATCHES)
                ? new Decision.Denied(EnumSet.of(Reason.NO_LONGER_MATCHES))
                : decision;
    }

    private Decision today(long facts) {
        var standing = standings.standing(facts);
        var today = kind.listed().isEmpty()
                ? AccessPolicy.decide(change.action(), standing, standings.target(facts))
                : AccessPolicy.decide(
                        change.action(), standing, standing.facts().has(Fact.LISTED));
        return change.undoes() == null ? today : AccessPolicy.undo(today, standing);
    }

    public Outcome outcome(long facts) {
        return switch (decide(facts)) {
            case Decision.Allowed allowed -> Outcome.DONE;
            case Decision.Unchanged unchanged -> Outcome.UNCHANGED;
            case Decision.Denied denied -> Outcome.REFUSED;
        };
    }

    /** Whether the undone share stays because somebody else gave it too. */
    boolean staysShared(long facts) {
        return new Facts(facts)
                .has(change.undoes() == null ? Fact.TARGET_SHARED_BY_OTHERS_TOO : Fact.UNDO_SHARED_BY_OTHERS_TOO);
    }

    /** Whether the actor acts as the owner they supervise (R25). */
    public boolean asOwner(long facts) {
        var standing = standings.standing(facts);
        return standing.actsAsOwner() && !standing.assigned() && !kind.ofOneself();
    }

    /** The other person's id. */
    public Sql target() {
        return standings.target();
    }

    /** The operation that an undo takes back. */
    public Sql undoes() {
        return Sql.of(":undoes" + no)
                .with(
                        "undoes" + no,
                        Objects.requireNonNull(change.undoes()).operation().value());
    }

    private Sql undoesNo() {
        return Sql.of(":undoesNo" + no)
                .with("undoesNo" + no, Objects.requireNonNull(change.undoes()).no());
    }

    /** The tables of these contacts {@code i}, {@code c}, and the facts about them. */
    Sql tables(Long[] contacts) {
        return Sql.of(
                "%s i left join contact c on c.id = i.contact_id%s%s%s%s",
                contacts(contacts), past(), matching.join(), kind.listTables(this), standings.joins());
    }

    /**
     * The step's contacts among these, in parentheses with the column contact_id: all, or for an undo those with this
     * previous state.
     */
    public Sql contacts(Long[] contacts) {
        var all = Sql.ids("contacts", contacts);
        return change.undoes() == null
                ? Sql.of("(select x.id as contact_id from %s)", all)
                : Sql.of(
                        "(select x.id as contact_id, s.before_owner from %s join operation_item s"
                                + " on s.operation_id = %s and s.change_no = %s and s.contact_id = x.id and %s%s)",
                        all, undoes(), undoesNo(), Outcome.DONE.is("s"), kind.had(this));
    }

    /** The undone operation, and for an assignment the current assignee. */
    private Sql past() {
        return change.undoes() == null
                ? Sql.of("")
                : Sql.of(
                        " join operation uo on uo.id = %s"
                                + " join operation_change uc on uc.operation_id = uo.id and uc.no = %s%s",
                        undoes(), undoesNo(), kind.stillTables());
    }
}
