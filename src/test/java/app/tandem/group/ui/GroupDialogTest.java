package app.tandem.group.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.contact.Selection;
import app.tandem.group.GroupChoice;
import app.tandem.group.Groups;
import app.tandem.operation.Counts;
import app.tandem.operation.ui.PanelTest;
import app.tandem.people.UserId;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Adding to a group and removing from one, as people do it. */
class GroupDialogTest extends PanelTest {

    @Autowired
    Groups groups;

    private GroupDialog dialog;

    private void open(UserId actor, Action action, Selection selection) {
        dialog = new GroupDialog(groups, opened(actor, selection), action);
        dialog.open();
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<GroupChoice> field() {
        return (ComboBox<GroupChoice>) find(ComboBox.class).withLabel("Group").single();
    }

    private void type(String name) {
        ComponentUtil.fireEvent(field(), new CustomValueSetEvent<>(field(), true, name));
        roundTrip();
    }

    private RefusableButton submit() {
        return find(RefusableButton.class).withText("Submit").single();
    }

    @Test
    void one_chooses_a_group_of_ones_own_and_reads_what_will_happen_R13_R46() {
        var in = given.contact().ownedBy(maya).inGroup(maya, "Hot leads").create();
        var out = given.contact().ownedBy(maya).create();
        var stuck = given.contact().ownedBy(victor).sharedWith(maya).create();
        given.group(maya, "Another");
        given.group(diego, "Diego's");
        open(maya, Action.PUT_IN_GROUP, these(in, out, stuck));
        assertThat(dialog.getHeaderTitle()).isEqualTo("Add to group");
        assertThat(test(field()).getSuggestions()).containsExactly("Another", "Hot leads");

        test(field()).selectItem("Hot leads");
        roundTrip();
        assertThat(read(dialog))
                .contains(
                        "1will be added to “Hot leads”",
                        "1already in the group, unchanged",
                        "1refused",
                        "The owner's account is deactivated.",
                        "Nobody gains or loses access, and nobody gets a message.");
        press("Submit");
        assertThat(result.counts(0)).isEqualTo(new Counts(1, 1, 1, 0));
        assertThat(dialog.isOpened()).isFalse();
        assertThat(count("contact_group_member")).isEqualTo(2);
    }

    @Test
    void a_typed_name_makes_a_new_group_or_is_the_one_that_is_there() {
        var contact = given.contact().ownedBy(maya).create();
        given.group(maya, "Hot leads");
        open(maya, Action.PUT_IN_GROUP, these(contact));
        test(field()).setFilter("Spring mailing");
        assertThat(test(field()).getSuggestions()).containsExactly("Spring mailing");
        type("hot LEADS");
        assertThat(field().getValue().group().name()).isEqualTo("Hot leads");
        type("Spring mailing");
        assertThat(read(dialog)).contains("1will be added to “Spring mailing”");
        assertThat(names("select name from contact_group")).containsExactly("Hot leads");
        press("Submit");
        assertThat(result.counts(0).done()).isOne();
        assertThat(names("select name from contact_group order by 1")).containsExactly("Hot leads", "Spring mailing");
    }

    @Test
    void what_is_missing_or_impossible_is_said_at_the_field_and_what_was_typed_stays() {
        var contact = given.contact().ownedBy(maya).create();
        open(maya, Action.PUT_IN_GROUP, these(contact));
        assertThat(field().getHelperText()).isEqualTo("You have no groups yet: type the name of your first one.");
        press("Submit");
        assertThat(field().getErrorMessage()).isEqualTo("Select a group or type the name of a new one.");
        type("x".repeat(121));
        assertThat(field().isInvalid()).isTrue();
        press("Submit");
        assertThat(field().getErrorMessage()).isEqualTo("A group name has 1 to 120 characters.");
        assertThat(field().getValue().group().name()).hasSize(121);
        assertThat(dialog.isOpened()).isTrue();
        assertThat(count("contact_group")).isZero();
    }

    @Test
    void removing_offers_what_holds_one_of_them_and_the_only_one_is_chosen_at_once() {
        var in = given.contact().ownedBy(maya).inGroup(maya, "Hot leads").create();
        var out = given.contact().ownedBy(maya).create();
        given.group(maya, "Another");
        open(maya, Action.TAKE_FROM_GROUP, these(in, out));
        assertThat(dialog.getHeaderTitle()).isEqualTo("Remove from group");
        assertThat(test(field()).getSuggestions()).containsExactly("Hot leads");
        assertThat(read(dialog)).contains("1will be removed from “Hot leads”", "1not in the group, unchanged");
        press("Submit");
        assertThat(result.counts(0)).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(count("contact_group_member")).isZero();
    }

    @Test
    void where_nothing_would_change_submit_is_refused_R13() {
        var in = given.contact().ownedBy(maya).inGroup(maya, "Hot leads").create();
        open(maya, Action.PUT_IN_GROUP, these(in));
        test(field()).selectItem("Hot leads");
        roundTrip();
        assertThat(submit().isRefused()).isTrue();
        type("Another");
        assertThat(submit().isRefused()).isFalse();
    }

    @Test
    void a_group_that_was_deleted_in_another_window_is_told_at_the_field() {
        var contact = given.contact().ownedBy(maya).create();
        long group = given.group(maya, "Hot leads");
        given.group(maya, "Another");
        open(maya, Action.PUT_IN_GROUP, these(contact));
        test(field()).selectItem("Hot leads");
        roundTrip();
        groups.delete(maya, group);
        press("Submit");
        assertThat(field().getErrorMessage()).contains("no longer there");
        assertThat(test(field()).getSuggestions()).containsExactly("Another");
        assertThat(dialog.isOpened()).isTrue();
        assertThat(result).isNull();
    }

    @Test
    void closing_forgets_the_selection() {
        open(maya, Action.PUT_IN_GROUP, these(given.contact().ownedBy(maya).create()));
        press("Cancel");
        assertThat(count("operation")).isZero();
    }
}
