package app.tandem.history.ui;

import app.tandem.history.TimelineEntry;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.time.Written;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Events by day, newest first. */
class Days extends Div {

    private @Nullable LocalDate day;
    private UnorderedList list = new UnorderedList();

    Days() {
        addClassName("t-tl-days");
    }

    /** Whether nothing has happened. */
    boolean isEmpty() {
        return day == null;
    }

    /** Appends an older event. */
    void add(TimelineEntry happening) {
        var on = ReaderTime.day(happening.at());
        if (!on.equals(day)) {
            day = on;
            var heading = new H2(words(on));
            heading.addClassName("t-tl-day");
            list = new UnorderedList();
            list.addClassName("t-tl-list");
            add(heading, list);
        }
        list.add(new HappeningLine(happening));
    }

    private static String words(LocalDate day) {
        var today = ReaderTime.today();
        if (day.equals(today)) {
            return "Today";
        }
        return day.equals(today.minusDays(1)) ? "Yesterday" : Written.longDay(day, ReaderTime.dates());
    }
}
