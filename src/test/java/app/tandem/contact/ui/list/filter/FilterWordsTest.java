package app.tandem.contact.ui.list.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ui.list.filter.FilterOptions.Option;
import app.tandem.contact.ui.list.grid.Ago;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Filters and times in words. */
class FilterWordsTest {

    private static final List<Option<Integer>> FOUR = List.of(
            new Option<>(1, "New", ""),
            new Option<>(2, "Engaged", ""),
            new Option<>(3, "Pending", ""),
            new Option<>(4, "Closed", ""));

    @Test
    void a_chip_names_two_and_counts_the_rest() {
        assertThat(FilterWords.some(FOUR, Set.of(2))).isEqualTo("Engaged");
        assertThat(FilterWords.some(FOUR, Set.of(1, 2))).isEqualTo("New, Engaged");
        assertThat(FilterWords.some(FOUR, Set.of(1, 2, 3))).isEqualTo("any except Closed");
        assertThat(FilterWords.some(FOUR, Set.of(1, 2, 3, 4))).isEqualTo("New, Engaged +2");
    }

    @Test
    void what_the_viewer_does_not_see_has_no_name_R6() {
        assertThat(FilterWords.some(FOUR, Set.of(99))).isEqualTo("nothing you see");
    }

    @Test
    void days_are_as_short_as_they_can_be() {
        var first = LocalDate.of(2026, 1, 1);
        assertThat(FilterWords.days(first, LocalDate.of(2026, 12, 31))).isEqualTo("2026");
        assertThat(FilterWords.days(first, null)).isEqualTo("since 1/1/2026");
        assertThat(FilterWords.days(null, first)).isEqualTo("until 1/1/2026");
        assertThat(FilterWords.days(first, first)).isEqualTo("1/1/2026");
        assertThat(FilterWords.days(first, LocalDate.of(2026, 3, 4))).isEqualTo("1/1/2026 – 3/4/2026");
    }

    @Test
    void the_nearer_the_finer() {
        var now = Instant.parse("2026-11-22T12:00:00Z");
        assertThat(List.of(
                                "2026-11-22T11:59:40Z",
                                "2026-11-22T11:24:00Z",
                                "2026-11-22T00:10:00Z",
                                "2026-11-21T23:50:00Z",
                                "2026-03-03T10:00:00Z")
                        .stream()
                        .map(at -> Ago.words(Instant.parse(at), now, ZoneOffset.UTC)))
                .containsExactly("Just now", "36 min ago", "Today", "Yesterday", "3/3/2026");
    }
}
