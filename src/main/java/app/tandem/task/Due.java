package app.tandem.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a task is due relative to today, in working order. */
public enum Due {
    OVERDUE("Overdue"),
    TODAY("Today"),
    NEXT_7_DAYS("Next 7 days"),
    LATER("Later"),
    NO_DATE("No date");

    private static final int WEEK = 7;

    private final String label;

    Due(String label) {
        this.label = label;
    }

    /** The label. */
    public String label() {
        return label;
    }

    /** Classifies a due date, which may be missing. */
    public static Due of(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return NO_DATE;
        }
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        if (due.equals(today)) {
            return TODAY;
        }
        return due.isAfter(lastOfWeek(today)) ? LATER : NEXT_7_DAYS;
    }

    static LocalDate lastOfWeek(LocalDate today) {
        return today.plusDays(WEEK);
    }
}
