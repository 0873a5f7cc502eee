package app.tandem.task;

import app.tandem.contact.ContactName;
import app.tandem.intake.PlainText;
import app.tandem.task.InvalidTask.Field;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Validates a task's title and due date. */
final class TaskForm {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private TaskForm() {}

    /** Throws InvalidTask with a message per invalid field. */
    static void check(TaskData data, boolean assignable) {
        Map<Field, String> refusals = new EnumMap<>(Field.class);
        if (ContactName.invisible(data.title())) {
            refusals.put(Field.TITLE, "Enter what needs to be done.");
        } else {
            PlainText.refusal(data.title(), Tasks.TITLE).ifPresent(why -> refusals.put(Field.TITLE, why));
        }
        var due = data.due();
        if (due != null && (due.isBefore(FIRST) || due.isAfter(LAST))) {
            refusals.put(Field.DUE, "Choose a day between 1/1/2000 and 12/31/2100.");
        }
        if (!assignable) {
            refusals.put(Field.ASSIGNEE, "This person cannot do it here. Choose somebody from the list.");
        }
        if (!refusals.isEmpty()) {
            throw new InvalidTask(refusals);
        }
    }
}
