package app.tandem.task.ui;

import app.tandem.shell.Icons;
import app.tandem.task.Due;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When a task is due, in words; what is overdue says so and is marked. */
class DueMark extends Span {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE, d MMM", Locale.US);

    DueMark(LocalDate due, LocalDate today) {
        addClassName("t-due");
        if (due.isBefore(today)) {
            addClassName("overdue");
            add(Icons.CLOCK.create());
        }
        add(new Span(words(due, today)));
    }

    /** "Overdue · 3 Nov 2026", "Today", "Tomorrow", "Fri, 27 Nov", "3 Mar 2027". */
    static String words(LocalDate due, LocalDate today) {
        return switch (Due.of(due, today)) {
            case OVERDUE -> "Overdue · " + DAY.format(due);
            case TODAY -> "Today";
            case NEXT_7_DAYS -> due.equals(today.plusDays(1)) ? "Tomorrow" : WEEKDAY.format(due);
            case LATER, NO_DATE -> DAY.format(due);
        };
    }
}
