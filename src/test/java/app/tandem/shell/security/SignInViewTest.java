package app.tandem.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.signins.SignInAttempts;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.AbstractLogin;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class SignInViewTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    SqlCount count;

    @Autowired
    SignInAttempts attempts;

    @BeforeEach
    void nobody_is_signed_in() {
        given.lender("Northfield");
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_wrong_password_and_a_deactivated_account_read_the_same_and_name_who_can_help() {
        UI.getCurrent().navigate("login", QueryParameters.of("error", ""));
        var form = find(LoginForm.class).single();
        assertThat(form.isError()).isTrue();
        assertThat(form.isForgotPasswordButtonVisible()).isTrue();
    }

    @Test
    void whoever_was_signed_out_reads_why() {
        UI.getCurrent().navigate("login", QueryParameters.of("deactivated", ""));
        assertThat(notice()).contains("because your account was deactivated", "administrator");
        UI.getCurrent().navigate("login", QueryParameters.of("expired", ""));
        assertThat(notice()).contains("Your session has ended");
    }

    @Test
    void R51_an_address_that_nobody_has_is_looked_for_with_the_statements_of_one_that_somebody_has() {
        given.lo("Maya Chen")
                .of(given.lender("Eastfield"))
                .email("maya@test.example")
                .password("a password")
                .create();
        UI.getCurrent().navigate("login");
        var known = count.during(() -> type("maya@test.example"));
        assertThat(known).anyMatch(sql -> sql.contains("app_user"));
        assertThat(count.during(() -> type("nina@test.example"))).isEqualTo(known);
        var browser = "x".repeat(43);
        var knownThere = count.during(() -> attempts.begin("maya@test.example", "203.0.113.7", browser));
        assertThat(count.during(() -> attempts.begin("nina@test.example", "203.0.113.7", browser)))
                .isEqualTo(knownThere);
    }

    private void type(String email) {
        var form = find(LoginForm.class).single();
        ComponentUtil.fireEvent(form, new AbstractLogin.LoginEvent(form, false, email, "another password"));
        assertThat(form.isError()).isTrue();
    }

    @Test
    void what_is_no_address_is_told_at_the_field_and_the_answer_to_one_is_read_from_its_title_on() {
        UI.getCurrent().navigate("forgot-password");
        var email = find(TextField.class).withLabel("E-mail address").single();
        var send = find(Button.class).withText("Send a link").single();
        test(email).setValue("nobody");
        test(send).click();
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).isEqualTo("Enter your e-mail address.");
        assertThat(email.getValue()).isEqualTo("nobody");
        test(email).setValue("nobody@test.example");
        test(send).click();
        var title = find(H1.class).single();
        assertThat(title.getText()).isEqualTo("Look into your mail");
        assertThat(title.getElement().getAttribute("tabindex")).isEqualTo("-1");
    }

    private String notice() {
        return find(Div.class).withClassName("t-callout").single().getElement().getTextRecursively();
    }
}
