package app.tandem.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was done, who was told and who has access is written in one place; codes have names everywhere. */
class OneWriterTest {

    private static final String AUDIT = "app/tandem/audit/";

    private static final Pattern WRITES =
            Pattern.compile("(?i)\\b(insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(\\s+table)?)\\s+"
                    + "(operation(_\\w+)?|message|account_event)\\b");

    private static final Pattern GIVES_ACCESS = Pattern.compile(
            "(?i)\\b(insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(\\s+table)?)\\s+contact_access\\b");

    /** A code that stands as a number beside its column. */
    private static final Pattern LITERAL = Pattern.compile(
            "(?i)\\b(outcome|role|mailing|c\\.status)\\s*(=|<>|<=|>=|<|>|!=|between|(not\\s+)?in\\s*\\()\\s*-?\\d");

    /** The place of a value among the others; the compiled form of a switch has it too, so the sources are asked. */
    private static final Pattern PLACE = Pattern.compile("(\\.|::|\\b)ordinal\\b");

    @Test
    void R48_only_audit_writes_operations_messages_and_what_is_done_with_accounts() {
        assertThat(found(WRITES, Set.of(AUDIT))).isEmpty();
        assertThat(WRITES.matcher("\"merge into message t using\"").find()).isTrue();
        assertThat(WRITES.matcher("\"insert into operation_item (\"").find()).isTrue();
        assertThat(WRITES.matcher("\"update account_event set\"").find()).isTrue();
        assertThat(WRITES.matcher("\"update message_of_the_day set\"").find())
                .as("another table")
                .isFalse();
    }

    /** The demonstration data tells of a past that nobody lived. */
    @Test
    void R4_only_one_class_gives_and_takes_access() {
        assertThat(found(GIVES_ACCESS, Set.of("contact/visibility/ContactAccess.java", "app/tandem/demo/")))
                .isEmpty();
        assertThat(found(GIVES_ACCESS, Set.of("app/tandem/demo/")))
                .allMatch(one -> one.contains("ContactAccess.java"))
                .hasSizeGreaterThan(2);
    }

    @Test
    void no_code_of_an_outcome_or_a_role_stands_as_a_number() {
        assertThat(found(LITERAL, Set.of())).isEmpty();
        assertThat(LITERAL.matcher("\"and i.outcome = 1\"").find()).isTrue();
        assertThat(LITERAL.matcher("\"m.role not in (6, 7)\"").find()).isTrue();
    }

    /**
     * The next value would change what is stored. The steps of a wizard are an order on the screen, and the
     * arrays in which possible duplicates are counted live for one run.
     */
    @Test
    void nothing_goes_by_the_place_of_a_value_among_the_others() {
        assertThat(found(
                        PLACE,
                        Set.of(
                                "transfer/TransferDraft.java",
                                "transfer/ui/StepList.java",
                                "duplicates/Duplicates.java",
                                "duplicates/Model.java",
                                "imports/ui/ImportStep.java",
                                "imports/ui/ImportSteps.java",
                                "offboarding/OffboardingDraft.java",
                                "offboarding/ui/Steps.java")))
                .isEmpty();
        assertThat(PLACE.matcher("map(Enum::ordinal)").find()).isTrue();
        assertThat(PLACE.matcher("1 << reason.ordinal()").find()).isTrue();
        assertThat(PLACE.matcher("return ordinal() + 1;").find()).isTrue();
    }

    private static Set<String> found(Pattern pattern, Set<String> but) {
        Set<String> found = new TreeSet<>();
        sources().forEach((file, text) -> {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (but.stream().noneMatch(file::contains)) {
                    found.add(file + ": " + matcher.group());
                }
            }
        });
        return found;
    }

    private static Map<String, String> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file.toString().replace('\\', '/'), OneWriterTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
