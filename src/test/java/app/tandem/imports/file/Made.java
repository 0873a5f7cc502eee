package app.tandem.imports.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
