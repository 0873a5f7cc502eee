package app.tandem.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many rows the plans of statements visit. PostgreSQL explains each statement with the values that it is given before
 * it runs, in rows, loops and rows that a filter took away; in H2 the rows are counted while it runs.
 */
public final class PlanVisits {

    /** A statement and the rows that it visited. */
    public record Visit(String sql, long rows) {}

    private static final List<String> COUNTS = List.of(
            "Actual Rows", "Rows Removed by Filter", "Rows Removed by Join Filter", "Rows Removed by Index Recheck");

    private final List<Visit> visits = new ArrayList<>();
    private final JsonMapper json = new JsonMapper();
    private final long most;

    /** @param most where H2 gives up, since a statement that visits many more may never end */
    PlanVisits(long most) {
        this.most = most;
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    PreparedStatement watching(Connection connection, PreparedStatement statement, String sql) throws SQLException {
        return TestDatabase.isPostgres() ? explained(connection, statement, sql) : counted(statement, sql);
    }

    private PreparedStatement counted(PreparedStatement statement, String sql) {
        return proxy((proxy, method, args) -> {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, args);
            }
            H2Rows.start(most);
            try {
                Object result = call(statement, method, args);
                visits.add(new Visit(sql, H2Rows.stop()));
                return result;
            } catch (SQLException e) {
                if (H2Rows.stop() > most) {
                    throw new AssertionError("Given up after " + most + " rows: " + sql, e);
                }
                throw e;
            }
        });
    }

    private PreparedStatement explained(Connection connection, PreparedStatement statement, String sql)
            throws SQLException {
        String said = sql.stripLeading().toLowerCase(Locale.ROOT);
        if (!said.startsWith("select") && !said.startsWith("insert into operation ")) {
            return statement;
        }
        PreparedStatement explained = connection.prepareStatement("explain (analyze, timing off, format json) " + sql);
        return proxy((proxy, method, args) -> {
            if (method.getName().startsWith("set") && args != null && args[0] instanceof Integer) {
                call(explained, method, args);
            } else if (method.getName().startsWith("execute")) {
                explain(connection, explained, sql);
            } else if (method.getName().equals("close")) {
                explained.close();
            }
            return call(statement, method, args);
        });
    }

    /** What it would write is taken back. */
    private void explain(Connection connection, PreparedStatement explained, String sql) throws SQLException {
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try (ResultSet plan = explained.executeQuery()) {
            plan.next();
            visits.add(new Visit(
                    sql, Math.round(rows(json.readTree(plan.getString(1)).get(0).get("Plan")))));
        }
        if (before != null) {
            connection.rollback(before);
        }
    }

    private static double rows(JsonNode node) {
        double loops = node.path("Actual Loops").asDouble(1);
        double rows = COUNTS.stream().mapToDouble(c -> node.path(c).asDouble(0)).sum() * loops;
        for (JsonNode child : node.path("Plans")) {
            rows += rows(child);
        }
        return rows;
    }

    private static PreparedStatement proxy(InvocationHandler handler) {
        return (PreparedStatement) Proxy.newProxyInstance(
                PlanVisits.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, handler);
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
