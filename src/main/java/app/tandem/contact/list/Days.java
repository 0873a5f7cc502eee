package app.tandem.contact.list;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of days: fixed ends, or relative words such as "today".
 *
 * @param recent the words; null where the ends were chosen
 * @param from the first day; null where it has no beginning
 * @param to the last day; null where it has no end
 */
public record Days(
        @Nullable Recent recent,
        @Nullable LocalDate from,
        @Nullable LocalDate to) implements Serializable {

    /** Any day. */
    public static final Days ANY = new Days(null, null, null);

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /** Ranges relative to today. */
    public enum Recent {
        TODAY("Today"),
        WEEK("Last 7 days"),
        MONTH("Last 30 days"),
        YEAR("This year"),
        NOT_FOR_A_MONTH("Not for 30 days");

        private final String label;

        Recent(String label) {
            this.label = label;
        }

        /** The label. */
        public String label() {
            return label;
        }
    }

    /** From one day to another, both included; null for no end. */
    public static Days between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Days(null, from, to);
    }

    /** The range these words mean on a day. */
    public static Days of(Recent recent, LocalDate today) {
        return switch (recent) {
            case TODAY -> new Days(recent, today, null);
            case WEEK -> new Days(recent, today.minusDays(WEEK - 1L), null);
            case MONTH -> new Days(recent, today.minusDays(MONTH - 1L), null);
            case YEAR -> new Days(recent, today.withDayOfYear(1), null);
            case NOT_FOR_A_MONTH -> new Days(recent, null, today.minusDays(MONTH));
        };
    }

    /** The range on another day: fixed ends stay, relative words move. */
    public Days asOf(LocalDate today) {
        return recent == null ? this : of(recent, today);
    }

    /** Whether it means "not since", which includes "never". */
    boolean untouched() {
        return recent == Recent.NOT_FOR_A_MONTH;
    }
}
