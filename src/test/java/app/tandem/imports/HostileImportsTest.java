package app.tandem.imports;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.imports.file.FileRefused;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hostile files from upload to contacts: a sentence or harmless contacts, and nothing half-done (R31). */
@DatabaseTest
class HostileImportsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String HEAD = "First name,Last name,E-mail,City,Lead source,Groups,Notes\n";

    @Autowired
    Given given;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    private ImportingHere here;

    @BeforeEach
    void people() {
        given.northfield();
        here = new ImportingHere(context::getBean);
    }

    @Test
    void what_is_no_list_leaves_nothing_behind() {
        for (var text : List.of(
                "%PDF-1.7 renamed", "", HEAD, HEAD + "\"Ann,Bell\n", HEAD + "Ann,\"" + "x".repeat(10 << 20) + "\"\n")) {
            assertThatThrownBy(() -> here.upload(maya, file(text))).isInstanceOf(FileRefused.class);
        }
        jdbc.sql("select id from import_job").query(Long.class).list().forEach(id -> imports.discard(maya, id));
        nothing("import_job", "import_part", "import_check", "import_row", "import_key", "contact");
    }

    @Test
    void a_file_that_breaks_off_is_refused_as_a_whole() throws IOException {
        var rows = new StringBuilder(HEAD);
        for (int n = 0; n < 12_000; n++) {
            rows.append("Ann").append(n).append(",Bell,ann").append(n).append("@mail.example,,,,\n");
        }
        long id = here.upload(maya, file(rows.toString()));
        jdbc.sql("update import_part set bytes = :bytes where no = 0")
                .param("bytes", (rows + "\"Bob,Cole\n").getBytes(StandardCharsets.UTF_8))
                .update();
        assertThatThrownBy(() -> here.check(maya, id, TODAY))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("Row 12,002 opens a quotation mark");
        nothing("import_check", "import_row", "import_key", "contact");
        assertThatThrownBy(() -> imports.submit(maya, id)).isInstanceOf(ImportRefused.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("contacts.csv"), text);
    }

    private void nothing(String... tables) {
        for (var table : tables) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
