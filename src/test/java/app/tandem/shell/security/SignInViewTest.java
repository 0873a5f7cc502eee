package app.tandem.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class SignInViewTest extends SpringBrowserlessTest {

    @Autowired
    Given given;

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

    private String notice() {
        return find(Div.class).withClassName("t-callout").single().getElement().getTextRecursively();
    }
}
