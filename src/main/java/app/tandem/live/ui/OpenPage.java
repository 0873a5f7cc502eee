package app.tandem.live.ui;

import app.tandem.live.PageChange;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What is known of a page outside of its session: ids and times, nothing that would keep it alive. */
final class OpenPage {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** Bringing a page up to date takes at most a twentieth of its time. */
    private static final int SHARE = 20;
    /** Four seconds are the longest that a browser which is back waits. */
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

    /** A name that no other page has, on no instance. */
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

    /** Keeps it until it is taken; whether nothing was waiting before. */
    boolean add(PageChange more) {
        return news.getAndAccumulate(more, (old, one) -> old == null || one == null ? one : old.and(one)) == null;
    }

    @Nullable
    PageChange take() {
        away = 0;
        return news.getAndSet(null);
    }

    /** How long the page is left in peace. */
    Duration pause() {
        return Duration.ofNanos(Math.max(0, quietUntil - System.nanoTime()));
    }

    /** Whether something was heard from its browser since this was asked last; its words are numbered. */
    boolean heard(int words) {
        boolean more = words != heard;
        heard = words;
        return more;
    }

    /** Its browser cannot be reached: when to look again, the later the longer it is away. */
    Duration away() {
        var pause = SECOND.multipliedBy(1L << away);
        away = Math.min(away + 1, MOST_DOUBLINGS);
        return pause;
    }

    /** It has just been brought up to date, which took so long. */
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
