package app.tandem.transfer.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.Counts;
import app.tandem.operation.preview.Candidate;
import app.tandem.operation.ui.PanelTest;
import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Change Owner, step by step. */
class ChangeOwnerWizardTest extends PanelTest {

    private ChangeOwnerWizard wizard;

    private void open(UserId actor, Selection selection) {
        wizard = new ChangeOwnerWizard(opened(actor, selection));
        wizard.open();
        roundTrip();
    }

    private TextField search() {
        return find(TextField.class).withLabel("Select a New Owner").single();
    }

    private void type(String text) {
        search().setValue(text);
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Candidate> owners() {
        return (RadioButtonGroup<Candidate>)
                find(RadioButtonGroup.class).withAriaLabel("New owner").single();
    }

    private List<String> listed() {
        return find(RadioButtonGroup.class).withAriaLabel("New owner").exists()
                ? owners().getListDataView()
                        .getItems()
                        .map(c -> c.person().name())
                        .toList()
                : List.of();
    }

    private void choose(String name) {
        test(owners()).selectItem(name);
        roundTrip();
    }

    private RadioButtonGroup<?> answer() {
        return find(RadioButtonGroup.class)
                .from(find(ChangeOwnerWizard.class).single())
                .single();
    }

    private void answer(String yesOrNo) {
        test(answer()).selectItem(yesOrNo);
        roundTrip();
    }

    private void toReview(String newOwner, String group, String yesOrNo) {
        choose(newOwner);
        press("Next");
        find(TextField.class).withLabel("New Group Name").single().setValue(group);
        press("Next");
        answer(yesOrNo);
        press("Next");
    }

    private ContactId mayas(String name) {
        return given.contact().named(name).ownedBy(maya).create();
    }

    @Test
    void only_active_colleagues_can_be_chosen_R24() {
        open(maya, these(mayas("Ada One")));

        assertThat(listed())
                .containsExactly(
                        "Diego Ramos", "Nina Kowalski", "Omar Farouk", "Priya Patel", "Ruth Adler", "Sam Whitfield");
        type("pat");
        assertThat(listed()).containsExactly("Priya Patel");
    }

    @Test
    void a_person_who_cannot_be_chosen_and_one_who_does_not_exist_give_the_same_empty_list_R4() {
        open(maya, these(mayas("Ada One")));

        type("Jonas");
        var partner = read(wizard).replace("Jonas", "X");
        assertThat(listed()).isEmpty();
        type("Victor");
        var deactivated = read(wizard).replace("Victor", "X");
        type("Zoltan");

        assertThat(read(wizard).replace("Zoltan", "X")).isEqualTo(partner).isEqualTo(deactivated);
    }

    @Test
    void a_typed_name_that_only_one_can_be_meant_by_is_a_choice() {
        open(maya, these(mayas("Ada One")));
        type("pat");

        press("Next");

        assertThat(find(TextField.class).withLabel("New Group Name").single().getHelperText())
                .contains("Priya Patel");
    }

    @Test
    void a_second_click_on_next_that_comes_late_does_not_skip_a_step() {
        open(maya, these(mayas("Ada One")));
        choose("Diego Ramos");
        var next = find(SubmitButton.class).withText("Next").single();

        next.submit();
        next.submit();

        assertThat(find(TextField.class).withLabel("New Group Name").exists()).isTrue();
    }

    @Test
    void next_without_a_new_owner_says_so_at_the_field() {
        open(maya, these(mayas("Ada One")));

        press("Next");

        assertThat(owners().getErrorMessage()).isEqualTo("Select a new owner first.");
    }

    @Test
    void an_owner_is_asked_about_themself_and_a_supervisor_about_the_previous_owner_R28() {
        var contact = mayas("Ada One");
        open(maya, these(contact));
        choose("Diego Ramos");
        press("Next");
        press("Next");
        assertThat(answer().getLabel()).isEqualTo("Share the transferred contacts with yourself?");
        wizard.close();

        open(sam, these(contact));
        choose("Diego Ramos");
        press("Next");
        press("Next");
        assertThat(answer().getLabel()).isEqualTo("Share the transferred contacts with Maya Chen?");
        press("Next");
        assertThat(answer().getErrorMessage()).isEqualTo("Select Yes or No first.");
    }

    @Test
    void a_supervisor_of_several_owners_is_asked_about_all_of_them_R28() {
        var diegos = given.contact().named("Bea Two").ownedBy(diego).create();
        open(ruth, these(mayas("Ada One"), diegos));

        choose("Priya Patel");
        press("Next");
        press("Next");

        assertThat(answer().getLabel()).isEqualTo("Share the transferred contacts with their previous owners?");
    }

    @Test
    void the_review_names_what_is_refused_and_the_rest_moves_R26_R29_R30() {
        var plain = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .sharedWith(jonas)
                .inGroup(maya, "Spring fair")
                .create();
        var archived = given.contact().named("Bea Two").ownedBy(maya).archived().create();
        var onLoan = given.contact()
                .named("Cleo Three")
                .ownedBy(maya)
                .onLoan("4471-20388")
                .create();
        open(sam, these(plain, archived, onLoan));

        toReview("Diego Ramos", "From Maya", "Yes");

        assertThat(read(wizard))
                .contains("Maya Chen", "keeps a share", "Diego Ramos", "becomes the owner of 2 contacts")
                .contains("1 of the 2 is archived and stays archived")
                .contains("Groups that go along: Spring fair", "Added to the group of Diego Ramos: From Maya")
                .contains("Move2", "Refused1")
                .doesNotContain("Lose access")
                .contains("Cleo Three", "On loan 4471-20388.")
                .contains("Loses access: Jonas Berg, 1 contact");
        press("Confirm and Change Owner");

        assertThat(result.counts(0)).isEqualTo(new Counts(2, 0, 1, 0));
        assertThat(names("select first_name from contact where owner_id = " + diego.value() + " order by 1"))
                .containsExactly("Ada", "Bea");
        assertThat(count("contact where archived and owner_id = " + diego.value()))
                .isEqualTo(1);
        assertThat(count("contact_access where shared and user_id = " + maya.value()))
                .isEqualTo(2);
        assertThat(count("contact_access where user_id = " + jonas.value())).isZero();
        assertThat(names("select name from contact_group where user_id = " + diego.value() + " order by 1"))
                .containsExactly("From Maya", "Spring fair");
    }

    @Test
    void the_review_warns_where_the_new_owner_is_not_licensed_and_follows_what_is_left_out_R50() {
        given.licensed(diego, LicenceState.IA);
        var outside = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .field("state", "AZ")
                .create();
        open(sam, these(outside, mayas("Bea Two"), mayas("Cleo Three")));
        toReview("Diego Ramos", "", "Yes");
        assertThat(read(wizard)).contains("Diego Ramos is not licensed in AZ: 1 of these 3", "becomes the owner of 3");

        press("Leave it out");
        assertThat(read(wizard))
                .contains("1 contact is left out.", "becomes the owner of 2")
                .doesNotContain("not licensed");
        assertThat(find(Span.class).withText("2 contacts of Maya Chen").exists())
                .isTrue();
        press("Put it back");
        assertThat(read(wizard)).contains("not licensed in AZ");
        press("Confirm and Change Owner");

        assertThat(result.counts(0).done()).isEqualTo(3);
    }

    @Test
    void the_review_says_which_tasks_move_and_that_private_notes_go_along_R7_R27a() {
        var contact = mayas("Ada One");
        jdbc.sql(
                        "insert into task (contact_id, title, assignee_id, created_by, created_at) values (?, 'Call', ?, ?, ?)")
                .params(contact.value(), maya.value(), maya.value(), OffsetDateTime.now())
                .update();
        jdbc.sql("insert into note (contact_id, author_id, body, search_text, only_owner, created_at)"
                        + " values (?, ?, 'Between us', 'between us', true, ?)")
                .params(contact.value(), maya.value(), OffsetDateTime.now())
                .update();
        open(maya, these(contact));
        toReview("Diego Ramos", "", "No");
        assertThat(read(wizard))
                .contains("Tasks that move to Diego Ramos: 1", "1 private note goes along to the new owner")
                .doesNotContain("Between us");
        wizard.close();

        open(sam, these(contact));
        toReview("Diego Ramos", "", "Yes");
        assertThat(read(wizard))
                .as("a supervisor knows no number, and the previous owner keeps the task with the share")
                .contains("Private notes go along to the new owner")
                .doesNotContain("1 private note", "Tasks that move");
    }

    @Test
    void with_no_the_owner_keeps_no_access_and_reads_it_before_R28() {
        open(maya, these(mayas("Ada One")));

        toReview("Diego Ramos", "", "No");

        assertThat(read(wizard)).contains("keeps no access", "Loses access: you, 1 contact");
        press("Confirm and Change Owner");
        assertThat(count("contact_access where user_id = " + maya.value())).isZero();
    }

    @Test
    void if_everything_is_refused_confirming_is_too_with_the_reason_R14_R15_R30() {
        var victors = given.contact().named("Ada One").ownedBy(victor).create();
        open(sam, these(victors));

        assertThat(read(wizard))
                .contains("None of these contacts can be moved")
                .contains("The owner's account is deactivated.", "An administrator must reactivate Victor Hale.");
        assertThat(find(RefusableButton.class).withText("Next").single().isRefused())
                .isTrue();
    }

    @Test
    void what_became_impossible_on_the_way_to_the_review_is_refused_there_R15_R46() {
        var contact = mayas("Ada One");
        open(maya, these(contact));
        jdbc.sql("update contact set on_loan = true").update();
        jdbc.sql("insert into loan_participation (contact_id, loan_number, role) values (?, '4471-1', 'Borrower')")
                .param(contact.value())
                .update();

        toReview("Diego Ramos", "", "No");

        assertThat(read(wizard)).contains("None of these contacts can be moved", "On loan 4471-1.");
        press("Confirm and Change Owner");
        assertThat(result).isNull();
        assertThat(count("contact where owner_id = " + maya.value())).isEqualTo(1);
    }

    @Test
    void going_back_keeps_what_was_chosen() {
        open(maya, these(mayas("Ada One")));
        choose("Diego Ramos");
        press("Next");
        find(TextField.class).withLabel("New Group Name").single().setValue("From Maya");
        press("Back");

        assertThat(owners().getValue().person().name()).isEqualTo("Diego Ramos");
        press("Next");
        assertThat(find(TextField.class).withLabel("New Group Name").single().getValue())
                .isEqualTo("From Maya");
    }

    @Test
    void leaving_asks_before_losing_anything_and_forgets_the_working_set() {
        open(maya, these(mayas("Ada One")));
        press("Cancel");
        assertThat(wizard.isOpened()).isFalse();
        assertThat(count("operation")).isZero();

        open(maya, these(mayas("Bea Two")));
        choose("Diego Ramos");
        press("Cancel");

        var ask = find(ConfirmDialog.class).single();
        assertThat(wizard.isOpened()).isTrue();
        test(ask).confirm();
        roundTrip();
        assertThat(wizard.isOpened()).isFalse();
        assertThat(count("operation")).isZero();
    }

    @Test
    void a_group_name_that_cannot_be_stored_is_refused_at_its_field() {
        open(maya, these(mayas("Ada One")));
        choose("Diego Ramos");
        press("Next");
        var group = find(TextField.class).withLabel("New Group Name").single();
        group.setValue("x".repeat(101));

        press("Next");

        assertThat(group.getErrorMessage()).contains("at most 100 characters");
    }
}
