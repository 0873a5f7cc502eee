package app.tandem.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** One format to read and to type days, one clock. */
class WrittenTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final Instant NOON_IN_LONDON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_time_is_that_of_the_readers_clock() {
        assertThat(Written.clock(Instant.parse("2026-11-29T15:50:00Z"), LOS_ANGELES, DateStyle.ENGLISH))
                .isEqualTo("7:50 AM");
        assertThat(Written.minute(NOON_IN_LONDON, LOS_ANGELES, DateStyle.ENGLISH))
                .isEqualTo("3/2/2026 at 4:00 AM");
    }

    @Test
    void today_and_yesterday_are_those_of_the_reader() {
        // it is the 2nd in London, and still the 1st in Los Angeles
        var now = Instant.parse("2026-03-02T05:00:00Z");
        var at = Instant.parse("2026-03-01T09:00:00Z");
        assertThat(Written.recent(at, now, LOS_ANGELES, DateStyle.ENGLISH)).isEqualTo("Today, 1:00 AM");
        assertThat(Written.recent(at, now, ZoneId.of("Europe/London"), DateStyle.ENGLISH))
                .isEqualTo("Yesterday, 9:00 AM");
        assertThat(Written.recent(Instant.parse("2026-02-03T20:05:00Z"), now, LOS_ANGELES, DateStyle.ENGLISH))
                .isEqualTo("2/3/2026, 12:05 PM");
    }

    @Test
    void what_is_read_can_be_typed_and_so_can_what_leaves_no_doubt() {
        var day = LocalDate.of(1987, 5, 9);
        assertThat(Written.read(Written.kept(day))).contains(day);
        for (String typed : new String[] {"5/9/1987", "05/09/1987", " 5/9/1987 ", "1987-05-09", "9 May 1987"}) {
            assertThat(Written.read(typed)).as(typed).contains(day);
        }
    }

    @Test
    void what_is_no_day_is_not_bent_into_one() {
        for (String typed : new String[] {"", "2/30/2026", "13/1/2026", "5/9/87", "5.9.1987", "tomorrow"}) {
            assertThat(Written.read(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void a_kept_day_is_told_to_each_reader_in_their_own_way_and_any_other_text_stays() {
        var kept = Written.kept(LocalDate.of(1987, 5, 9));
        assertThat(Arrays.stream(DateStyle.values()).map(style -> Written.again(kept, style)))
                .containsExactly("5/9/1987", "9/5/1987", "1987-05-09");
        assertThat(Written.again("", DateStyle.SPANISH)).isEmpty();
        assertThat(Written.again("(612) 338-4471", DateStyle.SPANISH)).isEqualTo("(612) 338-4471");
    }

    @Test
    void each_reader_has_days_and_times_in_their_order_and_language() {
        var day = LocalDate.of(2026, 3, 2);
        assertThat(Arrays.stream(DateStyle.values()).map(style -> Written.longDay(day, style)))
                .containsExactly("Monday, 3/2/2026", "lunes, 2/3/2026", "Monday, 2026-03-02");
        assertThat(Arrays.stream(DateStyle.values()).map(style -> Written.minute(NOON_IN_LONDON, LOS_ANGELES, style)))
                .containsExactly("3/2/2026 at 4:00 AM", "2/3/2026 at 4:00", "2026-03-02 at 04:00");
    }
}
