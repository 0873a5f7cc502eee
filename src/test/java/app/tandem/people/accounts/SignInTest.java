package app.tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import app.tandem.people.preferences.Preferences;
import app.tandem.people.preferences.Theme;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.DatabaseTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class SignInTest {

    @Autowired
    SignIn signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    Preferences preferences;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    SignIns signIns;

    @Autowired
    AuthenticationConfiguration authentication;

    @Autowired
    JdbcClient jdbc;

    UserId maya;

    @BeforeEach
    void maya_has_a_password() {
        maya = accounts.create(organizations.createLender("Lender"), "maya@test.example", "Maya", "Chen");
        accounts.setPassword(maya, "correct horse");
    }

    @Test
    void the_address_may_be_typed_in_any_case_and_the_password_is_kept_as_a_hash() {
        var user = (SignedInUser) signIn.loadUserByUsername(" MAYA@test.example");
        assertThat(user.id()).isEqualTo(maya);
        assertThat(user.getPassword()).startsWith("{bcrypt}").doesNotContain("horse");
        assertThat(passwords.matches("correct horse", user.getPassword())).isTrue();
        assertThat(passwords.matches("Correct horse", user.getPassword())).isFalse();
    }

    @Test
    void a_deactivated_user_cannot_sign_in_and_one_without_password_neither() {
        accounts.deactivate(maya);
        assertThat(accounts.isActive(maya)).isFalse();
        assertThatThrownBy(() -> signIn.loadUserByUsername("maya@test.example"))
                .isInstanceOf(UsernameNotFoundException.class);
        accounts.reactivate(maya);
        assertThat(accounts.isActive(maya)).isTrue();
        assertThat(signIn.loadUserByUsername("maya@test.example").isEnabled()).isTrue();
        accounts.create(organizations.createFirm("Firm"), "jonas@test.example", "Jonas", "Berg");
        assertThatThrownBy(() -> signIn.loadUserByUsername("jonas@test.example"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void a_password_is_neither_too_short_nor_longer_than_the_hash_takes_in() {
        assertThatThrownBy(() -> accounts.setPassword(maya, "1234567")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accounts.setPassword(maya, "é".repeat(129)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void R51_a_hash_of_a_lower_strength_than_the_one_that_is_set_is_replaced_at_a_sign_in_which_goes_on() {
        for (var password : new String[] {"correct horse", "correct horse ".repeat(6)}) {
            accounts.setPassword(maya, password);
            assertThat(stored()).contains("$04$");
            var open = signIns.begin(proven(door(4), password), "Chrome");
            assertThat(stored()).contains("$04$");
            assertThatThrownBy(() -> proven(door(6), "wrong horse")).isInstanceOf(BadCredentialsException.class);
            assertThat(stored()).contains("$04$");
            var person = proven(door(6), password);
            assertThat(stored()).contains("$06$");
            assertThat(person.provedBy(stored())).isTrue();
            assertThat(passwords.matches(password, stored())).isTrue();
            assertThat(signIns.ended(maya, open)).as("the password is the same").isEmpty();
            var again = stored();
            proven(door(6), password);
            proven(door(5), password);
            assertThat(stored()).isEqualTo(again);
        }
    }

    @Test
    void R51_whoever_was_hashed_anew_by_another_sign_in_meanwhile_is_looked_at_again() {
        var first = signIn.loadUserByUsername("maya@test.example");
        var second = signIn.loadUserByUsername("maya@test.example");
        signIn.updatePassword(first, "{bcrypt}$2a$06$first");
        assertThatThrownBy(() -> signIn.updatePassword(second, "{bcrypt}$2a$06$second"))
                .isInstanceOf(CredentialsExpiredException.class);
        assertThat(stored()).isEqualTo("{bcrypt}$2a$06$first");
    }

    @Test
    void the_door_of_the_application_replaces_hashes() throws Exception {
        var manager = (ProviderManager) authentication.getAuthenticationManager();
        assertThat(manager.getProviders())
                .singleElement()
                .extracting("userDetailsPasswordService")
                .isSameAs(signIn);
    }

    private DaoAuthenticationProvider door(int strength) {
        var door = new DaoAuthenticationProvider(signIn);
        door.setPasswordEncoder(new PasswordHashing().passwordEncoder(strength));
        door.setUserDetailsPasswordService(signIn);
        return door;
    }

    private SignedInUser proven(DaoAuthenticationProvider door, String password) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated("maya@test.example", password);
        return (SignedInUser) Objects.requireNonNull(door.authenticate(typed)).getPrincipal();
    }

    private String stored() {
        return jdbc.sql("select password_hash from app_user where id = :maya")
                .param("maya", maya.value())
                .query(String.class)
                .single();
    }

    @Test
    void colours_and_columns_are_remembered() {
        assertThat(preferences.theme(maya)).isEqualTo(Theme.SYSTEM);
        assertThat(preferences.gridColumns(maya)).isEmpty();
        preferences.setTheme(maya, Theme.DARK);
        preferences.setGridColumns(maya, "name,email");
        assertThat(preferences.theme(maya)).isEqualTo(Theme.DARK);
        assertThat(preferences.gridColumns(maya)).contains("name,email");
    }
}
