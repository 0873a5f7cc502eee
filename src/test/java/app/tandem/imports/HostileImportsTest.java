package app.tandem.imports;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.imports.file.FileRefused;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    /** Before the first NUL: a file that begins with one is no text. */
    private static final int SAME = 5_000;

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

    @Test
    void formulas_and_characters_that_nothing_can_keep_are_text_at_most() throws IOException {
        long id = here.upload(
                maya,
                file(HEAD
                        + "Ann,Bell,ann@mail.example,,,,\n".repeat(SAME)
                        + "=HYPERLINK(1),@SUM(A1),ann@mail.example,\"+1,-2\",=cmd|'/c calc'!A0,,=1+2\n"
                        + "Bo\0b,Co\0le,bob@mail.example,Ea\0gan,Zil\0low,Ho\0t,No\0te\n"
                        + "C\0y,\0,cy@mail.example,,,,\n"
                        + "D\u202Ei,<script>alert(1)</script>,di@mail.example,,,"
                        + "x".repeat(500) + ",\n"));
        var expected =
                Map.of(RowOutcome.NEW.code(), 3, RowOutcome.DUPLICATE.code(), SAME - 1, RowOutcome.REJECTED.code(), 2);
        var checked = here.check(maya, id, TODAY);
        assertThat(checked)
                .as("%s", imports.rows(maya, id, RowOutcome.REJECTED, 0, 9))
                .isEqualTo(expected);
        assertThat(here.run(maya, id)).isEqualTo(expected);
        assertThat(jdbc.sql("select first_name || '/' || last_name || '/' || city from contact order by id")
                        .query(String.class)
                        .list())
                .containsExactly("Ann/Bell/", "=HYPERLINK(1)/@SUM(A1)/+1,-2", "Di/<script>alert(1)</script>/");
        assertThat(jdbc.sql("select body from note order by id")
                        .query(String.class)
                        .list())
                .containsExactly("=1+2");
        assertThat(jdbc.sql("select name from contact_group")
                        .query(String.class)
                        .list())
                .isEmpty();
        var out = new ByteArrayOutputStream();
        imports.writeRejected(maya, id, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.contains("NUL character") || line.contains("are needed"))
                .noneMatch(line -> line.matches("(.*,)?\"?[=+\\-@].*"));
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
