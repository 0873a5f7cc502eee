package app.tandem.imports;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Imported.Did;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.record.LeadSources;
import app.tandem.imports.file.ReadAs;
import app.tandem.operation.Operations;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import may is decided when it runs, whatever was allowed when it was checked (R1, R4, R33). */
@DatabaseTest
class ImportRightsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final String FILE = """
            First Name,Last Name,E-mail,City,Groups
            Ann,Bell,ann@mail.example,Eagan,
            Bob,"=1+2",bob@mail.example,"Saint ""Paul""\"
            Bob,"=1+2",bob@mail.example,,
            """;

    @Autowired
    Given given;

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    LeadSources sources;

    @Autowired
    ContactList contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @Test
    void R1_who_may_not_import_for_somebody_any_more_gets_the_rows_back_and_learns_nothing() throws IOException {
        given.contact()
                .named("Ann Bell")
                .email("ann@mail.example")
                .ownedBy(maya)
                .create();
        long id = checked(sam, choices(maya, 0, ""));
        assertThat(imports.checked(sam, id).matched()).isEqualTo(Map.of(MatchKey.NAME_AND_EMAIL, 1));
        jdbc.sql("update team_member set manager = false where user_id = :sam")
                .param("sam", sam.value())
                .update();

        run(sam, id);

        var after = imports.checked(sam, id);
        assertThat(after.counts()).isEqualTo(Map.of(RowOutcome.REJECTED, 3));
        assertThat(after.matched()).as("which of them Maya has").isEmpty();
        assertThat(imports.rows(sam, id, RowOutcome.REJECTED, 0, 9)).allSatisfy(row -> {
            assertThat(row.contact()).isNull();
            assertThat(row.matched()).isNull();
        });
        assertThat(rejected(sam, id))
                .containsExactly(
                        "\uFEFFFirst Name,Last Name,E-mail,City,Groups,Reason",
                        "Ann,Bell,ann@mail.example,Eagan,,You do not supervise Maya Chen. Maya Chen can import their contacts.",
                        "Bob,'=1+2,bob@mail.example,\"Saint \"\"Paul\"\"\",,You do not supervise Maya Chen. Maya Chen can import their contacts.",
                        "Bob,'=1+2,bob@mail.example,,,You do not supervise Maya Chen. Maya Chen can import their contacts.");
        assertThat(jdbc.sql("select last_name || ' ' || city from contact")
                        .query(String.class)
                        .list())
                .containsExactly("Bell ");
    }

    @Test
    void nothing_runs_for_somebody_who_was_deactivated_meanwhile() throws IOException {
        long id = checked(maya, Choices.USUAL);
        var here = new ImportingHere(context::getBean);
        here.submit(maya, id);
        active(maya, false);
        here.goOn();
        assertThat(jdbc.sql("select count(*) from contact").query(Integer.class).single())
                .isZero();
        assertThat(imports.latest(maya, 9)).isEmpty();
        for (Callable<?> call : List.<Callable<?>>of(
                () -> imports.find(maya, id),
                () -> imports.checked(maya, id),
                () -> imports.revert(maya, id),
                () -> imports.submit(maya, id),
                () -> rejected(maya, id))) {
            assertThatThrownBy(call::call).isInstanceOf(NoSuchElementException.class);
        }
        active(maya, true);
        assertThat(rejected(maya, id))
                .hasSize(4)
                .allMatch(line -> line.contains("eason") || line.contains("Your account"));
    }

    @Test
    void R4_whom_the_importer_does_not_know_is_not_named_by_choosing_them() throws IOException {
        long id = checked(maya, new Choices(null, 0, "", List.of(lou, tom, new UserId(4711)), true));
        run(maya, id);
        assertThat(imports.shares(maya, id))
                .as("a former partner, and nobody else")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.person().id()).isEqualTo(tom);
                    assertThat(one.shared()).isZero();
                });
    }

    @Test
    void R4_the_contacts_of_an_import_are_a_list_for_its_importer_alone() throws IOException {
        given.contact()
                .named("Ann Bell")
                .email("ann@mail.example")
                .ownedBy(maya)
                .create();
        given.contact().named("Cy Dunn").ownedBy(maya).create();
        long id = checked(maya, Choices.USUAL);
        run(maya, id);
        long operation =
                Objects.requireNonNull(imports.find(maya, id).operation()).value();
        assertThat(listed(maya, operation, Did.CREATED)).containsExactly("Bob =1+2");
        assertThat(listed(maya, operation, Did.CHANGED)).containsExactly("Ann Bell");
        assertThat(listed(maya, operation, Did.EITHER)).containsExactly("Ann Bell", "Bob =1+2");
        assertThat(listed(sam, operation, Did.CREATED)).as("who supervises her").isEmpty();
        assertThat(listed(sam, operation, Did.EITHER)).isEmpty();
        assertThat(listed(maya, operation + 1, Did.EITHER)).isEmpty();
    }

    private List<String> listed(UserId viewer, long operation, Did did) {
        var filter = ContactFilter.NONE.withImported(new ContactFilter.Imported(operation, did));
        var rows = contacts.page(viewer, filter, ContactSort.BY_NAME, 0, 9);
        assertThat(contacts.count(viewer, filter)).isEqualTo(rows.size());
        return rows.stream().map(ContactRow::name).toList();
    }

    @Test
    void R4_a_corrected_cell_is_compared_with_no_contact_that_is_somebody_elses_now() throws IOException {
        var ann = given.contact()
                .named("Ann Bell")
                .email("ann@mail.example")
                .ownedBy(maya)
                .create();
        long id = checked(maya, Choices.USUAL, """
                First Name,Last Name,E-mail,City,Cell Phone
                Ann,Bell,ann@mail.example,Edina,123
                """);
        assertThat(imports.checked(maya, id).counts()).isEqualTo(Map.of(RowOutcome.UPDATED, 1));
        jdbc.sql("update contact set owner_id = :diego, city = 'Duluth' where id = :ann")
                .param("diego", diego.value())
                .param("ann", ann.value())
                .update();
        var wrong = imports.correct(maya, id, 1, 3, "Eagan", TODAY);
        assertThat(wrong.counts()).isEqualTo(Map.of(RowOutcome.NEW, 1));
        assertThat(wrong.matched()).isEmpty();
        assertThat(imports.correct(maya, id, 1, 3, "Duluth", TODAY))
                .as("a right guess")
                .isEqualTo(wrong);
    }

    @Test
    void R33_the_groups_that_a_lead_source_filled_are_named_to_the_importer() throws IOException {
        long radio = sources.create(northfield, "Radio");
        sources.group(radio, "Spring");
        assertThat(imports.groupOf(maya, radio)).isEqualTo("Spring");
        long id = checked(sam, choices(maya, radio, ""));
        run(sam, id);
        assertThat(imports.groups(sam, id))
                .singleElement()
                .extracting(one -> one.name() + " of " + one.owner().name() + " " + one.contacts())
                .isEqualTo("Spring of Maya Chen 2");
        jdbc.sql("update team_member set manager = false where user_id = :sam")
                .param("sam", sam.value())
                .update();
        assertThat(imports.groups(sam, id)).as("whom sam supervises no more").isEmpty();
    }

    @Test
    void R33_a_lead_source_that_is_not_offered_to_the_importer_is_none() throws IOException {
        var others = given.lender("Cedar Mortgage");
        long foreign = sources.create(others, "Zillow");
        long retired = sources.create(northfield, "Radio");
        sources.retire(retired, true);
        for (long source : new long[] {foreign, retired, 4711}) {
            assertThatThrownBy(() -> checked(maya, choices(null, source, "")))
                    .isInstanceOf(ImportRefused.class)
                    .hasMessageContaining("not offered any more");
        }
    }

    @Test
    void a_group_that_was_deleted_meanwhile_is_made_again() throws IOException {
        given.group(maya, "Spring");
        long id = checked(maya, choices(null, 0, "Spring"));
        jdbc.sql("delete from contact_group").update();
        run(maya, id);
        assertThat(jdbc.sql("select g.name from contact_group_member m join contact_group g on g.id = m.group_id")
                        .query(String.class)
                        .list())
                .containsExactly("Spring", "Spring");
    }

    @Test
    void submitted_or_reverted_twice_at_the_same_time_it_runs_once() throws Exception {
        long id = checked(maya, Choices.USUAL);
        assertThat(atOnce(() -> imports.submit(maya, id))).isEqualTo(1);
        ended(id, ImportSummary.Stage.FINISHED);
        assertThat(jdbc.sql("select count(*) from contact").query(Integer.class).single())
                .isEqualTo(2);
        assertThat(atOnce(() -> imports.revert(maya, id))).isEqualTo(1);
        ended(id, ImportSummary.Stage.REVERTED);
    }

    @Test
    void an_import_that_is_given_up_is_over_and_its_rows_can_go_on() throws IOException {
        long id = checked(maya, Choices.USUAL);
        var here = new ImportingHere(context::getBean);
        here.submit(maya, id);
        jdbc.sql("update operation set takings = 9").update();
        here.goOn();
        assertThat(imports.find(maya, id).stage()).isEqualTo(ImportSummary.Stage.FINISHED);
        assertThat(imports.checked(maya, id).counts())
                .as("nothing was done with any row")
                .isEmpty();
        long rest = imports.rest(maya, id);
        imports.check(maya, rest, TODAY, (rows, rejected) -> {});
        run(maya, rest);
        assertThat(jdbc.sql("select count(*) from contact").query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void a_reversal_that_is_given_up_is_over_and_what_it_has_not_taken_back_stays() throws IOException {
        long id = checked(maya, Choices.USUAL);
        run(maya, id);
        var here = new ImportingHere(context::getBean);
        here.revert(maya, id);
        jdbc.sql("update operation set takings = 9 where state = 'RUNNING'").update();
        here.goOn();
        var reversal = Objects.requireNonNull(imports.find(maya, id).revert());
        var progress = operations.progress(maya, reversal);
        assertThat(progress.over()).isTrue();
        assertThat(progress.stopped()).isTrue();
        assertThat(progress.attempted()).as("nothing was done with any contact").isZero();
        assertThat(jdbc.sql("select count(*) from contact").query(Integer.class).single())
                .isEqualTo(2);
        assertThat(imports.left(maya, id, 0, 9)).isEmpty();
        assertThat(jdbc.sql("select count(*) from message where operation_id = :op and recipient_id = :maya")
                        .param("op", reversal.value())
                        .param("maya", maya.value())
                        .query(Integer.class)
                        .single())
                .as("whoever ran it is told")
                .isEqualTo(1);
        assertThatThrownBy(() -> imports.revert(maya, id))
                .as("it was begun once")
                .isInstanceOf(ImportRefused.class);
    }

    @Test
    void any_name_of_a_file_is_kept_as_far_as_it_can_be() throws IOException {
        var file = Files.writeString(folder.resolve("contacts.csv"), FILE);
        long id = imports.upload(maya, "\0../../<b>" + "x".repeat(300) + "\uD83C\uDFE1".repeat(90) + ".csv", file);
        imports.keep(
                maya,
                id,
                ImportSettings.GUESSED.mapping(
                        imports.look(maya, id, ReadAs.GUESSED).mapping()));
        imports.check(maya, id, TODAY, (rows, rejected) -> {});
        run(maya, id);
        assertThat(imports.find(maya, id).fileName())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("\uD83C\uDFE1.csv");
        assertThat(imports.find(maya, imports.upload(maya, "\0", file)).fileName())
                .isEqualTo("file");
    }

    private static Choices choices(@Nullable UserId owner, long source, String group) {
        return new Choices(owner, source, group, List.of(), true);
    }

    private void active(UserId user, boolean active) {
        jdbc.sql("update app_user set active = :active where id = :user")
                .param("active", active)
                .param("user", user.value())
                .update();
    }

    private long checked(UserId importer, Choices choices) throws IOException {
        return checked(importer, choices, FILE);
    }

    private long checked(UserId importer, Choices choices, String text) throws IOException {
        var file = Files.writeString(folder.resolve("contacts.csv"), text);
        long id = imports.upload(importer, "contacts.csv", file);
        imports.keep(
                importer,
                id,
                ImportSettings.GUESSED
                        .mapping(imports.look(importer, id, ReadAs.GUESSED).mapping())
                        .choices(choices));
        imports.check(importer, id, TODAY, (rows, rejected) -> {});
        return id;
    }

    private void run(UserId importer, long id) {
        new ImportingHere(context::getBean).run(importer, id);
    }

    private List<String> rejected(UserId importer, long id) throws IOException {
        var out = new ByteArrayOutputStream();
        imports.writeRejected(importer, id, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** How many of several at the same time succeed. */
    private static int atOnce(Callable<?> call) throws Exception {
        int succeeded = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                all.add(threads.submit(call));
            }
            for (var one : all) {
                try {
                    one.get();
                    succeeded++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(ImportRefused.class);
                }
            }
        }
        return succeeded;
    }

    private void ended(long id, ImportSummary.Stage stage) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            var now = imports.find(maya, id);
            return now.stage() == stage
                    && jdbc.sql("select count(*) from operation where state = 'RUNNING'")
                                    .query(Integer.class)
                                    .single()
                            == 0;
        });
    }
}
