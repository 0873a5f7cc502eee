package app.tandem.live.ui;

import app.tandem.live.PageChange;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A page's state outside its session: ids and times, nothing that would keep it alive. */
final class OpenPage {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** Updates take at most a twentieth of a page's time. */
    private static final int SHARE = 20;
    /** A returning browser waits at most four seconds. */
    private static final int MOST_DOUBLINGS = 2;

    private final long user;
    private final String id = Long.toHexString(ThreadLocalRandom.current().nextLong());
    private final AtomicReference<@Nullable PageChange> news = new AtomicReference<>();
    private volatile long contact;
    private volatile int away;
    private volatile int heard;
    private volatile long quietUntil = System.nanoTime();

    OpenPage(long user) {
        this.user = user;
    }

    /** A name unique among the pages of all instances. */
    String id() {
        return id;
    }

    long user() {
        return user;
    }

    long contact() {
        return contact;
    }

    void contact(long id) {
        contact = id;
    }

    /** Queues a change; returns whether the queue was empty. */
    boolean add(PageChange more) {
        return news.getAndAccumulate(more, (old, one) -> old == null || one == null ? one : old.and(one)) == null;
    }

    @Nullable
    PageChange take() {
        away = 0;
        return news.getAndSet(null);
    }

    /** How long to wait before the next update. */
    Duration pause() {
        return Duration.ofNanos(Math.max(0, quietUntil - System.nanoTime()));
    }

    /** Whether its browser has sent anything since the last call, by message number. */
    boolean heard(int words) {
        boolean more = words != heard;
        heard = words;
        return more;
    }

    /** The delay before checking an unreachable browser again, growing with its absence. */
    Duration away() {
        var pause = SECOND.multipliedBy(1L << away);
        away = Math.min(away + 1, MOST_DOUBLINGS);
        return pause;
    }

    /** Records an update and its duration. */
    void told(Duration took) {
        var pause = took.multipliedBy(SHARE);
        if (pause.compareTo(SECOND) < 0) {
            pause = SECOND;
        } else if (pause.compareTo(LONGEST) > 0) {
            pause = LONGEST;
        }
        quietUntil = System.nanoTime() + pause.toNanos();
    }
}
