package app.tandem.people.signins;

import app.tandem.people.PeopleChanged;
import app.tandem.people.Secret;
import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of sign-ins (R51): every request asks it, so that what is ended here is ended on every instance. Open
 * pages are told by {@link PeopleChanged}.
 */
@Service
@Transactional
public class SignIns {

    /** When a sign-in was last seen is written this seldom: requests are many. */
    static final Duration SELDOM = Duration.ofMinutes(5);

    private static final int DEVICE = 80;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    SignIns(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${tandem.sign-in.idle:2h}") Duration idle,
            @Value("${tandem.sign-in.longest:12h}") Duration longest) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /**
     * Enters a sign-in; the key is for the session alone. Throws CredentialsExpiredException if the password has changed,
     * or the account was closed, since it was looked at: what ended all sign-ins meanwhile would have missed this one.
     */
    public SignInKey begin(SignedInUser person, String device) {
        var user = person.id();
        boolean stillProved = jdbc.sql("select password_hash from app_user where id = :user and active for update")
                .param("user", user.value())
                .query(String.class)
                .optional()
                .filter(person::provedBy)
                .isPresent();
        if (!stillProved) {
            throw new CredentialsExpiredException("The account changed since its password was looked at");
        }
        var secret = Secret.fresh();
        var id = new GeneratedKeyHolder();
        jdbc.sql("insert into sign_in (user_id, hash, device, created_at, seen_at)"
                        + " values (:user, :hash, :device, :now, :now)")
                .param("user", user.value())
                .param("hash", Secret.hash(secret))
                .param("device", device.length() > DEVICE ? device.substring(0, DEVICE) : device)
                .param("now", now())
                .update(id, "id");
        return new SignInKey(Objects.requireNonNull(id.getKey()).longValue(), secret);
    }

    /** Why the sign-in with this secret is over; empty while it is open. One statement, and a second one seldom. */
    public Optional<SignInEnd> ended(UserId user, @Nullable SignInKey key) {
        if (key == null) {
            return Optional.of(SignInEnd.OVER);
        }
        return jdbc.sql("""
                        select s.ended_by, s.seen_at, u.active from sign_in s join app_user u on u.id = s.user_id
                        where s.hash = :hash and s.user_id = :user and s.id = :id""")
                .param("hash", Secret.hash(key.secret()))
                .param("user", user.value())
                .param("id", key.id())
                .query((row, n) -> state(row, key.id()))
                .optional()
                .orElse(Optional.of(SignInEnd.OVER));
    }

    private Optional<SignInEnd> state(ResultSet row, long id) throws SQLException {
        if (!row.getBoolean("active")) {
            return Optional.of(SignInEnd.DEACTIVATED);
        }
        var end = row.getString("ended_by");
        if (end != null) {
            return Optional.of(SignInEnd.valueOf(end));
        }
        if (row.getObject("seen_at", OffsetDateTime.class).isBefore(now().minus(SELDOM))) {
            jdbc.sql("update sign_in set seen_at = :now where id = :id")
                    .param("now", now())
                    .param("id", id)
                    .update();
        }
        return Optional.empty();
    }

    /** Where somebody is signed in, last seen first. */
    @Transactional(readOnly = true)
    public List<OpenSignIn> of(UserId user) {
        // those that an instance took along when it was killed are left out
        return jdbc.sql("""
                        select id, device, created_at, seen_at from sign_in
                        where user_id = :user and ended_at is null and created_at > :begun and seen_at > :seen
                        order by seen_at desc, id desc""")
                .param("user", user.value())
                .param("begun", now().minus(longest))
                .param("seen", now().minus(idle).minus(SELDOM))
                .query((row, n) -> new OpenSignIn(
                        row.getLong("id"),
                        row.getString("device"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ends one of somebody's own sign-ins; nothing if it is not theirs. */
    public void end(UserId user, long id) {
        tell(user, end(user, SignInEnd.ELSEWHERE, " and id = :id", id));
    }

    /** Ends all of one's own sign-ins, the present one too: whoever has a copy of its cookie is signed out as well. */
    public void signOutEverywhere(UserId user) {
        endAll(user, SignInEnd.ELSEWHERE);
    }

    /** Ends all sign-ins of somebody. */
    public void endAll(UserId user, SignInEnd why) {
        tell(user, end(user, why, " and id <> :id", 0));
    }

    /** Notes that a session is gone; its pages have been told by it. */
    public void over(SignInKey key) {
        jdbc.sql("update sign_in set ended_at = :now, ended_by = :why"
                        + " where id = :id and hash = :hash and ended_at is null")
                .param("hash", Secret.hash(key.secret()))
                .param("now", now())
                .param("why", SignInEnd.OVER.name())
                .param("id", key.id())
                .update();
    }

    private int end(UserId user, SignInEnd why, String which, long id) {
        return jdbc.sql("update sign_in set ended_at = :now, ended_by = :why"
                        + " where user_id = :user and ended_at is null" + which)
                .param("now", now())
                .param("why", why.name())
                .param("user", user.value())
                .param("id", id)
                .update();
    }

    private void tell(UserId user, int ended) {
        if (ended > 0) {
            events.publishEvent(PeopleChanged.of(user));
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
