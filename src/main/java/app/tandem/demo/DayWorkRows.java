package app.tandem.demo;

import app.tandem.contact.ActivityLog.Kind;
import app.tandem.demo.DayWork.Todo;
import app.tandem.demo.DayWork.Written;
import app.tandem.people.Folding;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the notes, calls and tasks of the demonstration, and what the activity says of them. */
@Component
class DayWorkRows {

    private final ContactTables tables;
    private final JdbcClient jdbc;
    private final Clock clock;

    DayWorkRows(ContactTables tables, JdbcClient jdbc, Clock clock) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tasks are due around the day of the start, so that there is always something to be done. */
    void write(Cast cast, Map<Draft, Long> contacts) {
        var work = new DayWork(LocalDate.now(clock));
        var drafts = List.copyOf(contacts.keySet());
        List<Map<String, @Nullable Object>> notes = new ArrayList<>();
        List<Map<String, @Nullable Object>> tasks = new ArrayList<>();
        List<Map<String, @Nullable Object>> activity = new ArrayList<>();
        for (var written : work.written(drafts)) {
            long contact = Objects.requireNonNull(contacts.get(written.on()));
            if (written.call()) {
                activity.add(activity(cast, contact, written.by(), written.at(), Kind.CALL_LOGGED, written.text(), ""));
            } else {
                notes.add(note(cast, contact, written));
                var said = activity(cast, contact, written.by(), written.at(), Kind.NOTE_ADDED, "", "");
                said.put("only_owner", written.onlyOwner());
                activity.add(said);
            }
        }
        for (var todo : work.todos(drafts)) {
            long contact = Objects.requireNonNull(contacts.get(todo.on()));
            tasks.add(task(cast, contact, todo));
            var added = activity(cast, contact, todo.by(), todo.at(), Kind.TASK_ADDED, todo.title(), todo.loan());
            added.put("other_id", cast.id(todo.to()));
            activity.add(added);
            var done = todo.done();
            if (done != null) {
                activity.add(activity(cast, contact, todo.to(), done, Kind.TASK_DONE, todo.title(), todo.loan()));
            }
        }
        tables.insert("note", notes);
        tables.insert("task", tasks);
        tables.insert("activity", activity);
        ownActivity();
    }

    /** What a partner did is all that one with a share may know of the last activity (R6). */
    private void ownActivity() {
        jdbc.sql("""
                        update contact_access set own_activity_at = (
                          select max(x.at) from activity x where x.contact_id = contact_access.contact_id
                            and x.actor_id = contact_access.user_id and x.only_owner = false and x.about_loan = false)
                        where owner = false and exists (
                          select 1 from activity x where x.contact_id = contact_access.contact_id
                            and x.actor_id = contact_access.user_id and x.only_owner = false and x.about_loan = false
                            and (contact_access.own_activity_at is null or x.at > contact_access.own_activity_at))""").update();
    }

    private static Map<String, @Nullable Object> note(Cast cast, long contact, Written written) {
        return ContactTables.row(
                "contact_id",
                contact,
                "author_id",
                cast.id(written.by()),
                "body",
                written.text(),
                "search_text",
                Folding.fold(written.text()),
                "only_owner",
                written.onlyOwner(),
                "created_at",
                written.at());
    }

    private static Map<String, @Nullable Object> task(Cast cast, long contact, Todo todo) {
        return ContactTables.row(
                "contact_id",
                contact,
                "title",
                todo.title(),
                "due_on",
                todo.due(),
                "assignee_id",
                cast.id(todo.to()),
                "created_by",
                cast.id(todo.by()),
                "created_at",
                todo.at(),
                "done",
                todo.done() != null,
                "done_at",
                todo.done(),
                "done_by",
                todo.done() == null ? null : cast.id(todo.to()),
                "loan_number",
                todo.loan());
    }

    private static Map<String, @Nullable Object> activity(
            Cast cast, long contact, Who by, OffsetDateTime at, Kind kind, String detail, String loan) {
        return ContactTables.row(
                "contact_id",
                contact,
                "at",
                at,
                "actor_id",
                cast.id(by),
                "kind",
                kind.name(),
                "detail",
                detail,
                "other_id",
                null,
                "only_owner",
                false,
                "about_loan",
                !loan.isEmpty());
    }
}
