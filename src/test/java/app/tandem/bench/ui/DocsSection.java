package app.tandem.bench.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of {@code docs/performance.md} that a run writes, between two markers. */
public record DocsSection(String name) {

    private static final Path PAGE = Path.of("docs", "performance.md");

    /** Puts the section in the place of the one before. */
    public void write(String section) {
        var begin = "<!-- " + name + ": written by the benchmark -->";
        var end = "<!-- end of " + name + " -->";
        var whole = begin + "\n" + section + end + "\n";
        try {
            var text = Files.exists(PAGE) ? Files.readString(PAGE) : "# Performance\n";
            int from = text.indexOf(begin);
            int to = text.indexOf(end);
            Files.writeString(
                    PAGE,
                    from >= 0 && to > from
                            ? text.substring(0, from) + whole + text.substring(to + end.length() + 1)
                            : text + "\n" + whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
