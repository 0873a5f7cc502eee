package app.tandem.administration.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.administration.FirstStart;
import app.tandem.administration.FirstStart.Founding;
import app.tandem.administration.Member;
import app.tandem.administration.MemberFilter;
import app.tandem.administration.Members;
import app.tandem.administration.invitations.Invitations;
import app.tandem.administration.invitations.NewMember;
import app.tandem.administration.ui.sources.SourceCard;
import app.tandem.people.LicenceState;
import app.tandem.people.People;
import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.signins.AuthenticatorSecret;
import app.tandem.people.signins.SecondFactors;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.Uploaded;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Administration, first start and invitation, as people use them. */
@DatabaseTest
class AdministrationViewsTest extends ViewTest {

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    FirstStart start;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @BeforeEach
    void northfield() {
        database.empty();
        given.northfield();
        SecurityContextHolder.clearContext();
    }

    private void signIn(UserId user) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new SignedInUser(user, "somebody@test.example", ""), null, List.of()));
    }

    private void open(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
        roundTrip();
    }

    @Test
    void R4_for_members_and_managers_it_is_neither_in_the_menu_nor_there() {
        signIn(sam);
        open("administration");
        assertThat(find(H2.class).single().getText()).contains("nothing here that you can see");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("Contacts")
                .doesNotContain("Administration");
        signIn(ruth);
        open("administration/settings");
        assertThat(find(H1.class).single().getText()).isEqualTo("Settings");
    }

    @Test
    void an_administrator_opens_somebody_and_what_they_change_is_saved() {
        signIn(ruth);
        open("administration?open=user-" + diego.value());
        test(find(Checkbox.class).withLabel("Change owner").single()).click();
        assertThat(people.actor(diego).mayChangeOwner()).isFalse();
        assertThat(find(MemberPanel.class).single().getElement().getTextRecursively())
                .contains("You withdrew “Change owner” from Diego Ramos");
    }

    @Test
    void R35_an_only_administrator_gives_themself_restore_consent_and_the_box_of_a_member_is_locked_with_the_reason() {
        signIn(ruth);
        open("administration?open=user-" + diego.value());
        var locked = find(Checkbox.class).withLabel("Restore consent").single();
        assertThat(locked.isReadOnly()).isTrue();
        assertThat(locked.getHelperText())
                .isEqualTo("Only administrators can have “Restore consent”. Make Diego Ramos an administrator first.");
        open("administration?open=user-" + ruth.value());
        test(find(Checkbox.class).withLabel("Restore consent").single()).click();
        assertThat(people.actor(ruth).mayRestoreConsent()).isTrue();
        assertThat(find(MemberPanel.class).single().getElement().getTextRecursively())
                .contains("You gave “Restore consent” to yourself as the only administrator");
        test(find(Checkbox.class).withLabel("Restore consent").single()).click();
        assertThat(people.actor(ruth).mayRestoreConsent()).isFalse();
        assertThat(find(MemberPanel.class).single().getElement().getTextRecursively())
                .contains("You withdrew “Restore consent” from yourself");
    }

    @Test
    void R50_licences_are_saved_when_their_list_is_closed_and_stand_in_the_history_once() {
        signIn(ruth);
        open("administration?open=user-" + diego.value());
        var states = licences();
        states.setOpened(true);
        test(states).selectItem(LicenceState.AZ.name());
        test(states).selectItem(LicenceState.AZ.name(), LicenceState.CO.name());
        assertThat(licences()).as("drawn anew, it would be closed").isSameAs(states);
        assertThat(members.find(ruth, diego).orElseThrow().member().licences()).isEmpty();
        states.setOpened(false);
        roundTrip();
        assertThat(licences().getValue()).containsExactlyInAnyOrder(LicenceState.AZ, LicenceState.CO);
        assertThat(find(MemberPanel.class).single().getElement().getTextRecursively())
                .containsOnlyOnce("You changed the licences of Diego Ramos");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<LicenceState> licences() {
        return find(MultiSelectComboBox.class).withLabel("Licences").single();
    }

    @Test
    void R51_an_administrator_proves_who_they_are_before_somebody_gets_in_more_easily() {
        accounts.setPassword(ruth, "violet otter plays the tuba");
        var app = AuthenticatorSecret.fresh();
        assertThat(factors.turnOn(diego, 0, app, app.code(clock.instant()))).isPresent();
        signIn(ruth);
        open("administration?open=user-" + diego.value());
        test(find(Button.class).withText("Turn off second factor").single()).click();
        roundTrip();
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(factors.of(diego).isOn()).isTrue();
        prove("not it");
        assertThat(factors.of(diego).isOn()).isTrue();
        prove("violet otter plays the tuba");
        assertThat(factors.of(diego).isOn()).isFalse();
    }

    @Test
    void R51_nobody_becomes_an_administrator_by_an_unattended_page() {
        accounts.setPassword(ruth, "violet otter plays the tuba");
        signIn(ruth);
        open("administration?open=user-" + diego.value());
        test(find(Select.class).from(find(MemberPanel.class).single()).single()).selectItem("Administrator");
        roundTrip();
        assertThat(people.actor(diego).admin()).isFalse();
        prove("violet otter plays the tuba");
        assertThat(people.actor(diego).admin()).isTrue();
    }

    private void prove(String password) {
        test(find(PasswordField.class).withLabel("Password").single()).setValue(password);
        test(find(Button.class).withText("Go on").single()).click();
        roundTrip();
    }

    @Test
    void R15_the_only_administrator_reads_why_they_stay_one() {
        signIn(ruth);
        open("administration?open=user-" + ruth.value());
        assertThat(find(RefusableButton.class).withText("Deactivate").single().isRefused())
                .isTrue();
        var role = find(Select.class).from(find(MemberPanel.class).single()).single();
        assertThat(role.isReadOnly()).isTrue();
        assertThat(role.getHelperText()).contains("You are the only administrator");
    }

    @Test
    void R51_an_invitation_is_sent_and_its_link_opened_while_it_works() {
        signIn(ruth);
        open("administration");
        test(find(Button.class).withText("Invite").single()).click();
        roundTrip();
        field("E-mail address").setValue("ingrid@test.example");
        field("First name").setValue("Ingrid");
        test(find(Button.class).withText("Send invitation").single()).click();
        assertThat(field("Last name").getErrorMessage()).isEqualTo("Enter a last name.");
        field("Last name").setValue("Sørensen");
        test(find(Button.class).withText("Send invitation").single()).click();
        roundTrip();
        var invited =
                members.page(ruth, MemberFilter.ALL.withText("ingrid"), 0, 9).getFirst();
        assertThat(find(InvitationPanel.class).single().getElement().getTextRecursively())
                .contains("Ingrid Sørensen", "Copy invitation link", "Send again");

        var link = invitations.link(ruth, invited.invitation());
        var address = link.substring(link.indexOf("invitation/"));
        open(address);
        assertThat(find(H1.class).single().getText())
                .as("another person's session")
                .contains("Ruth Adler");
        SecurityContextHolder.clearContext();
        open("login");
        open(address);
        assertThat(find(H1.class).single().getText()).isEqualTo("Join Northfield Lending");
        find(PasswordField.class).single().setValue("short");
        test(find(Button.class).withText("Join").single()).click();
        assertThat(find(PasswordField.class).single().getErrorMessage()).contains("8 characters");
        invitations.withdraw(ruth, invited.invitation());
        test(find(Button.class).withText("Join").single()).click();
        roundTrip();
        assertThat(find(H1.class).single().getText()).contains("no longer works");
    }

    @Test
    void of_a_list_the_rows_that_cannot_be_invited_are_named() throws IOException {
        signIn(ruth);
        invitations.invite(ruth, NewMember.of("b@test.example", "B", "B"));
        open("administration");
        test(find(Button.class).withText("Invite a list").single()).click();
        roundTrip();
        var dialog = find(InviteListDialog.class).single();
        assertThat(Uploaded.to(find(Upload.class).single(), "people.csv", new byte[1_000_001]))
                .isFalse();
        assertThat(dialog.getElement().getTextRecursively()).contains("A list may have 1 MB at most.");
        dialog.look(
                "E-mail,First name,Last name\na@test.example,A,A\nb@test.example,B,B".getBytes(StandardCharsets.UTF_8));
        roundTrip();
        test(find(Button.class).withText("Invite 1 person").single()).click();
        roundTrip();
        assertThat(members.byStatus(ruth)).containsEntry(Member.Status.INVITED, 2);
        assertThat(dialog.getElement().getTextRecursively())
                .contains("1 person invited", "Row 3: b@test.example is already invited");
    }

    @Test
    void on_an_empty_database_signing_in_leads_to_the_set_up_and_afterwards_it_is_gone() {
        database.empty();
        open("login");
        assertThat(find(H1.class).single().getText()).isEqualTo("Set up Tandem");
        field("Set-up code").setValue("guessed");
        fillSetUp();
        test(find(Button.class).withText("Set up Tandem").single()).click();
        roundTrip();
        assertThat(start.isDue()).isTrue();
        assertThat(find(SetUpView.class).single().getElement().getTextRecursively())
                .contains("This is not the set-up code.");
        assertThat(start.found(
                        start.code().orElseThrow(),
                        new Founding("Northfield", false, "Ruth", "Adler", "ruth@test.example", "wide river 42 lamp")))
                .isTrue();
        open("login");
        open("set-up");
        assertThat(find(SetUpView.class).all()).isEmpty();
    }

    private void fillSetUp() {
        field("Name of your organization").setValue("Northfield Lending");
        field("First name").setValue("Ruth");
        field("Last name").setValue("Adler");
        field("E-mail address").setValue("ruth@northfield.example");
        find(PasswordField.class).single().setValue("wide river 42 lamp");
    }

    @Test
    void R33_an_administrator_says_what_a_lead_source_brings_along() {
        given.contact().ownedBy(maya).leadSource("Zillow").create();
        signIn(ruth);
        open("administration/lead-sources");
        assertThat(find(Button.class).withText("Delete").all())
                .as("a contact has it")
                .isEmpty();
        test(find(Button.class).withText("New lead source").single()).click();
        roundTrip();
        field("Name").setValue("ZILLOW");
        test(find(Button.class).withText("Add lead source").single()).click();
        assertThat(field("Name").getErrorMessage()).contains("already");
        field("Name").setValue("Radio");
        test(find(Button.class).withText("Add lead source").single()).click();
        roundTrip();
        var radio = find(SourceCard.class).all().getFirst();
        test(find(ComboBox.class).from(radio).single()).selectItem("Jonas Berg, Harbor Realty");
        roundTrip();
        test(find(Button.class)
                        .from(find(SourceCard.class).all().getFirst())
                        .withText("Change group")
                        .single())
                .click();
        roundTrip();
        field("Group").setValue("Radio leads");
        test(find(Button.class).withText("Save").single()).click();
        roundTrip();
        assertThat(find(SourceCard.class)
                        .all()
                        .getFirst()
                        .getSummary()
                        .getElement()
                        .getTextRecursively())
                .contains("0 contacts", "new ones shared with Jonas Berg", "group “Radio leads”");
        test(find(Button.class).withText("Retire").single()).click();
        roundTrip();
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("The contact that has it keeps it");
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(find(Button.class).withText("Offer again").all()).hasSize(1);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }
}
