package app.tandem.task.ui;

import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.task.Due;
import app.tandem.time.Written;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

/** When a task is due, in words; what is overdue says so and is marked. */
class DueMark extends Span {

    DueMark(LocalDate due, LocalDate today) {
        addClassName("t-due");
        if (due.isBefore(today)) {
            addClassName("overdue");
            add(Icons.CLOCK.create());
        }
        add(new Span(words(due, today)));
    }

    /** "Overdue · 11/3/2026", "Today", "Tomorrow", "Fri, 11/27", "3/3/2027". */
    static String words(LocalDate due, LocalDate today) {
        return switch (Due.of(due, today)) {
            case OVERDUE -> "Overdue · " + ReaderTime.inWords(due);
            case TODAY -> "Today";
            case NEXT_7_DAYS -> due.equals(today.plusDays(1)) ? "Tomorrow" : Written.weekday(due, ReaderTime.dates());
            case LATER, NO_DATE -> ReaderTime.inWords(due);
        };
    }
}
