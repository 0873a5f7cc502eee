package app.tandem.imports.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.imports.CheckedRow;
import app.tandem.imports.ImportSettings;
import app.tandem.imports.ImportSummary;
import app.tandem.imports.Imports;
import app.tandem.imports.file.ReadAs;
import app.tandem.imports.file.Separator;
import app.tandem.imports.file.encoding.Encoding;
import app.tandem.imports.mapping.DateOrder;
import app.tandem.imports.mapping.ImportField;
import app.tandem.operation.Operations;
import app.tandem.people.UserId;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The pages of Import (R31-R34, R46). */
@DatabaseTest
class ImportViewsTest extends ViewTest {

    private static final String FILE = """
            First name,Last name,Email,Home email,Mobile,Birthday,Fax,Do Not Email
            Zoë,Lindqvist,zoe@mail.example,,(612) 470-6452,03/04/1984,,
            José,Peña,jose@mail.example,jp@home.example,651.789.3234,11/02/1990,651,Yes
            Tyler,Brandt,,,612-55,,,
            ,Okonkwo,oko@mail.example,,,,,
            ZOË,LINDQVIST,Zoe@mail.example,,,,,
            """;

    @Autowired
    Given given;

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    FileWork work;

    @Autowired
    UserDetailsService users;

    @TempDir
    Path folder;

    private long id;

    @BeforeEach
    void people() throws IOException {
        given.northfield();
        id = imports.upload(maya, "contacts.csv", Files.writeString(folder.resolve("contacts.csv"), FILE));
    }

    private void open(String who, String address) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate(address);
        settle();
    }

    /** Until the page shows what its work on the file came to. */
    private void settle() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInSameThread().until(() -> {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            roundTrip();
            return work.isIdle(id) && find(Waiting.class).all().isEmpty();
        });
    }

    private String page() {
        return ((HasElement) getCurrentView()).getElement().getTextRecursively();
    }

    private String step() {
        return find(OrderedList.class)
                .single()
                .getChildren()
                .filter(item -> "step".equals(item.getElement().getAttribute("aria-current")))
                .map(item -> item.getElement().getTextRecursively())
                .findFirst()
                .orElse("");
    }

    private SubmitButton next() {
        return find(SubmitButton.class).single();
    }

    private void press(Button button) {
        test(button).click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ImportField> fieldFor(String column) {
        return (ComboBox<ImportField>) find(ComboBox.class).all().stream()
                .filter(box -> box.getAriaLabel()
                        .filter(("Field for " + column)::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> radios(int at) {
        return (RadioButtonGroup<T>) find(RadioButtonGroup.class).all().get(at);
    }

    @Test
    void R31_an_unanswered_question_holds_the_columns_back_and_what_is_chosen_is_kept_on_the_server() {
        open("maya", "import/" + id);
        assertThat(step()).isEqualTo("2Map");
        assertThat(page())
                .contains(
                        "To look at1",
                        "Is 03/04/1984 in March or in April?",
                        "No date in this column has a day over 12.")
                .contains("Tandem has no such field.")
                .contains("Adds opt-outs of e-mail, and removes none");
        assertThat(next().isRefused()).isTrue();
        assertThat(page()).contains("1 answer is missing: March or April");

        this.<DateOrder>radios(0).setValue(DateOrder.MONTH_FIRST);
        settle();
        assertThat(next().isRefused()).isFalse();
        var kept = Objects.requireNonNull(imports.settings(maya, id).mapping());
        assertThat(kept.targets().get(5).dates()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(page()).contains("Is 03/04/1984 in March or in April?");

        fieldFor("Home email").setValue(ImportField.EMAIL);
        settle();
        assertThat(page()).contains("Two columns go to E-mail", "Email, Home email: 1 row has both.");

        fieldFor("Last name").setValue(null);
        settle();
        assertThat(page())
                .contains("Choose the columns of the first and the last name.", "You chose not to import it.");

        open("maya", "import/" + id);
        assertThat(fieldFor("Home email").getValue()).isEqualTo(ImportField.EMAIL);
        assertThat(next().isRefused()).isTrue();
    }

    @Test
    void R46_what_will_happen_is_shown_and_corrected_before_anything_is_saved_and_is_what_happens() {
        open("maya", "import/" + id);
        this.<DateOrder>radios(0).setValue(DateOrder.MONTH_FIRST);
        settle();
        press(next());
        assertThat(step()).isEqualTo("3Owner and choices");
        press(next());
        assertThat(step()).isEqualTo("4Check");
        assertThat(page())
                .contains("5 rows; nothing has been saved yet")
                .contains(
                        "Rejected2", "A first and a last name are needed.", "No phone, e-mail or full address is left.")
                .contains("Duplicate in file1");
        assertThat(next().getText()).isEqualTo("Import 2 contacts");

        var cell = find(TextField.class).all().stream()
                .filter(field -> field.getValue().equals("612-55"))
                .findFirst()
                .orElseThrow();
        test(cell).setValue("(612) 555-0142");
        settle();
        assertThat(page()).contains("Rejected1").doesNotContain("Tyler Brandt612-55");
        assertThat(next().getText()).isEqualTo("Import 3 contacts");

        press(next());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> imports.find(maya, id).stage() == ImportSummary.Stage.FINISHED);
        open("maya", "import/" + id);
        assertThat(page())
                .contains("3 contacts imported", "owner: you", "rejected", "A first and a last name are needed.");
        assertThat(find(Anchor.class).withText("Error CSV").single().getHref())
                .isEqualTo("import/" + id + "/rejected.csv");

        open("maya", "import");
        assertThat(page()).contains("contacts.csv", "Imported", "5 rows · 3 new, 1 rejected");
    }

    @Test
    void R46_rows_that_were_asked_for_stay_in_sight_when_one_of_them_is_corrected() throws IOException {
        var file = new StringBuilder("First name,Last name,Email\nAnn,Bell,ann@mail.example\n");
        IntStream.rangeClosed(1, 9)
                .forEach(n -> file.append(",Brandt").append(n).append(",b@mail.example\n"));
        id = imports.upload(maya, "long.csv", Files.writeString(folder.resolve("long.csv"), file));
        open("maya", "import/" + id);
        ImportPages.open(id, ImportStep.CHECK);
        settle();
        assertThat(cells()).hasSize(5);
        press(find(Button.class).withText("Show 4 more").single());
        assertThat(cells()).hasSize(9);

        test(cells().get(7)).setValue("Ann");
        settle();
        assertThat(page()).contains("Rejected8");
        assertThat(cells()).as("all that are left").hasSize(8);
    }

    @Test
    void R31_a_column_whose_header_says_nothing_is_offered_by_what_is_in_it() throws IOException {
        id = imports.upload(maya, "kontakt.csv", Files.writeString(folder.resolve("kontakt.csv"), """
                First name,Last name,Mobile,Kontakt 7
                Ann,Bell,(612) 555-0142,651-789-3234
                """));
        open("maya", "import/" + id);
        assertThat(rows("To look at"))
                .singleElement()
                .asString()
                .contains(
                        "Kontakt 7",
                        "These look like phone numbers",
                        "The header does not say so; not imported unless you choose it.");
        this.<Boolean>radios(0).setValue(true);
        settle();
        assertThat(fieldFor("Kontakt 7").getValue()).isEqualTo(ImportField.ANY_PHONE);
        assertThat(rows("To look at").getFirst()).contains("A guess: the header does not say so.");
        this.<Boolean>radios(0).setValue(false);
        settle();
        assertThat(fieldFor("Kontakt 7").getValue()).isNull();
        press(next());
        press(next());
        ImportPages.open(id, ImportStep.MAP);
        settle();
        assertThat(rows("To look at")).as("it was only checked").hasSize(1);
        fieldFor("Kontakt 7").setValue(ImportField.HOME_PHONE);
        settle();
        assertThat(find(RadioButtonGroup.class).all()).as("it is answered").isEmpty();
    }

    @Test
    void R31_read_in_another_way_the_columns_keep_what_was_said_of_them_or_it_is_told() {
        open("maya", "import/" + id);
        fieldFor("Home email").setValue(ImportField.ANY_EMAIL);
        settle();
        choice("Characters").setValue(Encoding.WINDOWS_1252);
        settle();
        assertThat(page()).contains("Your change to the columns is kept.");
        assertThat(fieldFor("Home email").getValue()).isEqualTo(ImportField.ANY_EMAIL);

        choice("Separator").setValue(Separator.SEMICOLON);
        settle();
        assertThat(page())
                .contains("Not kept, as the file has no such column now: Home email (E-mail or other e-mail).");
        choice("Separator").setValue(Separator.COMMA);
        settle();
        assertThat(page()).contains("Your change to the columns is kept.");
        assertThat(fieldFor("Home email").getValue()).isEqualTo(ImportField.ANY_EMAIL);
        assertThat(Objects.requireNonNull(imports.settings(maya, id).mapping()).field(3))
                .as("on the server, too")
                .isEqualTo(ImportField.ANY_EMAIL);
        assertThat(imports.settings(maya, id).as().encoding()).isEqualTo(Encoding.WINDOWS_1252);
    }

    @Test
    void R46_corrected_cells_are_of_the_rows_as_they_were_cut() {
        open("maya", "import/" + id);
        this.<DateOrder>radios(0).setValue(DateOrder.MONTH_FIRST);
        settle();
        press(next());
        press(next());
        test(cells().getFirst()).setValue("(612) 555-0142");
        settle();
        assertThat(next().getText()).isEqualTo("Import 3 contacts");
        ImportPages.open(id, ImportStep.MAP);
        settle();
        choice("Header").setValue(0);
        settle();
        assertThat(page())
                .contains("Your change to the columns is kept.")
                .contains("The cell that you corrected at the check is not kept.");
        choice("Header").setValue(1);
        settle();
        press(next());
        press(next());
        assertThat(next().getText()).isEqualTo("Import 2 contacts");
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> choice(String label) {
        return (Select<T>) find(Select.class).withLabel(label).single();
    }

    @Test
    void R31_where_columns_went_is_remembered_once_a_file_was_imported() throws IOException {
        var text = Files.writeString(folder.resolve("again.csv"), """
                First name,Last name,Mobile,Kontakt 7
                Ann,Bell,(612) 555-0142,651-789-3234
                """);
        id = imports.upload(maya, "again.csv", text);
        open("maya", "import/" + id);
        fieldFor("Kontakt 7").setValue(ImportField.OFFICE_PHONE);
        press(next());
        press(next());
        id = imports.upload(maya, "again.csv", text);
        open("maya", "import/" + id);
        assertThat(fieldFor("Kontakt 7").getValue()).as("only checked").isNull();

        fieldFor("Kontakt 7").setValue(ImportField.HOME_PHONE);
        press(next());
        press(next());
        press(next());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> imports.find(maya, id).stage() == ImportSummary.Stage.FINISHED);
        id = imports.upload(maya, "again.csv", text);
        open("maya", "import/" + id);
        assertThat(fieldFor("Kontakt 7").getValue()).isEqualTo(ImportField.HOME_PHONE);
        assertThat(page()).contains("as in your last import of such a file").doesNotContain("To look at");
    }

    /** Two values that are not valid in one row, one in another, of rows that go in without them. */
    private void leavingOut() throws IOException {
        id = imports.upload(maya, "left.csv", Files.writeString(folder.resolve("left.csv"), """
                First name,Last name,Email,Mobile,Home phone
                Ann,Bell,ann@mail.example,612-55,12
                Bob,Cole,bob@@mail,(612) 555-0142,
                Cas,Diaz,cas@mail.example,,
                Dee,Eads,dee@mail.example,1,
                """));
        imports.keep(
                maya,
                id,
                ImportSettings.GUESSED.mapping(
                        imports.look(maya, id, ReadAs.GUESSED).mapping()));
        open("maya", "import/" + id);
        ImportPages.open(id, ImportStep.CHECK);
        settle();
    }

    @Test
    void R34_the_values_that_are_left_out_are_opened_and_corrected_at_the_check() throws IOException {
        leavingOut();
        assertThat(page()).contains("4values left out", "Values left out4In 3 rows, which go in without them.");
        press(find(Button.class).withText("Show 3").single());
        assertThat(rows("Values left out"))
                .containsExactly(
                        "Row 2Ann BellMobile“612-55” is no phone number.Home phone“12” is no phone number.",
                        "Row 3Bob ColeEmail“bob@@mail” is no e-mail address.",
                        "Row 5Dee EadsMobile“1” is no phone number.");
        assertThat(cells()).extracting(TextField::getValue).containsExactly("612-55", "12", "bob@@mail", "1");

        test(cells().get(2)).setValue("bob@mail.example");
        settle();
        assertThat(page()).contains("3values left out", "Values left out3In 2 rows");
        assertThat(cells()).as("they stay open").hasSize(3);
    }

    @Test
    void R34_the_values_that_were_left_out_are_opened_in_the_result_without_a_cap() throws IOException {
        leavingOut();
        press(next());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> imports.find(maya, id).stage() == ImportSummary.Stage.FINISHED);
        open("maya", "import/" + id);
        assertThat(page()).contains("4values left out3 rows went in without them");
        press(button("Show the rows: values left out"));
        assertThat(rows("Values left out"))
                .containsExactly(
                        "Row 2Ann BellMobile612-55“612-55” is no phone number.Home phone12“12” is no phone number.",
                        "Row 3Bob ColeEmailbob@@mail“bob@@mail” is no e-mail address.",
                        "Row 5Dee EadsMobile1“1” is no phone number.");
        assertThat(cells()).as("nothing can be corrected any more").isEmpty();
        press(button("Hide the rows: values left out"));
        assertThat(page()).doesNotContain("bob@@mail");
        assertThat(imports.leavingOut(maya, id, 1, 1))
                .extracting(CheckedRow::line)
                .as("a page")
                .containsExactly(3);
    }

    @Test
    void R48_the_operation_of_an_import_and_its_page_lead_to_each_other_and_count_alike() throws IOException {
        leavingOut();
        press(next());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> imports.find(maya, id).stage() == ImportSummary.Stage.FINISHED);
        open("maya", "import/" + id);
        long run = Objects.requireNonNull(imports.find(maya, id).operation()).value();
        assertThat(href("Open the operation")).isEqualTo("operations/" + run);
        assertThat(href("Open the 4 contacts")).isEqualTo("contacts?archived=included&imported-by=" + run);

        open("maya", "operations/" + run);
        assertThat(href("Open the import")).isEqualTo("import/" + id);
        assertThat(page()).contains("4 rows").doesNotContain("4 contacts");
        assertThat(find(Tab.class).all())
                .extracting(tab -> tab.getElement().getTextRecursively())
                .contains("Imported4", "Rejected0");
        open("sam", "operations/" + run);
        assertThat(page()).as("who supervises her").contains("4 rows").doesNotContain("Open the import");

        imports.revert(maya, id);
        var reversal = Objects.requireNonNull(imports.find(maya, id).revert());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> operations.progress(maya, reversal).over());
        open("maya", "import/" + id);
        assertThat(href("Open the reversal")).isEqualTo("operations/" + reversal.value());
        assertThat(page()).contains("then reverted").doesNotContain("Open the 4 contacts");
        open("maya", "operations/" + reversal.value());
        assertThat(href("Open the import")).isEqualTo("import/" + id);
        assertThat(page()).contains("4 contacts");
    }

    private String href(String words) {
        return find(Anchor.class).withText(words).single().getHref();
    }

    private Button button(String label) {
        return find(Button.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows(String group) {
        return find(UnorderedList.class).all().stream()
                .filter(list -> group.equals(list.getElement().getAttribute("aria-label")))
                .flatMap(list -> list.getChildren())
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private List<TextField> cells() {
        return find(TextField.class).all().stream()
                .filter(field -> field.hasClassName("t-row-cell"))
                .toList();
    }

    @Test
    void R46_a_check_goes_on_while_its_page_is_left_and_is_found_again() {
        open("maya", "import/" + id);
        this.<DateOrder>radios(0).setValue(DateOrder.MONTH_FIRST);
        settle();
        press(next());
        var release = new CountDownLatch(1);
        try {
            // as long as both places are taken, the check waits for its turn
            for (long other : List.of(-1L, -2L)) {
                work.begin(other, "something else", turn -> held(release));
            }
            test(next()).click();
            assertThat(page()).contains("Checking the rows…", "You can leave this page; it goes on.");

            UI.getCurrent().navigate("import");
            UI.getCurrent().navigate("import/" + id);
            assertThat(step()).isEqualTo("4Check");
            assertThat(page()).contains("Checking the rows…");
            assertThat(work.does(id, CheckStep.WORK)).as("nobody stopped it").isTrue();
        } finally {
            release.countDown();
        }
        settle();
        assertThat(page()).contains("5 rows; nothing has been saved yet");
        assertThat(next().getText()).isEqualTo("Import 2 contacts");
    }

    private static boolean held(CountDownLatch release) {
        try {
            return release.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void R46_nothing_to_import_is_said_and_not_offered() throws IOException {
        id = imports.upload(
                maya,
                "bad.csv",
                Files.writeString(folder.resolve("bad.csv"), "First name,Last name,Email\nAnn,,ann@mail.example\n"));
        open("maya", "import/" + id);
        ImportPages.open(id, ImportStep.CHECK);
        settle();
        assertThat(next().isRefused()).isTrue();
        assertThat(page()).contains("No row would change anything.");
    }

    @Test
    void R4_an_import_is_its_uploaders_alone_and_cancel_asks_first() {
        open("maya", "import/" + id);
        press(find(Button.class).withText("Cancel").single());
        assertThat(imports.latest(maya, 9)).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        settle();
        assertThat(imports.latest(maya, 9)).isEmpty();
        open("maya", "import/" + id);
        var missing = page();
        people(diego);
        open("maya", "import/" + id);
        assertThat(page()).isEqualTo(missing);
    }

    private void people(UserId other) {
        try {
            id = imports.upload(other, "theirs.csv", Files.writeString(folder.resolve("theirs.csv"), FILE));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
