package app.tandem.people.signins;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.Secret;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Teams;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R51: what ends a sign-in, and that it ends wherever the session lives. */
@DatabaseTest
class SignInsTest {

    @Autowired
    SignIns signIns;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    UserId maya;
    UserId ben;
    SignInKey laptop;
    SignInKey phone;
    SignInKey bens;

    @BeforeEach
    void maya_is_signed_in_twice() {
        database.empty();
        var lender = given.lender("Northfield");
        maya = given.lo("Maya Chen").of(lender).admin().create();
        ben = given.lo("Ben Ortiz").of(lender).create();
        laptop = signIns.begin(given.proven(maya), "Chrome on Windows");
        phone = signIns.begin(given.proven(maya), "Safari on iPhone");
        bens = signIns.begin(given.proven(ben), "Firefox on Linux");
    }

    @Test
    void R51_a_request_asks_once_and_the_secret_is_in_no_table() {
        assertThat(sql.during(() -> assertThat(signIns.ended(maya, laptop)).isEmpty()))
                .as("statements of a request")
                .hasSize(1);
        assertThat(jdbc.sql("select hash from sign_in").query(String.class).list())
                .contains(Secret.hash(laptop.secret()))
                .doesNotContain(laptop.secret());
    }

    @Test
    void what_is_long_over_is_purged_and_when_somebody_signed_in_last_stays() {
        var now = OffsetDateTime.now();
        jdbc.sql("update sign_in set seen_at = ? where user_id = ?")
                .params(now.minusDays(91), ben.value())
                .update();
        for (var kept : List.of(true, false)) {
            var when = kept ? now : now.minusDays(400);
            jdbc.sql(
                            "insert into link (purpose, hash, email, created_at, expires_at) values ('INVITE', ?, 'a@b.c', ?, ?)")
                    .params("link " + kept, when, when)
                    .update();
            jdbc.sql("insert into failed_sign_in (subject, failures, failed_at, blocked_until) values (?, 1, ?, ?)")
                    .params("failed " + kept, when, when)
                    .update();
            jdbc.sql("insert into known_device (user_id, hash, seen_at) values (?, ?, ?)")
                    .params(ben.value(), "device " + kept, when)
                    .update();
        }

        SignInPurge.purge(jdbc, now);

        assertThat(jdbc.sql("select distinct user_id from sign_in")
                        .query(Long.class)
                        .list())
                .containsExactly(maya.value());
        assertThat(jdbc.sql("select hash from link union select subject from failed_sign_in"
                                + " union select hash from known_device")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("link true", "failed true", "device true");
        assertThat(jdbc.sql("select last_sign_in_at from app_user where id = ?")
                        .param(ben.value())
                        .query(OffsetDateTime.class)
                        .single())
                .isNotNull();
    }

    @Test
    void R51_what_is_made_up_is_no_sign_in() {
        assertThat(signIns.ended(maya, null)).contains(SignInEnd.OVER);
        assertThat(signIns.ended(maya, new SignInKey(laptop.id(), Secret.hash(laptop.secret()))))
                .contains(SignInEnd.OVER);
        assertThat(signIns.ended(ben, laptop)).as("another person's").contains(SignInEnd.OVER);
        assertThat(signIns.ended(maya, new SignInKey(phone.id(), laptop.secret())))
                .contains(SignInEnd.OVER);
    }

    @Test
    void R51_one_is_ended_or_all_and_nobody_elses() {
        signIns.end(ben, laptop.id());
        assertThat(signIns.ended(maya, laptop)).as("ended by somebody else").isEmpty();
        signIns.end(maya, laptop.id());
        assertThat(signIns.ended(maya, laptop)).contains(SignInEnd.ELSEWHERE);
        assertThat(signIns.of(maya)).extracting(OpenSignIn::device).containsExactly("Safari on iPhone");
        signIns.end(maya, laptop.id());
        assertThat(jdbc.sql("select before_value from account_event where kind = 37")
                        .query(String.class)
                        .list())
                .as("on record, once")
                .hasSize(1)
                .allMatch(device -> device.contains(" on "));
        var tablet = signIns.begin(given.proven(maya), "Safari on iPad");
        signIns.signOutEverywhere(maya);
        assertThat(signIns.ended(maya, phone)).contains(SignInEnd.ELSEWHERE);
        assertThat(signIns.ended(maya, tablet)).contains(SignInEnd.ELSEWHERE);
        assertThat(signIns.ended(ben, bens)).isEmpty();
    }

    @Test
    void R51_all_end_when_the_password_changes() {
        accounts.setPassword(maya, "a new password");
        assertThat(signIns.ended(maya, laptop)).contains(SignInEnd.PASSWORD);
        assertThat(signIns.ended(maya, phone)).contains(SignInEnd.PASSWORD);
        assertThat(signIns.ended(ben, bens)).isEmpty();
    }

    @Test
    void R51_all_end_when_the_account_is_deactivated_and_stay_ended() {
        accounts.deactivate(maya);
        assertThat(signIns.ended(maya, laptop)).contains(SignInEnd.DEACTIVATED);
        accounts.reactivate(maya);
        assertThat(signIns.ended(maya, laptop)).contains(SignInEnd.DEACTIVATED);
    }

    @Test
    void R51_all_end_when_a_role_is_taken_and_none_when_one_is_given() {
        accounts.setAdmin(maya, true);
        assertThat(signIns.ended(maya, laptop)).isEmpty();
        accounts.setAdmin(maya, false);
        assertThat(signIns.ended(maya, laptop)).contains(SignInEnd.ROLE);

        var team = teams.create(given.lender("Other"), "East");
        var sam = given.lo("Sam Manager").of(jdbcOrganization("Other")).create();
        var sams = signIns.begin(given.proven(sam), "Edge on Windows");
        teams.manage(team, sam);
        assertThat(signIns.ended(sam, sams)).isEmpty();
        teams.join(team, sam);
        assertThat(signIns.ended(sam, sams)).contains(SignInEnd.ROLE);
        var again = signIns.begin(given.proven(sam), "Edge on Windows");
        teams.leave(team, sam);
        assertThat(signIns.ended(sam, again)).as("an ordinary member leaves").isEmpty();
    }

    @Test
    void R51_those_of_a_killed_instance_are_listed_no_longer_than_they_could_have_lived() {
        assertThat(at(Duration.ofMinutes(100)).of(maya)).hasSize(2);
        assertThat(at(Duration.ofMinutes(126)).of(maya)).isEmpty();
        assertThat(at(Duration.ofMinutes(119)).ended(maya, laptop))
                .as("seen again")
                .isEmpty();
        assertThat(at(Duration.ofMinutes(126)).of(maya)).hasSize(1);
        assertThat(at(Duration.ofHours(12)).of(maya)).isEmpty();
    }

    private app.tandem.people.OrganizationId jdbcOrganization(String name) {
        return new app.tandem.people.OrganizationId(jdbc.sql("select id from organization where name = ?")
                .param(name)
                .query(Long.class)
                .single());
    }

    private SignIns at(Duration later) {
        return new SignIns(
                jdbc,
                event -> {},
                Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC),
                Duration.ofHours(2),
                Duration.ofHours(12));
    }
}
