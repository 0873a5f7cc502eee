package app.tandem.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.bench.Size;
import app.tandem.testing.Journey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./bench sessions} with three sessions on the demonstration data, for function and not for size. */
@Tag("long")
class SessionsIT extends Journey {

    private static final Visitors THREE = new Visitors(
            List.of("sam.whitfield@northfield.example"),
            List.of("maya.chen@northfield.example", "diego.ramos@northfield.example"),
            "relationship=MINE",
            "tandem-demo",
            120);

    @Test
    void sessions_open_the_grid_select_and_scroll_and_what_they_keep_is_written(@TempDir Path directory)
            throws IOException {
        var screen = new ByteArrayOutputStream();
        var out = new PrintStream(screen, true, StandardCharsets.UTF_8);

        var kept = new SessionBench(out, address(), pid(), THREE).measure(3, 1, 0);
        var report = new SessionReport(Size.TINY, kept, List.of());
        report.show(out);
        report.write(directory.resolve("sessions.json"));

        // how much they keep is not said here: sessions of other journeys on this server may end meanwhile
        assertThat(kept.getFirst().classes()).containsKey("com.vaadin.flow.internal.StateNode");
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("A grid begins with ", "120 ticked", "the grid open");
        assertThat(report.section()).contains("| the grid open | 3 | ");
        var json = new JsonMapper().readTree(Files.readString(directory.resolve("sessions.json")));
        assertThat(json.get("rows")).hasSameSizeAs(kept);
        assertThat(json.get("rows").get(0).has("kbPerSession")).isTrue();
    }
}
