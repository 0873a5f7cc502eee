package app.tandem.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One real transaction around any number of the application's own, rolled back in the end: repetitions of what writes
 * start from the same state.
 *
 * <p>While it is open, every connection that the application asks for is the same one: its commits are counted and end
 * what holds for one transaction only, its rollbacks are remembered and reported at the end, closing it does nothing.
 */
public final class OneTransaction {

    /** What the application sets for the rest of a transaction; ended by its commit. */
    private static final String END_OF_LOCAL_SETTINGS =
            "set local plan_cache_mode to default; set local join_collapse_limit to default";

    private final DataSource pool;
    private @Nullable Connection real;
    private int commits;
    private int rollbacks;

    OneTransaction(DataSource pool) {
        this.pool = pool;
    }

    /** Does the work within a transaction and rolls everything back; IllegalStateException if the work rolled back. */
    public <T> T rolledBack(Supplier<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            real = connection;
            commits = 0;
            rollbacks = 0;
            try {
                T result = work.get();
                if (rollbacks > 0) {
                    throw new IllegalStateException("The application rolled back");
                }
                return result;
            } finally {
                real = null;
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No transaction", e);
        }
    }

    /** Whether a transaction is open. */
    public boolean isOpen() {
        return real != null;
    }

    /** How often the application believed to have committed in the latest transaction. */
    public int commits() {
        return commits;
    }

    /** The rows inserted, updated and deleted so far in the open transaction, by triggers and cascades too. */
    public long rowsWritten() {
        try (Statement statement = connection().createStatement();
                var rows = statement.executeQuery(
                        "select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from pg_stat_xact_user_tables")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The written rows could not be counted", e);
        }
    }

    /** The open transaction's connection as it is, for raw SQL. */
    public Connection connection() {
        return Objects.requireNonNull(real, "No transaction is open");
    }

    /** The open transaction's connection as the application gets it. */
    Connection borrowed() {
        Connection connection = connection();
        boolean[] autoCommit = {true};
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    switch (method.getName()) {
                        case "commit" -> committed(connection);
                        case "rollback" -> rollbacks++;
                        case "setAutoCommit" -> autoCommit[0] = (Boolean) Objects.requireNonNull(args)[0];
                        case "getAutoCommit" -> {
                            return autoCommit[0];
                        }
                        case "close", "setReadOnly", "setTransactionIsolation" -> {}
                        case "equals" -> {
                            return proxy == Objects.requireNonNull(args)[0];
                        }
                        case "hashCode" -> {
                            return System.identityHashCode(proxy);
                        }
                        default -> {
                            try {
                                return method.invoke(connection, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }
                    }
                    return null;
                });
    }

    private void committed(Connection connection) throws SQLException {
        commits++;
        try (Statement statement = connection.createStatement()) {
            statement.execute(END_OF_LOCAL_SETTINGS);
        }
    }
}
