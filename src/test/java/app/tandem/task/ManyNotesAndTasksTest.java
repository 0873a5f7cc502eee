package app.tandem.task;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.note.NoteId;
import app.tandem.note.Notes;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import app.tandem.testing.TestDatabase;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record with 5,000 notes and 5,000 tasks takes the statements of an empty one: no query per row. */
@DatabaseTest
class ManyNotesAndTasksTest {

    private static final int MANY = 5_000;
    private static final Logger log = LoggerFactory.getLogger(ManyNotesAndTasksTest.class);

    @Autowired
    Notes notes;

    @Autowired
    Tasks tasks;

    @Autowired
    MyTasks mine;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount count;

    ContactId full;
    ContactId empty;

    @BeforeEach
    void a_full_record_and_an_empty_one() {
        given.northfield();
        full = given.assignedToColleague();
        empty = given.assignedToColleague();
        String series = TestDatabase.isPostgres()
                ? "generate_series(1, cast(:many as bigint)) s(n)"
                : "system_range(1, :many) s(n)";
        jdbc.sql("""
                        insert into note (contact_id, author_id, body, search_text, only_owner, created_at)
                        select :contact, case when mod(n, 2) = 0 then :one else :other end, 'Note ' || cast(n as varchar),
                          'note ' || cast(n as varchar), mod(n, 10) = 0, cast(:now as timestamp with time zone)
                        from %s order by n""".formatted(series))
                .param("many", MANY)
                .param("contact", full.value())
                .param("one", maya.value())
                .param("other", diego.value())
                .param("now", java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into task (contact_id, title, due_on, assignee_id, created_by, created_at, done, done_at)
                        select :contact, 'Task ' || cast(n as varchar),
                          cast(:today as date) + cast(mod(n, 60) - 20 as integer),
                          case when mod(n, 3) = 0 then :jonas else :maya end, :maya,
                          cast(:now as timestamp with time zone), mod(n, 5) = 0,
                          case when mod(n, 5) = 0 then cast(:now as timestamp with time zone) end
                        from %s order by n""".formatted(series))
                .param("many", MANY)
                .param("contact", full.value())
                .param("maya", maya.value())
                .param("jonas", jonas.value())
                .param("today", LocalDate.now())
                .param("now", java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC))
                .update();
        jdbc.sql("analyze").update();
    }

    @Test
    void the_statements_do_not_depend_on_the_number() {
        for (var viewer : List.of(maya, diego, jonas, sam)) {
            assertThat(statements(viewer, full)).isEqualTo(statements(viewer, empty));
        }
        assertThat(notes.count(maya, full)).isEqualTo(MANY);
        assertThat(notes.count(jonas, full)).isEqualTo(MANY - MANY / 10);
        assertThat(tasks.count(diego, full, false)).isEqualTo(MANY - MANY / 5);
        assertThat(tasks.open(diego, full, 3_990, 50)).hasSize(10);
        assertThat(mine.page(jonas, 1_300, 50)).hasSize(33);
    }

    private Map<String, Integer> statements(UserId viewer, ContactId contact) {
        Map<String, Integer> statements = new LinkedHashMap<>();
        Map<String, Runnable> work = new LinkedHashMap<>();
        work.put("count of notes", () -> notes.count(viewer, contact));
        work.put("notes", () -> notes.page(viewer, contact, "", null, 30));
        work.put("notes, far", () -> notes.page(viewer, contact, "", new NoteId(300), 30));
        work.put("notes, searched", () -> notes.page(viewer, contact, "77", null, 30));
        work.put("count of tasks", () -> tasks.count(viewer, contact, false));
        work.put("open tasks", () -> tasks.open(viewer, contact, 0, 50));
        work.put("open tasks, far", () -> tasks.open(viewer, contact, 3_000, 50));
        work.put("tasks that are done", () -> tasks.done(viewer, contact, 0, 10));
        work.put("my tasks", () -> mine.page(viewer, 0, 50));
        work.put("count of my tasks", () -> mine.counts(viewer, LocalDate.now()));
        work.forEach((what, run) -> {
            long start = System.nanoTime();
            statements.put(what, count.during(run).size());
            log.info("{} of {}: {} ms", what, contact.value(), (System.nanoTime() - start) / 1_000_000);
        });
        return statements;
    }
}
