package app.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
                    java.util.List.of(new Object[] {"A"}, new Object[] {"B"}, new Object[] {"C"}));
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

    private void addOrganization() {
        jdbc.update("insert into organization (name, kind) values ('Northfield Lending', 'LENDER')");
    }
}
