package app.tandem.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Collects announcements for half a second, finds the affected users once, and notifies their pages. Announcements of
 * one operation count as one.
 */
@Component
class Arrivals {

    private static final Duration GATHER = Duration.ofMillis(500);
    private static final int MOST = 1_000;

    private final Audience audience;
    private final AffectedUsers concerned;
    private final Scheduling turns;
    private Heard heard = new Heard();
    private boolean gathering;

    Arrivals(Audience audience, AffectedUsers concerned, Scheduling turns) {
        this.audience = audience;
        this.concerned = concerned;
        this.turns = turns;
    }

    /** The announcements since the pages were last notified. */
    static final class Heard {
        final Map<Long, Announcement> operations = new HashMap<>();
        final Set<Long> contacts = new HashSet<>();
        final Set<Long> people = new HashSet<>();
        final Set<String> origins = new HashSet<>();
        boolean everything;

        void add(Announcement one) {
            origins.add(one.origin());
            switch (one.kind()) {
                case OPERATION -> operations.merge(one.id(), one, Announcement::and);
                case CONTACT -> contacts.add(one.id());
                case PERSON -> people.add(one.id());
            }
            everything |= operations.size() + contacts.size() + people.size() > MOST;
        }

        /** The page that made all the changes; empty if there are others. */
        String origin() {
            return !everything && origins.size() == 1 ? origins.iterator().next() : "";
        }
    }

    /** Receives a committed announcement. */
    void heard(Announcement announcement) {
        gather(announcement, false);
    }

    /** Handles a gap in which announcements may have been missed. */
    void missed() {
        gather(null, true);
    }

    private synchronized void gather(@Nullable Announcement announcement, boolean everything) {
        if (audience.people().isEmpty()) {
            return;
        }
        heard.everything |= everything;
        if (announcement != null && !heard.everything) {
            heard.add(announcement);
        }
        if (!gathering) {
            gathering = true;
            turns.later(GATHER, this::tell);
        }
    }

    private void tell() {
        var now = take();
        try {
            audience.tell(concerned.by(now, audience.people(), audience.contacts(), audience.signIns()));
        } catch (RuntimeException e) {
            missed(); // whom it concerned is asked again
            throw e;
        }
    }

    private synchronized Heard take() {
        var now = heard;
        heard = new Heard();
        gathering = false;
        return now;
    }
}
