package app.tandem.people.signins;

import app.tandem.people.AccountAddress;
import app.tandem.people.Secret;
import app.tandem.people.UserId;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords, by account, by network address and by both together, in the database, so that it
 * holds on every instance. What one address does to one account slows that address there before it slows anybody else;
 * of many addresses the account is slowed, of many accounts the address. An account that nobody has is slowed like any
 * other. A browser in which the person has signed in before has a count of its own: no guessing elsewhere keeps the owner
 * out there.
 *
 * <p>An attempt is counted before the password is looked at, so that many at once gain nothing.
 */
@Service
@Transactional
public class SignInAttempts {

    /** The longest wait. */
    static final Duration LONGEST = Duration.ofMinutes(15);
    /** A count is forgotten after this time without another failure. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final int FREE = 5;
    /** More than one address gets through for it in a quarter of an hour. */
    private static final int FREE_BY_ACCOUNT = 30;

    private static final int FREE_LINKS = 10;

    /** Bytes of an IPv6 address that name a network. */
    private static final int HALF = 8;

    private final JdbcClient jdbc;
    private final KnownDevices devices;
    private final Clock clock;
    private final int freeByAddress;

    /** @param freeByAddress more than sign in at once in one office, whose people have one address */
    SignInAttempts(
            JdbcClient jdbc,
            KnownDevices devices,
            Clock clock,
            @Value("${tandem.sign-in.free-by-address:20}") int freeByAddress) {
        this.freeByAddress = freeByAddress;
        this.jdbc = jdbc;
        this.devices = devices;
        this.clock = clock;
    }

    /** Something that is counted: its hash, and how many failures cost nothing. */
    private record Subject(String hash, int free) {}

    /**
     * What an attempt was counted for.
     *
     * @param before how many failures it had
     * @param failedAt when the last of them was
     */
    record Counted(String subject, int before, OffsetDateTime failedAt) {}

    /**
     * An attempt.
     *
     * @param pause how long it has to wait; none: the password may be looked at
     * @param at when it was counted
     * @param counted what it was counted for
     */
    public record Attempt(Optional<Duration> pause, OffsetDateTime at, List<Counted> counted) {

        /** Whether the password may be looked at. */
        public boolean allowed() {
            return pause.isEmpty();
        }
    }

    /**
     * Counts an attempt to sign in as a failure, until {@link #succeeded}.
     *
     * @param address of the network
     * @param device the token of the browser; null where it has none
     */
    public Attempt begin(String email, String address, @Nullable String device) {
        var account = AccountAddress.of(email);
        if (device != null && devices.isKnown(account, device)) {
            return count(List.of(device(device, account)));
        }
        return count(List.of(
                both(address, account),
                subject("address", network(address), freeByAddress),
                subject("account", account, FREE_BY_ACCOUNT)));
    }

    /** Counts an attempt of somebody signed in to prove who they are. */
    public Attempt prove(UserId user) {
        return count(List.of(subject("proof", String.valueOf(user.value()), FREE)));
    }

    /** Counts a code of a second factor: whoever types it knows the password already, whatever browser it is. */
    public Attempt code(UserId user) {
        return count(List.of(subject("code", String.valueOf(user.value()), FREE)));
    }

    /** Counts that a link was asked for; whoever asks too often gets none. */
    public Attempt askForLink(String address) {
        return count(List.of(subject("link", network(address), FREE_LINKS)));
    }

    /**
     * Takes the attempt back, as if it had not been: what failed before it counts on, and is forgotten when it would have
     * been. What others did meanwhile stays.
     */
    public void succeeded(Attempt attempt) {
        for (var counted : attempt.counted()) {
            int undisturbed = jdbc.sql(
                            "update failed_sign_in set failures = :before, failed_at = :failed,"
                                    + " blocked_until = :at where subject = :subject and failed_at = :at and failures = :before + 1")
                    .param("before", counted.before())
                    .param("failed", counted.failedAt())
                    .param("at", attempt.at())
                    .param("subject", counted.subject())
                    .update();
            if (undisturbed == 0) {
                jdbc.sql("update failed_sign_in set failures = failures - 1 where subject = :subject and failures > 0")
                        .param("subject", counted.subject())
                        .update();
            }
        }
    }

    /**
     * Forgets what failed in this browser and from this network for the account, whose person has proven otherwise who
     * they are.
     */
    public void forgive(String email, String address, @Nullable String device) {
        var account = AccountAddress.of(email);
        var own = new ArrayList<>(List.of(both(address, account).hash()));
        if (device != null) {
            own.add(device(device, account).hash());
        }
        jdbc.sql("delete from failed_sign_in where subject in (:own)")
                .param("own", own)
                .update();
    }

    private Attempt count(List<Subject> subjects) {
        var now = now();
        var pause = pause(subjects, now);
        if (pause.isPresent()) {
            return new Attempt(pause, now, List.of());
        }
        var inOrder =
                subjects.stream().sorted(Comparator.comparing(Subject::hash)).toList();
        List<Counted> counted = new ArrayList<>();
        for (var subject : inOrder) {
            var row = held(subject, now);
            if (row.blockedUntil().isAfter(now)) {
                return new Attempt(Optional.of(Duration.between(now, row.blockedUntil())), now, List.of());
            }
            boolean forgotten = row.failedAt().isBefore(now.minus(FORGOTTEN));
            counted.add(new Counted(subject.hash(), forgotten ? 0 : row.failures(), row.failedAt()));
        }
        for (int i = 0; i < inOrder.size(); i++) {
            int failures = counted.get(i).before() + 1;
            jdbc.sql("update failed_sign_in set failures = :failures, failed_at = :now, blocked_until = :until"
                            + " where subject = :subject")
                    .param("failures", failures)
                    .param("now", now)
                    .param("until", now.plus(delay(failures, inOrder.get(i).free())))
                    .param("subject", inOrder.get(i).hash())
                    .update();
        }
        return new Attempt(Optional.empty(), now, counted);
    }

    /** How long any of these has to wait. Whoever waits adds no rows, however many addresses they make up. */
    private Optional<Duration> pause(List<Subject> subjects, OffsetDateTime now) {
        return jdbc
                .sql("select blocked_until from failed_sign_in where subject in (:subjects) and blocked_until > :now")
                .param("subjects", subjects.stream().map(Subject::hash).toList())
                .param("now", now)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(until -> Duration.between(now, until))
                .max(Comparator.naturalOrder());
    }

    private record Row(int failures, OffsetDateTime failedAt, OffsetDateTime blockedUntil) {}

    /** The row of the subject, which others wait for until the transaction ends. */
    private Row held(Subject subject, OffsetDateTime now) {
        jdbc.sql("insert into failed_sign_in (subject, failures, failed_at, blocked_until)"
                        + " values (:subject, 0, :now, :now) on conflict do nothing")
                .param("subject", subject.hash())
                .param("now", now)
                .update();
        return jdbc.sql(
                        "select failures, failed_at, blocked_until from failed_sign_in where subject = :subject for update")
                .param("subject", subject.hash())
                .query((row, n) -> new Row(
                        row.getInt("failures"),
                        row.getObject("failed_at", OffsetDateTime.class),
                        row.getObject("blocked_until", OffsetDateTime.class)))
                .single();
    }

    /** None at first, then 1, 2, 4, … seconds. */
    static Duration delay(int failures, int free) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free - 1, 10);
        var delay = Duration.ofSeconds(1L << doublings);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private static Subject device(String token, String account) {
        return subject("device", token + " " + account, FREE);
    }

    private static Subject both(String address, String account) {
        return subject("both", network(address) + " " + account, FREE);
    }

    private static Subject subject(String kind, String what, int free) {
        return new Subject(Secret.hash(kind + " " + Secret.hash(what)), free);
    }

    /** Of IPv6 the first half: whoever has one such address has as many as they like. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(HALF, bytes.length));
        } catch (IllegalArgumentException odd) {
            return address;
        }
    }

    /** As exact as the database keeps it: rounded up there, it would still be to come here. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
