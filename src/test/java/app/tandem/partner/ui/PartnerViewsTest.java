package app.tandem.partner.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.partner.FormerShares;
import app.tandem.partner.FormerShares.Former;
import app.tandem.partner.Partner;
import app.tandem.partner.Partner.Status;
import app.tandem.partner.Partners;
import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Co-Marketing Partners, the page of an invitation, and Shares with former partners, as people use them. */
@DatabaseTest
class PartnerViewsTest extends ViewTest {

    @Autowired
    Partners partners;

    @Autowired
    FormerShares former;

    @Autowired
    ContactList contacts;

    @Autowired
    Links links;

    @Autowired
    Given given;

    @BeforeEach
    void northfield() {
        given.northfield();
        SecurityContextHolder.clearContext();
    }

    private void signIn(UserId user) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new SignedInUser(user, "somebody@test.example", ""), null, List.of()));
    }

    private void open(String address) {
        UI.getCurrent().navigate(address);
        roundTrip();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
        roundTrip();
    }

    private Partner partner(UserId viewer, UserId other) {
        return partners.of(viewer).stream()
                .filter(one -> other.equals(one.person()))
                .findFirst()
                .orElseThrow();
    }

    private PartnerActs acts(UserId viewer) {
        signIn(viewer);
        open("partners");
        return find(PartnersGrid.class).single().acts();
    }

    @Test
    void section_1_an_agent_is_invited_and_what_is_wrong_stands_at_the_field() {
        signIn(maya);
        open("partners");
        press("Invite");
        var email = find(EmailField.class).single();
        email.setValue("jonas@test.example");
        press("Send invitation");
        assertThat(email.getErrorMessage()).isEqualTo("Jonas Berg is your partner already.");
        email.setValue("rosa@twin.example");
        press("Send invitation");
        assertThat(find(PartnersGrid.class).single().getGenericDataView().getItems())
                .extracting(Partner::name)
                .contains("rosa@twin.example");
    }

    @Test
    void R15_an_agent_reads_who_invites() {
        signIn(jonas);
        open("partners");
        var invite = find(RefusableButton.class).withText("Invite").single();
        assertThat(invite.isRefused()).isTrue();
    }

    @Test
    void R10_the_end_keeps_the_shares_unless_they_are_ended_in_the_same_step() {
        given.contact().ownedBy(maya).sharedWith(jonas, aisha).create();
        given.contact().ownedBy(maya).sharedWith(jonas, aisha).create();
        var acts = acts(maya);
        acts.end(partner(maya, aisha));
        roundTrip();
        press("End partnership");
        assertThat(partner(maya, aisha).status()).isEqualTo(Status.ENDED);
        assertThat(partner(maya, aisha).youShare()).isEqualTo(2);

        acts.end(partner(maya, jonas));
        roundTrip();
        var choice = find(RadioButtonGroup.class).single();
        assertThat(choice.getLabel()).isEqualTo("2 contacts stay shared; end these shares too?");
        chooseLast(choice);
        press("End partnership");
        assertThat(partner(maya, jonas).status()).isEqualTo(Status.ENDED);
        assertThat(partner(maya, jonas).youShare()).isZero();
        assertThat(find(Notification.class).all())
                .anyMatch(toast -> toast.getElement().getTextRecursively().contains("2 contacts no longer shared"));
    }

    @Test
    void R10_the_end_names_what_is_assigned_without_being_shared() {
        given.contact().ownedBy(maya).assignedTo(jonas).create();
        given.contact().ownedBy(jonas).assignedTo(maya).create();
        acts(maya).end(partner(maya, jonas));
        roundTrip();
        var words = find(EndPartnershipDialog.class).single().getElement().getTextRecursively();
        assertThat(words)
                .contains("1 contact of yours stays assigned to Jonas", "1 contact of Jonas stays assigned to you")
                .doesNotContain("Nothing is shared");
        press("End partnership");
        assertThat(find(Notification.class).all())
                .anyMatch(toast -> toast.getElement().getTextRecursively().contains("1 contact stays assigned"));
    }

    @SuppressWarnings("unchecked")
    private static void chooseLast(RadioButtonGroup<?> choice) {
        var group = (RadioButtonGroup<Object>) choice;
        group.setValue(group.getListDataView().getItems().toList().getLast());
    }

    @Test
    void R10_what_former_partners_have_is_ended_in_one_step_by_the_owner_or_their_manager() {
        given.contacts(3).ownedBy(maya).sharedWith(tom).create();
        given.contact().ownedBy(maya).assignedTo(tom).create();
        given.contact().ownedBy(maya).sharedWith(jonas).create();
        assertThat(former.of(maya, false)).extracting(Former::contacts).containsExactly(4);
        assertThat(former.of(diego, true)).isEmpty();
        assertThat(former.of(sam, false)).isEmpty();
        assertThat(former.of(sam, true)).extracting(Former::ownerName).containsExactly("Maya Chen");

        signIn(sam);
        open("former-partners");
        find(FormerSharesView.class).single().end(former.of(sam, true).getFirst());
        roundTrip();
        press("End access");
        assertThat(former.of(maya, false)).isEmpty();
        assertThat(contacts.count(jonas, ContactFilter.NONE)).isOne();
    }

    @Test
    void R6a_the_filter_shared_with_finds_what_the_viewer_may_know_of() {
        given.contacts(2).ownedBy(maya).sharedWith(jonas).create();
        given.contact().ownedBy(maya).sharedWith(aisha, diego).create();
        var withJonas = ContactFilter.NONE.withSharedWith(Set.of(jonas));
        assertThat(contacts.count(maya, withJonas)).isEqualTo(2);
        assertThat(contacts.count(jonas, withJonas)).isEqualTo(2);
        assertThat(contacts.count(diego, ContactFilter.NONE.withSharedWith(Set.of(aisha))))
                .isOne();
        assertThat(contacts.count(aisha, ContactFilter.NONE.withSharedWith(Set.of(diego))))
                .isZero();
    }

    @Test
    void R51_the_page_of_an_invitation_acts_by_its_buttons_alone() {
        long id = partners.invite(maya, "rosa@twin.example");
        var token = links.issue(LinkPurpose.PARTNER, "rosa@twin.example", id);
        open("partnership/" + token);
        assertThat(find(H1.class).single().getText())
                .isEqualTo("Maya Chen of Northfield Lending invites you as a co-marketing partner");
        assertThat(partners.find(maya, id).orElseThrow().status()).isNotEqualTo(Status.CLICKED);
        press("Go on");
        assertThat(partners.find(maya, id).orElseThrow().status()).isEqualTo(Status.CLICKED);
        press("Register");
        assertThat(find(TextField.class).withLabel("First name").single().isInvalid())
                .isTrue();
        SecurityContextHolder.clearContext();
        signIn(jonas);
        open("partnership/" + token);
        assertThat(find(H1.class).single().getText()).isEqualTo("You are signed in as Jonas Berg");
        SecurityContextHolder.clearContext();
        open("partnership/none");
        assertThat(find(H1.class).single().getText()).isEqualTo("This invitation no longer works");
    }
}
