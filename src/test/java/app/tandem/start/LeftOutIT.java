package app.tandem.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What Vaadin brings and Tandem does not use is not in the jar: what is not there has no faults. */
class LeftOutIT {

    private static final String BUNDLE = "META-INF/VAADIN/webapp/VAADIN/build/";
    private static final List<String> SIGNS = List.of(
            "Highcharts", "vaadin-map-control-size", "vaadin-spreadsheet-header", "vaadin-rich-text-editor-container");
    private static final List<String> LIBRARIES = List.of(
            "charts",
            "map-flow",
            "spreadsheet",
            "rich-text",
            "collaboration",
            "ai-components",
            "prod-bundle",
            "vaadin-dev");

    @Test
    void charts_map_spreadsheet_and_rich_text_are_not_in_the_jar() throws IOException {
        try (var jar = new JarFile(System.getProperty("tandem.jar", "target/tandem.jar"))) {
            var entries = Collections.list(jar.entries());
            assertThat(entries).anyMatch(entry -> entry.getName().startsWith(BUNDLE + "generated-flow-imports"));
            assertThat(entries)
                    .filteredOn(entry -> entry.getName().startsWith(BUNDLE))
                    .filteredOn(entry -> !entry.getName().contains("generated-flow-imports"))
                    .noneMatch(entry -> SIGNS.stream().anyMatch(text(jar, entry)::contains));
            assertThat(entries)
                    .extracting(JarEntry::getName)
                    .filteredOn(name -> name.startsWith("BOOT-INF/lib/"))
                    .noneMatch(name -> LIBRARIES.stream().anyMatch(name::contains));
        }
    }

    private static String text(JarFile jar, JarEntry entry) {
        try (var in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
