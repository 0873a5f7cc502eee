package app.tandem.live.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.record.Contacts;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.Merges;
import app.tandem.note.Notes;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.TeamId;
import app.tandem.people.accounts.Teams;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.BrowserWindow;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ManualTurns;
import app.tandem.testing.ViewTest;
import app.tandem.transfer.HandOver;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** What somebody else does shows on a page that is open, without a click. */
@DatabaseTest
class LivePagesTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    Operations operations;

    @Autowired
    Contacts contacts;

    @Autowired
    Merges merges;

    @Autowired
    Notes notes;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManualTurns turns;

    ContactId ada;
    ContactId bea;
    ContactId cleo;
    BrowserWindow window;

    @BeforeEach
    void people() {
        given.northfield();
        ada = given.contact().named("Ada One").ownedBy(maya).sharedWith(jonas).create();
        bea = given.contact().named("Bea Two").ownedBy(maya).sharedWith(jonas).create();
        cleo = given.contact().named("Cleo Three").ownedBy(maya).create();
    }

    @AfterEach
    void signsOut() {
        SecurityContextHolder.clearContext();
    }

    private void open(String who, String address) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        window = BrowserWindow.open();
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate(address);
        roundTrip();
    }

    private void open(String who, ContactId contact, String tab) {
        open(who, "contacts/" + contact.value() + tab);
    }

    /** What somebody does on another page, until it has arrived at this one. */
    private void meanwhile(UserId actor, Change change, ContactId... these) {
        elsewhere(() -> operations.submit(
                actor, operations.open(actor, new Selection.Some(Set.of(these))), Request.of(change)));
        arrives();
    }

    /** On another page than the one that is open here. */
    private static void elsewhere(Runnable act) {
        CompletableFuture.runAsync(act).join();
    }

    private void arrives() {
        turns.take();
        brought();
    }

    private void brought() {
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        roundTrip();
    }

    private void types(UserId actor, ContactId contact, ContactField field, String text) {
        var base = contacts.open(actor, contact).data();
        elsewhere(() -> contacts.edit(actor, contact, base, base.with(field, text)));
        arrives();
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        Grid<ContactRow> grid = find(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(n -> test(grid).getRow(n).name())
                .toList();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    private List<String> toasts() {
        return find(Toast.class).all().stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .toList();
    }

    private void edit(String section) {
        test(find(RefusableButton.class).withAriaLabel("Edit " + section).single())
                .click();
    }

    private boolean saysThatItChanged() {
        return find(Div.class).withClassName("t-changed").exists();
    }

    @Test
    void a_contact_that_is_shared_comes_into_the_open_list_and_goes_when_it_is_unshared_R4() {
        open("jonas", "contacts");
        assertThat(names()).containsExactlyInAnyOrder("Ada One", "Bea Two");

        meanwhile(maya, new Share(jonas), cleo);
        assertThat(names()).containsExactlyInAnyOrder("Ada One", "Bea Two", "Cleo Three");
        assertThat(page()).contains("3 contacts");

        meanwhile(maya, new Unshare(jonas), cleo, ada);
        assertThat(names()).containsExactly("Bea Two");
        assertThat(page()).contains("1 contact");
        assertThat(toasts()).as("quietly").isEmpty();
    }

    @Test
    void the_list_of_somebody_without_contacts_fills_and_empties_R4() {
        open("aisha", "contacts");
        assertThat(find(Grid.class).exists()).isFalse();

        meanwhile(maya, new Share(aisha), cleo);
        assertThat(names()).containsExactly("Cleo Three");

        meanwhile(maya, new Unshare(aisha), cleo);
        assertThat(find(Grid.class).exists()).isFalse();
    }

    @Test
    void a_manager_sees_the_contacts_of_a_new_member_come_and_go() {
        given.contact().named("Dora Four").ownedBy(nina).create();
        var lakeside = jdbc.sql("select id from team where name = 'Lakeside'")
                .query(Long.class)
                .single();
        open("sam", "contacts");
        assertThat(names()).doesNotContain("Dora Four");

        elsewhere(() -> teams.join(new TeamId(lakeside), nina));
        arrives();
        assertThat(names()).contains("Dora Four");

        elsewhere(() -> teams.leave(new TeamId(lakeside), nina));
        arrives();
        assertThat(names()).doesNotContain("Dora Four");
    }

    @Test
    void whoever_loses_sight_of_the_open_record_is_led_to_the_list_with_a_sentence_R27a() {
        open("jonas", ada, "");
        assertThat(page()).contains("Ada One");

        meanwhile(maya, new Unshare(jonas), ada);

        assertThat(address()).isEqualTo("contacts");
        assertThat(toasts()).singleElement().asString().contains("Ada One is no longer in your account");
        assertThat(page()).doesNotContain("Ada One");
    }

    @Test
    void the_record_closes_even_while_something_is_typed_and_a_box_is_open() {
        open("maya", ada, "");
        edit("Employment");
        find(TextField.class).withLabel("Employer").single().setValue("Acme");
        test(find(Button.class).withText("Log a call").single()).click();
        assertThat(find(Dialog.class).exists()).isTrue();

        meanwhile(sam, new HandOver(diego, "", false), ada);

        assertThat(address()).isEqualTo("contacts");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(toasts()).singleElement().asString().contains("Ada One is no longer in your account");
    }

    @Test
    void the_open_record_shows_what_others_changed_R49() {
        open("jonas", ada, "");

        types(maya, ada, ContactField.EMPLOYER, "Acme");
        assertThat(page()).contains("Acme");
        assertThat(saysThatItChanged()).isFalse();

        meanwhile(maya, new Assign(jonas), ada);
        assertThat(page()).contains("Assigned to you");
    }

    @Test
    void what_is_being_typed_stays_and_the_record_says_that_it_has_changed_R49() {
        open("maya", ada, "");
        edit("Employment");
        find(TextField.class).withLabel("Title").single().setValue("Nurse");

        types(maya, ada, ContactField.EMPLOYER, "Acme");

        assertThat(find(TextField.class).withLabel("Title").single().getValue()).isEqualTo("Nurse");
        assertThat(saysThatItChanged()).isTrue();
        test(find(Button.class).withText("Save").single()).click();
        roundTrip();
        assertThat(page()).contains("Acme", "Nurse");
        assertThat(saysThatItChanged()).isFalse();
    }

    @Test
    void a_note_of_somebody_else_appears_in_the_open_tab_unless_one_is_being_typed() {
        open("maya", ada, "/notes");
        elsewhere(() -> notes.add(jonas, ada, "Called her", false));
        arrives();
        assertThat(page()).contains("Called her");

        find(TextArea.class).first().setValue("What I think");
        elsewhere(() -> notes.add(jonas, ada, "Called again", false));
        arrives();
        assertThat(page()).doesNotContain("Called again");
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("What I think");
        assertThat(saysThatItChanged()).isTrue();
        test(find(Button.class).withText("Reload").single()).click();
        roundTrip();
        assertThat(find(TextArea.class).first().getValue()).as("asked first").isEqualTo("What I think");
    }

    @Test
    void what_one_does_on_the_page_itself_is_not_shown_a_second_time() {
        open("maya", ada, "/notes");
        notes.add(maya, ada, "My own", false);
        arrives();
        assertThat(page()).as("this page would have shown it by itself").doesNotContain("My own");

        elsewhere(() -> notes.add(maya, ada, "On another page of mine", false));
        arrives();
        assertThat(page()).contains("My own", "On another page of mine");
    }

    @Test
    void what_one_submits_on_the_page_is_not_shown_a_second_time() {
        open("maya", "");
        turns.rest(); // what an earlier test announced
        brought();
        var archive = Request.of(new Archive(ArchiveReason.NOT_INTERESTED));
        var operation = operations.open(maya, new Selection.Some(Set.of(ada)));
        assertThat(operations.begin(maya, operation, archive)).isPresent();
        arrives();
        assertThat(page()).as("this page would have shown it by itself").contains("3 contacts");

        elsewhere(() -> operations.begin(maya, operations.open(maya, new Selection.Some(Set.of(bea))), archive));
        arrives();
        assertThat(page()).contains("1 contact");
    }

    @Test
    void a_private_note_does_not_tell_anybody_that_there_is_one_R7() {
        open("jonas", ada, "/notes");
        find(TextArea.class).first().setValue("What I think");

        elsewhere(() -> notes.add(maya, ada, "A secret", true));
        arrives();

        assertThat(saysThatItChanged()).isFalse();
        assertThat(page()).doesNotContain("secret");
    }

    @Test
    void a_record_that_is_merged_away_leads_to_the_one_that_stays_R19() {
        open("jonas", bea, "");
        var seen = Map.of(
                ada, contacts.open(maya, ada).data(),
                bea, contacts.open(maya, bea).data());
        var access = merges.draft(maya, List.of(ada, bea)).access();
        elsewhere(() -> merges.merge(maya, new MergeChoice(seen, access, ada, Map.of(), null)));
        arrives();
        assertThat(address()).isEqualTo("contacts/" + ada.value());
        assertThat(toasts()).singleElement().asString().contains("Bea Two was merged");
    }

    @Test
    void the_page_of_a_deactivated_person_shows_nothing_more_and_their_session_ends() {
        open("jonas", "contacts");
        var session = VaadinSession.getCurrent().getSession();
        meanwhile(maya, new Share(jonas), cleo);

        accounts.deactivate(jonas);
        arrives();

        assertThatThrownBy(session::getAttributeNames).as("it is invalid").isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_page_whose_person_is_not_signed_in_any_more_gets_nothing() {
        open("jonas", "contacts");
        SecurityContextHolder.clearContext();

        meanwhile(maya, new Share(jonas), cleo);

        assertThat(page()).contains("2 contacts");
    }

    @Test
    void a_page_whose_browser_cannot_be_reached_is_read_anew_when_it_can_be_again() {
        open("jonas", "contacts");
        window.reached(false);
        meanwhile(maya, new Share(jonas), cleo);
        assertThat(page()).as("nobody would see it").contains("2 contacts");
        meanwhile(maya, new Unshare(jonas), ada, bea);
        assertThat(page()).contains("2 contacts");

        window.reached(true);
        arrives();
        assertThat(names()).containsExactly("Cleo Three");
    }

    @Test
    void a_page_that_cannot_be_reached_but_is_worked_on_is_read_anew() {
        open("jonas", "contacts");
        window.reached(false);
        meanwhile(maya, new Share(jonas), cleo);
        assertThat(page()).as("nothing is heard of it").contains("2 contacts");

        window.says();
        arrives();
        assertThat(page()).contains("3 contacts");
    }
}
