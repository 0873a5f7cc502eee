package app.tandem.contact.ui.record;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.record.LeadSources;
import app.tandem.contact.ui.NewContactDialog;
import app.tandem.intake.Cleaned;
import app.tandem.operation.ui.relationship.SharePanel;
import app.tandem.people.UserId;
import app.tandem.shell.parts.PeopleField;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.NaughtyStrings;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The record page as its owner, assignee, shared colleague, shared partner, supervisor and a stranger see it. */
@DatabaseTest
class ContactViewTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    Contacts contacts;

    @Autowired
    LeadSources leadSources;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
        given.moves(aisha, given.firm("Lake Homes"));
    }

    private UserId lo(String name, String mail) {
        return given.lo(name)
                .of(northfield)
                .onTeam("East")
                .email(mail + "@test.example")
                .password("a password")
                .create();
    }

    @Test
    void the_owner_reads_everything_and_can_do_everything() {
        var id = given.contact()
                .named("Ada Okonkwo")
                .phone("+16123384471")
                .email("ada@example.com")
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas, aisha)
                .create();
        open("maya", id);
        assertThat(find(H1.class).withClassName("t-record-name").single().getText())
                .isEqualTo("Ada Okonkwo");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Ada Okonkwo · Tandem");
        assertThat(text())
                .contains(
                        "New Lead",
                        "Mine",
                        "Owner",
                        "You",
                        "Assigned To",
                        "Diego Ramos",
                        "Shared With",
                        "Jonas Berg",
                        "Aisha Karim",
                        "(612) 338-4471",
                        "ada@example.com",
                        "Valid",
                        "6 people can see this contact.");
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .containsSubsequence("Contact", "Address", "Lead", "Employment", "Consent", "Relationships");
        assertThat(find(RefusableButton.class).all())
                .filteredOn(button -> button.getText().equals("Edit"))
                .hasSize(6)
                .noneMatch(RefusableButton::isRefused);
        assertThat(text())
                .contains("Add note", "Log a call")
                .contains("No opt-out", "No opt-in")
                .doesNotContain("Standardized", "Unsubscribed");
    }

    @Test
    void R35_an_opt_out_is_recorded_on_the_record_which_then_says_so_and_whom_to_ask() {
        var id = given.contact()
                .named("Ada Okonkwo")
                .email("ada@okonkwo.example")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();
        open("maya", id);
        test(edit("Consent")).click();
        test(save()).click();
        assertThat(toast()).contains("Choose what they said.");
        test(find(RadioButtonGroup.class).single()).selectItem("No more e-mail to ada@okonkwo.example");
        test(find(TextArea.class)
                        .withLabel("Their words, or what they were shown")
                        .single())
                .setValue("Take me off the list");
        test(save()).click();

        assertThat(toast()).contains("Recorded", "No more e-mail to ada@okonkwo.example");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(text())
                .contains("Unsubscribed", "Opted out", "Only they can opt in again.", "Ruth Adler", "1 entry")
                .doesNotContain("No opt-out", "Valid");
        press("1 entry");
        assertThat(find(ListItem.class).single().getElement().getTextRecursively())
                .contains("Opted out of e-mail to ada@okonkwo.example", "recorded by you", "By phone", "Take me off");

        open("diego", id);
        assertThat(text()).contains("Unsubscribed", "Opted out");
        assertThat(edit("Consent").isRefused()).isTrue();
        open("maya", given.contact().named("No Address").ownedBy(maya).create());
        assertThat(text()).contains("It has no e-mail address and no phone number.");
    }

    @Test
    void R35_an_opt_in_without_what_proves_it_says_at_each_field_what_is_missing_and_keeps_what_was_typed() {
        var id = given.contact()
                .named("Ada Okonkwo")
                .phone("+16123384471")
                .ownedBy(maya)
                .create();
        open("maya", id);
        test(edit("Consent")).click();
        test(find(RadioButtonGroup.class).single()).selectItem("Text messages to (612) 338-4471 are welcome");
        var words = find(TextArea.class)
                .withLabel("Their words, or what they were shown")
                .single();
        test(words).setValue("Yes, text me");
        test(save()).click();
        var evidence = find(TextArea.class).withLabel("Evidence").single();
        assertThat(evidence.isInvalid()).isTrue();
        assertThat(evidence.getErrorMessage()).isEqualTo("What proves it? Enter a text or add a file.");
        assertThat(words.getValue()).isEqualTo("Yes, text me");
        test(evidence).setValue("Signed form of today");
        test(save()).click();
        assertThat(text()).contains("Opted in");
    }

    private RefusableButton save() {
        return find(RefusableButton.class).withText("Save").single();
    }

    @Test
    void R34_the_record_says_whether_its_address_is_standard() {
        var data = ContactData.of(Map.of(
                ContactField.FIRST_NAME, "Ada",
                ContactField.STREET, "2417 Girard Avenue South",
                ContactField.CITY, "Minneapolis",
                ContactField.STATE, "MN",
                ContactField.ZIP, "55405"));
        open("maya", contacts.create(maya, data));
        assertThat(text()).contains("Standardized address", "Standardized", "by Tandem");

        open("maya", contacts.create(maya, data.with(ContactField.ZIP, "5540")));
        assertThat(text()).contains("No. The ZIP code has not 5 or 9 digits.").doesNotContain("Standardized address");
    }

    @Test
    void R8_a_shared_partner_reads_how_it_came_what_is_possible_and_why_no_more() {
        var id = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas, aisha)
                .create();
        open("jonas", id);
        assertThat(text())
                .contains(
                        "Shared with me",
                        "Shared with you by Maya Chen on 3/2/2026",
                        "Contact data is read-only",
                        "never shown to partners");
        assertThat(text()).doesNotContain("Aisha", "can see this contact");
        assertThat(edit("Contact").isRefused()).isTrue();
        test(edit("Contact")).click();
        assertThat(find(TextField.class).withLabel("First name").exists()).isFalse();
        assertThat(toast()).contains("It is only shared with you.", "Maya Chen");
    }

    @Test
    void R15_the_actions_that_are_not_possible_stay_and_say_why() {
        var id = given.contact().ownedBy(maya).sharedWith(jonas).create();
        open("jonas", id);
        choose("Archive");
        assertThat(toast()).contains("Archive is not possible here", "It is only shared with you.");
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void R12_a_shared_supervisor_of_the_assignee_can_open_what_ends_the_assignment() {
        var id = given.contact().ownedBy(maya).assignedTo(nina).sharedWith(omar).create();
        open("omar", id);
        choose("Assign to user");
        assertThat(find(SharePanel.class).exists()).isTrue();
        assertThat(find(Toast.class).exists()).isFalse();
    }

    @Test
    void R15_a_shared_colleague_and_a_supervisor_read_why_they_cannot_edit() {
        var id = given.contact().ownedBy(maya).sharedWith(diego).create();
        open("diego", id);
        assertThat(text()).contains("Shared with me", "Shared with you by Maya Chen");
        assertThat(edit("Address").isRefused()).isTrue();
        open("sam", id);
        assertThat(text()).contains("Team", "4 people can see this contact.");
        assertThat(edit("Address").isRefused()).isTrue();
        assertThat(edit("Relationships").isRefused()).isFalse();
    }

    @Test
    void R4_what_a_stranger_may_not_see_and_what_does_not_exist_are_one_page() {
        var id = given.contact().named("Secret Person").ownedBy(maya).create();
        signIn("jonas");
        UI.getCurrent().navigate("contacts/" + id.value());
        var unseen = whole();
        for (var missing : List.of("999999", "abc", "0", "-1", "99999999999999999999", "1e3")) {
            UI.getCurrent().navigate("contacts/" + missing);
            assertThat(whole()).isEqualTo(unseen);
        }
        assertThat(unseen).contains("There is nothing here that you can see").doesNotContain("Secret");
    }

    @Test
    void a_section_is_edited_in_place_and_refusals_stand_at_their_fields() {
        var id = given.contact()
                .named("Ada Okonkwo")
                .phone("+16123384471")
                .ownedBy(maya)
                .create();
        open("maya", id);
        test(edit("Contact")).click();
        assertThat(field("Cell phone").getValue()).isEqualTo("(612) 338-4471");
        field("First name").setValue("Adaeze");
        field("Cell phone").setValue("338 4471");
        field("E-mail").setValue("ada@");
        press("Save");
        assertThat(field("Cell phone").isInvalid()).isTrue();
        assertThat(field("Cell phone").getErrorMessage()).contains("area code");
        assertThat(field("E-mail").getErrorMessage()).contains("Enter an address");
        assertThat(field("First name").isInvalid()).isFalse();
        field("Cell phone").setValue("651 220 9034");
        field("E-mail").setValue("ada@example.com");
        press("Save");
        assertThat(find(TextField.class).withLabel("First name").exists()).isFalse();
        assertThat(find(H1.class).withClassName("t-record-name").single().getText())
                .isEqualTo("Adaeze Okonkwo");
        assertThat(text()).contains("(651) 220-9034", "ada@example.com");
    }

    @Test
    void R49_the_second_editor_reads_both_values_and_loses_no_typing() {
        var id = given.contact().ownedBy(maya).assignedTo(diego).create();
        open("maya", id);
        test(edit("Address")).click();
        field("City").setValue("Saint Paul");
        field("State").setValue("MN");
        var seen = contacts.open(diego, id).data();
        contacts.edit(diego, id, seen, seen.with(ContactField.CITY, "Duluth").with(ContactField.ZIP, "55802"));
        press("Save");
        assertThat(text()).contains("Diego Ramos changed City", "“Duluth”", "You typed “Saint Paul”");
        assertThat(field("City").getValue()).isEqualTo("Saint Paul");
        assertThat(field("State").getValue()).isEqualTo("MN");
        press("Take “Duluth”");
        press("Save");
        var after = contacts.open(maya, id);
        assertThat(List.of(ContactField.CITY, ContactField.STATE, ContactField.ZIP))
                .extracting(after::shown)
                .containsExactly("Duluth", "MN", "55802");
    }

    @Test
    void leaving_asks_only_if_something_was_typed() {
        var id = given.contact().ownedBy(maya).create();
        open("maya", id);
        test(edit("Contact")).click();
        assertThat(find(SectionForm.class).single().typed()).isFalse();
        field("First name").setValue("Eve");
        UI.getCurrent().navigate("contacts/999999");
        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(field("First name").getValue()).isEqualTo("Eve");
    }

    @Test
    void R22_an_archived_contact_says_so_and_can_be_activated() {
        var id = given.contact()
                .ownedBy(maya)
                .archived(ArchiveReason.NOT_INTERESTED)
                .create();
        open("maya", id);
        assertThat(text()).contains("Archived by you on 3/2/2026: Not interested");
        assertThat(edit("Contact").isRefused()).isTrue();
        test(find(Button.class).withText("Activate").first()).click();
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Activate");
        test(find(Button.class)
                        .withText("Activate")
                        .from(find(Dialog.class).single())
                        .last())
                .click();
        assertThat(text()).doesNotContain("Archived by you");
        assertThat(edit("Contact").isRefused()).isFalse();
    }

    @Test
    void R44_modify_relationships_is_one_operation() {
        var id = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas)
                .create();
        open("maya", id);
        test(edit("Relationships")).click();
        find(PeopleField.class).withLabel("Assigned To").single().clear();
        test(find(Button.class).withAriaLabel("Remove Jonas Berg").single()).click();
        assertThat(find(Div.class).withClassName("t-token", "gone").exists()).isTrue();
        press("Put back");
        assertThat(find(Div.class).withClassName("t-token", "gone").exists()).isFalse();
        test(find(Button.class).withAriaLabel("Remove Jonas Berg").single()).click();
        var add = person("Add a person");
        add.setValue(test(add).getSuggestionItems().stream()
                .filter(choice -> add.getItemLabelGenerator().apply(choice).equals("Aisha Karim"))
                .findFirst()
                .orElseThrow());
        assertThat(find(Div.class).withClassName("t-token", "new").exists()).isTrue();
        press("Save");
        var after = contacts.open(maya, id);
        assertThat(after.assignee()).isNull();
        assertThat(after.sharedWith()).extracting(r -> r.person().name()).containsExactly("Aisha Karim");
        assertThat(jdbc.sql("select count(*) from operation where state = 'FINISHED'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(text()).contains("Aisha Karim").doesNotContain("Jonas Berg");
    }

    @Test
    void R12_a_shared_partner_gives_up_their_own_share_and_is_led_away() {
        var id = given.contact().ownedBy(maya).sharedWith(jonas).create();
        open("jonas", id);
        test(edit("Relationships")).click();
        test(find(Button.class).withAriaLabel("Remove Jonas Berg").single()).click();
        press("Save");
        assertThat(find(Toast.class).all())
                .singleElement()
                .satisfies(toast -> assertThat(toast.getElement().getTextRecursively())
                        .contains("no longer shared with Jonas Berg", "no longer in your account"));
    }

    @Test
    @Tag("long")
    void every_string_is_typed_and_read_byte_for_byte_or_refused_at_its_field() {
        var id = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        open("maya", id);
        for (var string : NaughtyStrings.all()) {
            test(edit("Employment")).click();
            field("Employer").setValue(string);
            press("Save");
            if (find(TextField.class).withLabel("Employer").exists()) {
                assertThat(field("Employer").getErrorMessage()).isNotBlank();
                press("Cancel");
            } else {
                assertThat(contacts.open(maya, id).shown(ContactField.EMPLOYER)).isEqualTo(Cleaned.line(string));
                assertThat(values()).contains(Cleaned.line(string).isEmpty() ? "–" : Cleaned.line(string));
            }
        }
    }

    @Test
    void R1_R31_a_new_contact_opens_after_it_was_made() {
        signIn("maya");
        UI.getCurrent().navigate("contacts/999999");
        new NewContactDialog(contacts, leadSources, maya).open();
        press("Create contact");
        assertThat(field("First name").getErrorMessage()).contains("Enter a name, an e-mail or a phone number");
        field("Cell phone").setValue("612 338 4471");
        press("Create contact");
        assertThat(find(H1.class).withClassName("t-record-name").single().getText())
                .isEqualTo("(612) 338-4471");
        var made = jdbc.sql("select owner_id from contact").query(Long.class).single();
        assertThat(made).isEqualTo(maya.value());
    }

    @Test
    void R6a_the_page_of_a_partner_holds_nothing_of_other_partners() {
        var id = given.contact().ownedBy(maya).sharedWith(jonas, aisha).create();
        contacts.edit(
                maya,
                id,
                contacts.open(maya, id).data(),
                ContactData.of(Map.of(ContactField.FIRST_NAME, "Ada", ContactField.STATUS, "NEW_LEAD")));
        open("aisha", id);
        assertThat(whole()).contains("Ada").doesNotContain("Jonas");
    }

    private void signIn(String who) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    private void open(String who, ContactId id) {
        signIn(who);
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate("contacts/" + id.value());
    }

    private void choose(String label) {
        var menu = find(MenuBar.class)
                .withClassName("t-actions")
                .single()
                .getItems()
                .getFirst()
                .getSubMenu();
        var entry = menu.getItems().stream()
                .flatMap(item -> Stream.concat(Stream.of(item), item.getSubMenu().getItems().stream()))
                .filter(item -> item.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(entry, new ClickEvent<>(entry));
    }

    private RefusableButton edit(String section) {
        return find(RefusableButton.class).withAriaLabel("Edit " + section).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> person(String label) {
        return find(PeopleField.class).withAriaLabel(label).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String text() {
        return find(RecordParts.class).single().getElement().getTextRecursively();
    }

    private List<String> values() {
        return find(com.vaadin.flow.component.html.Span.class).withClassName("t-v").all().stream()
                .map(com.vaadin.flow.component.html.Span::getText)
                .toList();
    }

    private String whole() {
        return ((Component) getCurrentView()).getElement().getOuterHTML()
                + UI.getCurrent().getInternals().getTitle();
    }

    private String toast() {
        return find(Toast.class).last().getElement().getTextRecursively();
    }
}
