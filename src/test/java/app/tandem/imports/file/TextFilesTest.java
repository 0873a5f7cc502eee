package app.tandem.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.imports.file.encoding.Encoding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R31: whatever separates and encodes a list, its rows come out as they stand in it. */
class TextFilesTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private ImportFile open(String text) {
        return open(text, StandardCharsets.UTF_8);
    }

    private ImportFile open(String text, Charset charset) {
        return ImportFile.open(Made.text(folder, text, charset), "contacts.csv", ReadAs.GUESSED);
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_numbers_them_with_line_breaks_in_quotes() {
        var file = open("Name,Email\nAnn,a@x.com\n\n\"Bob\nJones\",b@x.com\n,\nCid,c@x.com\n");
        assertThat(file.shape().headers()).containsExactly("Name", "Email");
        assertThat(Made.rows(file)).extracting(FileRow::number).containsExactly(2, 4, 6);
        assertThat(Made.rows(file).get(1).cell(0)).isEqualTo("Bob\nJones");
    }

    @Test
    void the_separator_is_what_makes_the_same_columns_in_most_rows() {
        for (var separator : Separator.values()) {
            char s = separator.sign();
            var text = "Name" + s + "City" + s + "Tags\n"
                    + ("Ann" + s + "\"Paris, TX\"" + s + "\"a;b;c | d\"\n").repeat(30);
            var file = open(text);
            assertThat(file.shape().separator()).isEqualTo(separator);
            assertThat(Made.rows(file))
                    .hasSize(30)
                    .allSatisfy(row -> assertThat(row.ragged()).isNull());
        }
    }

    @Test
    void the_header_is_found_below_a_title_and_empty_rows() {
        var file = open(
                "Contacts of Mary Chen,,\nExported on 11/30/2026,,\n,,\nFirst Name,Last Name,Phone\nAnn,Lee,612 338 4471\n");
        assertThat(file.shape().header()).isEqualTo(4);
        assertThat(file.shape().headers()).containsExactly("First Name", "Last Name", "Phone");
        assertThat(Made.rows(file)).singleElement().extracting(FileRow::number).isEqualTo(5);
    }

    @Test
    void a_list_without_a_header_names_its_columns_by_letters() {
        var file = open("Ann,Lee,ann@x.com\nBob,Ray,bob@x.com\n");
        assertThat(file.shape().header()).isZero();
        assertThat(file.shape().headers()).containsExactly("Column A", "Column B", "Column C");
        assertThat(Made.rows(file)).hasSize(2);
    }

    @Test
    void empty_and_repeated_headers_get_names() {
        var file = open("Email,,Email,email \nA,B,C,D\n");
        assertThat(file.shape().headers()).containsExactly("Email", "Column B", "Email (2)", "email (3)");
    }

    @Test
    void ragged_rows_say_so() {
        var file = open("A name,B name,C name\n1,2,3\n1,2\n1,2,3,4\n1,2,3,\n");
        assertThat(Made.rows(file))
                .extracting(FileRow::ragged)
                .containsExactly(
                        null, "The row has 2 cells, the header 3.", "The row has 4 cells, the header 3.", null);
        assertThat(Made.rows(file)).extracting(FileRow::tooLong).containsExactly(false, false, true, false);
    }

    @Test
    void another_encoding_separator_and_header_can_be_chosen() {
        var path = Made.text(folder, "Name;Ort\nZo\u00eb;K\u00f6ln\n", WESTERN);
        var as = ReadAs.GUESSED.in(Encoding.UTF_8).separatedBy(Separator.COMMA).headerIn(0);
        var file = ImportFile.open(path, "a.csv", as);
        assertThat(file.shape().undecodable()).isTrue();
        assertThat(file.shape().headers()).containsExactly("Column A");
        assertThat(file.shape().samples())
                .singleElement()
                .extracting(FileShape.Sample::row)
                .isEqualTo(2);
        assertThat(ImportFile.open(path, "a.csv", ReadAs.GUESSED).shape().undecodable())
                .isFalse();
    }

    @Test
    void the_guess_of_an_encoding_shows_three_cells_in_which_it_would_be_wrong() {
        var file = open(
                "Name,City\nAnn,Rome\nZo\u00eb Lindqvist,Oslo\nJos\u00e9,Pe\u00f1a\nAnn,Bonn\nFran\u00e7ois D\u2019Amboise,Paris\n",
                WESTERN);
        assertThat(file.shape().as().encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(file.shape().guessed()).isTrue();
        assertThat(file.shape().samples())
                .containsExactly(
                        new FileShape.Sample(3, "Zo\u00eb Lindqvist"),
                        new FileShape.Sample(4, "Jos\u00e9"),
                        new FileShape.Sample(6, "Fran\u00e7ois D\u2019Amboise"));
    }

    @Test
    void a_letter_beyond_ascii_far_down_decides_as_well() {
        var far = "Name,City\n" + "Ann,Rome\n".repeat(60_000) + "Zo\u00eb,Oslo\n";
        assertThat(open(far, WESTERN).shape().as().encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(open(far).shape().as().encoding()).isEqualTo(Encoding.UTF_8);
    }

    @Test
    void languages_of_other_encodings_are_detected() {
        var names =
                "\u0418\u0432\u0430\u043d\u043e\u0432 \u0418\u0432\u0430\u043d, \u041f\u0435\u0442\u0440\u043e\u0432\u0430 \u0410\u043d\u043d\u0430, \u041c\u043e\u0441\u043a\u0432\u0430\n";
        assertThat(open("Name,Other,City\n" + names.repeat(20), Charset.forName("windows-1251"))
                        .shape()
                        .as()
                        .encoding())
                .isEqualTo(Encoding.WINDOWS_1251);
        var greek =
                "\u03a0\u03b1\u03c0\u03b1\u03b4\u03cc\u03c0\u03bf\u03c5\u03bb\u03bf\u03c2 \u0393\u03b9\u03ce\u03c1\u03b3\u03bf\u03c2,\u0397 \u03c0\u03cc\u03bb\u03b7 \u03c4\u03b7\u03c2 \u0391\u03b8\u03ae\u03bd\u03b1\u03c2\n";
        assertThat(open("Name,City\n" + greek.repeat(20), Charset.forName("windows-1253"))
                        .shape()
                        .as()
                        .encoding())
                .isEqualTo(Encoding.WINDOWS_1253);
        var mac = "Zo\u00eb,Jos\u00e9,Nu\u00f1ez M\u00fcller\n";
        assertThat(open("Name,Other,City\n" + mac.repeat(5), Charset.forName("x-MacRoman"))
                        .shape()
                        .as()
                        .encoding())
                .isEqualTo(Encoding.MAC_ROMAN);
    }

    @Test
    void a_broken_character_in_a_text_of_utf_8_leaves_it_utf_8() throws IOException {
        var path = Made.text(folder, "Name,City\n" + "Zo\u00eb,K\u00f6ln\n".repeat(50));
        Files.write(path, new byte[] {'A', (byte) 0xe9, ',', 'B', '\n'}, java.nio.file.StandardOpenOption.APPEND);
        var shape = ImportFile.open(path, "a.csv", ReadAs.GUESSED).shape();
        assertThat(shape.as().encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(shape.undecodable()).isTrue();
    }

    @RepeatedTest(60)
    void a_random_table_comes_back_however_it_is_written(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var table = table(random);
        var separator = Separator.values()[random.nextInt(4)];
        var written = written(table, separator, random);
        var bytes = bytes(written, random);
        var file = ImportFile.open(Made.bytes(folder, bytes), "random.csv", ReadAs.GUESSED);
        assertThat(file.shape().headers()).isEqualTo(table.getFirst());
        assertThat(file.shape().separator()).isEqualTo(separator);
        assertThat(Made.cells(file)).isEqualTo(table.subList(1, table.size()));
    }

    private static List<List<String>> table(Random random) {
        var names = List.of("First name", "Last name", "Email", "Home phone", "City", "Notes", "Zip");
        int columns = 2 + random.nextInt(names.size() - 1);
        List<List<String>> table = new ArrayList<>();
        table.add(names.subList(0, columns));
        int rows = 1 + random.nextInt(300);
        for (int row = 0; row < rows; row++) {
            table.add(IntStream.range(0, columns)
                    .mapToObj(column -> column == 0 ? "Ann" + random.nextInt(9) : cell(random))
                    .toList());
        }
        return table;
    }

    private static String cell(Random random) {
        var pieces = List.of(
                "",
                "Lee",
                "O\u2019Neil",
                "Zo\u00eb",
                "M\u00fcller & Co",
                "a, b",
                "a; b",
                "x|y",
                "say \"hi\"",
                "two\nlines",
                "  ",
                "(612) 338-4471",
                "\t");
        return pieces.get(random.nextInt(pieces.size()));
    }

    private static String written(List<List<String>> table, Separator separator, Random random) {
        var end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        boolean all = random.nextBoolean();
        var lines = table.stream()
                .map(row -> row.stream()
                        .map(cell -> all
                                        || cell.chars()
                                                .anyMatch(c ->
                                                        c == separator.sign() || c == '"' || c == '\n' || c == '\r')
                                ? '"' + cell.replace("\"", "\"\"") + '"'
                                : cell)
                        .collect(Collectors.joining(String.valueOf(separator.sign()))))
                .collect(Collectors.joining(end));
        return random.nextBoolean() ? lines : lines + end;
    }

    private static byte[] bytes(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.getBytes(WESTERN);
            case 3 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
            case 4 -> text.getBytes(StandardCharsets.UTF_16LE);
            default -> text.getBytes(StandardCharsets.UTF_16);
        };
    }

    @Test
    void a_long_file_is_read_row_by_row() throws IOException {
        var path = Files.createTempFile(folder, "long", ".csv");
        var notes = "x".repeat(200);
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("Name,Email,Notes\n");
            for (int n = 0; n < 100_000; n++) {
                out.write("Ann " + n + ",a" + n + "@x.com," + notes + "\n");
            }
        }
        int rows = 0;
        try (var reader = ImportFile.open(path, "long.csv", ReadAs.GUESSED).rows()) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                rows++;
            }
        }
        assertThat(rows).isEqualTo(100_000);
    }
}
