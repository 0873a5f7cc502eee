package app.tandem.imports;

import app.tandem.audit.OperationId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import of its reader.
 *
 * @param size of the file in bytes
 * @param checked whether a dry run holds for its settings
 * @param operation that runs or ran it; null before
 * @param revert the operation that took it back; null for none
 * @param counts of its rows, as far as they are known; those without rows are missing
 */
public record ImportSummary(
        long id,
        String fileName,
        long size,
        Instant uploadedAt,
        Stage stage,
        boolean checked,
        @Nullable OperationId operation,
        @Nullable OperationId revert,
        Map<RowOutcome, Integer> counts)
        implements Serializable {

    /** How far it is. */
    public enum Stage {
        /** Being prepared; nothing has been saved. */
        OPEN,
        RUNNING,
        FINISHED,
        REVERTED
    }

    public ImportSummary {
        counts = Map.copyOf(counts);
    }

    /** How many rows have that outcome. */
    public int count(RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** How many rows there are. */
    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many contacts it creates or changes. */
    public int contacts() {
        return count(RowOutcome.NEW) + count(RowOutcome.UPDATED);
    }
}
