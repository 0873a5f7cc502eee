package app.tandem.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a workbook that {@link WorkbookCheck} found harmless. */
final class WorkbookRows implements RawRows {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final WorkbookCell cell;
    private int last;

    /** The sheets by name, and the first that is not hidden. */
    record Sheets(List<String> names, int first) {}

    WorkbookRows(Path file, int sheet) {
        workbook = open(file);
        try {
            stream = workbook.getSheet(sheet).orElseThrow().openStream();
            rows = stream.iterator();
            cell = new WorkbookCell(workbook.isDate1904());
        } catch (IOException | RuntimeException broken) {
            close(workbook);
            throw WorkbookCheck.damaged(broken);
        }
    }

    static Sheets sheets(Path file) {
        try (var workbook = open(file)) {
            List<Sheet> all = workbook.getSheets().toList();
            if (all.isEmpty()) {
                throw new FileRefused("The workbook has no sheet.");
            }
            int first = 0;
            while (first < all.size() - 1 && all.get(first).getVisibility() != SheetVisibility.VISIBLE) {
                first++;
            }
            return new Sheets(all.stream().map(Sheet::getName).toList(), first);
        } catch (IOException broken) {
            throw WorkbookCheck.damaged(broken);
        }
    }

    /** With the formats that tell dates from numbers; some programs write workbooks without any. */
    private static ReadableWorkbook open(Path file) {
        try {
            return open(file, true);
        } catch (RuntimeException without) {
            try {
                return open(file, false);
            } catch (RuntimeException broken) {
                throw WorkbookCheck.damaged(broken);
            }
        }
    }

    private static ReadableWorkbook open(Path file, boolean formats) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(formats, true));
        } catch (IOException broken) {
            throw WorkbookCheck.damaged(broken);
        }
    }

    @Override
    public @Nullable Raw next() {
        try {
            return rows.hasNext() ? raw(rows.next()) : null;
        } catch (FileRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new FileRefused(
                    "The workbook is damaged after row %,d. Open it in Excel, save it again, and upload that."
                            .formatted(last),
                    broken);
        }
    }

    private Raw raw(Row row) {
        // a row that stands before the one above it does not go back
        last = Math.max(last + 1, row.getRowNum());
        List<String> cells = new ArrayList<>(row.getCellCount());
        int characters = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            var found = row.getCell(column);
            var text = found == null ? "" : cell.text(found);
            Limits.cell(last, column, text.length());
            characters += text.length();
            cells.add(text);
        }
        if (characters > Limits.ROW) {
            throw FileRefused.of("Row %,d has more than %,d characters. Shorten it.", last, Limits.ROW);
        }
        return new Raw(last, cells);
    }

    @Override
    public void close() {
        stream.close();
        close(workbook);
    }

    private static void close(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException closed) {
            throw WorkbookCheck.damaged(closed);
        }
    }
}
