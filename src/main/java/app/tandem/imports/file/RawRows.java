package app.tandem.imports.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rows of a file as they stand in it, those above the header included. */
interface RawRows extends AutoCloseable {

    /** A row with its number in the file. */
    record Raw(int number, List<String> cells) {

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** How many cells there are up to the last that says something. */
        int width() {
            int width = cells.size();
            while (width > 0 && cells.get(width - 1).isBlank()) {
                width--;
            }
            return width;
        }
    }

    /** The next row; null after the last. */
    @Nullable
    Raw next();

    @Override
    void close();
}
