package app.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ground that database tests stand on. */
@DatabaseTest
class DatabaseTestTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    EmptyDatabase database;

    @Test
    void runsOnTheDatabaseThatWasAskedFor() throws Exception {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.isPostgres() ? "PostgreSQL" : "H2");
        }
    }

    @Test
    void hasTheTablesAndNothingInThem() {
        addOrganization();
        database.empty();

        assertThat(jdbc.queryForObject("select count(*) from organization", Long.class))
                .isZero();
        addOrganization();
        assertThat(jdbc.queryForObject("select id from organization", Long.class))
                .isEqualTo(1);
    }

    @Test
    void countsEveryStatementAndEveryRowOfABatch() {
        var statements = sql.during(() -> {
            jdbc.queryForList("select id from organization");
            jdbc.batchUpdate(
                    "insert into organization (name, kind) values (?, 'FIRM')",
                    List.of(new Object[] {"A"}, new Object[] {"B"}, new Object[] {"C"}));
        });

        assertThat(statements).hasSize(4).first().isEqualTo("select id from organization");
    }

    @Test
    void hasTheSearchIndexesOnPostgreSql() {
        if (TestDatabase.isPostgres()) {
            assertThat(jdbc.queryForList(
                            "select indexname from pg_indexes where indexdef like '%gin_trgm_ops%' order by 1",
                            String.class))
                    .containsExactly("app_user_search_name");
        }
    }

    @Test
    void is_emptied_although_something_in_the_background_locks_the_same_tables_the_other_way_round() throws Exception {
        assumeTrue(TestDatabase.isPostgres());
        addOrganization();
        try (var background = dataSource.getConnection();
                var statement = background.createStatement();
                var threads = Executors.newSingleThreadExecutor()) {
            background.setAutoCommit(false);
            statement.execute("lock table contact in access share mode");
            var emptying = threads.submit(database::empty);
            await().until(() -> !lockedForEmptying(false).isEmpty());
            // who has waited longer finds out, and gives up: the emptying
            statement.execute("select 1 from " + lockedForEmptying(true).getFirst());
            background.commit();
            emptying.get();
        }
        assertThat(jdbc.queryForObject("select count(*) from organization", Long.class))
                .isZero();
    }

    private List<String> lockedForEmptying(boolean already) {
        return jdbc.queryForList("""
                        select t.relname from pg_locks l join pg_class t on t.oid = l.relation
                        where l.mode = 'AccessExclusiveLock' and t.relkind = 'r' and l.granted = ?
                          and l.database = (select oid from pg_database where datname = current_database())
                        """, String.class, already);
    }

    private void addOrganization() {
        jdbc.update("insert into organization (name, kind) values ('Northfield Lending', 'LENDER')");
    }
}
