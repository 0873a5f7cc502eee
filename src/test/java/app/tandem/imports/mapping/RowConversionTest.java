package app.tandem.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.imports.file.FileRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the cells of a row give (R31, R34, R42). */
class RowConversionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static ImportRow read(List<ColumnTarget> targets, String... cells) {
        return new RowConversion(new Mapping(targets), TODAY).read(new FileRow(7, List.of(cells), null, false));
    }

    private static ImportRow read(ImportField field, String cell) {
        return read(
                List.of(
                        ColumnTarget.to(ImportField.FIRST_NAME),
                        ColumnTarget.to(ImportField.LAST_NAME),
                        ColumnTarget.to(ImportField.HOME_PHONE),
                        ColumnTarget.to(field)),
                "Ann",
                "Lee",
                "612-338-4471",
                cell);
    }

    private static List<String> value(ImportField field, String... cells) {
        return Arrays.stream(cells).map(cell -> read(field, cell).value(field)).toList();
    }

    private static List<ColumnTarget> to(ImportField... fields) {
        return Stream.of(fields).map(ColumnTarget::to).toList();
    }

    @Test
    void a_row_needs_both_names_and_a_way_to_reach_somebody() {
        var fields = to(ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.EMAIL, ImportField.CELL_PHONE);
        assertThat(read(fields, "Ann", "Lee", "ann@x.com", "").rejected()).isFalse();
        assertThat(read(fields, "", "Lee", "ann@x.com", "").problems())
                .singleElement()
                .isEqualTo(new CellProblem(0, ImportField.FIRST_NAME, "", "A first and a last name are needed.", true));
        assertThat(read(fields, "Ann", "Lee", "", "").problems())
                .singleElement()
                .isEqualTo(new CellProblem(
                        2, ImportField.EMAIL, "", "A phone, an e-mail or a full address is needed.", true));
    }

    @Test
    void an_address_is_a_way_only_if_it_is_full() {
        var fields = to(
                ImportField.FIRST_NAME,
                ImportField.LAST_NAME,
                ImportField.STREET,
                ImportField.CITY,
                ImportField.STATE,
                ImportField.ZIP);
        assertThat(read(fields, "Ann", "Lee", "12 Main St", "Boise", "Idaho", "83702")
                        .rejected())
                .isFalse();
        assertThat(read(fields, "Ann", "Lee", "12 Main St", "Boise", "", "83702")
                        .rejected())
                .isTrue();
    }

    @Test
    void a_bad_phone_or_email_is_left_out_and_rejects_the_row_only_if_nothing_else_is_left() {
        var fields = to(ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.EMAIL, ImportField.CELL_PHONE);
        var kept = read(fields, "Ann", "Lee", "ann@@x", "612-338-4471");
        assertThat(kept.rejected()).isFalse();
        assertThat(kept.problems())
                .singleElement()
                .isEqualTo(new CellProblem(
                        2, ImportField.EMAIL, "ann@@x", "\u201cann@@x\u201d is no e-mail address.", false));
        var rejected = read(fields, "Ann", "Lee", "", "612-55");
        assertThat(rejected.problems())
                .extracting(CellProblem::column, CellProblem::sentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "No phone, e-mail or full address is left."),
                        org.assertj.core.groups.Tuple.tuple(3, "\u201c612-55\u201d is no phone number."));
    }

    @Test
    void a_phone_that_a_spreadsheet_made_a_number_is_refused_by_name_unless_its_digits_are_there() {
        var lost = read(ImportField.CELL_PHONE, "5.55E+09");
        assertThat(lost.value(ImportField.CELL_PHONE)).isEmpty();
        assertThat(lost.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence())
                        .startsWith("A spreadsheet turned this number into 5.55E+09; its digits are lost."));
        assertThat(value(ImportField.CELL_PHONE, "6.123384471E9", "6123384471.0"))
                .containsExactly("+16123384471", "+16123384471");
    }

    @Test
    void several_numbers_of_a_cell_go_where_there_is_a_place() {
        var row = read(
                to(ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.ANY_PHONE),
                "Ann",
                "Lee",
                "612-338-4471 ::: 651-789-3234; 612-338-4471");
        assertThat(row.value(ImportField.CELL_PHONE)).isEqualTo("+16123384471");
        assertThat(row.value(ImportField.HOME_PHONE)).isEqualTo("+16517893234");
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void the_kind_of_a_phone_stands_beside_it() {
        var fields = List.of(
                ColumnTarget.to(ImportField.FIRST_NAME),
                ColumnTarget.to(ImportField.LAST_NAME),
                ColumnTarget.NONE,
                ColumnTarget.to(ImportField.ANY_PHONE).kindIn(2),
                ColumnTarget.NONE,
                ColumnTarget.to(ImportField.ANY_PHONE).kindIn(4));
        var row = read(fields, "Ann", "Lee", "Work", "(612) 338-4471 ext. 12", "Work Fax", "651-789-3234");
        assertThat(row.value(ImportField.OFFICE_PHONE)).isEqualTo("+16123384471");
        assertThat(row.value(ImportField.OFFICE_EXTENSION)).isEqualTo("12");
        assertThat(row.values()).hasSize(4);
    }

    @Test
    void a_zip_gets_its_zero_back_only_where_state_or_country_agrees() {
        var fields = to(
                ImportField.FIRST_NAME,
                ImportField.LAST_NAME,
                ImportField.EMAIL,
                ImportField.STATE,
                ImportField.ZIP,
                ImportField.COUNTRY);
        assertThat(Stream.of(
                                "MA|2134|",
                                "Massachusetts|2134.0|",
                                "TX|2134|",
                                "|2134|USA",
                                "|2134|",
                                "PR|601|",
                                "MA|2134-1234|",
                                "MA|21341234|",
                                "IL|62704|",
                                "NJ|2134|")
                        .map(cells -> cells.split("\\|", -1))
                        .map(cells -> read(fields, "Ann", "Lee", "a@x.com", cells[0], cells[1], cells[2])
                                .value(ImportField.ZIP)))
                .containsExactly(
                        "02134",
                        "02134",
                        "2134",
                        "02134",
                        "2134",
                        "00601",
                        "02134-1234",
                        "02134-1234",
                        "62704",
                        "2134");
    }

    @Test
    void words_of_other_systems_become_the_fixed_ones() {
        assertThat(value(
                        ImportField.STATUS,
                        "Pre-Approved",
                        "preapproved",
                        "Open - Not Contacted",
                        "Sale closed",
                        "Trash"))
                .containsExactly("PRE_APPROVED", "PRE_APPROVED", "NEW_LEAD", "CLOSED", "");
        assertThat(value(ImportField.LOAN_PURPOSE, "Refi", "Cash-out refinance", "HELOC"))
                .containsExactly("REFINANCE", "CASH_OUT", "HOME_EQUITY");
        assertThat(value(ImportField.CREDIT_SCORE, "Excellent", "742", "Good (670-739)", "12"))
                .containsExactly("EXCELLENT", "VERY_GOOD", "GOOD", "");
        assertThat(value(ImportField.PURCHASE_PRICE, "$450,000.00", "450k", "1.2M", "0", "300-400k"))
                .containsExactly("450000", "450000", "1200000", "", "");
        assertThat(value(ImportField.STATE, "minnesota", "MN", "Ontario")).containsExactly("MN", "MN", "Ontario");
        assertThat(value(ImportField.MAY_CALL, "yes", "TRUE", "0", "maybe")).containsExactly("YES", "YES", "NO", "");
    }

    @Test
    void a_column_that_says_do_not_is_turned() {
        var fields = List.of(
                ColumnTarget.to(ImportField.FULL_NAME),
                ColumnTarget.to(ImportField.EMAIL),
                ColumnTarget.to(ImportField.MAY_CALL).turned(true));
        assertThat(read(fields, "Ann Lee", "a@x.com", "1").value(ImportField.MAY_CALL))
                .isEqualTo("NO");
    }

    @Test
    void an_opt_out_is_only_ever_added() {
        assertThat(value(ImportField.OPTED_OUT, "true", "Unsubscribed", "2024-03-04", "false", "no", "Subscribed"))
                .containsExactly("YES", "YES", "YES", "", "", "");
    }

    @Test
    void the_first_column_that_is_filled_counts_or_all_are_joined() {
        var targets =
                to(ImportField.FULL_NAME, ImportField.EMAIL, ImportField.EMAIL, ImportField.STREET, ImportField.STREET);
        var mapping = new Mapping(targets)
                .with(ImportField.EMAIL, new Mapping.Together(List.of(2, 1), false))
                .with(ImportField.STREET, new Mapping.Together(List.of(3, 4), true));
        var row = new RowConversion(mapping, TODAY)
                .read(new FileRow(
                        2, List.of("Ann Lee", "home@x.com", "work@x.com", "12 Main St", "Building 4"), null, false));
        assertThat(row.value(ImportField.EMAIL)).isEqualTo("work@x.com");
        assertThat(row.value(ImportField.STREET)).isEqualTo("12 Main St Building 4");
    }

    @Test
    void ids_have_the_system_that_they_are_from() {
        var fields = List.of(
                ColumnTarget.to(ImportField.FULL_NAME),
                ColumnTarget.to(ImportField.EMAIL),
                ColumnTarget.to(ImportField.EXTERNAL_ID).source("HubSpot"),
                ColumnTarget.to(ImportField.EXTERNAL_ID));
        assertThat(read(fields, "Ann Lee", "a@x.com", "20114.0", "Zillow: Z-77; Encompass: {1}")
                        .ids())
                .containsExactly(
                        new ImportRow.ExternalId("HubSpot", "20114"),
                        new ImportRow.ExternalId("Zillow", "Z-77"),
                        new ImportRow.ExternalId("Encompass", "{1}"));
    }

    @Test
    void groups_are_split_and_those_of_the_system_left_out() {
        assertThat(read(ImportField.GROUPS, "* myContacts ::: Past clients ::: Golf")
                        .groups())
                .containsExactly("Past clients", "Golf");
        assertThat(read(ImportField.GROUPS, "Past clients; Golf, Sunday").groups())
                .containsExactly("Past clients", "Golf, Sunday");
    }

    @Test
    void what_no_field_keeps_is_left_out_by_name() {
        assertThat(read(ImportField.SPOUSE, "Bob\0").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rejects()).isFalse();
            assertThat(problem.sentence()).contains("NUL");
        });
        assertThat(read(ImportField.SPOUSE, "'=Bob").value(ImportField.SPOUSE)).isEqualTo("=Bob");
        assertThat(read(ImportField.SPOUSE, "x".repeat(201)).problems()).hasSize(1);
    }

    @Test
    void a_row_longer_than_the_header_is_rejected() {
        var row = new RowConversion(new Mapping(to(ImportField.FULL_NAME, ImportField.EMAIL)), TODAY)
                .read(new FileRow(9, List.of("Lee", "Ann"), "The row has 3 cells, the header 2.", true));
        assertThat(row.rejected()).isTrue();
        assertThat(row.problems())
                .anySatisfy(problem -> assertThat(problem.sentence()).startsWith("The row has 3 cells"));
    }

    @Test
    void days_are_read_in_the_order_of_their_column() {
        var fields = List.of(
                ColumnTarget.to(ImportField.FULL_NAME),
                ColumnTarget.to(ImportField.EMAIL),
                ColumnTarget.to(ImportField.BIRTHDAY).dates(DateOrder.DAY_FIRST));
        assertThat(Stream.of(
                                "03/04/1984",
                                "1984-04-03T00:00:00Z",
                                "Apr 3, 1984",
                                "3 April 1984",
                                "19840403",
                                "3.4.84",
                                "0/0/00",
                                "--04-03",
                                "3/4/2030")
                        .map(cell -> read(fields, "Ann Lee", "a@x.com", cell).value(ImportField.BIRTHDAY)))
                .containsExactly(
                        "1984-04-03", "1984-04-03", "1984-04-03", "1984-04-03", "1984-04-03", "1984-04-03", "", "", "");
    }
}
