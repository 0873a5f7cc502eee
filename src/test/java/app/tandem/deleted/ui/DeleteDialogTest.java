package app.tandem.deleted.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.Selection;
import app.tandem.operation.Counts;
import app.tandem.operation.ui.PanelTest;
import app.tandem.people.UserId;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.junit.jupiter.api.Test;

/** The box that deletes, and offers to unshare everybody in the same step (R17). */
class DeleteDialogTest extends PanelTest {

    private DeleteDialog dialog;

    private void open(UserId actor, Selection selection) {
        dialog = new DeleteDialog(opened(actor, selection));
        dialog.open();
        roundTrip();
    }

    private RefusableButton delete() {
        return find(RefusableButton.class).withText("Delete").single();
    }

    private Checkbox unshare() {
        return find(Checkbox.class).withLabel("Unshare everybody and delete").single();
    }

    @Test
    void a_contact_of_ones_own_is_deleted_after_reading_who_loses_it_R46() {
        var contact =
                given.contact().named("Ada One").ownedBy(maya).assignedTo(jonas).create();
        open(maya, these(contact));

        assertThat(read(dialog))
                .contains("1will be deleted", "Loses access", "Jonas Berg", "Sam Whitfield")
                .contains("Gets a message: Jonas Berg")
                .contains("restored from Recently deleted for 30 days")
                .doesNotContain("You will lose access");
        assertThat(find(Checkbox.class).exists()).isFalse();
        press("Delete");

        assertThat(result.counts(0)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(dialog.isOpened()).isFalse();
        assertThat(count("contact")).isZero();
        assertThat(count("deleted_contact")).isEqualTo(1);
    }

    @Test
    void what_is_shared_is_refused_until_everybody_is_unshared_in_the_same_step_R17() {
        var contact =
                given.contact().named("Ada One").ownedBy(maya).sharedWith(diego).create();
        open(maya, these(contact));

        assertThat(read(dialog)).contains("It is still shared", "1refused", "Unshare it first.");
        assertThat(delete().isRefused()).isTrue();
        press("Delete");
        assertThat(count("contact")).isEqualTo(1);

        test(unshare()).click();
        roundTrip();
        assertThat(read(dialog)).contains("1will be deleted", "Diego Ramos");
        assertThat(delete().isRefused()).isFalse();
        press("Delete");

        assertThat(count("contact")).isZero();
        assertThat(count("contact_access")).isZero();
    }

    @Test
    void of_several_it_says_how_many_are_shared_and_what_no_unsharing_helps_R15() {
        var free = given.contact().named("Ada One").ownedBy(maya).create();
        var shared =
                given.contact().named("Bea Two").ownedBy(maya).sharedWith(diego).create();
        var onLoan = given.contact()
                .named("Cleo Three")
                .ownedBy(maya)
                .sharedWith(diego)
                .onLoan("4471")
                .create();
        var diegos = given.contact()
                .named("Dora Four")
                .ownedBy(diego)
                .sharedWith(maya)
                .create();
        open(maya, these(free, shared, onLoan, diegos));

        assertThat(read(dialog))
                .contains("1 of these 4 is still shared", "1will be deleted", "3refused", "On loan 4471.");
        test(unshare()).click();
        roundTrip();
        assertThat(read(dialog)).contains("2will be deleted", "2refused");
        press("Delete");

        assertThat(result.counts(0)).isEqualTo(new Counts(2, 0, 2, 0));
        assertThat(names("select first_name from contact order by id")).containsExactly("Cleo", "Dora");
    }

    @Test
    void closing_without_deleting_forgets_the_working_set() {
        open(maya, these(given.contact().ownedBy(maya).create()));
        assertThat(count("operation where state = 'DRAFT'")).isEqualTo(1);
        press("Cancel");

        assertThat(count("operation")).isZero();
        assertThat(count("contact")).isEqualTo(1);
    }
}
