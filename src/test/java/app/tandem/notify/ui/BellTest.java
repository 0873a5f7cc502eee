package app.tandem.notify.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.live.ui.OpenPages;
import app.tandem.notify.Messages;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.ui.PanelTest;
import app.tandem.people.CurrentUser;
import app.tandem.testing.BrowserWindow;
import app.tandem.testing.ManualTurns;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The bell in the top bar. */
class BellTest extends PanelTest {

    @Autowired
    private Messages messages;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private OpenPages pages;

    @Autowired
    private ManualTurns turns;

    @Autowired
    private UserDetailsService accounts;

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        accounts.loadUserByUsername("omar@test.example"), null, "ROLE_USER"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Button bell() {
        return (Button) show(new Bell(messages, currentUser, pages).component());
    }

    private void told(String contact) {
        var one = given.contact().named(contact).ownedBy(maya).create();
        operations.submit(maya, operations.open(maya, these(one)), Request.of(new Share(omar)));
    }

    private void open() {
        find(Popover.class).single().open();
        roundTrip();
    }

    @Test
    void the_bell_says_how_many_are_unread_R47() {
        told("Ada One");
        told("Bea Two");

        var bell = bell();

        assertThat(bell.getAriaLabel()).contains("Notifications, 2 unread");
        assertThat(read(bell)).contains("2");
    }

    @Test
    void the_bell_counts_anew_when_a_message_comes() {
        var bell = bell();
        assertThat(bell.getAriaLabel()).contains("Notifications");

        CompletableFuture.runAsync(() -> told("Ada One")).join();
        BrowserWindow.open();
        turns.take();
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());

        assertThat(bell.getAriaLabel()).contains("Notifications, 1 unread");
    }

    @Test
    void messages_are_there_newest_first_and_can_all_be_marked_read() {
        told("Ada One");
        var bell = bell();
        open();
        assertThat(find(MessageLine.class).all())
                .singleElement()
                .satisfies(line ->
                        assertThat(read(line)).contains("Maya Chen shared Ada One with you", "just now", "Unread"));

        press("Mark all read");

        assertThat(bell.getAriaLabel()).contains("Notifications");
        assertThat(messages.unread(omar)).isZero();
        assertThat(read(find(MessageLine.class).single())).doesNotContain("Unread");
    }

    @Test
    void a_message_about_what_can_no_longer_be_seen_is_read_without_going_anywhere_R4() {
        told("Ada One");
        jdbc.sql("update message set lost = contacts").update();
        bell();
        open();

        var line = find(MessageLine.class).single();
        ComponentUtil.fireEvent(line, new ClickEvent<>(line));
        roundTrip();

        assertThat(messages.unread(omar)).isZero();
        assertThat(read(find(MessageLine.class).single())).contains("You can no longer see it");
    }

    @Test
    void a_message_about_ones_own_operation_leads_to_its_page_R48() {
        var one = given.contact().named("Ada One").ownedBy(omar).create();
        var operation = operations.open(omar, these(one));
        operations.submit(omar, operation, Request.of(new Share(maya)));
        jdbc.sql("insert into message (recipient_id, operation_id, role, created_at, contacts, names_target)"
                        + " values (?, ?, 0, ?, 1, true)")
                .params(omar.value(), operation.value(), java.time.OffsetDateTime.now())
                .update();
        bell();
        open();

        var line = find(MessageLine.class).single();
        assertThat(read(line)).contains("Finished: 1 contact shared with Maya Chen");
        ComponentUtil.fireEvent(line, new ClickEvent<>(line));
        roundTrip();

        assertThat(com.vaadin.flow.component.UI.getCurrent().getInternals().getTitle())
                .isEqualTo("Share with Maya Chen · Tandem");
    }

    @Test
    void nobody_has_told_anything_yet() {
        bell();

        open();

        assertThat(read(find(MessageList.class).single())).contains("No notifications.");
    }
}
