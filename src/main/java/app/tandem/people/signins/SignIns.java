package app.tandem.people.signins;

import app.tandem.people.AccountChanged;
import app.tandem.people.OrganizationId;
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

    /** Whether user {@code u} administers an organization that wants a second factor of administrators. */
    static final String NEEDS_FACTOR =
            "u.role = 'ADMIN' and exists (select 1 from organization o where o.id = u.organization_id and o.admins_need_factor)";

    private static final String HAS_FACTOR = "exists (select 1 from sign_in_factor f where f.user_id = u.id)";

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

    /** Enters a sign-in of somebody who needs no second factor; see {@link #begin(SignedInUser, FactorProof, String)}. */
    public SignInKey begin(SignedInUser person, String device) {
        return begin(person, null, device);
    }

    /**
     * Enters a sign-in; the key is for the session alone. Throws CredentialsExpiredException if the password has changed,
     * or the account was closed, since it was looked at: what ended all sign-ins meanwhile would have missed this one. So
     * it does for whoever has a second factor, or has to have one, without the proof of it.
     */
    public SignInKey begin(SignedInUser person, @Nullable FactorProof proof, String device) {
        var user = person.id();
        if (!hold(person)) {
            throw new CredentialsExpiredException("The account changed since its password was looked at");
        }
        if ((proof == null || !proof.isOf(user)) && asksForFactor(user)) {
            throw new CredentialsExpiredException("The second factor was not proven");
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
        jdbc.sql("update app_user set last_sign_in_at = :now where id = :user")
                .param("now", now())
                .param("user", user.value())
                .update();
        return new SignInKey(Objects.requireNonNull(id.getKey()).longValue(), secret);
    }

    /** Holds the account until the transaction ends, if it is open and the password that was looked at is still its own. */
    boolean hold(SignedInUser person) {
        return jdbc.sql("select password_hash from app_user where id = :user and active for update")
                .param("user", person.id().value())
                .query(String.class)
                .optional()
                .filter(person::provedBy)
                .isPresent();
    }

    /** Holds the account until the transaction ends, if it is open. */
    boolean hold(UserId user) {
        return jdbc.sql("select id from app_user where id = :user and active for update")
                .param("user", user.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** A statement of its own: it sees what was done while the account was waited for. */
    private boolean asksForFactor(UserId user) {
        return jdbc.sql("select count(*) from app_user u where u.id = :user and (" + HAS_FACTOR + " or " + NEEDS_FACTOR
                                + ")")
                        .param("user", user.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Why the sign-in with this secret is over; empty while it is open. One statement, and a second one seldom. */
    public Optional<SignInEnd> ended(UserId user, @Nullable SignInKey key) {
        if (key == null) {
            return Optional.of(SignInEnd.OVER);
        }
        return jdbc.sql("select s.ended_by, s.seen_at, u.active, " + NEEDS_FACTOR + " and not " + HAS_FACTOR
                        + " as lacks_factor from sign_in s join app_user u on u.id = s.user_id"
                        + " where s.hash = :hash and s.user_id = :user and s.id = :id")
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
        if (row.getBoolean("lacks_factor")) {
            return Optional.of(SignInEnd.FACTOR_NEEDED);
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
        var device = jdbc.sql("select device from sign_in where id = :id and user_id = :user and ended_at is null")
                .param("id", id)
                .param("user", user.value())
                .query(String.class)
                .optional();
        if (device.isPresent() && end(user, SignInEnd.ELSEWHERE, " and id = :id", id) > 0) {
            events.publishEvent(PeopleChanged.of(user));
            events.publishEvent(new AccountChanged(user, user, AccountChanged.What.SIGNED_OUT_ONE, device.get(), ""));
        }
    }

    /** Ends all of one's own sign-ins, the present one too: whoever has a copy of its cookie is signed out as well. */
    public void signOutEverywhere(UserId user) {
        // what somebody else may have asked for meanwhile
        jdbc.sql("update app_user set pending_email = null where id = :user and pending_email is not null")
                .param("user", user.value())
                .update();
        endAll(user, SignInEnd.ELSEWHERE);
        events.publishEvent(AccountChanged.own(user, AccountChanged.What.SIGNED_OUT_EVERYWHERE));
    }

    /** Ends all sign-ins of somebody but the one in which it is done. */
    public void endOthers(UserId user, long here, SignInEnd why) {
        tell(user, end(user, why, " and id <> :id", here));
    }

    /** Ends all sign-ins of somebody. */
    public void endAll(UserId user, SignInEnd why) {
        tell(user, end(user, why, " and id <> :id", 0));
    }

    /** Ends the sign-ins of administrators who have to have a second factor and have none. */
    public void endWithoutFactor(OrganizationId organization) {
        jdbc.sql("select u.id from app_user u where u.organization_id = :organization and " + NEEDS_FACTOR + " and not "
                        + HAS_FACTOR)
                .param("organization", organization.value())
                .query(Long.class)
                .list()
                .forEach(admin -> endAll(new UserId(admin), SignInEnd.FACTOR_NEEDED));
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
