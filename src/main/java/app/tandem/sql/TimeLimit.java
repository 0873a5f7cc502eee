package app.tandem.sql;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * How long a statement may take that somebody waits for: one that explodes ends, and the page goes on with a sentence.
 * What runs by itself (operations in the background, jobs, migrations) has no limit.
 */
@Component
public class TimeLimit {

    /** Work that somebody waits for. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    private static final int NONE = 0;
    private static final String CANCELLED = "57014";
    private static final ThreadLocal<Integer> SECONDS = ThreadLocal.withInitial(() -> NONE);

    private final int seconds;

    /** @param limit 0 for none; less than a second counts as one */
    TimeLimit(@Value("${tandem.statement-limit:30s}") Duration limit) {
        this.seconds = limit.isZero() ? NONE : (int) Math.max(1, limit.toSeconds());
    }

    /** Does this on the same thread; each of its statements ends with an error when the limit is over. */
    public <E extends Exception> void within(Work<E> work) throws E {
        int before = SECONDS.get();
        SECONDS.set(seconds);
        try {
            work.run();
        } finally {
            if (before == NONE) {
                SECONDS.remove();
            } else {
                SECONDS.set(before);
            }
        }
    }

    /** Whether this happened because the limit was over. */
    public static boolean isOver(Throwable error) {
        for (Throwable one = error; one != null; one = one.getCause()) {
            if (one instanceof QueryTimeoutException
                    || one instanceof SQLTimeoutException
                    || one instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** For the statement that is about to run on this thread; 0 for none. */
    static int seconds() {
        return SECONDS.get();
    }
}
