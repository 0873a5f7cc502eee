package app.tandem.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source that tells {@link SqlCount} of every statement. */
final class CountingDataSource extends DelegatingDataSource {

    private final SqlCount count;

    CountingDataSource(DataSource target, SqlCount count) {
        super(target);
        this.count = count;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return counting(super.getConnection(username, password));
    }

    private Connection counting(Connection connection) {
        return proxy(Connection.class, (proxy, method, args) -> {
            Object result = call(connection, method, args);
            String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : "";
            return switch (result) {
                case CallableStatement statement -> counting(CallableStatement.class, statement, sql);
                case PreparedStatement statement ->
                    counting(PreparedStatement.class, watched(connection, statement, sql), sql);
                case Statement statement -> counting(Statement.class, statement, sql);
                case null, default -> result;
            };
        });
    }

    private PreparedStatement watched(Connection connection, PreparedStatement statement, String sql)
            throws SQLException {
        PlanVisits plans = count.plans();
        return plans == null ? statement : plans.watching(connection, statement, sql);
    }

    private <S extends Statement> S counting(Class<S> type, S statement, String prepared) {
        int[] batch = {0};
        return proxy(type, (proxy, method, args) -> {
            String name = method.getName();
            String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : prepared;
            if (name.equals("addBatch")) {
                batch[0]++;
            } else if (name.equals("executeBatch") || name.equals("executeLargeBatch")) {
                count.executed(sql, batch[0]);
                batch[0] = 0;
            } else if (name.startsWith("execute")) {
                count.executed(sql, 1);
            }
            return call(statement, method, args);
        });
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
