package app.tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.people.UserId;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import app.tandem.people.signins.SignInEnd;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

/** R51: a password is chosen anew by a link, or changed by whoever knows the old one. */
@DatabaseTest
class PasswordsTest {

    static final String OLD = "an old password";
    static final String NEW = "violet otter plays the tuba";

    @Autowired
    Passwords passwords;

    @Autowired
    Accounts accounts;

    @Autowired
    Links links;

    @Autowired
    SignIns signIns;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    UserId maya;

    @BeforeEach
    void maya_has_an_account() {
        database.empty();
        maya = given.lo("Maya Chen")
                .of(given.lender("Northfield"))
                .email("maya@test.example")
                .password(OLD)
                .create();
    }

    @Test
    void R51_the_link_goes_to_an_active_account_with_a_password_and_to_nobody_else() {
        passwords.sendLink(" MAYA@test.example");
        passwords.sendLink("nobody@test.example");
        passwords.sendLink("");
        assertThat(mails()).isEqualTo(1);
        accounts.deactivate(maya);
        passwords.sendLink("maya@test.example");
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void R51_nobody_fills_an_inbox() {
        for (int n = 0; n < 9; n++) {
            passwords.sendLink("maya@test.example");
        }
        assertThat(mails()).as("also while none has gone out").isEqualTo(5);
    }

    @Test
    void R51_the_link_works_once_and_ends_every_sign_in() {
        var open = signIns.begin(given.proven(maya), "Chrome on Windows");
        var token = links.issue(LinkPurpose.RESET, maya, null);
        var other = links.issue(LinkPurpose.RESET, maya, null);
        assertThat(passwords.byLink(token))
                .get()
                .extracting(person -> person.id())
                .isEqualTo(maya);
        assertThatThrownBy(() -> passwords.chooseByLink(token, "password1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(signIns.ended(maya, open)).as("nothing has happened yet").isEmpty();
        assertThat(passwords.chooseByLink(token, NEW)).isTrue();
        assertThat(passwords.isOf(maya, NEW)).isTrue();
        assertThat(passwords.isOf(maya, OLD)).isFalse();
        assertThat(signIns.ended(maya, open)).contains(SignInEnd.PASSWORD);
        assertThat(passwords.chooseByLink(token, "another fine password")).isFalse();
        assertThat(passwords.byLink(other)).isEmpty();
        assertThat(passwords.chooseByLink(other, "another fine password")).isFalse();
        assertThat(passwords.isOf(maya, NEW)).isTrue();
    }

    @Test
    void R51_whoever_was_deactivated_meanwhile_chooses_none() {
        var token = links.issue(LinkPurpose.RESET, maya, null);
        accounts.deactivate(maya);
        assertThat(passwords.byLink(token)).isEmpty();
        assertThat(passwords.chooseByLink(token, NEW)).isFalse();
    }

    @Test
    void R51_who_knows_the_old_one_changes_it_and_signs_in_anew_everywhere() {
        var here = signIns.begin(given.proven(maya), "Chrome on Windows");
        var elsewhere = signIns.begin(given.proven(maya), "Safari on iPhone");
        var link = links.issue(LinkPurpose.RESET, maya, null);
        assertThat(passwords.change(maya, "wrong", NEW)).isFalse();
        assertThat(signIns.ended(maya, elsewhere)).isEmpty();
        assertThat(passwords.change(maya, OLD, NEW)).isTrue();
        assertThat(signIns.ended(maya, here))
                .as("a copied cookie of it would go on, too")
                .contains(SignInEnd.PASSWORD);
        assertThat(signIns.ended(maya, elsewhere)).contains(SignInEnd.PASSWORD);
        assertThat(links.find(LinkPurpose.RESET, link)).isEmpty();
    }

    @Test
    void R51_a_sign_in_that_began_before_the_change_and_ends_after_it_is_none() {
        var proven = given.proven(maya);
        var another = given.proven(maya);
        passwords.change(maya, OLD, NEW);
        assertThatThrownBy(() -> signIns.begin(proven, "Chrome on Windows"))
                .isInstanceOf(AuthenticationException.class);
        accounts.deactivate(maya);
        accounts.reactivate(maya);
        assertThatThrownBy(() -> signIns.begin(another, "Chrome on Windows"))
                .isInstanceOf(AuthenticationException.class);
        var now = given.proven(maya);
        accounts.deactivate(maya);
        assertThatThrownBy(() -> signIns.begin(now, "Chrome on Windows")).isInstanceOf(AuthenticationException.class);
        assertThat(signIns.of(maya)).isEmpty();
    }

    @Test
    void one_is_the_same_on_whichever_keyboard_it_is_typed() {
        accounts.setPassword(maya, "grüner Käfer auf Ästen");
        assertThat(passwords.isOf(maya, "gru\u0308ner Ka\u0308fer auf A\u0308sten"))
                .isTrue();
    }

    @Test
    void one_of_exactly_as_many_bytes_as_bcrypt_takes_in_is_opened_by_no_longer_one() {
        var words = "Seventy-two characters which say that nobody reads beyond the last one.";
        for (var password : List.of(words, words + "!")) {
            accounts.setPassword(maya, password);
            assertThat(passwords.isOf(maya, password)).isTrue();
            assertThat(passwords.isOf(maya, password + "?")).isFalse();
        }
    }

    @Test
    void a_long_one_counts_to_its_last_character() {
        var words = "these are far more than seventy-two characters, which is what bcrypt takes in: ";
        accounts.setPassword(maya, words + "one");
        assertThat(passwords.isOf(maya, words + "one")).isTrue();
        assertThat(passwords.isOf(maya, words + "two")).isFalse();
    }

    private int mails() {
        return jdbc.sql("select count(*) from mail where link_purpose = 'RESET'")
                .query(Integer.class)
                .single();
    }
}
