package app.tandem.demo;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactName;
import app.tandem.intake.address.Address;
import app.tandem.intake.address.Publication28;
import app.tandem.intake.address.StandardAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a contact's row. */
record ContactFields(Cast cast, Map<String, Long> leadSources) {

    Map<String, @Nullable Object> of(Draft d) {
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
        return ContactData.of(Map.of(
                ContactField.FIRST_NAME, d.first,
                ContactField.LAST_NAME, d.last,
                ContactField.EMAIL, d.email,
                ContactField.OTHER_EMAIL, d.otherEmail,
                ContactField.CELL_PHONE, d.cellPhone,
                ContactField.HOME_PHONE, d.homePhone,
                ContactField.OFFICE_PHONE, d.officePhone));
    }
}
