package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ArchiveReason;
import app.tandem.deleted.Delete;
import app.tandem.merge.Merges;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.log.LogFilter;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unshare;
import app.tandem.testing.AsText;
import app.tandem.testing.Merging;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an operation did cannot be edited or deleted by anything in the application (R48). */
class KeptForGoodTest extends OperationsInNorthfield {

    private static final List<String> TRAIL = List.of("operation_item", "operation_change", "operation_ended");

    /** A statement that changes or removes rows of one of these tables, also where the text goes on in the next literal. */
    private static final Pattern CHANGES = Pattern.compile(
            "(?i)\\b(update|delete\\s+from|merge\\s+into|truncate(\\s+table)?)\\s+"
                    + "(operation_item|operation_change|operation_ended|operation)\\b[^_\\w](.{0,300})",
            Pattern.DOTALL);

    @Autowired
    Merges merges;

    @Autowired
    FollowUps followUps;

    @Autowired
    AuditLog log;

    @Autowired
    RecurringTask<Void> purgeOfDeletedContacts;

    @Test
    void R48_no_statement_of_the_application_changes_what_an_operation_did() {
        Set<String> found = new TreeSet<>();
        sources().forEach((file, text) -> {
            var matcher = CHANGES.matcher(text);
            while (matcher.find()) {
                var rest = matcher.group(4).replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("\\s+", " ");
                if (!onlyWhatIsNotOver(matcher.group(3), rest)) {
                    found.add(file + ": " + matcher.group().strip());
                }
            }
        });

        assertThat(found).isEmpty();
        assertThat(CHANGES.matcher("\"delete from operation_item where x\"").find())
                .as("the pattern finds one")
                .isTrue();
    }

    /** Drafts and running operations move on; the number of a new group is added while its operation runs. */
    private static boolean onlyWhatIsNotOver(String table, String rest) {
        if (table.equalsIgnoreCase("operation_change")) {
            return rest.startsWith("set group_id = :group where operation_id = :op");
        }
        return table.equalsIgnoreCase("operation")
                && (rest.contains("state = 'DRAFT'")
                        || rest.contains("state = 'RUNNING'")
                        || rest.startsWith("set runner = :runner, takings = takings + 1")
                        || rest.startsWith("set contacts = cast(:kept as bigint array)"));
    }

    @Test
    void R48_items_are_written_once_by_names_that_are_not_put_together_from_parts() {
        sources()
                .forEach((file, text) ->
                        assertThat(text).as(file).doesNotContainPattern("\"operation_(item|change|ended)\""));
    }

    private static Map<String, String> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(Path::toString, KeptForGoodTest::read));
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

    @Test
    void R48_neither_a_purge_nor_a_merge_nor_an_undo_touches_the_rows_of_earlier_operations() {
        var ada =
                given.contact().named("Ada One").ownedBy(maya).sharedWith(diego).create();
        var adele = given.contact().named("Adele One").ownedBy(maya).create();
        var gone = given.contact().named("Gone Two").ownedBy(maya).create();
        submit(maya, new Share(jonas), ada, adele, gone);
        submit(maya, new Unshare(diego), ada);
        submit(maya, new Archive(ArchiveReason.OTHER), ada, gone);
        submit(maya, new Unshare(jonas), gone);
        submit(maya, new Delete(false), gone);
        long last = jdbc.sql("select max(id) from operation").query(Long.class).single();
        var before = trail(last);
        assertThat(before).contains("operation_item", "operation_ended");

        merges.merge(maya, Merging.choice(merges, maya, ada, adele));
        var undo = followUps.undo(
                maya, log.list(maya, LogFilter.ALL, 3, 1).getFirst().id());
        operations.submit(maya, undo.operation(), undo.request());
        jdbc.sql("update deleted_contact set deleted_at = ?")
                .param(OffsetDateTime.now().minusDays(31))
                .update();
        purgeOfDeletedContacts.execute(null, null);

        assertThat(count("deleted_contact")).isZero();
        assertThat(trail(last)).isEqualTo(before);
    }

    private String trail(long last) {
        return java.util.stream.Stream.concat(TRAIL.stream(), java.util.stream.Stream.of("operation"))
                .map(table -> table + "\n"
                        + String.join(
                                "\n",
                                jdbc
                                        .sql("select * from " + table + " where "
                                                + (table.equals("operation") ? "id" : "operation_id") + " <= ?")
                                        .param(last)
                                        .query(AsText.whole())
                                        .list()
                                        .stream()
                                        .sorted()
                                        .toList()))
                .collect(Collectors.joining("\n"));
    }
}
