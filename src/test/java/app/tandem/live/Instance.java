package app.tandem.live;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import app.tandem.testing.ManualTurns;
import app.tandem.testing.TestDatabase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one instance of the application hears, with pages of the test's choice open on it. */
final class Instance implements Audience, AutoCloseable {

    private final Set<Long> people = new HashSet<>();
    private final Set<Long> contacts = new HashSet<>();
    private final Deque<Concern> told = new ArrayDeque<>();
    private final ManualTurns turns = new ManualTurns();
    private final @Nullable Listening listening;
    private final Live live;

    /** One that is alone with its database: what is announced is heard in the order of the test. */
    Instance(AffectedUsers concerned, UserId... signedIn) {
        this(concerned, null, null, signedIn);
    }

    /** One of those on the database of the test. */
    Instance(
            AffectedUsers concerned,
            @Nullable JdbcConnectionDetails database,
            @Nullable JdbcClient jdbc,
            UserId... signedIn) {
        for (var user : signedIn) {
            people.add(user.value());
        }
        var arrivals = new Arrivals(this, concerned, turns);
        if (database != null && jdbc != null && TestDatabase.isPostgres()) {
            live = new Live(new PostgresBroadcast(jdbc), this);
            listening = new Listening(database, arrivals);
            listening.start();
            next();
        } else {
            live = new Live(new LocalBroadcast(arrivals), this);
            listening = null;
        }
    }

    Live live() {
        return live;
    }

    void opens(ContactId contact) {
        contacts.add(contact.value());
    }

    /** Waits for what is heard next, and says who is concerned. */
    Concern next() {
        turns.take();
        return told.removeLast();
    }

    /** How often pages have been told that nobody has asked for. */
    int unasked() {
        turns.rest();
        return told.size();
    }

    @Override
    public Set<Long> people() {
        return people;
    }

    @Override
    public Set<Long> signIns() {
        return Set.of();
    }

    @Override
    public Set<Long> contacts() {
        return contacts;
    }

    @Override
    public String origin() {
        return "";
    }

    @Override
    public void tell(Concern concern) {
        told.add(concern);
    }

    @Override
    public void close() {
        if (listening != null) {
            listening.stop();
        }
    }
}
