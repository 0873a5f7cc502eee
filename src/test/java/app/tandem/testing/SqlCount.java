package app.tandem.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The SQL statements that reach the database, from whatever thread.
 *
 * <p>Every row of a batch counts as a statement of its own: what is set-based stays the same for any number of rows.
 */
public final class SqlCount {

    private final List<String> statements = new ArrayList<>();
    private boolean listening;

    /** The statements executed while the work is done, in order; commits and rollbacks are not statements. */
    public synchronized List<String> during(Runnable work) {
        start();
        try {
            work.run();
        } finally {
            listening(false);
        }
        return executed();
    }

    /** The data source, telling of its statements. */
    public DataSource counting(DataSource source) {
        return new CountingDataSource(source, this);
    }

    private void start() {
        synchronized (statements) {
            statements.clear();
            listening = true;
        }
    }

    private void listening(boolean on) {
        synchronized (statements) {
            listening = on;
        }
    }

    private List<String> executed() {
        synchronized (statements) {
            return List.copyOf(statements);
        }
    }

    void executed(String sql, int times) {
        synchronized (statements) {
            for (int i = 0; listening && i < times; i++) {
                statements.add(sql);
            }
        }
    }
}
