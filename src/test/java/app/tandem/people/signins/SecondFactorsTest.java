package app.tandem.people.signins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.accounts.Passwords;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import app.tandem.people.signins.SecondFactors.Step;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** R51: a code of an app beside the password, each good once; recovery codes where the app is lost. */
@DatabaseTest
class SecondFactorsTest {

    static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    static final Duration STEP = Duration.ofSeconds(30);
    static final AuthenticatorSecret APP = AuthenticatorSecret.fresh();

    @Autowired
    SecondFactors factors;

    @Autowired
    SignIns signIns;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Links links;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    OrganizationId lender;
    UserId maya;
    UserId ben;

    @BeforeEach
    void maya_and_ben() {
        database.empty();
        lender = given.lender("Northfield");
        maya = given.lo("Maya Chen")
                .of(lender)
                .email("maya@test.example")
                .password("an old password")
                .create();
        ben = given.lo("Ben Hart").of(lender).create();
    }

    /** What happens at that moment. */
    private <T> Optional<T> at(Instant moment, Function<SecondFactors, Optional<T>> what) {
        return at(moment, new SecretSeal(""), what);
    }

    private <T> Optional<T> at(Instant moment, SecretSeal seal, Function<SecondFactors, Optional<T>> what) {
        var clock = Clock.fixed(moment, ZoneOffset.UTC);
        var then = new SecondFactors(jdbc, new RecoveryCodes(jdbc, clock), seal, signIns, events, clock);
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> what.apply(then)));
    }

    private List<String> mayaTurnsItOn() {
        return at(NOON, its -> its.turnOn(maya, 0, APP, APP.code(NOON)))
                .orElseThrow()
                .codes();
    }

    private boolean proves(UserId user, Instant now, String code) {
        return at(now, its -> its.prove(user, code)).isPresent();
    }

    @Test
    void the_codes_are_those_of_every_app() {
        // the secret "12345678901234567890" of RFC 6238, whose codes have eight digits; these are their last six
        var secret = new AuthenticatorSecret("3132333435363738393031323334353637383930");
        assertThat(secret.code(Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(secret.code(Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(secret.typed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(secret.address("a b@test.example"))
                .isEqualTo("otpauth://totp/Tandem:a%20b%40test.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Tandem");
    }

    @Test
    void it_is_in_force_when_a_right_code_has_shown_that_the_app_works() {
        var wrong = APP.code(NOON.plus(Duration.ofHours(1)));
        assertThat(at(NOON, its -> its.turnOn(maya, 0, APP, wrong))).isEmpty();
        assertThat(factors.after(maya)).isEqualTo(Step.NOTHING);
        assertThat(mayaTurnsItOn()).hasSize(10).doesNotHaveDuplicates();
        assertThat(factors.after(maya)).isEqualTo(Step.CODE);
        assertThat(at(NOON.plus(STEP), its -> its.turnOn(maya, 0, APP, APP.code(NOON.plus(STEP)))))
                .as("there is one already")
                .isEmpty();
    }

    @Test
    void a_code_is_good_once_and_a_clock_may_be_a_step_ahead_or_behind() {
        mayaTurnsItOn();
        assertThat(proves(maya, NOON, APP.code(NOON))).as("it turned it on").isFalse();
        var next = NOON.plus(STEP);
        assertThat(proves(maya, next, APP.code(next))).isTrue();
        assertThat(proves(maya, next, APP.code(next))).as("twice").isFalse();
        var later = NOON.plus(STEP.multipliedBy(10));
        assertThat(proves(maya, later, APP.code(later.minus(STEP.multipliedBy(2)))))
                .isFalse();
        assertThat(proves(maya, later, APP.code(later.plus(STEP.multipliedBy(2)))))
                .isFalse();
        assertThat(proves(maya, later, APP.code(later.minus(STEP)))).isTrue();
        assertThat(proves(maya, later, " " + APP.code(later.plus(STEP)).replaceFirst("(...)", "$1 ")))
                .isTrue();
        assertThat(proves(maya, later, APP.code(later)))
                .as("older than the last one")
                .isFalse();
        assertThat(proves(ben, later, APP.code(later))).as("Ben has none").isFalse();
    }

    @Test
    void a_recovery_code_works_once_for_its_person_however_it_is_typed() {
        var codes = mayaTurnsItOn();
        assertThat(proves(ben, NOON, codes.getFirst())).isFalse();
        assertThat(proves(
                        maya,
                        NOON,
                        " " + codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(proves(maya, NOON, codes.getFirst())).isFalse();
        assertThat(factors.of(maya).codesLeft()).isEqualTo(9);
        var renewed = factors.renewCodes(maya);
        assertThat(proves(maya, NOON, codes.getLast())).isFalse();
        assertThat(proves(maya, NOON, renewed.getLast())).isTrue();
        assertThat(factors.renewCodes(ben)).isEmpty();
        assertThat(jdbc.sql("select hash from recovery_code")
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(kinds()).containsExactly("28", "32", "38", "31", "38", "32");
        assertThat(told()).as("of changes").isEqualTo(4);
    }

    @Test
    void of_two_who_make_new_recovery_codes_at_once_one_has_those_that_count() {
        mayaTurnsItOn();
        for (int n = 0; n < 5; n++) {
            var one = CompletableFuture.supplyAsync(() -> factors.renewCodes(maya));
            var other = CompletableFuture.supplyAsync(() -> factors.renewCodes(maya));
            assertThat(List.of(one.join(), other.join()))
                    .allSatisfy(codes -> assertThat(codes).hasSize(10));
            assertThat(factors.of(maya).codesLeft()).isEqualTo(10);
        }
    }

    @Test
    void the_secret_is_sealed_for_its_person_where_there_is_a_key() {
        var seal = new SecretSeal("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        at(NOON, seal, its -> its.turnOn(maya, 0, APP, APP.code(NOON)));
        var stored = jdbc.sql("select secret from sign_in_factor")
                .query(String.class)
                .single();
        assertThat(stored).startsWith("gcm1:").doesNotContain(APP.hex());
        assertThat(seal.open(maya, stored)).isEqualTo(APP.hex());
        assertThatThrownBy(() -> seal.open(ben, stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretSeal("").open(maya, stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretSeal("too short")).isInstanceOf(IllegalArgumentException.class);
        var later = NOON.plus(STEP);
        assertThat(at(later, seal, its -> its.prove(maya, APP.code(later)))).isPresent();
    }

    @Test
    void the_register_takes_nobody_without_the_proof_of_their_own() {
        mayaTurnsItOn();
        var later = NOON.plus(STEP);
        assertThatThrownBy(() -> signIns.begin(given.proven(maya), "Chrome on Windows"))
                .isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> signIns.begin(given.proven(maya), new FactorProof(ben), "Chrome on Windows"))
                .isInstanceOf(AuthenticationException.class);
        assertThat(signIns.of(maya)).isEmpty();
        var proof = at(later, its -> its.prove(maya, APP.code(later))).orElseThrow();
        signIns.begin(given.proven(maya), proof, "Chrome on Windows");
        assertThat(signIns.of(maya)).hasSize(1);
    }

    @Test
    void turning_it_on_or_off_signs_out_everywhere_else() {
        var here = signIns.begin(given.proven(maya), "Chrome on Windows");
        var phone = signIns.begin(given.proven(maya), "Safari on iPhone");
        at(NOON, its -> its.turnOn(maya, here.id(), APP, APP.code(NOON)));
        assertThat(signIns.ended(maya, here)).isEmpty();
        assertThat(signIns.ended(maya, phone)).contains(SignInEnd.FACTOR);
        assertThat(factors.turnOff(maya, here.id())).isTrue();
        assertThat(factors.turnOff(maya, here.id())).isFalse();
        assertThat(signIns.ended(maya, here)).isEmpty();
        assertThat(factors.after(maya)).isEqualTo(Step.NOTHING);
        assertThat(kinds()).containsExactly("28", "29");
    }

    @Test
    void a_new_password_leaves_it_on() {
        mayaTurnsItOn();
        passwords.chooseByLink(links.issue(LinkPurpose.RESET, maya, null), "violet otter plays the tuba");
        passwords.change(maya, "violet otter plays the tuba", "green heron plays the harp");
        assertThat(factors.after(maya)).isEqualTo(Step.CODE);
        assertThat(kinds()).containsExactly("28", "26", "25");
    }

    @Test
    void an_administrator_who_has_to_have_one_is_signed_out_and_sets_it_up_before_anything_else() {
        accounts.setAdmin(maya, true);
        var open = signIns.begin(given.proven(maya), "Chrome on Windows");
        var bens = signIns.begin(given.proven(ben), "Edge on Windows");
        organizations.administratorsNeedFactor(lender, true);
        assertThat(signIns.ended(maya, open)).contains(SignInEnd.FACTOR_NEEDED);
        assertThat(signIns.ended(ben, bens)).isEmpty();
        assertThatThrownBy(() -> signIns.begin(given.proven(maya), "Chrome on Windows"))
                .isInstanceOf(AuthenticationException.class);
        assertThat(factors.after(maya)).isEqualTo(Step.SET_UP);
        var before = given.proven(maya);
        passwords.change(maya, "an old password", "violet otter plays the tuba");
        assertThatThrownBy(() -> at(NOON, its -> its.setUp(before, APP, APP.code(NOON), "Chrome on Windows")))
                .as("the password has changed since")
                .isInstanceOf(AuthenticationException.class);
        assertThat(at(NOON, its -> its.setUp(given.proven(maya), APP, "000000", "Chrome on Windows")))
                .isEmpty();
        assertThat(factors.after(maya)).isEqualTo(Step.SET_UP);
        var on = at(NOON, its -> its.setUp(given.proven(maya), APP, APP.code(NOON), "Chrome on Windows"))
                .orElseThrow();
        assertThat(on.codes()).hasSize(10);
        assertThat(signIns.ended(maya, on.key())).isEmpty();
        assertThat(factors.turnOff(maya, 0)).as("it has to stay").isFalse();
        accounts.setAdmin(ben, true);
        assertThat(signIns.ended(ben, bens)).contains(SignInEnd.FACTOR_NEEDED);
    }

    @Test
    void whatever_made_it_necessary_no_request_passes_without_it() {
        var open = signIns.begin(given.proven(maya), "Chrome on Windows");
        jdbc.sql("update organization set admins_need_factor = true").update();
        assertThat(signIns.ended(maya, open)).isEmpty();
        jdbc.sql("update app_user set role = 'ADMIN'").update();
        assertThat(signIns.ended(maya, open)).contains(SignInEnd.FACTOR_NEEDED);
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from account_event order by id")
                .query(String.class)
                .list();
    }

    private int told() {
        return jdbc.sql("select count(*) from mail where link_purpose = 'TOLD' and recipient_id = :maya")
                .param("maya", maya.value())
                .query(Integer.class)
                .single();
    }
}
