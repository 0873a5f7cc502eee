package app.tandem.testing;

import java.util.concurrent.atomic.AtomicLong;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatchers;
import org.h2.table.TableFilter;

/**
 * Counts the rows that H2 reads from any table, also within a subquery that it evaluates again and again: its own
 * {@code scanCount} is what a table gave the last time.
 */
public final class H2Rows {

    private static final AtomicLong ROWS = new AtomicLong();
    private static volatile long most = Long.MAX_VALUE;

    static {
        ByteBuddyAgent.install();
        new ByteBuddy()
                .redefine(TableFilter.class)
                .visit(Advice.to(Next.class).on(ElementMatchers.named("next")))
                .make()
                .load(TableFilter.class.getClassLoader(), ClassReloadingStrategy.fromInstalledAgent());
    }

    private H2Rows() {}

    /** From now on, until {@link #stop}; a statement that reads more is given up with an error. */
    static void start(long atMost) {
        ROWS.set(0);
        most = atMost;
    }

    static long stop() {
        most = Long.MAX_VALUE;
        return ROWS.get();
    }

    /** Called by H2. */
    public static void more() {
        if (ROWS.incrementAndGet() > most) {
            throw new AssertionError("Too many rows");
        }
    }

    /** Becomes part of the method that goes to the next row. */
    static final class Next {

        private Next() {}

        @Advice.OnMethodExit
        static void next() {
            more();
        }
    }
}
