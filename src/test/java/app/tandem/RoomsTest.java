package app.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * Draws in docs/architecture.md which feature uses which, from what each package-info allows; an arrow that follows from
 * two others is left out. With {@code -Dtandem.write-docs=true} the picture is drawn anew.
 */
class RoomsTest {

    private static final Path PAGE = Path.of("docs", "architecture.md");
    private static final Path GLOSSARY = Path.of("docs", "glossary.md");
    /** What the packages say of themselves: read in no time, unlike all classes. */
    private static final JavaClasses PACKAGES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> location.contains("/package-info."))
            .importPackages("app.tandem");

    private static final String BEGIN = "```mermaid\n";
    private static final String END = "```\n";

    @Test
    void the_picture_of_the_rooms_is_what_the_build_allows() throws IOException {
        var page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        if (Boolean.getBoolean("tandem.write-docs")) {
            Files.writeString(PAGE, page.substring(0, begin) + picture() + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end))
                .as("stale? ./mvnw test -Dtest=RoomsTest -Dtandem.write-docs=true")
                .isEqualTo(picture());
    }

    @Test
    void the_table_of_the_packages_has_each_of_them() throws IOException {
        Set<String> told = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(uses().keySet());
    }

    @Test
    void every_class_that_the_glossary_names_is_there() throws IOException {
        Set<String> names;
        try (var files = Files.walk(Path.of("target", "classes", "app", "tandem"))) {
            names = files.map(file -> file.getFileName().toString().replaceFirst("^.*\\$", ""))
                    .map(name -> name.replace(".class", ""))
                    .collect(Collectors.toSet());
        }
        var named = Pattern.compile("`[a-z.]*([A-Z]\\w+)`")
                .matcher(Files.readString(GLOSSARY))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty().isSubsetOf(names);
    }

    private static String picture() {
        var uses = uses();
        var lines = new StringBuilder("graph TD\n");
        uses.forEach((from, all) -> all.stream()
                .filter(to -> all.stream().noneMatch(other -> !other.equals(to) && reaches(uses, other, to)))
                .forEach(to -> lines.append("  %s --> %s%n".formatted(from, to))));
        return lines.toString();
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        var next = uses.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(one -> reaches(uses, one, to));
    }

    /** Which may use which, without what a feature names of its own. */
    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        PACKAGES.getPackage("app.tandem")
                .getSubpackages()
                .forEach(feature -> uses.put(
                        feature.getRelativeName(),
                        Arrays.stream(feature.getAnnotationOfType(ApplicationModule.class)
                                        .allowedDependencies())
                                .map(named -> named.replaceFirst(" :: .*", ""))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return uses;
    }
}
