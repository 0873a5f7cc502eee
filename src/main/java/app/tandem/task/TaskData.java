package app.tandem.task;

import app.tandem.intake.Cleaned;
import app.tandem.people.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task's content.
 *
 * @param due null where there is no day
 * @param assignee who has to do it; null leaves it as it is, of a new one it is whoever adds it
 */
public record TaskData(
        String title, @Nullable LocalDate due, @Nullable UserId assignee) {

    public TaskData {
        title = Cleaned.line(title);
    }
}
