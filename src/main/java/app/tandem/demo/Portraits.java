package app.tandem.demo;

import app.tandem.contact.LeadStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Makes up contacts: who they are, where they live and work, and what they are looking for. */
final class Portraits {

    private static final List<String> LENDER_SOURCES =
            List.of("Open house", "Zillow", "Realtor.com", "Past client", "Referral", "Website", "Walk-in", "Radio");
    private static final List<String> FIRM_SOURCES =
            List.of("Sign call", "Open house", "Past client", "Referral", "Zillow", "Website");
    private static final List<String> PURPOSES = List.of(
            "PURCHASE",
            "PURCHASE",
            "PURCHASE",
            "PURCHASE",
            "REFINANCE",
            "REFINANCE",
            "CASH_OUT",
            "HOME_EQUITY",
            "CONSTRUCTION",
            "OTHER");
    private static final List<LeadStatus> STATUSES = List.of(
            LeadStatus.NEW_LEAD,
            LeadStatus.NEW_LEAD,
            LeadStatus.NEW_LEAD,
            LeadStatus.CONTACT_ATTEMPTED,
            LeadStatus.CONTACT_ATTEMPTED,
            LeadStatus.CONTACT_ATTEMPTED,
            LeadStatus.ENGAGED,
            LeadStatus.ENGAGED,
            LeadStatus.APPLICATION_STARTED,
            LeadStatus.APPLICATION_SUBMITTED,
            LeadStatus.PRE_APPROVED,
            LeadStatus.IN_PROCESS,
            LeadStatus.CLOSED,
            LeadStatus.CLOSED);

    /** A number, once it is known where the contact lives. */
    private static final String TO_COME = "+";

    private final Chance chance;
    private final Names names;
    private final Phones phones;
    private final List<String[]> addresses = Listed.table("addresses.csv");
    private final List<String> employers;
    private final List<String> titles;

    Portraits(Chance chance, Names names, Phones phones) {
        this.chance = chance;
        this.names = names;
        this.phones = phones;
        var work = Listed.rows("work.csv");
        employers = List.of(work.getFirst());
        titles = List.of(work.getLast());
    }

    /** A contact whom that person has owned from the beginning, made between the two days. */
    Draft of(Who owner, LocalDate from, LocalDate to) {
        var draft = new Draft(owner, chance.between(from, to));
        var name = names.next();
        draft.first = name.first();
        draft.last = chance.percent(2) ? "" : name.last();
        draft.email = chance.percent(88) ? name.address() : "";
        draft.status = chance.oneOf(STATUSES);
        draft.leadSource = chance.percent(92) ? chance.oneOf(owner.lender ? LENDER_SOURCES : FIRM_SOURCES) : "";
        reachable(draft, chance.percent(92) || draft.email.isEmpty() && draft.last.isEmpty());
        details(draft);
        phones.settle(draft);
        draft.active(chance.percent(30) ? draft.created : chance.after(draft.created, to));
        return draft;
    }

    /** Telephone numbers, or none. */
    void reachable(Draft draft, boolean atAll) {
        if (!atAll) {
            return;
        }
        draft.cellPhone = chance.percent(90) ? TO_COME : "";
        draft.homePhone = chance.percent(20) || draft.cellPhone.isEmpty() ? TO_COME : "";
        draft.officePhone = chance.percent(15) ? TO_COME : "";
        draft.officeExtension =
                draft.officePhone.isEmpty() || chance.percent(60) ? "" : String.valueOf(100 + chance.below(900));
    }

    /** Where the contact lives and works, and what they are looking for. */
    void details(Draft draft) {
        if (chance.percent(80)) {
            var address = chance.oneOf(addresses);
            draft.street = address[0];
            draft.unit = address[1];
            draft.city = address[2];
            draft.state = address[3];
            draft.zip = address[4];
        }
        if (chance.percent(60)) {
            draft.employer = chance.oneOf(employers);
            draft.jobTitle = draft.employer.equals("self-employed") ? "" : chance.oneOf(titles);
            draft.employedSince = 1995 + chance.below(32);
        }
        draft.birthday = chance.percent(55) ? LocalDate.of(1946, 1, 1).plusDays(chance.below(58 * 365)) : null;
        draft.spouse = chance.percent(22) ? (names.firstName() + " " + draft.last).strip() : "";
        draft.purpose = chance.percent(75) ? chance.oneOf(PURPOSES) : "";
        draft.price = chance.percent(60) ? BigDecimal.valueOf(140_000 + 5_000L * chance.below(240)) : null;
        draft.otherEmail = chance.percent(6) && !draft.email.isEmpty() ? "office." + draft.email : "";
    }
}
