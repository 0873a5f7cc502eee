package app.tandem.people.signins;

import app.tandem.people.AccountChanged;
import app.tandem.people.AccountChanged.What;
import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people prove at a sign-in beside their password: a code of an app, or a recovery code where the app is lost (R51).
 * Whoever has one gets into the register of sign-ins with a {@link FactorProof} only.
 */
@Service
@Transactional
public class SecondFactors {

    private static final int DIGITS = 6;

    private final JdbcClient jdbc;
    private final RecoveryCodes recovery;
    private final SecretSeal seal;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactors(
            JdbcClient jdbc,
            RecoveryCodes recovery,
            SecretSeal seal,
            SignIns signIns,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.recovery = recovery;
        this.seal = seal;
        this.signIns = signIns;
        this.events = events;
        this.clock = clock;
    }

    /** What follows the right password. */
    public enum Step {
        NOTHING,
        /** A code is asked for. */
        CODE,
        /** Their organization wants one, and they have none yet. */
        SET_UP
    }

    /**
     * Somebody's second factor.
     *
     * @param codesLeft recovery codes that were not used
     * @param needed whether their organization wants them to have one
     */
    public record State(Optional<Instant> since, int codesLeft, boolean needed) implements Serializable {

        /** Whether there is one. */
        public boolean isOn() {
            return since.isPresent();
        }
    }

    /**
     * One that was just set up.
     *
     * @param codes the recovery codes, which cannot be had again
     */
    public record TurnedOn(FactorProof proof, List<String> codes) {}

    /** How it stands with somebody. */
    @Transactional(readOnly = true)
    public State of(UserId user) {
        var since = jdbc.sql("select created_at from sign_in_factor where user_id = :user")
                .param("user", user.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
        return new State(since, since.isEmpty() ? 0 : recovery.left(user), isNeeded(user));
    }

    /** What this person has to do after the password. */
    @Transactional(readOnly = true)
    public Step after(UserId user) {
        var state = of(user);
        return state.isOn() ? Step.CODE : state.needed() ? Step.SET_UP : Step.NOTHING;
    }

    /**
     * Turns it on, once the person has typed a code of their app; all other sign-ins end.
     *
     * @param here the sign-in that stays
     * @return empty for a wrong code, and where there is one already
     */
    public Optional<TurnedOn> turnOn(UserId user, long here, AuthenticatorSecret secret, String code) {
        if (!signIns.hold(user)) {
            return Optional.empty();
        }
        var on = insert(user, secret, code);
        on.ifPresent(one -> signIns.endOthers(user, here, SignInEnd.FACTOR));
        return on;
    }

    /**
     * A sign-in in whose midst it was set up.
     *
     * @param codes the recovery codes, which cannot be had again
     */
    public record SetUp(SignInKey key, List<String> codes) {}

    /**
     * Turns it on in the midst of a sign-in, of somebody whose organization wants it, and enters that sign-in in the same
     * step: nobody has a factor whose recovery codes they never saw. Empty for a wrong code; throws
     * CredentialsExpiredException as {@link SignIns#begin}.
     */
    public Optional<SetUp> setUp(SignedInUser person, AuthenticatorSecret secret, String code, String device) {
        if (!signIns.hold(person) || after(person.id()) != Step.SET_UP) {
            throw new CredentialsExpiredException("The account changed since its password was looked at");
        }
        return insert(person.id(), secret, code)
                .map(on -> new SetUp(signIns.begin(person, on.proof(), device), on.codes()));
    }

    private Optional<TurnedOn> insert(UserId user, AuthenticatorSecret secret, String code) {
        var step = secret.step(digits(code), clock.instant());
        if (step.isEmpty() || of(user).isOn()) {
            return Optional.empty();
        }
        jdbc.sql("insert into sign_in_factor (user_id, kind, secret, last_step, created_at)"
                        + " values (:user, 'TOTP', :secret, :step, :now)")
                .param("user", user.value())
                .param("secret", seal.seal(user, secret.hex()))
                .param("step", step.getAsLong())
                .param("now", OffsetDateTime.now(clock))
                .update();
        var codes = recovery.renew(user);
        events.publishEvent(AccountChanged.own(user, What.FACTOR_ON));
        return Optional.of(new TurnedOn(new FactorProof(user), codes));
    }

    /** Takes the code of the app, or a recovery code; each is good once. Empty for a wrong one. */
    public Optional<FactorProof> prove(UserId user, String typed) {
        var code = digits(typed);
        boolean right = code.length() == DIGITS ? isNew(user, code) : useRecovery(user, typed);
        if (!right && of(user).isOn()) {
            events.publishEvent(AccountChanged.own(user, What.CODE_WRONG));
        }
        return right ? Optional.of(new FactorProof(user)) : Optional.empty();
    }

    private boolean isNew(UserId user, String code) {
        return jdbc.sql("select secret from sign_in_factor where user_id = :user and kind = 'TOTP'")
                .param("user", user.value())
                .query(String.class)
                .optional()
                .map(stored -> new AuthenticatorSecret(seal.open(user, stored)))
                .map(secret -> secret.step(code, clock.instant()))
                .filter(step -> step.isPresent() && advance(user, step.getAsLong()))
                .isPresent();
    }

    /** In one statement, so that of two with the same code one gets in. */
    private boolean advance(UserId user, long step) {
        return jdbc.sql("update sign_in_factor set last_step = :step"
                                + " where user_id = :user and kind = 'TOTP' and last_step < :step")
                        .param("step", step)
                        .param("user", user.value())
                        .update()
                == 1;
    }

    private boolean useRecovery(UserId user, String typed) {
        boolean used = of(user).isOn() && recovery.use(user, typed);
        if (used) {
            events.publishEvent(AccountChanged.own(user, What.RECOVERY_CODE_USED));
        }
        return used;
    }

    /** Ten new recovery codes; those before are worth nothing. None for somebody without a second factor. */
    public List<String> renewCodes(UserId user) {
        // of two at once, the codes of the second are those that count
        if (!signIns.hold(user) || !of(user).isOn()) {
            return List.of();
        }
        events.publishEvent(AccountChanged.own(user, What.RECOVERY_CODES_RENEWED));
        return recovery.renew(user);
    }

    /**
     * Turns one's own off; all other sign-ins end. False where there is none, and where the organization wants it.
     *
     * @param here the sign-in that stays
     */
    public boolean turnOff(UserId user, long here) {
        if (isNeeded(user) || !delete(user)) {
            return false;
        }
        signIns.endOthers(user, here, SignInEnd.FACTOR);
        events.publishEvent(AccountChanged.own(user, What.FACTOR_OFF));
        return true;
    }

    /** Takes somebody's away, such as when the phone and the codes are lost; all their sign-ins end. */
    public boolean remove(UserId user, UserId by) {
        if (!delete(user)) {
            return false;
        }
        signIns.endAll(user, SignInEnd.FACTOR);
        events.publishEvent(new AccountChanged(user, by, What.FACTOR_REMOVED, "", ""));
        return true;
    }

    private boolean delete(UserId user) {
        recovery.end(user);
        return jdbc.sql("delete from sign_in_factor where user_id = :user")
                        .param("user", user.value())
                        .update()
                > 0;
    }

    private boolean isNeeded(UserId user) {
        return jdbc.sql("select count(*) from app_user u where u.id = :user and " + SignIns.NEEDS_FACTOR)
                        .param("user", user.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** People type "123 456". */
    private static String digits(String typed) {
        return typed.length() > 2 * DIGITS || !typed.matches("[0-9 \\u00a0-]*") ? "" : typed.replaceAll("[^0-9]", "");
    }
}
