package app.tandem.history;

import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ActivityLog;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the activity log: notes, tasks, calls, and everything that is neither an edit nor an operation. */
@Component
class Activities {

    static final int SOURCE = 3;

    private static final Set<Kind> KINDS = EnumSet.of(Kind.NOTES, Kind.TASKS, Kind.CALLS, Kind.EMAILS, Kind.OTHER);

    private static final String ROWS = """
            select a.id, a.at, a.actor_id, a.kind, a.detail, a.other_id, a.only_owner
            from activity a where %s
            order by a.at desc, a.id desc fetch first :rows rows only""";

    private final JdbcClient jdbc;

    Activities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<? extends TimelineEvent> read(TimelineQuery asked) {
        if (!asked.any(KINDS)) {
            return List.of();
        }
        return asked.on(jdbc, Sql.of(statement(asked))).query(Activities::trace).list();
    }

    /** Reads all kinds from one index, or some kinds each from their part of another. */
    private static String statement(TimelineQuery asked) {
        var all = "a.contact_id = :contact and " + asked.from().below(SOURCE, "a.at", "a.id") + seen(asked);
        if (asked.kinds().containsAll(KINDS) || !asked.sees(Part.ACTIVITY)) {
            return ROWS.formatted(all + among(asked));
        }
        List<String> parts = new ArrayList<>();
        for (var kind : ActivityLog.Kind.values()) {
            if (asked.kinds().contains(kind(kind))) {
                parts.add("select * from (" + ROWS.formatted(all + " and a.kind = '" + kind.name() + "'") + ") k"
                        + parts.size());
            }
        }
        return parts.size() == 1
                ? parts.getFirst()
                : "select * from (" + String.join(" union all ", parts)
                        + ") p order by p.at desc, p.id desc fetch first :rows rows only";
    }

    /** Section 3: conditions on activity, private notes and loans. */
    private static String seen(TimelineQuery asked) {
        return (asked.sees(Part.ACTIVITY) ? "" : " and a.actor_id = :viewer")
                + (asked.sees(Part.PRIVATE_NOTES) ? "" : " and not a.only_owner")
                + (asked.sees(Part.LOANS) ? "" : " and not a.about_loan");
    }

    private static String among(TimelineQuery asked) {
        if (asked.kinds().containsAll(KINDS)) {
            return "";
        }
        var names = Arrays.stream(ActivityLog.Kind.values())
                .filter(kind -> asked.kinds().contains(kind(kind)))
                .map(kind -> "'" + kind.name() + "'")
                .toList();
        return " and a.kind in (" + String.join(", ", names) + ")";
    }

    private static Kind kind(ActivityLog.Kind kind) {
        return switch (kind) {
            case NOTE_ADDED, NOTE_EDITED, NOTE_DELETED -> Kind.NOTES;
            case TASK_ADDED, TASK_EDITED, TASK_DONE, TASK_REOPENED, TASK_DELETED, TASK_MOVED -> Kind.TASKS;
            case CALL_LOGGED -> Kind.CALLS;
            case EMAIL_SENT, EMAIL_BOUNCED -> Kind.EMAILS;
            case RESTORED, MERGED, MERGE_LEFT_OUT, MERGE_UNDONE, OPTED_OUT, OPTED_IN -> Kind.OTHER;
        };
    }

    private static TimelineEvent trace(ResultSet row, int n) throws SQLException {
        var other = row.getLong("other_id");
        return new Row(
                new TimelineCursor(Columns.at(row, "at"), SOURCE, row.getLong("id")),
                ActivityLog.Kind.valueOf(row.getString("kind")),
                new UserId(row.getLong("actor_id")),
                other == 0 ? null : new UserId(other),
                row.getString("detail"),
                row.getBoolean("only_owner"));
    }

    private record Row(
            TimelineCursor place,
            ActivityLog.Kind what,
            UserId actor,
            @Nullable UserId other,
            String detail,
            boolean onlyOwner)
            implements TimelineEvent {

        @Override
        public Set<UserId> people() {
            Set<UserId> people = new HashSet<>(Set.of(actor));
            if (other != null) {
                people.add(other);
            }
            return people;
        }

        @Override
        public TimelineEntry told(Names names) {
            boolean below = what.name().startsWith("NOTE_")
                    || what == ActivityLog.Kind.CALL_LOGGED
                    || what == ActivityLog.Kind.MERGE_LEFT_OUT;
            return new TimelineEntry(
                    place.at(),
                    kind(what),
                    names.subject(actor),
                    text(names),
                    below && !detail.isBlank() ? List.of(detail) : List.of());
        }

        private static String to(Names.Word person) {
            return person.known() ? person.in(" to %s") : " to the owner";
        }

        private String text(Names names) {
            var person = names.of(actor.equals(other) ? null : other, actor);
            var note = onlyOwner ? "a private note" : "a note";
            var task = detail.isBlank() ? "a task" : "the task “" + detail + "”";
            return switch (what) {
                case NOTE_ADDED -> " added " + note;
                case NOTE_EDITED -> " changed " + note;
                case NOTE_DELETED -> " deleted " + note;
                case TASK_ADDED -> " added " + task + person.in(" for %s");
                case TASK_EDITED -> " changed " + task;
                case TASK_DONE -> " completed " + task;
                case TASK_REOPENED -> " reopened " + task;
                case TASK_DELETED -> " deleted " + task;
                case TASK_MOVED -> actor.equals(other) ? " took over " + task : " handed " + task + to(person);
                case CALL_LOGGED -> " logged a call";
                case RESTORED -> " restored it";
                case MERGE_LEFT_OUT -> " dropped values when merging it";
                case OPTED_OUT -> " recorded an opt-out of " + detail;
                case OPTED_IN -> " recorded an opt-in to " + detail;
                case EMAIL_SENT -> " sent an e-mail" + (detail.isEmpty() ? "" : ": " + detail);
                case EMAIL_BOUNCED -> " sent an e-mail that came back" + (detail.isEmpty() ? "" : ": " + detail);
                case MERGE_UNDONE ->
                    detail.isBlank() ? " brought it back from a merge" : " undid a merge of other records into it";
                case MERGED -> detail.isBlank() ? " merged another record into it" : " merged “" + detail + "” into it";
            };
        }
    }
}
