package app.tandem.email.ui.domain;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.email.domain.EmailSheet.Entries;
import app.tandem.email.domain.OrganizationEmail;
import app.tandem.email.domain.SendingDomain;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.FakeZone;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Administration, E-mail: what the organization says, its sending domain, the pause. */
@DatabaseTest
class SendingViewTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    SendingDomain domains;

    @Autowired
    OrganizationEmail settings;

    @Autowired
    FakeZone zone;

    @Autowired
    UserDetailsService users;

    @BeforeEach
    void people() {
        given.northfield();
        zone.clear();
    }

    private void open(String who) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("groups");
        UI.getCurrent().navigate("administration/email");
        roundTrip();
    }

    private String page() {
        return ((HasElement) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
        roundTrip();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String toast() {
        return find(Toast.class).last().getElement().getTextRecursively();
    }

    @Test
    void an_administrator_enters_it_and_a_new_domain_is_looked_at_at_once_with_what_to_add() {
        open("ruth");
        assertThat(page()).contains("No sending domain yet");
        assertThat(find(RefusableButton.class).withText("Check now").single().isIdle())
                .isTrue();
        field("Legal name").setValue("Northfield Lending, Inc.");
        find(TextArea.class).all().getFirst().setValue("400 Nicollet Mall\nMinneapolis, MN 55401");
        field("Sending domain").setValue("Northfield.test");
        field("DKIM selector").setValue("s1");
        press("Save");
        assertThat(settings.of(northfield).legalName()).isEqualTo("Northfield Lending, Inc.");
        assertThat(page())
                .contains(
                        "northfield.test is not verified",
                        "There is no SPF record.",
                        "v=spf1 mx ~all",
                        "s1._domainkey.northfield.test",
                        "_dmarc.northfield.test",
                        "v=DMARC1; p=none");
        zone.wellSetUp("northfield.test");
        press("Check now");
        assertThat(page()).contains("northfield.test is verified").doesNotContain("There is no SPF record.");
        assertThat(settings.of(northfield).verified()).isTrue();
    }

    @Test
    void R38_what_will_not_do_is_said_at_its_field_and_nothing_typed_is_lost() {
        open("ruth");
        field("Legal name").setValue("Northfield");
        field("Sending domain").setValue("gmail.com");
        press("Save");
        assertThat(field("Sending domain").isInvalid()).isTrue();
        assertThat(field("Sending domain").getErrorMessage()).contains("gmail.com");
        assertThat(field("Legal name").getValue()).isEqualTo("Northfield");
        assertThat(settings.of(northfield).legalName()).isEmpty();
        field("Sending domain").setValue("");
        press("Save");
        assertThat(settings.of(northfield).legalName()).isEqualTo("Northfield");
    }

    @Test
    void R49_what_another_administrator_saved_meanwhile_is_told() {
        open("ruth");
        domains.save(ruth, Entries.NONE, new Entries("Theirs", "", "", "", ""));
        field("Legal name").setValue("Mine");
        press("Save");
        assertThat(page()).contains("Another administrator has changed this meanwhile.");
        assertThat(field("Legal name").getValue()).isEqualTo("Mine");
        assertThat(settings.of(northfield).legalName()).isEqualTo("Theirs");
    }

    @Test
    void where_no_name_server_answers_that_is_said() {
        domains.save(ruth, Entries.NONE, new Entries("Northfield", "", "", "northfield.test", "s1"));
        zone.silent(true);
        open("ruth");
        press("Check now");
        assertThat(toast()).contains("No name server answered");
        assertThat(page()).contains("Its records have not been looked at yet.");
    }

    @Test
    void all_e_mail_is_paused_after_a_question_and_resumed() {
        open("ruth");
        press("Pause all e-mail");
        test(find(ConfirmDialog.class).last()).confirm();
        roundTrip();
        assertThat(page()).contains("All e-mail to contacts is paused.", "Ruth Adler");
        assertThat(settings.of(northfield).paused()).isTrue();
        press("Resume");
        assertThat(settings.of(northfield).paused()).isFalse();
        assertThat(page()).contains("E-mail to contacts goes out.");
    }

    @Test
    void R4_for_anybody_but_an_administrator_the_page_is_not_there() {
        open("maya");
        assertThat(getCurrentView()).isNotInstanceOf(SendingView.class);
        open("sam");
        assertThat(getCurrentView()).isNotInstanceOf(SendingView.class);
    }
}
