package app.tandem.imports.file;

import app.tandem.intake.Cleaned;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells from the first bytes what a file is, whatever its name says; what holds no list is refused in words. */
final class FileKind {

    private static final int BEGINNING = 8_192;
    private static final int OLD_OFFICE = 16 << 20;
    private static final int ENTRIES = 10_000;

    /** What files that hold no list begin with. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("%PDF", "a PDF document"),
            Map.entry("\u0089PNG", "a picture"),
            Map.entry("\u00ff\u00d8\u00ff", "a picture"),
            Map.entry("GIF8", "a picture"),
            Map.entry("MZ", "a program"),
            Map.entry("\u007fELF", "a program"),
            Map.entry("{\\rtf", "a text document"),
            Map.entry("\u001f\u008b", "a compressed file"),
            Map.entry("7z\u00bc\u00af", "a compressed file"),
            Map.entry("Rar!", "a compressed file"),
            Map.entry("SQLite format 3", "a database"));

    private static final Set<String> PAGES = Set.of("<html", "<!doctype", "<table", "<?xml", "<head", "<meta");

    private FileKind() {}

    static FileFormat of(Path file) {
        try {
            return of(file, Files.size(file));
        } catch (IOException gone) {
            throw new FileRefused("The file could not be read. Upload it again.", gone);
        }
    }

    private static FileFormat of(Path file, long size) throws IOException {
        if (size == 0) {
            throw new FileRefused("The file is empty.");
        }
        if (size > Limits.BYTES) {
            throw FileRefused.of(
                    "The file has %,d MB; Tandem reads up to %,d. Split it.", size >> 20, Limits.BYTES >> 20);
        }
        var bytes = beginning(file);
        var begin = new String(bytes, StandardCharsets.ISO_8859_1);
        if (begin.startsWith("PK\u0003\u0004") || begin.startsWith("PK\u0005\u0006")) {
            return archive(file);
        }
        if (begin.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw oldOffice(file);
        }
        refuseForeign(begin);
        var plain = Cleaned.withoutNul(begin);
        var text = plain.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\\s*", "")
                .toLowerCase(Locale.ROOT);
        if (PAGES.stream().anyMatch(text::startsWith)) {
            throw new FileRefused(
                    "This is a web page, whatever its name says. Open it in Excel and save it as xlsx or CSV.");
        }
        return text.startsWith("begin:vcard") ? FileFormat.CARDS : FileFormat.TEXT;
    }

    private static void refuseForeign(String begin) {
        FOREIGN.forEach((bytes, what) -> {
            // two letters can begin a list as well, a program has zeros soon
            if (begin.startsWith(bytes) && (bytes.length() > 2 || begin.indexOf('\0') >= 0)) {
                throw new FileRefused("This is " + what + ", not a list. Save the contacts as xlsx, CSV or vCard.");
            }
        });
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        }
    }

    private static FileFormat archive(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > ENTRIES) {
                throw new FileRefused("This archive holds too many files to be a workbook.");
            }
            Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")) {
                return FileFormat.WORKBOOK;
            }
            throw new FileRefused(archived(names));
        } catch (IOException broken) {
            throw new FileRefused(
                    "The file is damaged or was not uploaded completely. Open it, save it again as xlsx or CSV, and upload that.",
                    broken);
        }
    }

    private static String archived(Set<String> names) {
        if (names.contains("xl/workbook.bin")) {
            return "This is a binary workbook (xlsb). Save it as xlsx or CSV.";
        }
        if (begins(names, "word/")) {
            return "This is a Word document, not a list. Save the contacts as xlsx, CSV or vCard.";
        }
        if (begins(names, "ppt/")) {
            return "This is a presentation, not a list. Save the contacts as xlsx, CSV or vCard.";
        }
        if (begins(names, "Index/") || names.contains("Index.zip")) {
            return "This is a Numbers document. Export it as Excel or CSV.";
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            return "This is an OpenDocument file. Save it as xlsx or CSV.";
        }
        return "This is a compressed folder (zip). Unpack it and upload the file in it.";
    }

    private static boolean begins(Set<String> names, String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }

    /** The container of old workbooks, and of new ones with a password. */
    private static FileRefused oldOffice(Path file) throws IOException {
        if (contains(file, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) {
            return new FileRefused(
                    "This workbook is protected by a password. Remove it in Excel (File, Info, Protect Workbook) and save it again.");
        }
        return new FileRefused("This is a file of an old version of Excel (xls). Save it as xlsx or CSV.");
    }

    private static boolean contains(Path file, byte[] wanted) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(OLD_OFFICE);
            for (int at = 0; at + wanted.length <= bytes.length; at++) {
                if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
