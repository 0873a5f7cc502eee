package app.tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import app.tandem.people.preferences.Preferences;
import app.tandem.people.preferences.Theme;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    void colours_and_columns_are_remembered() {
        assertThat(preferences.theme(maya)).isEqualTo(Theme.SYSTEM);
        assertThat(preferences.gridColumns(maya)).isEmpty();
        preferences.setTheme(maya, Theme.DARK);
        preferences.setGridColumns(maya, "name,email");
        assertThat(preferences.theme(maya)).isEqualTo(Theme.DARK);
        assertThat(preferences.gridColumns(maya)).contains("name,email");
    }
}
