package app.tandem.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.tandem.testing.DatabaseTest;
import app.tandem.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A statement that somebody waits for ends, however long it would take; one of a job may take its time. */
@DatabaseTest
@Tag("slow")
class TimeLimitTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    PlatformTransactionManager transactions;

    private final TimeLimit second = new TimeLimit(Duration.ofSeconds(1));

    private long forEver() {
        return jdbc.sql("select count(*) from "
                        + (TestDatabase.isPostgres()
                                ? "generate_series(1, 1000000) a, generate_series(1, 1000000) b"
                                : "system_range(1, 1000000) a, system_range(1, 1000000) b where a.\"X\" + b.\"X\" > 0"))
                .query(Long.class)
                .single();
    }

    private Integer limitOfTheConnection() {
        return template.execute((org.springframework.jdbc.core.ConnectionCallback<Integer>) connection -> {
            try (var statement = connection.createStatement()) {
                return statement.getQueryTimeout();
            }
        });
    }

    @Test
    void what_somebody_waits_for_ends_and_is_told_apart_from_other_errors() {
        var error = catchThrowable(() -> second.within(this::forEver));
        assertThat(error).isNotNull();
        assertThat(TimeLimit.isOver(error)).isTrue();
        assertThat(TimeLimit.isOver(new IllegalStateException("something else")))
                .isFalse();
    }

    @Test
    void the_connection_goes_on_and_whoever_has_it_next_has_no_limit() {
        new TransactionTemplate(transactions).executeWithoutResult(all -> {
            second.within(() -> jdbc.sql("select 1").query(Integer.class).single());
            assertThat(jdbc.sql("select 2").query(Integer.class).single()).isEqualTo(2);
            assertThat(limitOfTheConnection()).isZero();
        });
        assertThat(TimeLimit.seconds()).isZero();
    }
}
