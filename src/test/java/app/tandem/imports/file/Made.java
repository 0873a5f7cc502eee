package app.tandem.imports.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made for a test. */
public final class Made {

    private Made() {}

    /** A file with these bytes. */
    public static Path bytes(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "upload", ".bin"), bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A file with this text. */
    public static Path text(Path folder, String text, Charset charset) {
        return bytes(folder, text.getBytes(charset));
    }

    /** A file with this text in UTF-8. */
    public static Path text(Path folder, String text) {
        return text(folder, text, StandardCharsets.UTF_8);
    }

    /** A zip with these entries. */
    public static Path zip(Path folder, Map<String, String> entries) {
        try {
            var file = Files.createTempFile(folder, "upload", ".zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A workbook with these sheets, each the rows of its XML; the second style is a date, the third five digits. */
    public static Path workbook(Path folder, Map<String, String> sheets, List<String> texts) {
        Map<String, String> entries = new LinkedHashMap<>();
        var types = new StringBuilder();
        var list = new StringBuilder();
        var links = new StringBuilder();
        int n = 0;
        for (var sheet : sheets.entrySet()) {
            n++;
            types.append(
                    "<Override PartName=\"/xl/worksheets/sheet" + n
                            + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            list.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>");
            links.append("<Relationship Id=\"rId" + n
                    + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet"
                    + n + ".xml\"/>");
            entries.put(
                    "xl/worksheets/sheet" + n + ".xml",
                    HEAD + "<worksheet " + MAIN + "><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        entries.put(
                "[Content_Types].xml",
                HEAD
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                        + types + "</Types>");
        entries.put(
                "_rels/.rels",
                HEAD
                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        entries.put(
                "xl/workbook.xml",
                HEAD + "<workbook " + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + list + "</sheets></workbook>");
        entries.put(
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                        + "</Relationships>");
        entries.put(
                "xl/styles.xml",
                HEAD + "<styleSheet " + MAIN
                        + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        entries.put(
                "xl/sharedStrings.xml",
                HEAD + "<sst " + MAIN + ">"
                        + texts.stream()
                                .map(text -> "<si><t>" + text + "</t></si>")
                                .collect(Collectors.joining()) + "</sst>");
        return zip(folder, entries);
    }

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /** All rows of a file. */
    public static List<FileRow> rows(ImportFile file) {
        List<FileRow> rows = new ArrayList<>();
        try (var reader = file.rows()) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The cells of all rows. */
    public static List<List<String>> cells(ImportFile file) {
        return rows(file).stream().map(FileRow::cells).toList();
    }
}
