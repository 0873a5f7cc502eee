package app.tandem.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R31: workbooks and address cards become rows as texts do. */
class WorkbooksAndCardsTest {

    private static final List<String> TEXTS = List.of("Name", "Phone", "Born", "Zip", "Formula", "Zo\u00eb Lee");
    private static final String ROWS = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>Our people</t></is></c></row>
            <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c>\
            <c r="D3" t="s"><v>3</v></c><c r="E3" t="s"><v>4</v></c></row>
            <row r="5"><c r="A5" t="s"><v>5</v></c><c r="B5"><v>6.123384471E9</v></c><c r="C5" s="1"><v>30777</v></c>\
            <c r="D5" s="2"><v>2134</v></c><c r="E5" t="str"><f>A5&amp;"!"</f><v>Zo\u00eb Lee!</v></c></row>
            <row r="6"><c r="A6" t="inlineStr"><is><t>Bob</t></is></c><c r="B6"><v>0.1</v></c>\
            <c r="C6" s="1"><v>45355.5</v></c><c r="D6" t="b"><v>1</v></c><c r="E6" t="e"><v>#N/A</v></c></row>
            """;

    @TempDir
    Path folder;

    private ImportFile open(Path path, ReadAs as) {
        return ImportFile.open(path, "contacts", as);
    }

    @Test
    void a_workbook_gives_what_a_person_reads_in_its_cells() {
        var file = open(Made.workbook(folder, Map.of("People", ROWS), TEXTS), ReadAs.GUESSED);
        assertThat(file.shape().format()).isEqualTo(FileFormat.WORKBOOK);
        assertThat(file.shape().header()).isEqualTo(3);
        assertThat(file.shape().headers()).containsExactly("Name", "Phone", "Born", "Zip", "Formula");
        assertThat(Made.rows(file)).extracting(FileRow::number).containsExactly(5, 6);
        assertThat(Made.cells(file))
                .containsExactly(
                        List.of("Zo\u00eb Lee", "6123384471", "1984-04-05", "02134", "Zo\u00eb Lee!"),
                        List.of("Bob", "0.1", "2024-03-04T12:00", "TRUE", ""));
    }

    @Test
    void a_workbook_without_formats_is_read_as_well() {
        var main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = open(
                Made.zip(
                        folder,
                        Map.of(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
                                "xl/workbook.xml",
                                "<workbook " + main + " xmlns:r=\"" + office
                                        + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships><Relationship Id=\"rId1\" Type=\"" + office
                                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                                "xl/worksheets/sheet1.xml",
                                "<worksheet " + main
                                        + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>"
                                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ann</t></is></c></row></sheetData></worksheet>")),
                ReadAs.GUESSED);
        assertThat(Made.cells(file)).containsExactly(List.of("Ann"));
    }

    @Test
    void another_sheet_of_a_workbook_can_be_chosen() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put(
                "Cover",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ann</t></is></c></row>");
        sheets.put("People", ROWS);
        var path = Made.workbook(folder, sheets, TEXTS);
        assertThat(open(path, ReadAs.GUESSED).shape().sheets()).containsExactly("Cover", "People");
        assertThat(open(path, ReadAs.GUESSED).shape().headers()).containsExactly("Name");
        assertThat(open(path, ReadAs.GUESSED.sheet(1)).shape().headers()).hasSize(5);
    }

    @Test
    void address_cards_of_all_versions_become_rows() {
        var cards = """
                BEGIN:VCARD
                VERSION:3.0
                N:Lindqvist;Zo\u00eb;Ann;Dr.;Jr.
                FN:Dr. Zo\u00eb Ann Lindqvist Jr.
                item1.EMAIL;type=INTERNET;type=pref:zoe@x.com
                item1.X-ABLabel:_$!<Home>!$_
                TEL;type=CELL;type=VOICE;type=pref:(612) 338-4471
                TEL;type=WORK:651-789-3234
                TEL;type=HOME;type=FAX:651-789-0000
                item2.ADR;type=HOME;type=pref:;;12 Main St\\nApt 4;Springfield;IL;62704;USA
                BDAY:1984-04-05
                item3.X-ABRELATEDNAMES:Bob
                item3.X-ABLabel:_$!<Spouse>!$_
                ORG:Acme;Sales
                TITLE:Agent
                PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
                 /2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkS
                NOTE:Likes golf\\, tea
                UID:abc-1
                END:VCARD
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen
                TEL;CELL:6123384472
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Mary Ann van der Berg
                TEL;VALUE=uri;TYPE="cell,voice":tel:+1-612-338-4473
                BDAY:19840405
                CATEGORIES:Past clients,Golf
                END:VCARD
                """;
        var file = open(Made.text(folder, cards.replace("\n", "\r\n"), StandardCharsets.UTF_8), ReadAs.GUESSED);
        assertThat(file.shape().format()).isEqualTo(FileFormat.CARDS);
        var rows = Made.rows(file);
        assertThat(rows).hasSize(3);
        assertThat(told(file, rows.get(0)))
                .containsEntry("Title (Mr., Dr.)", "Dr.")
                .containsEntry("First name", "Zo\u00eb")
                .containsEntry("Middle name", "Ann")
                .containsEntry("Last name", "Lindqvist")
                .containsEntry("E-mail", "zoe@x.com")
                .containsEntry("Cell phone", "(612) 338-4471")
                .containsEntry("Office phone", "651-789-3234")
                .containsEntry("Street", "12 Main St Apt 4")
                .containsEntry("ZIP", "62704")
                .containsEntry("Birthday", "1984-04-05")
                .containsEntry("Spouse", "Bob")
                .containsEntry("Employer", "Acme, Sales")
                .containsEntry("Notes", "Likes golf, tea\nFax (home fax): 651-789-0000");
        assertThat(told(file, rows.get(1)))
                .containsEntry("First name", "J\u00fcrgen")
                .containsEntry("Last name", "M\u00fcller");
        assertThat(told(file, rows.get(2)))
                .containsEntry("Full name", "Mary Ann van der Berg")
                .containsEntry("Cell phone", "+1-612-338-4473")
                .containsEntry("Birthday", "1984-04-05")
                .containsEntry("Groups", "Past clients, Golf");
    }

    private static Map<String, String> told(ImportFile file, FileRow row) {
        Map<String, String> told = new HashMap<>();
        file.shape().columns().forEach(column -> told.put(column.header(), row.cell(column.index())));
        return told;
    }
}
