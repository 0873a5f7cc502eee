package app.tandem.email.ui.sent;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.email.EmailState;
import app.tandem.email.sent.SentEmail;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The e-mails to a contact on its tab "Marketing", and in the Outbox (R4, R43). */
@DatabaseTest
class SentScreensTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UserDetailsService users;

    private ContactId ada;

    @BeforeEach
    void people() {
        given.northfield();
        ada = given.contact().named("Ada Abara").ownedBy(maya).sharedWith(jonas).create();
        jdbc.sql(
                        "insert into operation (actor_id, state, opened_at, selected) values (1, 'FINISHED', current_timestamp, 0)")
                .update();
        jdbc.sql("insert into email_text (organization_id, subject, body, created_at, created_by)"
                        + " values (1, 'Written', 'Written text', current_timestamp, 1)")
                .update();
    }

    private void email(UserId sender, EmailState state, String subject, String reason) {
        jdbc.sql(
                        "insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state, reason,"
                                + " due_at, bulk, header_id, subject, body, created_at, changed_at)"
                                + " select :contact, u.id, u.organization_id, o.id, t.id, :state, :reason, current_timestamp, false,"
                                + " '<x@y>', :subject, 'The text of ' || :subject, current_timestamp, current_timestamp"
                                + " from app_user u, operation o, email_text t where u.id = :sender")
                .param("contact", ada.value())
                .param("state", state.code())
                .param("reason", reason)
                .param("subject", subject)
                .param("sender", sender.value())
                .update();
    }

    private void become(EmailState state) {
        jdbc.sql("update contact_email set state = ?").param(state.code()).update();
    }

    private void open(String name, String address) {
        var user = users.loadUserByUsername(name + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate(address);
        roundTrip();
    }

    private static String read(Component part) {
        return part.getElement().getTextRecursively();
    }

    private String marketing() {
        return "contacts/" + ada.value() + "/marketing";
    }

    private String page() {
        return read((Component) getCurrentView());
    }

    private List<String> subjects() {
        return find(Button.class).withClassName("t-mail-subject").all().stream()
                .map(Button::getText)
                .toList();
    }

    @Test
    void the_record_lists_its_emails_with_what_became_of_them_and_opens_their_text() {
        open("maya", marketing());
        assertThat(page()).contains("No e-mail yet");
        email(maya, EmailState.DELIVERED, "Rates", "");
        email(diego, EmailState.BOUNCED, "Hello", "550 5.1.1 no such user");
        open("maya", marketing());

        assertThat(subjects()).containsExactly("Hello", "Rates");
        assertThat(page())
                .contains("Delivered", "From you", "Bounced", "550 5.1.1 no such user")
                .doesNotContain("No e-mail yet");
        test(find(Button.class).withText("Rates").single()).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("The text of Rates");
    }

    @Test
    void section_3_a_partner_with_a_share_finds_those_they_sent_and_no_other() {
        email(jonas, EmailState.SENT, "From Jonas", "");
        email(maya, EmailState.SENT, "From Maya", "");
        open("jonas", marketing());
        assertThat(subjects()).containsExactly("From Jonas");
        assertThat(page()).doesNotContain("From Maya");
    }

    @Test
    void the_open_tab_follows_what_becomes_of_an_email() {
        email(maya, EmailState.QUEUED, "Rates", "");
        open("maya", marketing());
        assertThat(page()).contains("Queued");
        become(EmailState.SENT);
        // what news about the contact does, too
        open("maya", marketing());
        assertThat(page()).contains("Sent").doesNotContain("Queued");
    }

    @Test
    void older_ones_are_shown_when_asked_for() {
        IntStream.rangeClosed(1, 51).forEach(n -> email(maya, EmailState.SENT, "No. " + n, ""));
        open("maya", marketing());
        assertThat(subjects()).hasSize(50).doesNotContain("No. 1");
        test(find(Button.class).withText("Show older").single()).click();
        assertThat(subjects()).hasSize(51).endsWith("No. 1");
        assertThat(find(Button.class).withText("Show older").exists()).isFalse();
    }

    @Test
    void one_that_went_out_meanwhile_is_not_taken_back_and_the_page_says_so() {
        email(maya, EmailState.QUEUED, "Rates", "");
        open("maya", marketing());
        var back = find(Button.class).withText("Take back").single();
        become(EmailState.SENT);
        test(back).click();
        assertThat(find(Toast.class).single().getElement().getTextRecursively()).contains("It has gone out already.");
        assertThat(page()).contains("Sent").doesNotContain("Queued");
    }

    @Test
    void R4_a_text_that_was_closed_meanwhile_is_not_opened_and_the_page_says_so() {
        email(maya, EmailState.BOUNCED, "Rates", "550 <ada@mail.example> unknown");
        open("maya", "outbox/contacts");
        var line = line();
        assertThat(read(line)).contains("To Ada Abara", "Rates", "ada@mail.example");
        jdbc.sql("update contact set owner_id = ? where id = ?")
                .params(nina.value(), ada.value())
                .update();
        test(find(Button.class, line).withText("Rates").single()).click();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(find(Toast.class).single().getElement().getTextRecursively()).contains("You can no longer see it.");
        assertThat(read(line()))
                .contains("To a contact you can no longer see", "Bounced")
                .doesNotContain("Ada", "Rates", "ada@mail.example");
    }

    @SuppressWarnings("unchecked")
    private Component line() {
        Grid<SentEmail> grid = find(Grid.class).single();
        return test(grid).getCellComponent(0, "EMAIL");
    }
}
