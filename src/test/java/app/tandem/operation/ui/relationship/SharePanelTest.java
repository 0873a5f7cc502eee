package app.tandem.operation.ui.relationship;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.Counts;
import app.tandem.operation.preview.Candidate;
import app.tandem.operation.ui.PanelTest;
import app.tandem.operation.ui.PreviewPane;
import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sharing and assigning in the slide-out, as people do it. */
class SharePanelTest extends PanelTest {

    private SharePanel panel;
    private int closed;

    private void open(UserId actor, SharePanel.Mode mode, Selection selection) {
        panel = show(new SharePanel(opened(actor, selection), mode, () -> closed++));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Candidate> member() {
        return (ComboBox<Candidate>)
                find(ComboBox.class).withLabel("Select A Team Member").single();
    }

    private void choose(String name) {
        test(member()).selectItem(name);
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private void turnTo(Action action) {
        var ways = (RadioButtonGroup<ChangeChoice.Way>)
                find(RadioButtonGroup.class).single();
        ways.getListDataView().getItems().filter(way -> way.action() == action).forEach(ways::setValue);
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ChangeChoice.Way> ways() {
        return (RadioButtonGroup<ChangeChoice.Way>) find(RadioButtonGroup.class).single();
    }

    private RefusableButton submit() {
        return find(RefusableButton.class).withText("Submit").single();
    }

    private ContactId mayas(String name) {
        return given.contact().named(name).ownedBy(maya).create();
    }

    @Test
    void whom_one_can_share_with_are_colleagues_and_active_partners_R9() {
        open(maya, SharePanel.Mode.SHARE, these(mayas("Ada One")));

        assertThat(test(member()).getSuggestions())
                .containsExactly(
                        "Diego Ramos",
                        "Jonas Berg",
                        "Nina Kowalski",
                        "Omar Farouk",
                        "Petra Oak",
                        "Priya Patel",
                        "Ruth Adler",
                        "Sam Whitfield");
    }

    @Test
    void counts_and_reasons_stand_there_before_the_submit_and_are_the_result_R45_R46() {
        var fresh = mayas("Ada One");
        var shared =
                given.contact().named("Bea Two").ownedBy(maya).sharedWith(jonas).create();
        var victors = given.contact()
                .named("Cleo Three")
                .ownedBy(victor)
                .assignedTo(maya)
                .create();
        var priyas = given.contact()
                .named("Dan Four")
                .ownedBy(priya)
                .sharedWith(maya)
                .create();
        open(maya, SharePanel.Mode.SHARE, these(fresh, shared, victors, priyas));

        choose("Jonas Berg");

        assertThat(read(panel))
                .contains("4 contacts", "What will happen", "4 selected")
                .contains("1will be shared with Jonas Berg")
                .contains("1already shared or owned, unchanged")
                .contains("2refused")
                .contains("Cleo Three", "The owner's account is deactivated.")
                .contains("Dan Four", "It is only shared with you.")
                .doesNotContain("Priya Patel, can share it") // Jonas is no partner of hers
                .contains("Gains access: Jonas Berg, 1 contact", "Loses access: nobody", "Gets a message: Jonas Berg")
                .contains("Jonas will never see loans, private notes, groups")
                .contains("Harbor Realty · your partner since 3/2/2026");

        press("Submit");

        assertThat(result.counts(0)).isEqualTo(new Counts(1, 1, 2, 0));
        assertThat(count("contact_access where shared and user_id = " + jonas.value()))
                .isEqualTo(2);
    }

    @Test
    void nothing_to_change_is_a_plainly_disabled_act_with_its_reason_R13_R15() {
        var shared =
                given.contact().named("Bea Two").ownedBy(maya).sharedWith(jonas).create();
        open(maya, SharePanel.Mode.SHARE, these(shared));
        choose("Jonas Berg");

        assertThat(submit().isIdle()).isTrue();
        press("Submit");

        assertThat(result).isNull();
    }

    @Test
    void a_submit_that_failed_can_be_tried_again() {
        open(maya, SharePanel.Mode.SHARE, these(mayas("Ada One")));
        choose("Jonas Berg");
        jdbc.sql("update operation set state = 'RUNNING'").update();
        assertThat(catchThrowable(() -> press("Submit"))).isNotNull();
        jdbc.sql("update operation set state = 'DRAFT'").update();

        press("Submit");

        assertThat(result).isNotNull();
    }

    @Test
    void a_submit_without_a_person_says_so_at_the_field() {
        open(maya, SharePanel.Mode.SHARE, these(mayas("Ada One")));

        press("Submit");

        assertThat(member().isInvalid()).isTrue();
        assertThat(member().getErrorMessage()).isEqualTo("Select a team member first.");
        assertThat(result).isNull();
    }

    @Test
    void unshare_offers_the_holders_and_on_how_many_even_former_partners_R9() {
        var both = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .sharedWith(tom, diego)
                .create();
        var one = given.contact().named("Bea Two").ownedBy(maya).sharedWith(tom).create();
        open(maya, SharePanel.Mode.SHARE, these(both, one));

        turnTo(Action.UNSHARE);

        assertThat(test(member()).getSuggestionItems())
                .extracting(c -> c.person().name() + " " + c.holds() + (c.formerPartner() ? " former" : ""))
                .containsExactlyInAnyOrder("Tom Sutter 2 former", "Diego Ramos 1");
        choose("Tom Sutter");
        assertThat(read(panel))
                .contains("Harbor Realty · former partner · 2 of 2")
                .contains("Loses access: Tom Sutter, 2");
        press("Submit");
        assertThat(count("contact_access where shared and user_id = " + tom.value()))
                .isZero();
    }

    @Test
    void unshare_where_nothing_is_shared_says_so() {
        open(maya, SharePanel.Mode.SHARE, these(mayas("Ada One")));

        turnTo(Action.UNSHARE);

        assertThat(member().getHelperText()).isEqualTo("None of these contacts is shared.");
        assertThat(ways().getHelperText()).isEqualTo("Unshare: None of these contacts is shared.");
    }

    @Test
    void it_opens_on_what_is_possible_and_locks_the_rest_with_its_reasons_R15() {
        var shared = given.contact()
                .named("Dan Four")
                .ownedBy(priya)
                .sharedWith(maya)
                .create();
        open(maya, SharePanel.Mode.SHARE, these(shared));

        assertThat(ways().getValue().action()).isEqualTo(Action.UNSHARE);
        assertThat(test(member()).getSuggestions()).containsExactly("Maya Chen");
        assertThat(ways().getHelperText())
                .isEqualTo("Share: It is only shared with you. Its owner, Priya Patel, can share it.");

        turnTo(Action.SHARE);

        assertThat(ways().getValue().action()).isEqualTo(Action.UNSHARE);
    }

    @Test
    void a_name_that_nobody_has_is_told() {
        open(maya, SharePanel.Mode.SHARE, these(mayas("Ada One")));

        test(member()).setFilter("zoltan");
        assertThat(test(member()).getSuggestions()).isEmpty();

        assertThat(member().getHelperText()).isEqualTo("Nobody matches “zoltan”.");
        test(member()).setFilter("jonas");
        assertThat(test(member()).getSuggestions()).containsExactly("Jonas Berg");
        assertThat(member().getHelperText()).isNull();
    }

    @Test
    void a_supervisor_reads_as_whom_they_act_R25() {
        open(sam, SharePanel.Mode.SHARE, these(mayas("Ada One")));
        assertThat(read(panel)).contains("1 contact · acting as Maya Chen");

        panel.close();
        var own = given.contact().named("Eve Five").ownedBy(sam).create();
        open(sam, SharePanel.Mode.SHARE, these(own));
        assertThat(read(panel)).doesNotContain("acting as");
    }

    @Test
    void consequences_come_before_the_refused_and_those_are_grouped_by_equal_reasons_R45() {
        var many = new java.util.HashSet<ContactId>();
        for (int n = 0; n < 6; n++) {
            many.add(given.contact()
                    .named("Shared " + n)
                    .ownedBy(priya)
                    .sharedWith(maya)
                    .create());
        }
        many.add(given.contact()
                .named("Cleo Three")
                .ownedBy(victor)
                .assignedTo(maya)
                .create());
        many.add(mayas("Ada One"));
        open(maya, SharePanel.Mode.SHARE, new Selection.Some(many));

        choose("Jonas Berg");

        assertThat(read(panel))
                .contains("7refused6 only shared with you · 1 owner deactivated")
                .contains("Cleo Three")
                .doesNotContain("Shared 0")
                .containsSubsequence("refused", "Gains access", "Loses access", "Gets a message", "Refused, and why");
    }

    @Test
    void an_open_preview_follows_what_others_change_R46() {
        var contact = mayas("Ada One");
        open(maya, SharePanel.Mode.SHARE, these(contact));
        choose("Jonas Berg");
        assertThat(read(panel)).contains("1will be shared with Jonas Berg");

        jdbc.sql("update contact set archived = true, archive_reason = 'OTHER' where id = ?")
                .param(contact.value())
                .update();
        find(PreviewPane.class).single().follow();
        roundTrip();

        assertThat(read(panel))
                .contains("0will be shared with Jonas Berg", "1refused", "Somebody else has just changed");
        assertThat(submit().isRefused()).isTrue();
        assertThat(submit().isIdle()).as("a rule stands against it").isFalse();
    }

    @Test
    void an_assignee_is_warned_of_losing_access_and_can_leave_those_out_R11() {
        var lost =
                given.contact().named("Ada One").ownedBy(priya).assignedTo(maya).create();
        var kept = mayas("Bea Two");
        open(maya, SharePanel.Mode.ASSIGN, these(lost, kept));
        choose("Diego Ramos");
        assertThat(read(panel))
                .contains("You will lose access to 1 of these 2", "You see it only as the assignee.")
                .doesNotContain("Who loses access", "Loses access");

        press("Show it");
        assertThat(read(panel)).contains("Ada One");
        press("Leave it out");

        assertThat(read(panel)).doesNotContain("You will lose access").contains("1 contact", "1 selected");
        press("Submit");
        assertThat(names("select first_name from contact where assignee_id = " + diego.value()))
                .containsExactly("Bea");
    }

    @Test
    void who_is_not_licensed_in_a_state_is_warned_of_and_those_are_left_out_and_put_back_R50() {
        given.licensed(diego, LicenceState.IA);
        var outside = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .field("state", "AZ")
                .create();
        var within = given.contact()
                .named("Bea Two")
                .ownedBy(maya)
                .field("state", "IA")
                .create();
        open(maya, SharePanel.Mode.SHARE, these(outside, within));
        choose("Diego Ramos");
        assertThat(read(panel)).contains("Diego Ramos is not licensed in AZ: 1 of these 2");
        assertThat(submit().isRefused()).as("it only warns").isFalse();

        press("Show it");
        assertThat(read(panel)).contains("Ada One", "Arizona");
        press("Leave it out");
        assertThat(read(panel)).doesNotContain("not licensed").contains("1 selected", "1 contact is left out.");
        press("Put it back");
        assertThat(read(panel)).contains("Diego Ramos is not licensed in AZ: 1 of these 2", "2 selected");

        press("Leave it out");
        press("Submit");
        assertThat(names("select c.first_name from contact_access a join contact c on c.id = a.contact_id"
                        + " where a.shared and a.user_id = " + diego.value()))
                .containsExactly("Bea");
    }

    @Test
    void ticked_users_are_told_and_the_button_says_how_many_R47() {
        var shared = given.contact()
                .named("Bea Two")
                .ownedBy(maya)
                .sharedWith(tom, petra)
                .create();
        open(maya, SharePanel.Mode.SHARE, these(shared));
        choose("Jonas Berg");

        press("Notify Shared Users");
        find(Checkbox.class).withAriaLabel("Tom Sutter").single().setValue(true);
        press("Save");

        assertThat(find(Button.class).withText("Notify Shared Users (1)").exists())
                .isTrue();
        assertThat(read(panel)).contains("Gets a message: Jonas Berg and Tom Sutter");
        press("Submit");
        assertThat(asked.alsoTell()).containsExactly(tom);
        assertThat(names("select u.first_name from message m join app_user u on u.id = m.recipient_id order by 1"))
                .containsExactly("Jonas", "Tom");
    }

    @Test
    void a_partner_who_is_the_assignee_reads_of_their_own_firm_only_R6a() {
        var shared = given.contact()
                .named("Bea Two")
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(tom, petra, diego)
                .create();
        open(jonas, SharePanel.Mode.SHARE, these(shared));

        press("Notify Shared Users");
        assertThat(find(Checkbox.class).all())
                .extracting(box -> box.getAriaLabel().orElse(""))
                .containsExactly("Tom Sutter");
        press("Cancel");
        turnTo(Action.UNSHARE);
        assertThat(test(member()).getSuggestions()).containsExactly("Tom Sutter");
    }

    @Test
    void nobody_to_notify_is_said_and_assignments_are_not_listed() {
        var assigned =
                given.contact().named("Bea Two").ownedBy(maya).assignedTo(diego).create();
        open(maya, SharePanel.Mode.SHARE, these(assigned));

        press("Notify Shared Users");

        assertThat(find(Checkbox.class).all()).isEmpty();
        assertThat(find(com.vaadin.flow.component.html.Span.class)
                        .withText("None of these contacts has been shared.")
                        .exists())
                .isTrue();
    }

    @Test
    void closing_forgets_the_working_set() {
        open(maya, SharePanel.Mode.SHARE, these(mayas("Ada One")));
        assertThat(count("operation")).isEqualTo(1);

        panel.close();

        assertThat(closed).isEqualTo(1);
        assertThat(count("operation")).isZero();
        assertThat(List.of(count("operation_item"))).containsExactly(0);
    }
}
