package app.tandem.notify.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WhenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");

    private static String words(String at) {
        return When.words(Instant.parse(at), NOW, ZoneOffset.UTC);
    }

    @Test
    void theNearerTheFiner() {
        assertThat(words("2026-11-22T15:29:40Z")).isEqualTo("just now");
        assertThat(words("2026-11-22T15:29:00Z")).isEqualTo("1 minute ago");
        assertThat(words("2026-11-22T15:12:00Z")).isEqualTo("18 minutes ago");
        assertThat(words("2026-11-22T09:12:00Z")).isEqualTo("Today, 9:12 AM");
        assertThat(words("2026-11-21T17:40:00Z")).isEqualTo("Yesterday, 5:40 PM");
        assertThat(words("2026-03-03T12:00:00Z")).isEqualTo("3/3/2026, 12:00 PM");
    }

    @Test
    void todayIsTheReadersDay() {
        var at = Instant.parse("2026-11-22T04:00:00Z");

        assertThat(When.words(at, NOW, ZoneId.of("America/Chicago"))).isEqualTo("Yesterday, 10:00 PM");
    }
}
