package app.tandem.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.task.Due;
import app.tandem.task.ui.DayPlan.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the rows of "My tasks" follow from the numbers, and how a day is said. */
class DayPlanTest {

    private final DayPlan plan = new DayPlan(Map.of(Due.OVERDUE, 2, Due.TODAY, 0, Due.LATER, 3));

    @Test
    void a_heading_for_each_part_that_is_not_empty() {
        assertThat(plan.tasks()).isEqualTo(5);
        assertThat(plan.rows()).isEqualTo(7);
        assertThat(plan.slots(0, 50)).isEqualTo(all());
    }

    @Test
    void every_page_is_a_part_of_the_whole() {
        for (int from = 0; from <= 7; from++) {
            for (int to = from; to <= 8; to++) {
                assertThat(plan.slots(from, to)).isEqualTo(all().subList(from, Math.min(to, 7)));
            }
        }
        assertThat(new DayPlan(Map.of()).slots(0, 50)).isEmpty();
    }

    private static List<Slot> all() {
        return List.of(
                new Slot.Heading(Due.OVERDUE, 2),
                new Slot.Numbered(Due.OVERDUE, 0),
                new Slot.Numbered(Due.OVERDUE, 1),
                new Slot.Heading(Due.LATER, 3),
                new Slot.Numbered(Due.LATER, 2),
                new Slot.Numbered(Due.LATER, 3),
                new Slot.Numbered(Due.LATER, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-03 | Overdue · 11/3/2026",
                "2026-11-22 | Overdue · 11/22/2026",
                "2026-11-23 | Today",
                "2026-11-24 | Tomorrow",
                "2026-11-27 | Fri, 11/27",
                "2026-11-30 | Mon, 11/30",
                "2026-12-01 | 12/1/2026"
            })
    void a_day_in_words(LocalDate due, String words) {
        assertThat(DueMark.words(due, LocalDate.of(2026, 11, 23))).isEqualTo(words);
    }
}
