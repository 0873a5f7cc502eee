package app.tandem.task;

import app.tandem.access.Explanation;
import app.tandem.access.TaskPolicy.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task as its reader sees it.
 *
 * @param due the day until which it is to be done; null where there is none
 * @param doneAt when it was done; null of one that is open
 * @param doneBy who did it; empty where nobody did, "Somebody" where the reader may not know
 * @param loan the number of the loan that it is about; empty of one about the contact itself
 * @param version what an edit refers to (R49)
 * @param against why the reader may not change it, by what they would do
 */
public record Task(
        TaskId id,
        String title,
        @Nullable LocalDate due,
        TaskPerson assignee,
        TaskPerson creator,
        Instant created,
        @Nullable Instant doneAt,
        String doneBy,
        String loan,
        int version,
        Map<Change, List<Explanation>> against) {

    public Task {
        against = Map.copyOf(against);
    }

    /** Whether it is done. */
    public boolean done() {
        return doneAt != null;
    }

    /** Whether it is overdue on that day. */
    public boolean overdue(LocalDate today) {
        return !done() && due != null && due.isBefore(today);
    }

    /** Whether the reader may change any of its content (R43a). */
    public boolean editable() {
        return Stream.of(Change.MOVE, Change.ADD, Change.REWRITE)
                .anyMatch(change -> against(change).isEmpty());
    }

    /** Why the reader may not; empty if they may. */
    public List<Explanation> against(Change change) {
        return against.getOrDefault(change, List.of());
    }

    /** The same in words. */
    public List<String> reasonsAgainst(Change change) {
        return against(change).stream().map(Explanation::text).toList();
    }
}
