package app.tandem.merge.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.record.Contacts;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Merging on the screen: what finds a place is offered it, and nothing is merged by one click (R19). */
@DatabaseTest
class MergeViewTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    Contacts contacts;

    @BeforeEach
    void people() {
        given.northfield();
    }

    private void open(ContactId stays, ContactId goes) {
        var user = users.loadUserByUsername("maya@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("merge/" + stays.value() + "-" + goes.value());
        roundTrip();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).last()).click();
        roundTrip();
    }

    private String box() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    @Test
    void R19_a_merge_asks_first_and_names_who_will_see_more_partners_first() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();
        var goes = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .sharedWith(jonas)
                .create();
        open(stays, goes);

        press("Merge 2 contacts");

        assertThat(contacts.open(maya, goes).id()).as("not yet").isEqualTo(goes);
        assertThat(box()).containsSubsequence("Will see more than before", "Jonas Berg", "Partner", "Diego Ramos");

        press("Merge 2 contacts");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("contacts/" + stays.value());
    }

    @Test
    void R19_a_merge_is_undone_from_the_record_after_a_preview() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .phone("+16123384471")
                .ownedBy(maya)
                .create();
        var goes = given.contact()
                .named("Adaeze Okonkwo")
                .email("ada@mail.example")
                .phone("+16123384471")
                .ownedBy(maya)
                .sharedWith(jonas)
                .create();
        open(stays, goes);
        press("Merge 2 contacts");
        press("Merge 2 contacts");
        assertThat(merged()).contains("Adaeze Okonkwo", "merged into it");

        press("Undo merge");
        assertThat(box())
                .containsSubsequence(
                        "Adaeze Okonkwo comes back",
                        "Will have access to it again",
                        "Jonas Berg",
                        "Partner",
                        "Ada Okonkwo stays",
                        "As before the merge: E-mail",
                        "Will no longer see it",
                        "Jonas Berg");
        press("Undo merge");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(contacts.open(maya, goes).data().text(ContactField.EMAIL)).isEqualTo("ada@mail.example");
        assertThat(contacts.open(maya, stays).data().text(ContactField.EMAIL)).isEmpty();
        assertThat(find(Button.class).withText("Undo merge").all()).isEmpty();
    }

    private String merged() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void R19_what_has_nothing_in_common_is_asked_for_twice() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .email("ada@one.example")
                .ownedBy(maya)
                .create();
        var goes = given.contact()
                .named("Bo Lind")
                .email("bo@two.example")
                .ownedBy(maya)
                .create();
        open(stays, goes);

        press("Merge 2 contacts");
        press("Merge 2 contacts");

        assertThat(box()).contains("Ada Okonkwo and Bo Lind have no name, e-mail or phone number in common.");
        assertThat(contacts.open(maya, goes).id()).as("not yet").isEqualTo(goes);

        press("Merge anyway");
        assertThat(contacts.open(maya, stays).data().text(ContactField.OTHER_EMAIL))
                .isEqualTo("bo@two.example");
    }

    @Test
    void R19_the_second_address_is_kept_unless_one_takes_the_tick_off() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .email("ada@one.example")
                .ownedBy(maya)
                .create();
        var goes = given.contact()
                .named("Ada Okonkwo")
                .email("ada@two.example")
                .ownedBy(maya)
                .create();
        open(stays, goes);

        var keep = find(Checkbox.class)
                .withLabel("ada@two.example as Other e-mail")
                .single();
        assertThat(keep.getValue()).isTrue();
        test(keep).click();
        press("Merge 2 contacts");
        press("Merge 2 contacts");

        assertThat(contacts.open(maya, stays).data().text(ContactField.OTHER_EMAIL))
                .isEmpty();
    }
}
