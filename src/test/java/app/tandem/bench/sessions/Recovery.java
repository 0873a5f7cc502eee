package app.tandem.bench.sessions;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/**
 * What is left of many pages that nobody needs.
 *
 * @param before bytes on the heap before any was opened
 * @param full when all had been opened
 * @param after when their time was over
 */
record Recovery(String name, int opened, long before, long full, long after) {

    private static final int AT_A_TIME = 8;
    private static final double BACK = 1.1;

    /**
     * How many, and for how long they are waited for.
     *
     * @param openings of the sign-in page, each in a session of its own
     * @param pages of one person, in one session
     */
    record Load(int openings, int pages, Duration patience, List<String> options) {

        /** As in a night of somebody who means ill. */
        static final Load WHOLE = new Load(20_000, 2_000, Duration.ofMinutes(10), List.of());

        /** The same with a twentieth of all, also of the times after which things are let go. */
        static final Load SHORT = new Load(
                1_000,
                100,
                Duration.ofSeconds(40),
                List.of(
                        "-Dvaadin.heartbeatInterval=9",
                        "-Dtandem.sessions.anonymous-timeout=15s",
                        "-Dtandem.sessions.anonymous=100",
                        "-Dtandem.sessions.look=2s",
                        "-Dserver.tomcat.background-processor-delay=1s"));
    }

    /** Opens the sign-in page so many times, and lists in one session of one person; waits, and looks what is left. */
    static List<Recovery> measure(String address, long pid, String email, String password, Load load) {
        // what is made once for all is there before it is counted
        atOnce(20, n -> Page.open(new Http(address), "login", ""));
        Visit.of(address, email, password, "");
        var anonymous = new Recovery("the sign-in page opened by nobody", load.openings(), 0, 0, 0)
                .measured(
                        pid,
                        load.patience(),
                        () -> atOnce(load.openings(), n -> Page.open(new Http(address), "login", "")));
        var one = new Recovery("pages of one person", load.pages(), 0, 0, 0).measured(pid, load.patience(), () -> {
            var session = Visit.of(address, email, password, "");
            atOnce(load.pages(), n -> session.again());
        });
        return List.of(anonymous, one);
    }

    private Recovery measured(long pid, Duration patience, Runnable open) {
        var first = Heap.of(pid).total();
        open.run();
        var most = Heap.of(pid).total();
        try {
            Thread.sleep(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Recovery(name, opened, first, most, Heap.of(pid).total());
    }

    private static void atOnce(int count, IntConsumer one) {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (int n = 0; n < count; n++) {
                int number = n;
                threads.submit(() -> one.accept(number));
            }
        }
    }

    boolean good() {
        return after <= before * BACK;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%,d %s: %.1f MB before, %.1f MB when all were open, %.1f MB after%s",
                opened,
                name,
                mb(before),
                mb(full),
                mb(after),
                good() ? "" : ": not let go");
    }

    private static double mb(long bytes) {
        return bytes / 1024.0 / 1024.0;
    }
}
