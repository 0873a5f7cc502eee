package app.tandem.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import app.tandem.people.signins.AuthenticatorSecret;
import app.tandem.people.signins.SecondFactors;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.TypedKey;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** R51: the second factor in Preferences. */
@DatabaseTest
class FactorPanelTest extends ViewTest {

    @Autowired
    SecondFactors factors;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    Clock clock;

    UserId maya;

    @BeforeEach
    void maya_is_at_her_preferences() {
        database.empty();
        maya = given.lo("Maya Chen")
                .of(given.lender("Northfield"))
                .email("maya@test.example")
                .password("an old password")
                .create();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new SignedInUser(maya, "maya@test.example", ""), null, List.of()));
        UI.getCurrent().navigate(PreferencesView.class);
        roundTrip();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    @Test
    void it_is_set_up_after_the_password_and_with_a_code_that_works_and_the_recovery_codes_are_shown_once() {
        click("Set up");
        test(find(PasswordField.class).withLabel("Password").single()).setValue("not it");
        click("Go on");
        assertThat(find(PasswordField.class).withLabel("Password").single().getErrorMessage())
                .isEqualTo("This is not your password.");
        test(find(PasswordField.class).withLabel("Password").single()).setValue("an old password");
        click("Go on");
        var secret = shownSecret();
        test(find(TextField.class).withLabel("Code").single()).setValue("12345");
        click("Turn on");
        assertThat(factors.of(maya).isOn()).isFalse();
        test(find(TextField.class).withLabel("Code").single()).setValue(secret.code(clock.instant()));
        click("Turn on");
        assertThat(factors.of(maya).isOn()).isTrue();
        assertThat(find(UnorderedList.class)
                        .withClassName("t-recovery-codes")
                        .single()
                        .getChildren()
                        .map(line -> ((ListItem) line).getElement().getTextRecursively()))
                .hasSize(10)
                .allMatch(code -> code.matches("([0-9a-z]{6}-){3}[0-9a-z]{6}"));
        click("I have kept them");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(find(FactorPanel.class).single().getElement().getTextRecursively())
                .contains("10 recovery codes are left.");
    }

    private AuthenticatorSecret shownSecret() {
        return TypedKey.of(
                find(Span.class).withClassName("t-factor-key").single().getText());
    }
}
