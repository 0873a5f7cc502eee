package app.tandem.deleted.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.deleted.Delete;
import app.tandem.deleted.DeletedContacts;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Recently deleted as its owner and as others see it (R18). */
@DatabaseTest
class DeletedViewTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    Operations operations;

    @Autowired
    Accounts accounts;

    @Autowired
    DeletedContacts deletedContacts;

    @BeforeEach
    void people() {
        given.northfield();
    }

    private UserId lo(String name, String mail) {
        return given.lo(name)
                .of(northfield)
                .email(mail + "@test.example")
                .password("a password")
                .create();
    }

    private ContactId deleted(String name) {
        var contact =
                given.contact().named(name).ownedBy(maya).assignedTo(diego).create();
        operations.submit(
                maya, operations.open(maya, new Selection.Some(Set.of(contact))), Request.of(new Delete(false)));
        return contact;
    }

    private void open(String who) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("deleted");
        roundTrip();
    }

    private DeletedGrid grid() {
        return find(DeletedGrid.class).single();
    }

    private List<String> names() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(n -> test(grid()).getRow(n).name())
                .toList();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
        roundTrip();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String toast() {
        return find(Toast.class).last().getElement().getTextRecursively();
    }

    @Test
    void one_is_restored_from_its_row_and_can_be_opened() {
        deleted("Ada One");
        var bea = deleted("Bea Two");
        open("maya");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Recently deleted · Tandem");
        assertThat(names()).containsExactly("Bea Two", "Ada One");
        assertThat(page()).contains("2 contacts", "After 30 days they are gone for good.");

        test((Button) test(grid()).getCellComponent(0, "RESTORE")).click();
        roundTrip();

        assertThat(toast()).contains("Bea Two restored");
        assertThat(names()).containsExactly("Ada One");
        press("Open");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Bea Two · Tandem");
        assertThat(bea.value()).isPositive();
    }

    @Test
    void several_are_selected_and_restored_together_and_it_says_which_assignment_stays_away() {
        deleted("Ada One");
        deleted("Bea Two");
        deleted("Cleo Three");
        accounts.deactivate(diego);
        open("maya");
        test(grid()).select(0);
        test(grid()).select(2);
        roundTrip();
        assertThat(page()).contains("2 selected");

        press("Restore selected");

        assertThat(toast())
                .contains("2 contacts restored")
                .contains("2 contacts are no longer assigned to Diego Ramos. Diego Ramos's account is deactivated.");
        assertThat(names()).containsExactly("Bea Two");
    }

    @Test
    void all_that_match_the_search_are_restored_after_asking() {
        deleted("Ada One");
        deleted("Adam Two");
        deleted("Bea Three");
        open("maya");
        find(TextField.class).withPlaceholder("Name, e-mail, phone").single().setValue("ada");
        roundTrip();
        assertThat(names()).containsExactly("Adam Two", "Ada One");

        press("Restore all");
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();

        assertThat(toast()).contains("2 contacts restored");
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No deleted contact matches “ada”");
        press("Clear the search");
        assertThat(names()).containsExactly("Bea Three");
    }

    @Test
    void what_somebody_restored_meanwhile_is_said_to_be_gone_and_nothing_breaks() {
        var ada = deleted("Ada One");
        open("maya");
        var button = (Button) test(grid()).getCellComponent(0, "RESTORE");
        deletedContacts.restore(maya, List.of(ada));

        test(button).click();
        roundTrip();

        assertThat(toast()).contains("Nothing was restored", "1 contact was no longer there");
        assertThat(page()).contains("Nothing has been deleted");
    }

    @Test
    void R18_nobody_else_finds_it_here() {
        deleted("Ada One");
        open("diego");

        assertThat(page()).contains("Nothing has been deleted").doesNotContain("Ada One");
        assertThat(find(DeletedGrid.class).exists()).isFalse();
    }
}
