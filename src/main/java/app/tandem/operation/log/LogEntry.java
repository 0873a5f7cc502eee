package app.tandem.operation.log;

import app.tandem.audit.OperationId;
import app.tandem.operation.Change;
import app.tandem.operation.Counts;
import app.tandem.operation.Request;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A logged operation as stored, without names and words. */
record LogEntry(
        long id,
        UserId actor,
        Instant submitted,
        @Nullable Instant finished,
        int selected,
        int attempted,
        boolean stopped,
        Counts counts,
        long origin,
        String originKind,
        long undoneBy,
        String leaver) {

    /** Adds a condition for the undoing operation {@code u} the viewer may read. */
    static final String COLUMNS = """
            select o.id, o.actor_id, o.submitted_at, o.finished_at, o.selected, o.attempted, o.stopped, o.done,
                   o.unchanged, o.refused, o.failed, o.origin_id, o.origin_kind,
                   (select max(u.id) from operation u where u.origin_id = o.id and u.origin_kind = 'UNDO'
                      and u.state = 'FINISHED' and u.done > 0 and %s) as undone_by,
                   (select l.first_name || ' ' || l.last_name from app_user l where l.id = o.leaver_id) as leaver
            """;

    static LogEntry read(ResultSet r, int n) throws SQLException {
        return new LogEntry(
                r.getLong("id"),
                new UserId(r.getLong("actor_id")),
                Columns.at(r, "submitted_at"),
                Columns.instant(r, "finished_at"),
                r.getInt("selected"),
                r.getInt("attempted"),
                r.getBoolean("stopped"),
                counts(r),
                r.getLong("origin_id"),
                Columns.text(r, "origin_kind"),
                r.getLong("undone_by"),
                Columns.text(r, "leaver"));
    }

    static Counts counts(ResultSet r) throws SQLException {
        return new Counts(r.getInt("done"), r.getInt("unchanged"), r.getInt("refused"), r.getInt("failed"));
    }

    /** The operation reduced to the part about some of its contacts. */
    LogEntry part(int contacts, Counts ofThem) {
        return new LogEntry(
                id,
                actor,
                submitted,
                finished,
                contacts,
                contacts,
                stopped,
                ofThem,
                origin,
                originKind,
                undoneBy,
                leaver);
    }

    /** The operation with its words: its own changes, those of its origin, and the people they name. */
    LoggedOperation with(Map<UserId, Person> people, List<Change> changes, List<Change> originChanges) {
        return new LoggedOperation(
                new OperationId(id),
                Objects.requireNonNull(people.get(actor)),
                title(people, changes, originChanges),
                new Request(changes, Set.of()),
                changes.stream().map(change -> target(change, people)).toList(),
                submitted,
                finished,
                selected,
                attempted,
                stopped,
                counts,
                origin == 0 ? null : new OperationId(origin),
                originKind,
                undoneBy == 0 ? null : new OperationId(undoneBy),
                leaver);
    }

    private String title(Map<UserId, Person> people, List<Change> changes, List<Change> originChanges) {
        return switch (originKind) {
            case "UNDO" -> "Undo: " + words(originChanges, people);
            case "RETRY" -> "Retry: " + words(originChanges, people);
            case "HAND_BACK" -> "Hand back: " + words(changes, people);
            default -> {
                var words = words(changes, people);
                yield words.substring(0, 1).toUpperCase(Locale.US) + words.substring(1);
            }
        };
    }

    private static String words(List<Change> changes, Map<UserId, Person> people) {
        return changes.stream()
                .map(change -> change.orderInLog(target(change, people)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String target(Change change, Map<UserId, Person> people) {
        var target = change.target();
        var person = target == null ? null : people.get(target);
        return person == null ? "" : person.name();
    }
}
