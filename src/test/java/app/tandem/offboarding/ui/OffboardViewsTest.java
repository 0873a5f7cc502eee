package app.tandem.offboarding.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.offboarding.Offboardings;
import app.tandem.operation.run.WaitingRuns;
import app.tandem.people.LicenceState;
import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Team and Offboard, as supervisors use them. */
@DatabaseTest
class OffboardViewsTest extends ViewTest {

    @Autowired
    Offboardings offboardings;

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void northfield() {
        given.northfield();
        given.contacts(3).ownedBy(victor).sharedWith(jonas, 1).create();
        given.contact()
                .named("Abel Loaned")
                .ownedBy(victor)
                .onLoan("4471-20388")
                .create();
        given.contact().ownedBy(victor).field("state", "AZ").create();
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

    private String shown() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    @Test
    void R4_for_members_there_is_no_team() {
        signIn(maya);
        open("team");
        assertThat(find(H2.class).single().getText()).contains("nothing here that you can see");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .doesNotContain("Team");
        open("team/offboard/" + victor.value());
        assertThat(find(H2.class).single().getText()).contains("nothing here that you can see");
    }

    @Test
    void R15_a_manager_reads_who_can_offboard_somebody_who_is_deactivated() {
        signIn(sam);
        open("team/offboard/" + victor.value());
        var next = find(RefusableButton.class).withText("Next").single();
        assertThat(next.isRefused()).isTrue();
        assertThat(shown()).contains("4", "contacts", "contact on a loan");
    }

    @Test
    void R50_an_administrator_offboards_to_two_is_warned_of_a_licence_and_reads_the_result() {
        given.licensed(nina, LicenceState.CO);
        signIn(ruth);
        open("team/offboard/" + victor.value());
        click("Next");
        click("Next");
        assertThat(find(ToWhomStep.class).all())
                .as("somebody must be chosen first")
                .hasSize(1);
        var step = find(ToWhomStep.class).single();
        offboardings.newOwners(ruth, victor, "", 0, 9).stream()
                .filter(owner -> List.of(maya, nina).contains(owner.person().id()))
                .forEach(step::add);
        assertThat(find(RadioButtonGroup.class).single().getLabel()).isEqualTo("Split the contacts");
        click("Next");
        assertThat(shown())
                .contains("4 contacts move to 2 people", "1 more stay with Victor Hale")
                .contains("Nina Kowalski is not licensed in AZ: 1 of these 2");
        click("Leave those out");
        assertThat(shown()).contains("3 contacts move to 2 people", "contact that was left out");

        click("Back");
        click("Next");
        assertThat(shown()).as("it can be taken back").contains("4 contacts move to 2 people");
        click("Leave those out");
        click("Confirm and offboard");
        new WaitingRuns(context::getBean).all();
        var id = offboardings.latest(ruth, 1).getFirst().id();
        org.awaitility.Awaitility.await()
                .until(() -> offboardings.result(ruth, id).orElseThrow().over());
        open("team");
        open("team/offboarding/" + id);
        assertThat(find(H1.class).single().getText()).isEqualTo("Offboarding");
        assertThat(shown()).contains("3 contacts moved to 2 people", "Abel Loaned", "4471-20388");
        assertThat(find(Button.class).withText("Print").single().isEnabled()).isTrue();
    }

    @Test
    void R24_of_a_new_owner_who_is_deactivated_meanwhile_the_steps_tell_and_go_on_without_them() {
        signIn(ruth);
        open("team/offboard/" + victor.value());
        click("Next");
        var chosen = offboardings.newOwners(ruth, victor, "", 0, 9).stream()
                .filter(owner ->
                        List.of(maya, nina, omar).contains(owner.person().id()))
                .toList();
        chosen.forEach(find(ToWhomStep.class).single()::add);
        accounts.deactivate(maya);
        click("Next");
        assertThat(message()).startsWith("Maya Chen cannot take contacts over any more.");
        click("Next");
        assertThat(shown()).contains("4 contacts move to 2 people");

        accounts.deactivate(nina);
        click("Confirm and offboard");
        assertThat(message()).startsWith("Nina Kowalski cannot take contacts over any more.");
        assertThat(shown()).contains("Omar").doesNotContain("Nina");
        click("Next");
        assertThat(shown()).contains("4 contacts move to Omar");
    }

    private String message() {
        return find(ToWhomStep.class).single().message();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
        roundTrip();
    }
}
