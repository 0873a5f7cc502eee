package app.tandem.notify.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.notify.Delivery;
import app.tandem.notify.MailPreferences;
import app.tandem.notify.Topic;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.ui.PanelTest;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The outbox and the notification preferences on the screen (R47). */
class OutboxViewTest extends PanelTest {

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private MailPreferences preferences;

    @BeforeEach
    void signIn() {
        var user = accounts.loadUserByUsername("omar@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** A mail about a share of Omar's, as it would be after sending it. */
    private void mail(String contact, String state, String reason) {
        var one = given.contact().named(contact).ownedBy(omar).create();
        operations.submit(omar, operations.open(omar, these(one)), Request.of(new Share(diego)));
        jdbc.sql("""
                        insert into mail (message_id, recipient_id, recipient_org, actor_id, actor_org, header_id, state,
                          reason, attempts, created_at, next_attempt_at)
                        select m.id, m.recipient_id, :org, :omar, :org, '<x@test>', :state, :reason, 1, m.created_at,
                          m.created_at
                        from message m where m.mail_id is null""")
                .param("org", northfield.value())
                .param("omar", omar.value())
                .param("state", state)
                .param("reason", reason)
                .update();
        jdbc.sql("update message set mail_id = (select g.id from mail g where g.message_id = message.id)")
                .update();
    }

    private void open(Map<String, String> query) {
        UI.getCurrent().navigate("outbox", QueryParameters.simple(query));
        roundTrip();
    }

    private String page() {
        return read((Component) getCurrentView());
    }

    private List<String> cells(String column) {
        var grid = test(find(OutboxGrid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(n -> read(grid.getCellComponent(n, column)))
                .toList();
    }

    @Test
    void mails_are_there_with_their_state_and_why() {
        mail("Ada One", "SENT", "");
        mail("Bea Two", "FAILED", "The mail server said: 550 no such mailbox");
        open(Map.of());

        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Outbox · Tandem");
        assertThat(cells("STATE")).containsExactly("Failed", "Sent");
        assertThat(cells("TO")).containsExactly("Diego Ramos", "Diego Ramos");
        assertThat(cells("WHY")).containsExactly("The mail server said: 550 no such mailbox", "");
        assertThat(cells("SUBJECT"))
                .containsOnly("Omar Farouk shared Ada One with you", "Omar Farouk shared Bea Two with you");
        assertThat(page()).contains("2 e-mails", "No mail server is set up");
    }

    @Test
    void the_state_is_chosen_and_stands_in_the_address() {
        mail("Ada One", "SENT", "");
        mail("Bea Two", "FAILED", "no");
        open(Map.of("state", "FAILED"));
        assertThat(cells("STATE")).containsExactly("Failed");

        @SuppressWarnings("unchecked")
        var filter = (Select<String>) find(Select.class).single();
        test(filter).selectItem("Skipped (0)");
        roundTrip();
        assertThat(page()).contains("No e-mail is “Skipped”", "0 e-mails");
        press("Show all");
        assertThat(cells("STATE")).containsExactly("Failed", "Sent");
    }

    @Test
    void the_text_of_a_mail_can_be_read() {
        mail("Ada One", "SENT", "");
        open(Map.of());

        test((Button) test(find(OutboxGrid.class).single()).getCellComponent(0, "SUBJECT"))
                .click();
        roundTrip();

        assertThat(read(find(MailDialog.class).single()))
                .contains("Omar Farouk via Tandem", "Diego Ramos <diego@test.example>", "- Ada One");
    }

    @Test
    void the_page_says_once_that_there_is_no_mail_server_and_offers_nothing_that_needs_one() {
        mail("Ada One", "NOT_CONFIGURED", "");
        mail("Bea Two", "NOT_CONFIGURED", "");
        open(Map.of());

        assertThat(page()).containsOnlyOnce("No mail server is set up");
        assertThat(cells("WHY")).containsOnly("");
        assertThat(cells("AGAIN")).containsOnly("");
    }

    @Test
    void the_empty_outbox_says_what_comes_here() {
        open(Map.of());

        assertThat(page()).contains("No e-mail has been sent yet");
    }

    @Test
    @SuppressWarnings("unchecked")
    void everybody_chooses_what_comes_by_mail() {
        UI.getCurrent().navigate("notifications");
        roundTrip();
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Notifications · Tandem");
        assertThat(page()).contains("omar@test.example", "8:00 AM");
        var shares = (RadioButtonGroup<Delivery>) find(RadioButtonGroup.class)
                .withPropertyValue(RadioButtonGroup::getLabel, "Shared with you")
                .single();
        assertThat(shares.getValue()).isEqualTo(Delivery.AT_ONCE);

        test(shares).selectItem("In the app only");
        press("Save");

        assertThat(read(find(Toast.class).last())).contains("Your notifications are saved");
        assertThat(preferences.of(omar)).containsEntry(Topic.SHARES, Delivery.IN_APP);
        assertThat(preferences.of(maya)).containsEntry(Topic.SHARES, Delivery.AT_ONCE);
    }
}
