package app.tandem.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The SQL statements that reach the database, from whatever thread.
 *
 * <p>Every row of a batch counts as a statement of its own: what is set-based stays the same for any number of rows.
 */
public final class SqlCount {

    private final List<String> statements = new ArrayList<>();
    private boolean listening;
    private @Nullable PlanVisits plans;

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

    /**
     * The statements executed while the work is done, each with the rows that its plan visits.
     *
     * @param most where a statement is given up on H2, with an error
     */
    public synchronized List<PlanVisits.Visit> visitsDuring(long most, Runnable work) {
        var visiting = new PlanVisits(most);
        plans = visiting;
        try {
            work.run();
        } finally {
            plans = null;
        }
        return visiting.visits();
    }

    @Nullable
    PlanVisits plans() {
        return plans;
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
