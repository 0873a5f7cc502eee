package app.tandem.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfilesResolver;

/** The database that {@code tandem.test.db} names; PostgreSQL is started once per JVM, on a free port. */
public final class TestDatabase
        implements ActiveProfilesResolver, ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;

    /** Whether this run is on PostgreSQL. */
    public static boolean isPostgres() {
        String name = System.getProperty("tandem.test.db", "h2");
        return switch (name) {
            case "postgres" -> true;
            case "h2" -> false;
            default -> throw new IllegalStateException("tandem.test.db is h2 or postgres, not " + name);
        };
    }

    /** The address of a new, empty database; its user is {@link #user} without a password. */
    public static String newDatabase() {
        return isPostgres()
                ? newPostgresDatabase()
                : "jdbc:h2:mem:tandem_" + NUMBER.incrementAndGet()
                        + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256";
    }

    /** The same on PostgreSQL, whatever the run is on; its user is postgres. */
    static String newPostgresDatabase() {
        String name = "tandem_" + NUMBER.incrementAndGet();
        EmbeddedPostgres server = postgres();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name, e);
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** The user who owns the databases of {@link #newDatabase}. */
    public static String user() {
        return isPostgres() ? "postgres" : "sa";
    }

    @Override
    public String[] resolve(Class<?> testClass) {
        return isPostgres() ? new String[] {"postgres"} : new String[0];
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + newDatabase(),
                        "spring.datasource.username=" + user(),
                        "spring.datasource.password=")
                .applyTo(context);
    }

    private static synchronized EmbeddedPostgres postgres() {
        EmbeddedPostgres running = postgres;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            postgres = running;
        }
        return running;
    }
}
