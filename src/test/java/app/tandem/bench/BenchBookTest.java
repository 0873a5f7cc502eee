package app.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.DatabaseTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The benchmark's book keeps every invariant and has the shape of real ones. */
@DatabaseTest
@EnabledIfSystemProperty(
        named = "tandem.test.db",
        matches = "postgres",
        disabledReason = "the benchmark is PostgreSQL's")
class BenchBookTest {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void heavy_users_own_a_fifth_and_every_contact_has_three_access_rows_and_no_invariant_is_broken() {
        var book = BenchBook.load(database, 4_000);

        assertThat(jdbc.sql("select count(*) from access_inconsistency")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(book.heavy()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from contact where owner_id = :heavy")
                        .param("heavy", book.heavy().getFirst().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(800);
        assertThat(jdbc.sql("select count(*) from contact_access")
                        .query(Integer.class)
                        .single())
                .isBetween(11_000, 12_000);
        assertThat(java.util.Set.of(book.typical(), book.manager(), book.admin(), book.colleague()))
                .hasSize(4);
    }
}
