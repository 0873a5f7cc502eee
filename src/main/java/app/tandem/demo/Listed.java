package app.tandem.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Reads the lists under {@code demo/}: cells between semicolons, lines that begin with # left out. */
final class Listed {

    private Listed() {}

    static List<String[]> rows(String file) {
        try (var in = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/" + file).getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + file, e);
        }
    }

    /** The same without the line of headings. */
    static List<String[]> table(String file) {
        var rows = rows(file);
        return rows.subList(1, rows.size());
    }
}
