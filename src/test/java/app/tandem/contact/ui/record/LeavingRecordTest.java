package app.tandem.contact.ui.record;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Deleting a contact and giving up one's access to it, from its record: one lands on the list (R12, R17). */
@DatabaseTest
class LeavingRecordTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
    }

    private void open(String who, ContactId id) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate("contacts/" + id.value());
        roundTrip();
    }

    private Optional<MenuItem> entry(String label) {
        return find(MenuBar.class)
                .withClassName("t-actions")
                .single()
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems()
                .stream()
                .filter(item -> item.getElement().getTextRecursively().contains(label))
                .findFirst();
    }

    private void choose(String label) {
        var entry = entry(label).orElseThrow();
        ComponentUtil.fireEvent(entry, new ClickEvent<>(entry));
        roundTrip();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private String onlyToast() {
        return find(Toast.class).single().getElement().getTextRecursively();
    }

    private String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    @Test
    void the_owner_unshares_everybody_and_deletes_and_lands_on_the_list() {
        var id =
                given.contact().named("Ada One").ownedBy(maya).sharedWith(jonas).create();
        open("maya", id);
        assertThat(entry("Give up access")).isEmpty();

        choose("Delete");
        assertThat(dialog()).contains("It is still shared");
        test(find(Checkbox.class).withLabel("Unshare everybody and delete").single())
                .click();
        roundTrip();
        press("Delete");

        assertThat(address()).isEqualTo("contacts");
        assertThat(onlyToast()).contains("1 contact deleted", "can be restored for 30 days", "Recently deleted");
        press("Recently deleted");
        assertThat(address()).isEqualTo("deleted");
    }

    @Test
    void R15_who_does_not_own_it_and_what_is_on_a_loan_read_why_not() {
        var shared = given.contact().ownedBy(maya).sharedWith(jonas).create();
        open("jonas", shared);
        choose("Delete");
        assertThat(onlyToast())
                .contains("Delete is not possible here", "It is only shared with you.", "Maya Chen, can delete it.");

        var onLoan = given.contact().ownedBy(maya).onLoan("4471-20388").create();
        open("maya", onLoan);
        choose("Delete");
        assertThat(find(Toast.class).last().getElement().getTextRecursively()).contains("On loan 4471-20388.");
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void R12_R27a_a_partner_reads_what_giving_up_means_does_it_and_lands_on_the_list() {
        var id = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(jonas)
                .inGroup(jonas, "Buyers")
                .create();
        jdbc.sql("""
                        insert into task (contact_id, title, assignee_id, created_by, created_at)
                        values (?, 'Call', ?, ?, ?)""")
                .params(id.value(), jonas.value(), jonas.value(), OffsetDateTime.now())
                .update();
        open("jonas", id);

        choose("Give up access");
        assertThat(dialog())
                .contains(
                        "You will lose access to it", "Tasks that move to the owner: 1", "Leaves your groups: Buyers");
        press("Give up access");

        assertThat(address()).isEqualTo("contacts");
        assertThat(onlyToast()).contains("You gave up your access to Ada One");
        assertThat(jdbc.sql("select count(*) from contact_access where contact_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void R4_who_supervises_the_owner_gives_up_a_share_and_stays() {
        var id = given.contact().named("Ada One").ownedBy(maya).sharedWith(sam).create();
        open("sam", id);

        choose("Give up access");
        press("Give up access");

        assertThat(address()).isEqualTo("contacts/" + id.value());
        assertThat(onlyToast()).contains("You still see it, because you supervise its owner.");
        assertThat(entry("Give up access")).isEmpty();
    }
}
