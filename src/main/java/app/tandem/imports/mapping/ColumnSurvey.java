package app.tandem.imports.mapping;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a column.
 *
 * @param filled in how many rows it says something
 * @param samples up to three different values
 * @param dates the order of its dates; null if it has none, or if each could be either
 * @param eitherWay a date that could be in either of two months; null if none decides that way
 * @param looksLike what most of its cells are
 */
public record ColumnSurvey(
        int filled,
        List<String> samples,
        @Nullable DateOrder dates,
        @Nullable String eitherWay,
        Looks looksLike,
        BitSet rows)
        implements Serializable {

    /** What most cells of a column are. */
    public enum Looks {
        NOTHING,
        TEXT,
        EMAIL,
        PHONE,
        DATE,
        ZIP,
        STATE,
        NUMBER
    }

    /** Whether the order of its dates must be asked. */
    public boolean ambiguous() {
        return dates == null && eitherWay != null;
    }
}
