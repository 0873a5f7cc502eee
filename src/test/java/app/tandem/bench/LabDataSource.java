package app.tandem.bench;

import app.tandem.testing.SqlCount;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The application's data source: its own pool, or {@link OneTransaction} while one is open; counted when asked for. */
final class LabDataSource extends AbstractDataSource {

    private final SqlCount count = new SqlCount();
    private final OneTransaction transaction;
    private final DataSource pool;
    private final DataSource counted = count.counting(new AbstractDataSource() {
        @Override
        public Connection getConnection() throws SQLException {
            return uncounted();
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return uncounted();
        }
    });
    private boolean counting;

    LabDataSource(DataSource pool) {
        this.pool = pool;
        this.transaction = new OneTransaction(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting ? counted.getConnection() : uncounted();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private Connection uncounted() throws SQLException {
        return transaction.isOpen() ? transaction.borrowed() : pool.getConnection();
    }

    OneTransaction transaction() {
        return transaction;
    }

    DataSource pool() {
        return pool;
    }

    /** The statements of the work. */
    List<String> statements(Runnable work) {
        counting = true;
        try {
            return count.during(work);
        } finally {
            counting = false;
        }
    }
}
