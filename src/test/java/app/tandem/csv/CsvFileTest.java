package app.tandem.csv;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.NaughtyStrings;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets are given. */
@Tag("slow")
class CsvFileTest {

    private static final List<String> READERS = List.of(",", ";", "\t", "|", ",;", ",\t", ";\t", ",;\t", ";|", ",;\t|");

    private static String written(List<String> head, List<String> line) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new CsvFile(out, head);
        file.line(line);
        file.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_has_a_byte_order_mark_commas_line_ends_of_two_characters_and_quotes_where_needed_RFC_4180()
            throws IOException {
        assertThat(written(List.of("Name", "City"), List.of("O’Neil, \"Zoë\"", "St. Paul\nMinnesota")))
                .isEqualTo("\uFEFFName,City\r\n\"O’Neil, \"\"Zoë\"\"\",\"St. Paul\nMinnesota\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1 555 0100",
                "-2",
                "@SUM(A1)",
                "  =1+1",
                "\u00A0=1+1",
                "\u3000＝1+1",
                "\u200B=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "﹦1",
                "\tx",
                "\rx",
                "\n\n=1",
                "\t=1"
            })
    void what_a_spreadsheet_would_run_begins_with_an_apostrophe(String text) {
        assertThat(HarmlessCell.of(text)).startsWith("'").endsWith(text.substring(text.length() - 1));
        assertThat(HarmlessCell.of(text).replace("'", "")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"x;=1+1|x;'=1+1", "x; \u00A0@y|x;' \u00A0@y"})
    void nor_where_a_spreadsheet_of_another_country_splits_the_line(String text, String harmless) {
        assertThat(HarmlessCell.of(text)).isEqualTo(harmless);
    }

    /** Fixed seed; each reader is a set of separators, as the dialogs of spreadsheets offer them. */
    @Test
    void whatever_a_spreadsheet_splits_lines_at_no_cell_begins_a_formula() throws IOException {
        var chance = new Random(13);
        for (int round = 0; round < 20_000; round++) {
            var line = List.of(dangerous(chance), dangerous(chance), dangerous(chance));
            var file = written(List.of("a"), line).substring(1);
            for (String separators : READERS) {
                assertThat(SpreadsheetReader.cells(file, separators))
                        .as("%s read with %s", line, separators)
                        .noneMatch(SpreadsheetReader::runs);
            }
        }
    }

    private static String dangerous(Random chance) {
        var signs = "=+-@\uFF1D\uFE63;|\t\r\n\u000B\f\u0085\u2028\u2029 \u00A0\u200B\",'ab1";
        return chance.ints(chance.nextInt(7), 0, signs.length())
                .mapToObj(at -> signs.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "(612) 338-4471", "2026-03-02", "a=b", "x@y.example", "a; b", "'t Hooft", "1-2"})
    void everything_else_stays_as_it_is(String text) {
        assertThat(HarmlessCell.of(text)).isEqualTo(text);
    }

    @Test
    void every_text_is_read_again_as_it_was_written() throws IOException {
        for (String text : NaughtyStrings.all()) {
            var file = written(List.of("Name", "End"), List.of(text, "end")).substring(1);
            try (var read = CsvReader.builder().ofCsvRecord(file)) {
                var records = read.stream().toList();
                assertThat(records).as(text).hasSize(2);
                assertThat(records.get(1).getFields()).containsExactly(HarmlessCell.of(text), "end");
            }
        }
    }
}
