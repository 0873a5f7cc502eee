package app.tandem.imports.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows below the header, each as wide as it, without empty ones. */
final class BelowHeader implements RowReader {

    private final RawRows all;
    private final FileShape shape;
    private int read;

    BelowHeader(RawRows all, FileShape shape) {
        this.all = all;
        this.shape = shape;
    }

    @Override
    public @Nullable FileRow next() {
        for (var row = all.next(); row != null; row = all.next()) {
            if (row.number() > shape.header() && !row.blank()) {
                if (++read > Limits.ROWS) {
                    throw FileRefused.of(
                            "The file has more than %,d rows. Split it and import the parts one after the other.",
                            Limits.ROWS);
                }
                return fitted(row);
            }
        }
        return null;
    }

    private FileRow fitted(RawRows.Raw row) {
        int columns = shape.columns().size();
        int cells = row.cells().size();
        boolean tooLong = row.width() > columns;
        boolean ragged = shape.format() == FileFormat.TEXT && (tooLong || cells < columns);
        return new FileRow(
                row.number(),
                fit(row.cells(), columns),
                ragged
                        ? String.format(
                                Locale.US,
                                "The row has %,d %s, the header %,d.",
                                tooLong ? row.width() : cells,
                                cells == 1 ? "cell" : "cells",
                                columns)
                        : null,
                ragged && tooLong);
    }

    private static List<String> fit(List<String> cells, int columns) {
        if (cells.size() == columns) {
            return List.copyOf(cells);
        }
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (fitted.size() < columns) {
            fitted.add("");
        }
        return List.copyOf(fitted);
    }

    @Override
    public void close() {
        all.close();
    }
}
