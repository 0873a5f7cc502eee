package app.tandem.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, so that nothing in it is larger than memory when it is read: no
 * archive that unpacks to a thousand times its size, no endless cell, no column beyond the last, no entities.
 */
final class WorkbookCheck {

    private static final int BUFFER = 1 << 16;
    /** How often a list says the same; what unpacks to more is a bomb. */
    private static final long RATIO = 300;

    private static final long SMALL = 8L << 20;
    private static final long UNPACKED = 6L << 30;
    /** The texts of a workbook are kept while it is read. */
    private static final long TEXTS = 64L << 20;
    /** Between two tags. */
    private static final int PIECE = 4 * Limits.CELL;

    private static final int LETTERS = 3;
    private static final String DAMAGED =
            "The workbook is damaged or was not uploaded completely. Open it in Excel, save it again, and upload that.";

    private WorkbookCheck() {}

    static void check(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var entries = zip.stream().filter(WorkbookCheck::isRead).toList();
            for (var entry : entries) {
                try (var in = zip.getInputStream(entry)) {
                    new Scan(entry).all(in);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new FileRefused(DAMAGED, broken);
        }
    }

    private static boolean isRead(ZipEntry entry) {
        var name = entry.getName();
        return name.endsWith(".xml") && (name.startsWith("xl/worksheets/") || name.lastIndexOf('/') <= 2)
                || name.endsWith(".rels");
    }

    static FileRefused damaged(Throwable cause) {
        return new FileRefused(DAMAGED, cause);
    }

    private static final class Scan {

        private final String name;
        private final long most;
        private long unpacked;
        private int piece;
        private int state;

        Scan(ZipEntry entry) {
            name = entry.getName();
            most = Math.min(UNPACKED, SMALL + RATIO * Math.max(0, entry.getCompressedSize()));
        }

        void all(InputStream in) throws IOException {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > most) {
                    throw new FileRefused(
                            "This workbook unpacks to far more than a list of contacts. It is not read. Save the contacts as CSV.");
                }
                if (name.endsWith("sharedStrings.xml") && unpacked > TEXTS) {
                    throw new FileRefused(
                            "This workbook has more text than Tandem reads from one. Save it as CSV; that can be larger.");
                }
                for (int n = 0; n < read; n++) {
                    take(buffer[n]);
                }
            }
        }

        /** Counts what stands between tags, and looks for {@code <!D} and for {@code r="} with too many letters. */
        private void take(byte b) {
            piece = b == '<' || b == '>' ? 0 : piece + 1;
            if (piece > PIECE) {
                throw FileRefused.of("The workbook has a cell with more than %,d characters. Shorten it.", Limits.CELL);
            }
            if (b == 0) {
                throw new FileRefused(DAMAGED);
            }
            state = next(b);
        }

        private int next(byte b) {
            if (b == '<') {
                return 1;
            }
            if (state == 1 && b == '!') {
                return 2;
            }
            if (state == 2 && b == 'D') {
                throw new FileRefused(DAMAGED);
            }
            if (b == ' ') {
                return 10;
            }
            if (state == 10 && b == 'r') {
                return 11;
            }
            if (state == 11 && b == '=') {
                return 12;
            }
            if (state == 12 && (b == '"' || b == '\'')) {
                return 13;
            }
            if (state >= 13 && (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z')) {
                if (state - 13 >= LETTERS) {
                    throw new FileRefused(DAMAGED);
                }
                return state + 1;
            }
            return 0;
        }
    }
}
