package app.tandem.duplicates.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.BrowserWindow;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ManualTurns;
import app.tandem.testing.NewContact;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The page of possible duplicates: found when it opens, side by side, said to be two, merged (R4, R19). */
@DatabaseTest
class DuplicatesViewTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    ManualTurns turns;

    @Autowired
    JdbcClient jdbc;

    BrowserWindow window;

    @BeforeEach
    void people() {
        given.northfield();
    }

    private NewContact zbigniew() {
        return given.contact()
                .named("Zbigniew Kowalczyk")
                .email("zbigniew.kowalczyk81@mail.example")
                .ownedBy(maya);
    }

    private NewContact siobhan() {
        return given.contact()
                .named("Siobhan Winsterberg")
                .email("siobhan.winsterberg@mail.example")
                .ownedBy(maya);
    }

    @AfterEach
    void signsOut() {
        SecurityContextHolder.clearContext();
    }

    private void open() {
        var user = users.loadUserByUsername("maya@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        window = BrowserWindow.open();
        UI.getCurrent().navigate("duplicates");
        roundTrip();
    }

    /** What the page shows once it has been looked. */
    private void openAndLook() {
        open();
        looks();
    }

    private void looks() {
        turns.take();
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        roundTrip();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).last()).click();
        roundTrip();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String toast() {
        return find(Toast.class).last().getElement().getTextRecursively();
    }

    private List<String> listed() {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("t-pair"))
                .map(button -> button.getElement().getTextRecursively())
                .toList();
    }

    private String count() {
        return find(Span.class).all().stream()
                .filter(span -> span.hasClassName("t-nav-count"))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    @Test
    void without_pairs_it_says_among_how_many_it_looked() {
        given.contact().named("Ada One").ownedBy(maya).create();
        open();
        assertThat(page()).contains("Looking for possible duplicates among your 1 contact…");
        looks();
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No possible duplicates among your 1 contact.");
    }

    @Test
    void what_agrees_nearly_agrees_differs_and_who_would_see_more_is_beside_each_other_R19() {
        zbigniew().phone("+16123384471").sharedWith(jonas).create();
        zbigniew()
                .named("Zbigniev Kowalczyk")
                .phone("+16123384499")
                .leadSource("Zillow")
                .create();
        openAndLook();

        assertThat(listed()).singleElement().asString().contains("Zbigniew Kowalczyk", "Zbigniev Kowalczyk");
        assertThat(count()).isEqualTo("1");
        assertThat(page())
                .contains("1 pair", "among your 2 contacts", "Almost certain", "one person")
                .contains("Same e-mail")
                .contains("agree", "1 nearly agrees", "differ", "Only one has it")
                .contains("Zillow", "Jonas Berg (partner)")
                .contains("Will see more than before: Jonas Berg")
                .contains("1 of 1");
    }

    @Test
    void not_the_same_goes_on_to_the_next_and_can_be_undone() {
        zbigniew().create();
        zbigniew().create();
        siobhan().create();
        siobhan().create();
        openAndLook();
        assertThat(listed()).hasSize(2);
        var first = listed().getFirst();

        press("Not the same");

        assertThat(toast()).contains("Not the same", "will not be shown as a pair again");
        assertThat(listed()).hasSize(1).doesNotContain(first);
        assertThat(count()).isEqualTo("1");
        assertThat(page()).contains("1 of 1", "1 pair marked “Not the same”");
        press("Undo");
        assertThat(listed()).hasSize(2).contains(first);
        assertThat(count()).isEqualTo("2");
        assertThat(find(Toast.class).all())
                .as("nothing says what holds no more")
                .noneMatch(Toast::isOpened);
    }

    @Test
    void a_pair_marked_not_the_same_is_looked_at_again_from_the_list_of_those() {
        zbigniew().create();
        zbigniew().create();
        openAndLook();
        press("Not the same");
        assertThat(page()).contains("No possible duplicates among your 2 contacts.");

        press("1 pair marked “Not the same”");
        press("Look again");

        assertThat(listed()).hasSize(1);
        assertThat(page()).doesNotContain("marked “Not the same”");
    }

    @Test
    void one_steps_from_pair_to_pair_and_merge_opens_both() {
        var one = zbigniew().create();
        var other = zbigniew().create();
        siobhan().create();
        siobhan().create();
        openAndLook();
        assertThat(page()).contains("1 of 2");
        press("Skip");
        assertThat(page()).contains("2 of 2");
        press("Skip");
        assertThat(page()).contains("2 of 2");
        press("Previous");
        assertThat(page()).contains("1 of 2");

        UI.getCurrent().navigate("duplicates/" + one.value() + "-" + other.value());
        press("Merge");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("merge/" + one.value() + "-" + other.value());
    }

    @Test
    void R19_a_merge_goes_on_with_the_next_pair_and_cancel_comes_back_to_the_same() {
        zbigniew().create();
        zbigniew().create();
        siobhan().create();
        siobhan().create();
        openAndLook();
        var first = listed().getFirst();
        var second = listed().getLast();
        assertThat(chosen()).isEqualTo(first);
        press("Skip");
        press("Merge");
        press("Cancel");
        assertThat(chosen()).as("not merged").isEqualTo(second);

        press("Previous");
        press("Merge");
        press("Merge 2 contacts");
        press("Merge 2 contacts");
        assertThat(toast()).contains("2 contacts merged", "Open", "Undo");
        assertThat(chosen()).as("the next one").isEqualTo(second);
        assertThat(page()).contains("1 of 1");

        press("Merge");
        press("Merge 2 contacts");
        press("Merge 2 contacts");
        looks();
        assertThat(page()).contains("No possible duplicates among your 2 contacts.");
        assertThat(toast()).contains("2 contacts merged");
    }

    @Test
    void R19_what_else_is_found_of_a_merged_contact_is_no_next_pair() {
        zbigniew().create();
        zbigniew().create();
        zbigniew().create();
        openAndLook();
        assertThat(listed()).hasSize(3);
        press("Merge");
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getSingleParameter("duplicates"))
                .as("all others are of the same contacts")
                .contains("");
    }

    private String chosen() {
        return find(NativeButton.class).all().stream()
                .filter(button -> "true".equals(button.getElement().getAttribute("aria-current")))
                .map(button -> button.getElement().getTextRecursively())
                .findFirst()
                .orElse("");
    }

    @Test
    void R4_a_pair_of_which_one_is_gone_leaves_the_list_and_it_says_so() {
        zbigniew().create();
        var other = zbigniew().create();
        openAndLook();
        handOver(other);

        press("Not the same");

        assertThat(toast()).contains("no pair any more", "handed over");
        assertThat(page()).contains("No possible duplicates among your 1 contact.");
    }

    @Test
    void R4_an_address_of_others_or_of_no_pair_is_answered_alike() {
        var one = zbigniew().create();
        var other = zbigniew().create();
        handOver(one);
        handOver(other);
        open();
        for (var address : List.of(one.value() + "-" + other.value(), "999998-999999")) {
            UI.getCurrent().navigate("duplicates/" + address);
            roundTrip();
            assertThat(toast()).contains("That pair is gone");
        }
        UI.getCurrent().navigate("duplicates/nonsense");
        assertThat(page()).contains("No possible duplicates");
    }

    private void handOver(ContactId contact) {
        jdbc.sql("update contact set owner_id = :diego where id = :id")
                .param("diego", diego.value())
                .param("id", contact.value())
                .update();
    }
}
