package app.tandem.contact;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The columns moved between {@code contact} and {@code deleted_contact} (R18). */
public final class MovedColumns {

    /** The columns in order; a test compares them with both tables. */
    public static final List<String> NAMES = List.of(
            "id",
            "organization_id",
            "owner_id",
            "owner_since",
            "assignee_id",
            "first_name",
            "last_name",
            "spouse",
            "birthday",
            "email",
            "other_email",
            "home_phone",
            "cell_phone",
            "office_phone",
            "office_extension",
            "street",
            "unit",
            "city",
            "state",
            "zip",
            "standard_street",
            "standard_city",
            "standard_state",
            "standard_zip",
            "standard_by",
            "standard_at",
            "employer",
            "job_title",
            "employed_since",
            "status",
            "lead_source_id",
            "purchase_price",
            "loan_purpose",
            "created_at",
            "created_by",
            "updated_at",
            "updated_by",
            "last_activity_at",
            "archived",
            "archive_reason",
            "archived_at",
            "archived_by",
            "archived_op",
            "on_loan",
            "email_valid",
            "unsubscribed",
            "sort_name",
            "search_text",
            "version",
            "name_prefix",
            "name_suffix",
            "nickname",
            "linkedin",
            "website",
            "other_link",
            "may_call",
            "may_email",
            "may_mail",
            "referred_by",
            "referred_to",
            "credit_score",
            "credit_score_on",
            "pre_approval",
            "pre_approved_on",
            "listed_on",
            "closing_on",
            "employer_street",
            "employer_city",
            "employer_state",
            "employer_zip",
            "licence_number");

    private MovedColumns() {}

    /** The column list of an insert. */
    public static String into() {
        return String.join(", ", NAMES);
    }

    /** The list of a select, each column mapped by the function. */
    public static String from(UnaryOperator<String> column) {
        return NAMES.stream().map(column).collect(Collectors.joining(", "));
    }
}
