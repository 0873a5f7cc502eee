package app.tandem.demo;

import static app.tandem.contact.ContactField.*;

import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactField.Wish;
import app.tandem.contact.ContactName;
import app.tandem.contact.CreditScore;
import app.tandem.contact.LeadStatus;
import app.tandem.intake.address.Address;
import app.tandem.intake.address.Publication28;
import app.tandem.intake.address.StandardAddress;
import app.tandem.people.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a contact's row. */
record ContactFields(Cast cast, Map<String, Long> leadSources, Chance chance) {

    private static final List<String> REFERRERS =
            List.of("a neighbor", "a past client", "Grace Lutheran Church", "Lakeside Title", "Summit Insurance");
    private static final List<CreditScore> SCORES = List.of(
            CreditScore.EXCELLENT, CreditScore.VERY_GOOD, CreditScore.VERY_GOOD, CreditScore.GOOD, CreditScore.FAIR);
    private static final Set<LeadStatus> APPROVED =
            Set.of(LeadStatus.PRE_APPROVED, LeadStatus.IN_PROCESS, LeadStatus.CLOSED);

    /** By chance of its own, so that nothing else falls differently. */
    ContactFields(Cast cast, Map<String, Long> leadSources) {
        this(cast, leadSources, new Chance(20_261_130));
    }

    /** What other systems know of some contacts. */
    private void more(Draft d) {
        if (d.leadSource.equals("Zillow") || d.leadSource.equals("Realtor.com")) {
            say(d, EXTERNAL_IDS, d.leadSource + ": " + Integer.toHexString(0xa00000 + chance.below(0x5fffff)));
        }
        if (d.leadSource.equals("Referral")) {
            say(d, REFERRED_BY, chance.oneOf(REFERRERS));
        }
        if (chance.percent(12) && !d.last.isEmpty()) {
            say(
                    d,
                    LINKEDIN,
                    "https://linkedin.example/in/"
                            + Folding.key(d.first + d.last).replaceAll("[^a-z]", ""));
        }
        if (chance.percent(3)) {
            say(d, MAY_CALL, Wish.NO.name());
        }
        var day = d.created.toLocalDate().plusDays(3 + chance.below(20));
        var seen = day.isBefore(Chance.TODAY) ? day : Chance.TODAY;
        if (d.owner.lender && APPROVED.contains(d.status)) {
            say(d, CREDIT_SCORE, chance.oneOf(SCORES).name());
            say(d, CREDIT_SCORE_DATE, seen.toString());
            say(d, PRE_APPROVAL, String.valueOf(180_000 + 5_000 * chance.below(100)));
            say(d, PRE_APPROVAL_DATE, seen.toString());
        }
        if (!d.owner.lender && chance.percent(20)) {
            say(d, LISTING_DATE, seen.toString());
        }
        if (d.status == LeadStatus.IN_PROCESS) {
            say(d, CLOSING_DATE, Chance.TODAY.plusDays(5 + chance.below(40)).toString());
        }
        if (!d.employer.isEmpty() && !d.city.isEmpty() && chance.percent(25)) {
            say(d, EMPLOYER_CITY, d.city);
            say(d, EMPLOYER_STATE, d.state);
        }
    }

    private static void say(Draft d, ContactField field, String text) {
        d.more = d.more.with(field, text);
    }

    Map<String, @Nullable Object> of(Draft d) {
        more(d);
        long owner = cast.id(d.owner);
        long organization = cast.organization(d.owner);
        var assignee = d.assignee;
        var row = ContactTables.row(
                "organization_id",
                organization,
                "owner_id",
                owner,
                "owner_since",
                d.created,
                "assignee_id",
                assignee == null ? null : cast.id(assignee),
                "first_name",
                d.first,
                "last_name",
                d.last,
                "spouse",
                d.spouse,
                "birthday",
                d.birthday,
                "email",
                d.email,
                "other_email",
                d.otherEmail,
                "email_valid",
                !d.email.isEmpty(),
                "home_phone",
                d.homePhone,
                "cell_phone",
                d.cellPhone,
                "office_phone",
                d.officePhone,
                "office_extension",
                d.officeExtension,
                "street",
                d.street,
                "unit",
                d.unit,
                "city",
                d.city,
                "state",
                d.state,
                "zip",
                d.zip,
                "employer",
                d.employer,
                "job_title",
                d.jobTitle,
                "employed_since",
                d.employedSince,
                "status",
                d.status.code(),
                "lead_source_id",
                leadSources.get(organization + d.leadSource),
                "purchase_price",
                d.price,
                "loan_purpose",
                d.purpose,
                "created_at",
                d.created,
                "created_by",
                owner,
                "updated_at",
                d.created,
                "updated_by",
                owner,
                "last_activity_at",
                d.lastActivity,
                "on_loan",
                !d.loans.isEmpty());
        var archived = d.archived;
        row.put("archived", archived != null);
        row.put("archive_reason", archived == null ? null : archived.reason().name());
        row.put("archived_at", archived == null ? null : archived.at());
        row.put("archived_by", archived == null ? null : cast.id(archived.by()));
        standard(d, row);
        Arrays.stream(ContactField.values())
                .filter(field -> field.inRow() && !field.alwaysShown())
                .forEach(field -> row.put(field.column(), ContactColumns.value(field, d.more)));
        row.put("sort_name", sortName(d));
        row.put("search_text", searchText(d));
        return row;
    }

    private static void standard(Draft d, Map<String, @Nullable Object> row) {
        var address = new Address(d.street, d.unit, d.city, d.state, d.zip);
        var judged = Publication28.of(address);
        var standard = judged.address();
        row.put("standard_street", standard.map(StandardAddress::street).orElse(""));
        row.put("standard_city", standard.map(StandardAddress::city).orElse(""));
        row.put("standard_state", standard.map(StandardAddress::state).orElse(""));
        row.put("standard_zip", standard.map(StandardAddress::zip).orElse(""));
        row.put("standard_by", address.empty() ? null : judged.by().code());
        row.put("standard_at", address.empty() ? null : d.created);
    }

    static byte[] sortName(Draft d) {
        return ContactName.sortName(names(d));
    }

    static String searchText(Draft d) {
        return ContactName.searchText(names(d));
    }

    /** What the contact is called and found by. */
    private static ContactData names(Draft d) {
        return d.more.with(ContactField.FIRST_NAME, d.first)
                .with(ContactField.LAST_NAME, d.last)
                .with(ContactField.EMAIL, d.email)
                .with(ContactField.OTHER_EMAIL, d.otherEmail)
                .with(ContactField.CELL_PHONE, d.cellPhone)
                .with(ContactField.HOME_PHONE, d.homePhone)
                .with(ContactField.OFFICE_PHONE, d.officePhone);
    }
}
