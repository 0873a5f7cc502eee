package app.tandem.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactField;
import app.tandem.imports.file.ImportFile;
import app.tandem.imports.file.Made;
import app.tandem.imports.file.ReadAs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the columns of the exports of other systems go (R31). */
class MappingGuessTest {

    private static final Path FILES = Path.of("src", "test", "resources", "testdata", "imports");

    @TempDir
    Path folder;

    private record Read(ImportFile file, Survey survey, MappingGuess guess) {

        static Read of(Path path) {
            var file = ImportFile.open(path, path.getFileName().toString(), ReadAs.GUESSED);
            var survey = Survey.of(file);
            return new Read(file, survey, MappingGuess.of(file.shape(), survey));
        }

        ImportRow row(int place) {
            return new RowConversion(guess.mapping(), LocalDate.of(2026, 11, 30))
                    .read(Made.rows(file).get(place));
        }

        Map<String, String> reasons() {
            return file.shape().columns().stream()
                    .filter(column -> !guess.reasons().get(column.index()).isEmpty())
                    .collect(Collectors.toMap(
                            column -> column.header(), column -> guess.reasons().get(column.index())));
        }
    }

    private static Read read(String name) {
        return Read.of(FILES.resolve(name));
    }

    private Read text(String text) {
        return Read.of(Made.text(folder, text));
    }

    /** What each of the files says of Zoe, as far as it says it. */
    private static void isZoe(ImportRow row, ImportField... also) {
        assertThat(row.problems()).isEmpty();
        assertThat(row.value(ImportField.LAST_NAME)).isEqualTo("Lindqvist");
        assertThat(row.value(ImportField.EMAIL)).isEqualTo("zoe@example.com");
        assertThat(row.value(ImportField.STREET)).isEqualTo("12 Main St");
        assertThat(row.values().keySet()).containsAll(List.of(also));
    }

    @Test
    void google_contacts() {
        var google = read("google.csv");
        assertThat(google.guess().system()).isEqualTo(SourceSystem.GOOGLE);
        var zoe = google.row(0);
        isZoe(
                zoe,
                ImportField.WEBSITE,
                ImportField.NICKNAME,
                ImportField.EMPLOYER,
                ImportField.JOB_TITLE,
                ImportField.NOTES);
        assertThat(zoe.values())
                .containsEntry(ImportField.FIRST_NAME, "Zo\u00eb Ann")
                .containsEntry(ImportField.NAME_PREFIX, "Dr.")
                .containsEntry(ImportField.NAME_SUFFIX, "Jr.")
                .containsEntry(ImportField.OTHER_EMAIL, "zoe@acme.example")
                .containsEntry(ImportField.CELL_PHONE, "+16123384471")
                .containsEntry(ImportField.OFFICE_PHONE, "+16517893234")
                .containsEntry(ImportField.UNIT, "Apt 4")
                .containsEntry(ImportField.ZIP, "62704")
                .containsEntry(ImportField.BIRTHDAY, "1984-04-05")
                .containsEntry(ImportField.SPOUSE, "Bob");
        assertThat(zoe.groups()).containsExactly("Past clients");
        assertThat(google.row(1).values().keySet())
                .containsExactlyInAnyOrder(ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.EMAIL);
    }

    @Test
    void google_contacts_of_old() {
        var ann = read("google-old.csv").row(0);
        assertThat(ann.values())
                .containsEntry(ImportField.FIRST_NAME, "Ann")
                .containsEntry(ImportField.EMAIL, "ann@example.com")
                .containsEntry(ImportField.OTHER_EMAIL, "lee@example.com")
                .containsEntry(ImportField.CELL_PHONE, "+16123384471")
                .containsEntry(ImportField.HOME_PHONE, "+16123384472")
                .containsEntry(ImportField.EMPLOYER, "Acme");
        assertThat(ann.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).endsWith("has no year."));
    }

    @Test
    void outlook() {
        var outlook = read("outlook.csv");
        assertThat(outlook.guess().system()).isEqualTo(SourceSystem.OUTLOOK);
        var zoe = outlook.row(0);
        isZoe(zoe, ImportField.EMPLOYER_STREET, ImportField.REFERRED_BY, ImportField.SPOUSE, ImportField.WEBSITE);
        assertThat(zoe.values())
                .containsEntry(ImportField.NAME_PREFIX, "Dr.")
                .containsEntry(ImportField.JOB_TITLE, "Agent")
                .containsEntry(ImportField.ZIP, "02134")
                .containsEntry(ImportField.OTHER_EMAIL, "zoe@acme.example")
                .containsEntry(ImportField.BIRTHDAY, "1984-04-05");
        assertThat(zoe.groups()).containsExactly("Past clients", "Golf");
    }

    @Test
    void salesforce() {
        var salesforce = read("salesforce.csv");
        var zoe = salesforce.row(0);
        isZoe(zoe, ImportField.LEAD_SOURCE, ImportField.NOTES);
        assertThat(zoe.values())
                .containsEntry(ImportField.NAME_PREFIX, "Ms.")
                .containsEntry(ImportField.JOB_TITLE, "Agent")
                .containsEntry(ImportField.OFFICE_PHONE, "+16517893234")
                .containsEntry(ImportField.CELL_PHONE, "+16123384471")
                .containsEntry(ImportField.OPTED_OUT, "YES")
                .containsEntry(ImportField.MAY_CALL, "YES");
        assertThat(zoe.ids()).containsExactly(new ImportRow.ExternalId("Salesforce", "0035e00000AbCdEAAV"));
        assertThat(salesforce.reasons()).containsEntry("Account Owner", "Owners are found by their e-mail.");
    }

    @Test
    void hubspot() {
        var hubspot = read("hubspot.csv");
        var zoe = hubspot.row(0);
        isZoe(zoe, ImportField.WEBSITE, ImportField.LEAD_SOURCE);
        assertThat(zoe.values())
                .containsEntry(ImportField.STATUS, "CONTACT_ATTEMPTED")
                .containsEntry(ImportField.OWNER_EMAIL, "mary@northfield.example")
                .containsEntry(ImportField.CELL_PHONE, "+16123384471")
                .doesNotContainKey(ImportField.OPTED_OUT);
        assertThat(zoe.ids()).containsExactly(new ImportRow.ExternalId("HubSpot", "20114"));
        assertThat(hubspot.reasons()).containsEntry("Create Date", "Tandem keeps these days itself.");
    }

    @Test
    void follow_up_boss() {
        var boss = read("followupboss.csv");
        assertThat(boss.guess().system()).isEqualTo(SourceSystem.FOLLOW_UP_BOSS);
        var zoe = boss.row(0);
        isZoe(zoe, ImportField.NOTES);
        assertThat(zoe.values())
                .containsEntry(ImportField.STATUS, "IN_PROCESS")
                .containsEntry(ImportField.PURCHASE_PRICE, "450000")
                .containsEntry(ImportField.CELL_PHONE, "+16123384471")
                .containsEntry(ImportField.OFFICE_PHONE, "+16517893234")
                .containsEntry(ImportField.ZIP, "62704");
        assertThat(zoe.groups()).containsExactly("Past Client", "Golf");
    }

    @Test
    void total_expert() {
        var expert = read("totalexpert.csv");
        isZoe(expert.row(0));
        assertThat(expert.reasons()).isEmpty();
        assertThat(expert.row(0).values())
                .containsEntry(ImportField.NAME_PREFIX, "Mr.")
                .containsEntry(ImportField.MAY_MAIL, "NO")
                .containsEntry(ImportField.CREDIT_SCORE, "VERY_GOOD")
                .containsEntry(ImportField.CREDIT_SCORE_DATE, "2024-03-04")
                .containsEntry(ImportField.PRE_APPROVAL_DATE, "2024-03-05")
                .containsEntry(ImportField.LISTING_DATE, "2024-03-06")
                .containsEntry(ImportField.CLOSING_DATE, "2024-03-07")
                .containsEntry(ImportField.EMPLOYER_STREET, "1 Work Rd")
                .containsEntry(ImportField.LICENCE_NUMBER, "L-1")
                .hasSize(33);
        assertThat(expert.row(0).ids()).containsExactly(new ImportRow.ExternalId("Total Expert", "TE-1"));
    }

    @Test
    void zillow() {
        var zillow = read("zillow.csv");
        isZoe(zillow.row(0));
        assertThat(zillow.row(0).values())
                .containsEntry(ImportField.FIRST_NAME, "Zoe")
                .containsEntry(ImportField.CITY, "Springfield")
                .containsEntry(ImportField.STATUS, "ENGAGED");
    }

    @Test
    void an_export_of_tandem_comes_back() {
        var tandem = read("tandem.csv");
        assertThat(tandem.guess().system()).isEqualTo(SourceSystem.TANDEM);
        isZoe(tandem.row(0));
        assertThat(tandem.row(0).values())
                .containsEntry(ImportField.OFFICE_EXTENSION, "12")
                .containsEntry(ImportField.LOAN_PURPOSE, "CASH_OUT")
                .containsEntry(ImportField.JOB_TITLE, "Agent")
                .containsEntry(ImportField.EMPLOYED_SINCE, "2015")
                .hasSize(20);
    }

    @Test
    void a_column_has_three_different_samples_from_anywhere_in_the_file() {
        var read = text("Name,Email\n" + ",a@x.com\n".repeat(500) + "Ann,\nAnn,\nBob,\nCid,\nDan,\n");
        assertThat(read.survey().columns().getFirst().samples()).containsExactly("Ann", "Bob", "Cid");
        assertThat(read.survey().columns()).extracting(ColumnSurvey::filled).containsExactly(5, 500);
        assertThat(read.survey().rows()).isEqualTo(505);
    }

    @Test
    void the_order_of_dates_is_read_from_the_whole_column_and_asked_if_each_could_be_either() {
        var head = "Name,Email,Birthday\nAnn Lee,a@x.com,03/04/1984\n";
        var asked = text(head + "Bob Ray,b@x.com,11/02/1990\n");
        assertThat(Question.of(asked.guess().mapping(), asked.survey()))
                .contains(new Question.WhichDate(2, "03/04/1984", LocalDate.of(1984, 3, 4), LocalDate.of(1984, 4, 3)));
        var day = text(head + "Bob Ray,b@x.com,11/02/1990\n".repeat(700) + "Cid Day,c@x.com,25/12/1990\n");
        assertThat(day.guess().mapping().targets().get(2).dates()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(Question.of(day.guess().mapping(), day.survey())).noneMatch(Question::open);
        var iso = text("Name,Email,Birthday\nAnn Lee,a@x.com,1984-03-04\n");
        assertThat(Question.of(iso.guess().mapping(), iso.survey())).noneMatch(Question::open);
    }

    @Test
    void how_Outlook_writes_that_there_is_no_date_says_nothing_of_the_order_of_dates() {
        var none = "Name,Email,Birthday\n" + "Ann Lee,a@x.com,0/0/00\n".repeat(700);
        var asked = text(none + "Bob Ray,b@x.com,03/04/1984\n");
        assertThat(Question.of(asked.guess().mapping(), asked.survey()))
                .contains(new Question.WhichDate(2, "03/04/1984", LocalDate.of(1984, 3, 4), LocalDate.of(1984, 4, 3)));
        var day = text(none + "Bob Ray,b@x.com,25/12/1990\n");
        assertThat(day.guess().mapping().targets().get(2).dates()).isEqualTo(DateOrder.DAY_FIRST);
        var only = text(none);
        assertThat(Question.of(only.guess().mapping(), only.survey())).noneMatch(Question::open);
    }

    @Test
    void two_columns_of_a_field_become_a_question_if_there_is_no_other_place() {
        var read = text("Name,Email,Company,Employer\nAnn Lee,a@x.com,Acme,Beta\nBob Ray,b@x.com,,Gamma\n");
        assertThat(Question.of(read.guess().mapping(), read.survey()))
                .contains(new Question.OneField(ImportField.EMPLOYER, List.of(2, 3), 1));
    }

    @Test
    void what_has_no_header_is_guessed_by_what_is_in_it() {
        var read = text("Ann,Lee,ann@x.com,612-338-4471,MN,55401\nBob,Ray,bob@x.com,612-338-4472,WI,53202\n");
        assertThat(read.guess().mapping().targets())
                .extracting(ColumnTarget::field)
                .containsExactly(
                        null, null, ImportField.EMAIL, ImportField.ANY_PHONE, ImportField.STATE, ImportField.ZIP);
        assertThat(read.guess().byContent()).containsExactlyInAnyOrder(2, 3, 4, 5);
    }

    @Test
    void phones_and_e_mails_under_a_header_that_says_nothing_are_guessed_and_to_be_confirmed() {
        var read =
                text("First,Last,Kontakt 7,Adresse 9\nAnn,Lee,612-338-4471,ann@x.com\nBob,Ray,612 338 4472,b@x.com\n");
        assertThat(read.guess().mapping().targets())
                .extracting(ColumnTarget::field)
                .containsExactly(
                        ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.ANY_PHONE, ImportField.EMAIL);
        assertThat(read.guess().offers())
                .containsOnly(Map.entry(2, ImportField.ANY_PHONE), Map.entry(3, ImportField.EMAIL));
        assertThat(Question.of(read.guess().mapping(), read.guess()))
                .containsExactlyInAnyOrder(
                        new Question.Unnamed(2, ImportField.ANY_PHONE, true),
                        new Question.Unnamed(3, ImportField.EMAIL, true));
    }

    @Test
    void where_another_column_has_phones_or_e_mails_they_are_offered_and_go_nowhere_by_themselves() {
        var read = text("First,Last,Mobile,Email,Kontakt 7,Adresse 9\n"
                + "Ann,Lee,612-338-4471,ann@x.com,651-789-3234,lee@x.com\n");
        assertThat(read.guess().mapping().targets().subList(4, 6))
                .extracting(ColumnTarget::field)
                .containsOnlyNulls();
        assertThat(Question.of(read.guess().mapping(), read.guess()))
                .containsExactlyInAnyOrder(
                        new Question.Unnamed(4, ImportField.ANY_PHONE, false),
                        new Question.Unnamed(5, ImportField.ANY_EMAIL, false));
        var taken = read.guess().mapping().with(4, ColumnTarget.to(ImportField.ANY_PHONE));
        var row = new RowConversion(taken, LocalDate.of(2026, 11, 30))
                .read(Made.rows(read.file()).getFirst());
        assertThat(row.values())
                .as("it takes the place of no number of another column")
                .containsEntry(ImportField.CELL_PHONE, "+16123384471")
                .containsEntry(ImportField.HOME_PHONE, "+16517893234");
        assertThat(Question.of(taken.with(4, ColumnTarget.to(ImportField.OFFICE_PHONE)), read.guess()))
                .as("it goes elsewhere")
                .extracting(Question::column)
                .containsExactly(5);
    }

    @Test
    void what_only_has_as_many_digits_as_a_phone_number_and_what_reaches_nobody_is_not_offered() {
        var read = text("First,Last,Email,Policy,Business Fax\nAnn,Lee,ann@x.com,1000456789,651-789-3234\n");
        assertThat(read.guess().offers()).isEmpty();
        assertThat(read.guess().mapping().targets().subList(3, 5))
                .extracting(ColumnTarget::field)
                .containsOnlyNulls();
        assertThat(read.reasons()).containsEntry("Policy", "Tandem has no such field.");
    }

    @Test
    void files_with_the_same_columns_are_known_again_in_whatever_order() {
        assertThat(HeaderFingerprint.of(List.of("First Name", "E-mail")))
                .isEqualTo(HeaderFingerprint.of(List.of("e-mail", "first name")))
                .isNotEqualTo(HeaderFingerprint.of(List.of("First Name", "Email", "Phone")))
                .hasSize(64);
    }

    @Test
    void every_field_of_the_form_can_be_imported() {
        assertThat(Arrays.stream(ImportField.values())
                        .map(ImportField::contact)
                        .filter(Objects::nonNull)
                        .toList())
                .containsAll(Arrays.stream(ContactField.values())
                        .filter(field -> !field.name().equals("EXTERNAL_IDS"))
                        .toList());
    }
}
