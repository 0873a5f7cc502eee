package app.tandem.demo;

import static app.tandem.demo.Who.*;

import app.tandem.contact.ArchiveReason;
import app.tandem.contact.LeadStatus;
import app.tandem.demo.Draft.Given;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** Shares, assigns and archives as the rules would have let it happen: by somebody who might, at a time when they might. */
final class Relations {

    /** Victor's last day. */
    static final LocalDate VICTOR_LEFT = LocalDate.of(2026, 8, 28);

    private static final LocalDate OPENED = LocalDate.of(2023, 1, 9);
    private static final List<LeadStatus> ON_LOAN = List.of(
            LeadStatus.APPLICATION_SUBMITTED, LeadStatus.PRE_APPROVED, LeadStatus.IN_PROCESS, LeadStatus.CLOSED);

    private final Chance chance;
    private int loan = 20_388;

    Relations(Chance chance) {
        this.chance = chance;
    }

    /** The first day of contacts in the person's book. */
    static LocalDate opened() {
        return OPENED;
    }

    /** The last day on which the person worked. */
    static LocalDate lastDay(Who owner) {
        return owner == VICTOR ? VICTOR_LEFT : Chance.TODAY;
    }

    /** R9: by the owner, by an assignee who may, or by the manager acting as the owner. */
    void share(Draft draft, Who with) {
        draft.share(with, given(draft, sharer(draft, with), with));
    }

    /** R9, R11. */
    void assign(Draft draft, Who to) {
        draft.assign(to, given(draft, giver(draft.owner, to), to));
    }

    /** R20, R21: by the owner or the assignee, after all that was shared and assigned before. */
    void archive(Draft draft) {
        var assignee = draft.assignee;
        var by = assignee != null && chance.percent(40) ? assignee : draft.owner;
        var reason = chance.oneOf(List.of(ArchiveReason.values()));
        draft.archive(new Draft.Archived(reason, by, chance.after(draft.lastActivity, lastDay(draft.owner))));
    }

    /** Makes the contact a participant; now and then on the loan of the one before, or on a second loan. */
    void loan(Draft draft) {
        boolean together = loan > 20_388 && chance.percent(15);
        draft.loans.put(together ? number() : nextNumber(), together ? "Co-borrower" : "Borrower");
        if (!together && chance.percent(6)) {
            draft.loans.put(nextNumber(), "Borrower");
        }
        draft.status = chance.oneOf(ON_LOAN);
    }

    private String nextNumber() {
        loan += loan == 20_388 ? 1 : 1 + chance.below(9);
        return number();
    }

    private String number() {
        return "4471-" + (loan - 1);
    }

    private Who sharer(Draft draft, Who with) {
        var assignee = draft.assignee;
        if (with == AISHA && (assignee == DIEGO || assignee == JONAS) && draft.owner.lender && chance.percent(50)) {
            return assignee;
        }
        return giver(draft.owner, with);
    }

    /** Priya may not share with colleagues, so Sam did it for her; now and then he did it for others. */
    private Who giver(Who owner, Who to) {
        boolean inTeam = owner == MAYA || owner == DIEGO;
        if (to.colleagueOf(owner) && to != SAM && (owner == PRIYA || inTeam && chance.percent(15))) {
            return SAM;
        }
        return owner;
    }

    private Given given(Draft draft, Who by, Who to) {
        var pact = by.colleagueOf(to) ? null : Pact.between(by, to).orElseThrow();
        var last = pact == null ? lastDay(draft.owner) : earlier(pact.until(), lastDay(draft.owner));
        if (!draft.created.toLocalDate().isBefore(last)) {
            draft.created = chance.between(OPENED, last.minusMonths(2));
        }
        var assigned = draft.assigned;
        var from = assigned != null && by == draft.assignee ? assigned.at() : draft.created;
        if (pact != null && pact.since().isAfter(from.toLocalDate())) {
            from = pact.since().atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC);
        }
        return new Given(by, chance.after(from, last));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
