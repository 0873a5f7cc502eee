package app.tandem.sql;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * The time limit for statements that somebody waits for: a runaway one is cancelled, and the page continues with a
 * message. Background operations, jobs and migrations have no limit.
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

    /** Runs work on this thread; its statements fail once the limit is over. */
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

    /** Whether this failure is due to the limit. */
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

    /** The time left for the next statement on this thread; 0 for no limit. */
    static int seconds() {
        return SECONDS.get();
    }
}
