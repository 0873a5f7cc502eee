package app.tandem.start;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates at the start, and opens an embedded database anew where that changed something: H2 checks a new column by the
 * connection that made it, so that every write would fail once the pool retires that one, within half an hour.
 */
@Component
class MigrateAndReopen implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        boolean changed = flyway.migrate().migrationsExecuted > 0;
        if (changed && flyway.getConfiguration().getDataSource() instanceof HikariDataSource pool && isEmbedded(pool)) {
            shutDown(pool);
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private static boolean isEmbedded(HikariDataSource pool) {
        return String.valueOf(pool.getJdbcUrl()).startsWith(EmbeddedDatabase.PREFIX);
    }

    /** The pool's next connection opens it again. */
    private static void shutDown(HikariDataSource pool) {
        try {
            DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                    .createStatement()
                    .execute("shutdown");
        } catch (SQLException e) {
            throw new CannotStart(
                    "The embedded database cannot be closed after its tables were made: " + e.getMessage() + ".",
                    "Start Tandem again.");
        }
    }
}
