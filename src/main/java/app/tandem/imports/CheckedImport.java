package app.tandem.imports;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What an import would do, or did, with the rows of its file.
 *
 * @param counts each row is in one of them (R31)
 * @param matched how many of the updated and unchanged ones were found by which key
 * @param replaced how many values of contacts are replaced
 * @param filled how many empty ones are filled
 * @param dropped how many values of the file are left out, since they are not valid (R34)
 * @param droppedIn in how many rows that go in without them
 * @param rejections why rows are rejected, with how many, the most frequent first
 */
public record CheckedImport(
        Map<RowOutcome, Integer> counts,
        Map<MatchKey, Integer> matched,
        int replaced,
        int filled,
        int dropped,
        int droppedIn,
        List<Rejection> rejections)
        implements Serializable {

    /** A reason with how many rows it rejects. */
    public record Rejection(String sentence, int rows) implements Serializable {}

    public CheckedImport {
        counts = Map.copyOf(counts);
        matched = Map.copyOf(matched);
        rejections = List.copyOf(rejections);
    }

    /** How many rows have that outcome. */
    public int count(RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** How many rows there are. */
    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many contacts are created or changed. */
    public int contacts() {
        return count(RowOutcome.NEW) + count(RowOutcome.UPDATED);
    }
}
