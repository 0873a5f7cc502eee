package app.tandem.history;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Extent;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import app.tandem.testing.TestDatabase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 50,000 things that happened on one contact are read as those of an empty one: as many statements, from indexes. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class LongHistoryTest {

    private static final int ACTIVITIES = TestDatabase.isPostgres() ? 50_000 : Extent.of(50_000, 10_000);
    private static final int EDITS = TestDatabase.isPostgres() ? 10_000 : Extent.of(10_000, 2_000);
    private static final int OPERATIONS = 2_000;
    private static final Logger log = LoggerFactory.getLogger(LongHistoryTest.class);

    @Autowired
    Timeline timeline;

    @Autowired
    AccessReport report;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    @Autowired
    SqlCount count;

    ContactId empty;
    ContactId full;

    @BeforeAll
    void aLongLife() {
        given.northfield();
        empty = given.contact().ownedBy(maya).sharedWith(jonas).create();
        full = given.contact().ownedBy(maya).sharedWith(jonas).create();
        var past = new Past(jdbc);
        past.activities(full, maya, "TASK_DONE", ACTIVITIES - 500, 10);
        past.activities(full, maya, "CALL_LOGGED", 400, 1_000);
        past.activities(full, jonas, "NOTE_ADDED", 100, 3_000);
        past.edits(full, maya, EDITS, 30);
        past.operations(full, maya, OPERATIONS, 100);
        jdbc.sql("analyze").update();
    }

    @Test
    void a_page_takes_as_many_statements_as_that_of_an_empty_one_wherever_it_is() {
        var few = statements(maya, empty, Set.of(), null);
        var first = timeline.page(maya, full, Set.of(), null, 50);
        assertThat(first.happenings()).hasSize(50);
        assertThat(statements(maya, full, Set.of(), null)).isEqualTo(few);
        assertThat(statements(maya, full, Set.of(), first.next())).isEqualTo(few);
        assertThat(statements(maya, full, EnumSet.of(Kind.CALLS), null)).isLessThanOrEqualTo(few);
        assertThat(statements(jonas, full, Set.of(), null)).isEqualTo(statements(jonas, empty, Set.of(), null) + 1);
    }

    @Test
    void all_of_it_can_be_read_page_after_page() {
        int all = 0;
        @Nullable TimelineCursor next = null;
        long start = System.nanoTime();
        int pages = 0;
        do {
            var page = timeline.page(maya, full, Set.of(), next, 1_000);
            all += page.happenings().size();
            next = page.next();
            pages++;
        } while (next != null);
        log.info("{} in {} pages of 1,000: {} ms", all, pages, (System.nanoTime() - start) / 1_000_000);
        assertThat(all).isEqualTo(ACTIVITIES + EDITS + OPERATIONS + 2);
    }

    @Test
    void PostgreSQL_reads_a_page_from_an_index_and_not_the_whole_life() {
        Assumptions.assumeTrue(TestDatabase.isPostgres());
        for (var kinds :
                List.of(Set.<Kind>of(), EnumSet.of(Kind.CALLS), EnumSet.of(Kind.NOTES), EnumSet.of(Kind.EDITS))) {
            for (var viewer : List.of(maya, jonas)) {
                long before = read("activity") + read("contact_edit");
                timeline.page(viewer, full, kinds, null, 50);
                assertThat(read("activity") + read("contact_edit") - before)
                        .as("rows read for %s", kinds)
                        .isLessThan(1_000);
            }
        }
    }

    /** Rows that any query of this connection pool has read from the table so far. */
    private long read(String table) {
        jdbc.sql("select pg_stat_force_next_flush()").query((r, n) -> 0).list();
        return jdbc.sql("""
                        select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                        from pg_stat_user_tables where relname = :table""").param("table", table).query(Long.class).single();
    }

    @Test
    void the_access_report_takes_as_many_statements_for_five_people_as_for_five_hundred() {
        List<UserId> many = new ArrayList<>();
        var lender = given.lender("Big Lending");
        for (int n = 0; n < 500; n++) {
            many.add(given.lo("Person " + n).of(lender).onTeam("Team " + n % 7).create());
        }
        var owner = given.lo("Owner Big").of(lender).onTeam("Team 1").create();
        for (int n = 0; n < 20; n++) {
            given.lo("Manager " + n).of(lender).onTeam("Team 1").manager().create();
        }
        var few = given.contact()
                .ownedBy(owner)
                .sharedWith(many.subList(0, 5).toArray(UserId[]::new))
                .create();
        var crowded = given.contact()
                .ownedBy(owner)
                .sharedWith(many.toArray(UserId[]::new))
                .create();

        var small = count.during(() -> report.of(owner, few)).size();
        long start = System.nanoTime();
        assertThat(count.during(() -> report.of(owner, crowded))).hasSize(small);
        log.info("Report of 500: {} statements, {} ms", small, (System.nanoTime() - start) / 1_000_000);
        assertThat(report.of(owner, crowded).seeing()).isEqualTo(521);
    }

    private int statements(UserId viewer, ContactId contact, Set<Kind> kinds, @Nullable TimelineCursor from) {
        return count.during(() -> timeline.page(viewer, contact, kinds, from, 50))
                .size();
    }
}
