package app.tandem.group.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.group.Groups;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The page of one's own groups, and their place on a record. */
@DatabaseTest
class GroupsViewTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    Groups groups;

    @Autowired
    UserDetailsService users;

    @BeforeEach
    void people() {
        given.northfield();
    }

    private void open(String who, String address) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate(address);
        roundTrip();
    }

    private String page() {
        return read((HasElement) getCurrentView());
    }

    private static String read(HasElement component) {
        return component.getElement().getTextRecursively();
    }

    private List<String> lines() {
        return find(GroupLine.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
        roundTrip();
    }

    private void pressIcon(String label) {
        test(find(Button.class).withAriaLabel(label).single()).click();
        roundTrip();
    }

    private TextField named(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel())
                        || field.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private String toast() {
        return read(find(Toast.class).last());
    }

    @Test
    void R4_R23_the_page_lists_ones_own_groups_with_what_one_sees_and_leads_to_the_grid() {
        given.contacts(10)
                .ownedBy(maya)
                .archived(3)
                .inGroup(maya, "Hot leads", 9)
                .create();
        given.group(maya, "Empty");
        given.group(diego, "Diego's");
        open("maya", "groups");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Groups · Tandem");
        assertThat(lines()).containsExactly("Empty0 contacts", "Hot leads7 contacts2 archivedlast added 3/2/2026");
        assertThat(page()).contains("2 groups").doesNotContain("Diego");
        var group = given.group(maya, "Hot leads");
        assertThat(find(Anchor.class).withText("Hot leads").single().getHref()).isEqualTo("contacts?group=" + group);
        assertThat(find(Anchor.class).withText("2 archived").single().getHref())
                .contains("group=" + group)
                .contains("archived=only");
    }

    @Test
    void an_empty_page_says_what_to_do() {
        open("maya", "groups");
        assertThat(page()).contains("You have no groups yet.", "New group", "Open contacts");
        press("New group");
        named("Name").setValue("Spring mailing");
        press("Create group");
        assertThat(lines()).containsExactly("Spring mailing0 contacts");
        assertThat(toast()).contains("Group “Spring mailing” created");
    }

    @Test
    void a_name_that_is_taken_or_none_is_refused_at_the_field_and_what_was_typed_stays() {
        given.group(maya, "Hot leads");
        open("maya", "groups");
        press("New group");
        press("Create group");
        assertThat(named("Name").getErrorMessage()).isEqualTo("Enter a group name of at most 120 characters.");
        named("Name").setValue("HOT leads");
        press("Create group");
        assertThat(named("Name").getErrorMessage())
                .isEqualTo("You already have a group with that name. Enter another name.");
        assertThat(named("Name").getValue()).isEqualTo("HOT leads");
        assertThat(groups.of(maya)).hasSize(1);
    }

    @Test
    void a_group_is_renamed_in_place() {
        given.group(maya, "Hot leads");
        given.group(maya, "Another");
        open("maya", "groups");
        pressIcon("Rename Hot leads");
        var field = named("Name of the group Hot leads");
        assertThat(field.getValue()).isEqualTo("Hot leads");
        field.setValue("another");
        press("Save");
        assertThat(field.getErrorMessage()).isEqualTo("You already have a group with that name. Enter another name.");
        assertThat(field.getValue()).isEqualTo("another");
        field.setValue("Very hot leads");
        press("Save");
        assertThat(lines()).containsExactly("Another0 contacts", "Very hot leads0 contacts");
        pressIcon("Rename Another");
        press("Cancel");
        assertThat(lines()).containsExactly("Another0 contacts", "Very hot leads0 contacts");
    }

    @Test
    void a_group_is_deleted_after_a_question_that_says_that_its_contacts_stay() {
        given.contacts(3).ownedBy(maya).inGroup(maya, "Hot leads", 3).create();
        open("maya", "groups");
        pressIcon("Delete Hot leads");
        var sure = find(ConfirmDialog.class).single();
        assertThat(sure.getElement().getProperty("header")).isEqualTo("Delete the group “Hot leads”?");
        assertThat(sure.getElement().getProperty("message")).contains("Its 3 contacts stay as they are");
        test(sure).confirm();
        roundTrip();
        assertThat(groups.of(maya)).isEmpty();
        assertThat(page()).contains("You have no groups yet.");
        assertThat(toast()).contains("Group “Hot leads” deleted");
    }

    @Test
    void what_was_deleted_in_another_window_is_told_and_the_page_is_read_again() {
        long group = given.group(maya, "Hot leads");
        open("maya", "groups");
        pressIcon("Rename Hot leads");
        groups.delete(maya, group);
        named("Name of the group Hot leads").setValue("Warm leads");
        press("Save");
        assertThat(toast()).contains("This group is no longer there");
        assertThat(page()).contains("You have no groups yet.");
    }

    @Test
    void the_search_finds_by_part_of_a_name() {
        given.group(maya, "Hot leads");
        given.group(maya, "Öpen house");
        open("maya", "groups");
        test(named("Search in groups")).setValue("OPEN");
        roundTrip();
        assertThat(lines()).containsExactly("Öpen house0 contacts");
        assertThat(page()).contains("1 of 2 groups");
        test(named("Search in groups")).setValue("nothing");
        roundTrip();
        assertThat(page()).contains("No group matches “nothing”");
        press("Clear the search");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void the_record_shows_ones_own_groups_and_those_of_colleagues_and_lets_one_remove_it_from_ones_own() {
        var contact = contact();
        open("maya", "contacts/" + contact.value());
        var section = find(GroupsSection.class).single();
        assertThat(read(section)).contains("Hot leads", "Groups of colleagues", "Diego's", "Diego Ramos");
        pressIcon("Remove from Hot leads");
        assertThat(read(section)).contains("Not in any of your groups.").doesNotContain("Hot leads");
        assertThat(toast()).contains("1 contact removed from “Hot leads”");
        press("Add to group");
        assertThat(find(GroupDialog.class).exists()).isTrue();
    }

    @Test
    void section_3_the_record_tells_a_partner_with_a_share_of_their_own_groups_only() {
        open("jonas", "contacts/" + contact().value());
        var section = find(GroupsSection.class).single();
        assertThat(read(section)).contains("Jonas's").doesNotContain("colleagues", "Hot leads", "Diego");
        assertThat(find(RefusableButton.class).withText("Add to group").single().isRefused())
                .isFalse();
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("Hot leads", "Diego's");
    }

    private ContactId contact() {
        return given.contact()
                .ownedBy(maya)
                .sharedWith(jonas, diego)
                .inGroup(maya, "Hot leads")
                .inGroup(diego, "Diego's")
                .inGroup(jonas, "Jonas's")
                .create();
    }
}
