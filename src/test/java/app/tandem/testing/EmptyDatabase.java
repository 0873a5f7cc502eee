package app.tandem.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Empties all tables of Tandem in one go, when what the test before left running in the background is over: the
 * numbering starts again, so that an operation which went on would go on with another one's rows.
 */
public final class EmptyDatabase {

    private static final int TIMES = 10;

    private final DataSource dataSource;
    private final BooleanSupplier atRest;

    /** @param atRest whether no operation runs in the background */
    EmptyDatabase(DataSource dataSource, BooleanSupplier atRest) {
        this.dataSource = dataSource;
        this.atRest = atRest;
    }

    /** Empties every table and starts the numbering again. */
    public void empty() {
        Awaitility.await("operations in the background are over")
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(2))
                .until(atRest::getAsBoolean);
        for (int n = 1; ; n++) {
            try {
                emptyOnce();
                return;
            } catch (PessimisticLockingFailureException e) {
                // a mail or a page in the background had what this waited for, and waited for what this had
                if (n == TIMES) {
                    throw e;
                }
            }
        }
    }

    private void emptyOnce() {
        try (var connection = dataSource.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            List<String> tables = jdbc.sql("""
                            select table_name from information_schema.tables
                            where table_type = 'BASE TABLE' and lower(table_schema) = 'public'
                              and table_name <> 'flyway_schema_history'
                            """).query(String.class).list();
            if (!tables.isEmpty()) {
                statements(tables).forEach(sql -> jdbc.sql(sql).update());
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The database could not be emptied", e);
        }
    }

    private static List<String> statements(List<String> tables) {
        if (TestDatabase.isPostgres()) {
            return List.of("truncate " + String.join(", ", tables) + " restart identity cascade");
        }
        List<String> statements = new ArrayList<>();
        statements.add("set referential_integrity false");
        tables.forEach(table -> statements.add("truncate table " + table + " restart identity"));
        statements.add("set referential_integrity true");
        return statements;
    }
}
