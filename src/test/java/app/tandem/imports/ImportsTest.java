package app.tandem.imports;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.imports.file.FileRefused;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file from upload to contacts (R31, R32). */
@DatabaseTest
class ImportsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final String FILE = """
            First Name,Last Name,E-mail,Mobile,Birthday,Lead source,Record ID
            Zoë,Lindqvist,zoe@mail.example,(612) 470-6452,5/9/1987,Zillow,HS-1
            José,Peña,jpena@@mail,651.789.3234,,,HS-2
            Ann,Bell,,612-55,,,HS-3
            ,Okonkwo,adaeze@mail.example,,,,HS-4
            ZOË,LINDQVIST,Zoe@mail.example,612,,,
            """;

    @Autowired
    Given given;

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

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
    void a_file_is_looked_at_checked_corrected_and_run() throws IOException {
        long id = upload(FILE);
        var look = imports.look(maya, id, ReadAs.GUESSED);
        assertThat(look.survey().rows()).isEqualTo(5);
        imports.keep(maya, id, ImportSettings.GUESSED.mapping(look.mapping()));
        var checked = imports.check(maya, id, TODAY, (rows, rejected) -> {});
        assertThat(checked.counts())
                .containsOnly(
                        Map.entry(RowOutcome.NEW, 2),
                        Map.entry(RowOutcome.REJECTED, 2),
                        Map.entry(RowOutcome.DUPLICATE, 1));
        var rejected = imports.rows(maya, id, RowOutcome.REJECTED, 0, 10);
        assertThat(rejected).extracting(CheckedRow::line).containsExactly(4, 5);
        var corrected = imports.correct(maya, id, 3, 3, "(612) 555-0142", TODAY);
        assertThat(corrected.count(RowOutcome.REJECTED)).isEqualTo(1);
        assertThat(corrected.count(RowOutcome.NEW)).isEqualTo(3);

        imports.submit(maya, id);
        assertThatThrownBy(() -> imports.submit(maya, id)).isInstanceOf(ImportRefused.class);
        ended(id);
        assertThat(jdbc.sql("select first_name from contact order by sort_name")
                        .query(String.class)
                        .list())
                .containsExactly("Ann", "José", "ZOË");

        var out = new ByteArrayOutputStream();
        imports.writeRejected(maya, id, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Reason", "Okonkwo", "A first and a last name are needed.");
    }

    @Test
    void whoever_has_too_much_that_waits_starts_or_deletes_one_first() throws IOException {
        long first = upload(FILE);
        for (int n = 1; n < 10; n++) {
            upload(FILE);
        }
        assertThatThrownBy(() -> upload(FILE))
                .isInstanceOf(FileRefused.class)
                .hasMessage("You have 10 imports that have not been started. Start or delete one of them first.");
        assertThat(imports.whyNoUpload(maya, 1)).isPresent();
        assertThat(imports.whyNoUpload(diego, 1)).as("somebody else").isEmpty();
        assertThat(imports.latest(maya, 3)).as("each can be reached").hasSize(10);

        imports.discard(maya, first);
        assertThat(imports.whyNoUpload(maya, 1)).isEmpty();
        jdbc.sql("update import_job set size = 100000000").update();
        assertThat(imports.whyNoUpload(maya, 170_000_000)).isEmpty();
        assertThat(imports.whyNoUpload(maya, 180_000_000))
                .contains("With this file, your imports that have not been started would have more than 1 GB."
                        + " Start or delete one of them first.");
        jdbc.sql("update import_job set state = 'FINISHED'").update();
        assertThat(imports.whyNoUpload(maya, 180_000_000)).as("those that ran").isEmpty();
    }

    @Test
    void of_several_files_that_come_at_the_same_time_no_more_are_kept_than_may_wait() throws Exception {
        for (int n = 0; n < 8; n++) {
            upload(FILE);
        }
        var file = Files.writeString(folder.resolve("contacts.csv"), FILE);
        var start = new CyclicBarrier(5);
        try (var together = Executors.newFixedThreadPool(5)) {
            var uploads = Stream.generate(() -> together.submit(() -> {
                        start.await();
                        try {
                            return imports.upload(maya, "contacts.csv", file) > 0;
                        } catch (FileRefused refused) {
                            return false;
                        }
                    }))
                    .limit(5)
                    .toList();
            int kept = 0;
            for (var one : uploads) {
                kept += one.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(2);
        }
        assertThat(imports.latest(maya, 3)).hasSize(10);
    }

    @Test
    void what_is_left_of_a_stopped_import_goes_on_as_one_of_its_own() throws IOException {
        long id = upload(FILE);
        imports.keep(
                maya,
                id,
                ImportSettings.GUESSED.mapping(
                        imports.look(maya, id, ReadAs.GUESSED).mapping()));
        imports.check(maya, id, TODAY, (rows, rejected) -> {});
        assertThat(imports.correct(maya, id, 3, 3, "(612) 555-0142", TODAY).dropped())
                .isEqualTo(3);
        var here = new ImportingHere(context::getBean);
        here.submit(maya, id);
        var operation = Objects.requireNonNull(imports.find(maya, id).operation());
        jdbc.sql("update operation set attempted = 2").update();
        operations.stop(maya, operation);
        here.goOn();
        assertThat(imports.find(maya, id).counts()).isEqualTo(Map.of(RowOutcome.NEW, 2));
        assertThat(imports.checked(maya, id).rows()).isEqualTo(2);
        assertThat(imports.checked(maya, id).dropped())
                .as("R34: of the rows that went in")
                .isEqualTo(2);

        long rest = imports.rest(maya, id);
        assertThat(imports.rest(maya, id)).as("asked again").isEqualTo(rest);
        var checked = imports.check(maya, rest, TODAY, (rows, rejected) -> {});
        assertThat(checked.counts()).isEqualTo(Map.of(RowOutcome.NEW, 2, RowOutcome.REJECTED, 1));
        assertThat(imports.rows(maya, rest, RowOutcome.NEW, 0, 9))
                .as("the corrected one among them")
                .extracting(CheckedRow::line)
                .containsExactly(4, 6);
        here.run(maya, rest);
        assertThat(imports.latest(maya, 9))
                .extracting(ImportSummary::counts)
                .containsExactly(checked.counts(), Map.of(RowOutcome.NEW, 2));
        assertThatThrownBy(() -> imports.rest(maya, rest)).isInstanceOf(ImportRefused.class);
        var out = new ByteArrayOutputStream();
        imports.writeRejected(maya, rest, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Okonkwo").doesNotContain("Bell");
    }

    @Test
    void R4_a_chosen_owner_of_another_organization_is_nobody() throws IOException {
        long id = upload(FILE);
        var mapping = imports.look(maya, id, ReadAs.GUESSED).mapping();
        for (var stranger : List.of(tom, new UserId(4711))) {
            imports.keep(
                    maya,
                    id,
                    ImportSettings.GUESSED.mapping(mapping).choices(new Choices(stranger, 0, "", List.of(), true)));
            assertThat(imports.check(maya, id, TODAY, (rows, rejected) -> {}).count(RowOutcome.REJECTED))
                    .isEqualTo(5);
            assertThat(imports.rows(maya, id, RowOutcome.REJECTED, 0, 1)
                            .getFirst()
                            .problems()
                            .getFirst()
                            .sentence())
                    .isEqualTo("The owner is not there any more. Choose another.");
        }
    }

    @Test
    void what_is_no_list_is_refused_in_words() {
        assertThatThrownBy(() -> upload("%PDF-1.7 ..."))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("PDF");
    }

    private void ended(long id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> imports.find(maya, id).stage() == ImportSummary.Stage.FINISHED);
    }

    private long upload(String text) throws IOException {
        var file = Files.writeString(folder.resolve("contacts.csv"), text);
        return imports.upload(maya, "contacts.csv", file);
    }
}
