package app.tandem.live.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenPageTest {

    @Test
    void one_looks_for_a_browser_that_is_away_later_each_time_but_every_four_seconds_at_last() {
        var page = new OpenPage(1);
        assertThat(Stream.generate(page::away).limit(5).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 4L, 4L);

        page.take();
        assertThat(page.away()).as("it was back meanwhile").hasSeconds(1);
    }
}
