package app.tandem.model;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.EditConflict;
import app.tandem.merge.MergeOutdated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;

/** Many people who do whatever comes to their minds with the same contacts, all at once. */
final class Crowd {

    private static final int THREADS = 8;

    private final BeanFactory beans;
    private final Numbers numbers;
    private final List<ContactId> contacts;

    /** How often what was done, or refused in words. */
    final Map<String, AtomicInteger> deeds = new ConcurrentHashMap<>();

    /** What a person must never be told: everything that is no refusal in words. */
    final ConcurrentLinkedQueue<RuntimeException> broken = new ConcurrentLinkedQueue<>();

    /** The text of every edit that was saved; each is there once. */
    final ConcurrentLinkedQueue<String> saved = new ConcurrentLinkedQueue<>();

    Crowd(BeanFactory beans, Numbers numbers, List<ContactId> contacts) {
        this.beans = beans;
        this.numbers = numbers;
        this.contacts = contacts;
    }

    void act(long seed, Duration howLong) throws Exception {
        long end = System.nanoTime() + howLong.toNanos();
        var ran = new ConcurrentLinkedQueue<Whim.Ran>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                var whim = new Whim(beans, numbers, contacts, ran, saved, seed + thread);
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        act(whim);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void act(Whim whim) {
        String what = whim.next();
        String end = "done";
        try {
            whim.follow();
        } catch (ActionRefused | ContactNotFound | EditConflict | MergeOutdated | NoSuchElementException refused) {
            end = refused.getClass().getSimpleName();
        } catch (IllegalStateException refused) {
            end = "not any more";
            if (!String.valueOf(refused.getMessage()).equals("This can no longer be undone.")
                    && !String.valueOf(refused.getMessage()).equals("This was not a change of owner.")) {
                broken.add(refused);
            }
        } catch (RuntimeException e) {
            end = "broken";
            broken.add(e);
        }
        deeds.computeIfAbsent(what + " " + end, key -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public String toString() {
        return new TreeMap<>(deeds).toString();
    }
}
