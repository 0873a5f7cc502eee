package app.tandem.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R31: a file that is no list is refused in words, and takes no memory. */
class HostileFilesTest {

    @TempDir
    Path folder;

    private void refused(Path path, String sentence) {
        assertThatThrownBy(() -> Made.rows(ImportFile.open(path, "contacts.csv", ReadAs.GUESSED)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(sentence);
    }

    private void refusedText(String text, String sentence) {
        refused(Made.text(folder, text), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 x|This is a PDF document, not a list.",
                "<!DOCTYPE html><html>|This is a web page",
                "{\\rtf1 x|This is a text document",
                "Name,Email|The file has a header and no rows below it.",
            })
    void a_file_that_is_something_else_says_what(String text, String sentence) {
        refusedText(text, sentence);
    }

    @Test
    void what_is_empty_says_so() {
        refusedText("", "The file is empty.");
        refusedText("\n \n,,\n", "The file is empty.");
        refusedText("\ufeff", "The file is empty.");
    }

    @Test
    void pictures_programs_and_random_bytes_are_none() {
        refused(
                Made.bytes(folder, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                "This is a picture");
        refused(Made.bytes(folder, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0}), "This is a program");
        refused(Made.bytes(folder, new byte[5_000]), "it holds no text");
        assertThat(Made.cells(ImportFile.open(Made.text(folder, "MZ,Name\n1,Ann\n"), "a.csv", ReadAs.GUESSED)))
                .hasSize(1);
    }

    @Test
    void an_unclosed_quotation_mark_is_named_by_its_row() {
        refusedText(
                "Name,Email\nAnn,a@x.com\n\"Bob,b@x.com\nCid,c@x.com\n",
                "Row 3 opens a quotation mark that is never closed.");
    }

    @Test
    void a_cell_without_end_is_named_by_its_row() {
        refusedText("Name,Email\nAnn,a@x.com\n\"" + "x".repeat(10 << 20) + "\",b@x.com\n", "Row 3 ");
        refusedText(
                "Name,Email\nAnn," + "x".repeat(200_000) + "\n",
                "Row 2 has a cell in column B with more than 100,000 characters.");
    }

    @Test
    void too_many_columns_are_counted() {
        var head = IntStream.range(0, 2_000).mapToObj(n -> "Column name " + n).collect(Collectors.joining(","));
        refusedText(head + "\n" + "x,".repeat(2_000) + "\n", "The file has 2,000 columns; Tandem reads up to 1,000.");
    }

    @Test
    void a_nul_far_down_stays_in_its_cell() {
        var file = ImportFile.open(
                Made.text(folder, "Name,Email\n" + "Ann Lee,a@x.com\n".repeat(5_000) + "Bo\0b,b@x.com\n"),
                "a.csv",
                ReadAs.GUESSED);
        assertThat(Made.rows(file).getLast().cell(0)).isEqualTo("Bo\0b");
    }

    @Test
    void archives_say_what_they_hold() {
        refused(
                Made.zip(folder, Map.of("[Content_Types].xml", "x", "word/document.xml", "x")),
                "This is a Word document");
        refused(Made.zip(folder, Map.of("contacts.csv", "Name\nAnn\n")), "This is a compressed folder (zip).");
        refused(Made.zip(folder, Map.of("mimetype", "x", "content.xml", "x")), "This is an OpenDocument file.");
        refused(Made.text(folder, "PK\u0003\u0004broken"), "The file is damaged");
    }

    @Test
    void old_and_protected_workbooks_say_what_to_do() throws IOException {
        byte[] begin = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        refused(Made.bytes(folder, begin), "This is a file of an old version of Excel (xls).");
        var locked = Made.bytes(folder, begin);
        Files.write(
                locked,
                "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                java.nio.file.StandardOpenOption.APPEND);
        refused(locked, "protected by a password");
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        var path = Files.createTempFile(folder, "bomb", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var name : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var row = "<row><c><v>1</v></c></row>".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
            for (int n = 0; n < 60; n++) {
                zip.write(row);
            }
        }
        refused(path, "unpacks to far more than a list of contacts");
    }

    @Test
    void a_cell_without_end_a_column_beyond_the_last_and_entities_are_found_before_a_workbook_is_read() {
        refused(
                workbook("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "x".repeat(500_000) + "</v></c></row>"),
                "has a cell with more than 100,000");
        refused(workbook("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "The workbook is damaged");
        refused(
                Made.zip(
                        folder,
                        Map.of(
                                "[Content_Types].xml",
                                "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>",
                                "xl/workbook.xml",
                                "<x/>")),
                "The workbook is damaged");
        refused(workbook("<row r=\"1\"><c r=\"A1\""), "The workbook is damaged");
        refused(workbook(""), "The sheet is empty.");
    }

    private Path workbook(String rows) {
        return Made.workbook(folder, Map.of("People", rows), java.util.List.of());
    }

    @Test
    void cards_without_end_are_named() {
        refusedText(
                "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nNOTE:" + "x".repeat(2_000_000) + "\nEND:VCARD\n",
                "Card 1 has more than");
        assertThat(Made.rows(ImportFile.open(
                        Made.text(
                                folder,
                                "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nPHOTO;ENCODING=b:" + "x".repeat(2_000_000)
                                        + "\nEND:VCARD\n"),
                        "a.vcf",
                        ReadAs.GUESSED)))
                .hasSize(1);
    }
}
