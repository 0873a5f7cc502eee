package app.tandem.imports.mapping;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell, or with its row (R31).
 *
 * @param column in the file; -1 for the row as a whole
 * @param field that it would fill; null for the row as a whole
 * @param cell as it stands in the file
 * @param sentence why, for the person
 * @param rejects whether the row cannot go in; otherwise the value is left out (R34)
 */
public record CellProblem(int column, @Nullable ImportField field, String cell, String sentence, boolean rejects)
        implements Serializable {}
