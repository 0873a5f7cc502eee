package app.tandem.imports.file;

import app.tandem.imports.file.encoding.Encoding;
import app.tandem.imports.file.encoding.EncodingGuess;
import app.tandem.imports.file.encoding.EncodingSamples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An uploaded file with contacts in it: its shape, and its rows as often as they are asked for (R31). */
public final class ImportFile {

    /** So many rows are looked at to tell separator and header. */
    private static final int LOOKED_AT = 200;

    private final Path path;
    private final FileShape shape;
    private final EncodingGuess encoding;

    private ImportFile(Path path, FileShape shape, EncodingGuess encoding) {
        this.path = path;
        this.shape = shape;
        this.encoding = encoding;
    }

    /**
     * Looks at a file.
     *
     * @param name as the person calls it
     * @param as their choices; what they did not choose is guessed
     * @throws FileRefused with a sentence for the person if it is no list that can be read
     */
    public static ImportFile open(Path path, String name, ReadAs as) {
        return switch (FileKind.of(path)) {
            case TEXT -> text(path, name, as);
            case WORKBOOK -> workbook(path, name, as);
            case CARDS -> cards(path, name, as);
        };
    }

    private static ImportFile text(Path path, String name, ReadAs as) {
        var encoding = encoding(path, as);
        var chosen = as.separator();
        var separator = chosen != null
                ? chosen
                : SeparatorGuess.of(
                        one -> beginning(new DelimitedRows(path, encoding.encoding(), encoding.mark(), one), true));
        var known = new ReadAs(encoding.encoding(), separator, as.header(), null);
        var rows = beginning(new DelimitedRows(path, encoding.encoding(), encoding.mark(), separator), false);
        return shaped(path, name, FileFormat.TEXT, known, encoding, List.of(), rows);
    }

    private static ImportFile workbook(Path path, String name, ReadAs as) {
        WorkbookCheck.check(path);
        var sheets = WorkbookRows.sheets(path);
        var chosen = as.sheet();
        int sheet = chosen == null
                ? sheets.first()
                : Math.min(chosen, sheets.names().size() - 1);
        var known = new ReadAs(null, null, as.header(), sheet);
        return shaped(
                path,
                name,
                FileFormat.WORKBOOK,
                known,
                new EncodingGuess(Encoding.UTF_8, true, false, 0),
                sheets.names(),
                beginning(new WorkbookRows(path, sheet), false));
    }

    private static ImportFile cards(Path path, String name, ReadAs as) {
        var encoding = encoding(path, as);
        var known = new ReadAs(encoding.encoding(), null, 0, null);
        if (beginning(new CardRows(path, encoding), false).isEmpty()) {
            throw new FileRefused("The file has no address card in it.");
        }
        return new ImportFile(
                        path,
                        shape(
                                name,
                                FileFormat.CARDS,
                                known,
                                encoding,
                                List.of(),
                                Headers.named(CardColumn.headers(), CardColumn.values().length)),
                        encoding)
                .sampled();
    }

    private static EncodingGuess encoding(Path path, ReadAs as) {
        var guess = EncodingGuess.of(path);
        var chosen = as.encoding();
        return chosen == null || chosen == guess.encoding()
                ? guess
                : new EncodingGuess(chosen, false, false, guess.mark());
    }

    private static ImportFile shaped(
            Path path,
            String name,
            FileFormat format,
            ReadAs as,
            EncodingGuess encoding,
            List<String> sheets,
            List<RawRows.Raw> rows) {
        if (rows.stream().allMatch(RawRows.Raw::blank)) {
            throw new FileRefused(
                    format == FileFormat.WORKBOOK ? "The sheet is empty. Choose another." : "The file is empty.");
        }
        int widest = rows.stream().mapToInt(RawRows.Raw::width).max().orElse(0);
        Limits.columns(widest);
        var head = head(rows, as.header(), widest);
        int header = head == null ? 0 : head.number();
        if (rows.stream().noneMatch(row -> row.number() > header && !row.blank())) {
            throw new FileRefused("The file has a header and no rows below it.");
        }
        int width = head == null ? widest : Math.max(head.width(), usual(rows, header));
        var shape = shape(
                name,
                format,
                as.headerIn(header),
                encoding,
                sheets,
                Headers.named(head == null ? List.of() : head.cells(), width));
        return new ImportFile(path, shape, encoding).sampled();
    }

    private static RawRows.@Nullable Raw head(List<RawRows.Raw> rows, @Nullable Integer chosen, int widest) {
        if (chosen == null) {
            int found = HeaderRow.among(rows, usual(rows, 0) == 0 ? widest : usual(rows, 0));
            return found < 0 ? null : rows.get(found);
        }
        return rows.stream().filter(row -> row.number() == chosen).findFirst().orElse(null);
    }

    /** How wide most rows are. */
    private static int usual(List<RawRows.Raw> rows, int above) {
        var widths = rows.stream()
                .filter(row -> row.number() > above && !row.blank())
                .mapToInt(RawRows.Raw::width)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }

    private static FileShape shape(
            String name,
            FileFormat format,
            ReadAs as,
            EncodingGuess encoding,
            List<String> sheets,
            List<FileShape.Column> columns) {
        return new FileShape(name, format, as, !encoding.certain(), List.of(), encoding.undecodable(), sheets, columns);
    }

    /** With the samples by which the person sees whether the encoding is right. */
    private ImportFile sampled() {
        if (encoding.certain()) {
            return this;
        }
        var samples = EncodingSamples.of(this::rows);
        return new ImportFile(
                path,
                new FileShape(
                        shape.name(),
                        shape.format(),
                        shape.as(),
                        shape.guessed(),
                        samples.samples(),
                        shape.undecodable() || samples.broken(),
                        shape.sheets(),
                        shape.columns()),
                encoding);
    }

    private static List<RawRows.Raw> beginning(RawRows all, boolean asFarAsItGoes) {
        List<RawRows.Raw> rows = new ArrayList<>();
        try (all) {
            for (var row = all.next(); row != null && rows.size() < LOOKED_AT; row = all.next()) {
                rows.add(row);
            }
        } catch (FileRefused broken) {
            if (!asFarAsItGoes) {
                throw broken;
            }
        }
        return rows;
    }

    /** What it is and how it is read. */
    public FileShape shape() {
        return shape;
    }

    /** Its rows below the header, from the first. */
    public RowReader rows() {
        return new BelowHeader(raw(), shape);
    }

    private RawRows raw() {
        return switch (shape.format()) {
            case TEXT ->
                new DelimitedRows(
                        path,
                        encoding.encoding(),
                        encoding.mark(),
                        Objects.requireNonNull(shape.as().separator()));
            case WORKBOOK ->
                new WorkbookRows(path, Objects.requireNonNull(shape.as().sheet()));
            case CARDS -> new CardRows(path, encoding);
        };
    }
}
