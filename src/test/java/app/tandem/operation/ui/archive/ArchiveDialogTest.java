package app.tandem.operation.ui.archive;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.Selection;
import app.tandem.operation.Counts;
import app.tandem.operation.ui.PanelTest;
import app.tandem.people.UserId;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.Test;

/** Archiving for a fixed reason, and activating. */
class ArchiveDialogTest extends PanelTest {

    private ArchiveDialog dialog;

    private void open(UserId actor, Action action, Selection selection) {
        dialog = new ArchiveDialog(opened(actor, selection), action);
        dialog.open();
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private Select<ArchiveReason> reason() {
        return (Select<ArchiveReason>) find(Select.class).withLabel("Reason").single();
    }

    @Test
    void archiving_needs_one_of_the_fixed_reasons_R20() {
        var contact = given.contact().named("Ada One").ownedBy(maya).create();
        open(maya, Action.ARCHIVE, these(contact));
        assertThat(test(reason()).getSuggestions())
                .containsExactly(
                        "Bad contact information",
                        "Deceased",
                        "Do not contact",
                        "Duplicate",
                        "Lost to competitor",
                        "Not interested",
                        "Not qualified",
                        "Other");

        press("Archive");
        assertThat(reason().getErrorMessage()).isEqualTo("Select a reason first.");
        reason().setValue(ArchiveReason.DECEASED);
        press("Archive");

        assertThat(result.counts(0)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(dialog.isOpened()).isFalse();
        assertThat(names("select archive_reason from contact")).containsExactly("DECEASED");
    }

    @Test
    void what_will_happen_says_who_has_it_archived_already_and_who_may_not_R13_R15() {
        var mine = given.contact().named("Ada One").ownedBy(maya).create();
        var archived = given.contact().named("Bea Two").ownedBy(maya).archived().create();
        var shared = given.contact()
                .named("Cleo Three")
                .ownedBy(priya)
                .sharedWith(maya)
                .create();
        open(maya, Action.ARCHIVE, these(mine, archived, shared));

        assertThat(read(dialog))
                .contains("1will be archived", "1already archived, unchanged", "1refused")
                .contains("It is only shared with you.", "Its owner, Priya Patel, can archive it.");
    }

    @Test
    void it_names_for_whom_it_archives_as_far_as_one_may_know_R21_R6a() {
        var contact = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(diego, tom)
                .create();
        var foreign = given.contact()
                .named("Cleo Three")
                .ownedBy(priya)
                .sharedWith(maya, sam)
                .create();
        open(maya, Action.ARCHIVE, these(contact, foreign));
        assertThat(read(dialog))
                .contains("Archives for everybody who has access, including Diego Ramos, Jonas Berg and Tom Sutter.");
        dialog.close();

        open(jonas, Action.ARCHIVE, these(contact));
        assertThat(read(dialog))
                .contains("Archives for everybody who has access, including Maya Chen and Tom Sutter.")
                .doesNotContain("Diego");
    }

    @Test
    void activating_asks_for_no_reason_and_is_refused_where_nothing_is_archived() {
        var active = given.contact().named("Ada One").ownedBy(maya).create();
        open(maya, Action.ACTIVATE, these(active));
        assertThat(find(Select.class).exists()).isFalse();
        assertThat(find(RefusableButton.class).withText("Activate").single().isRefused())
                .isTrue();
        dialog.close();

        var archived = given.contact().named("Bea Two").ownedBy(maya).archived().create();
        open(maya, Action.ACTIVATE, these(archived));
        press("Activate");
        assertThat(count("contact where archived")).isZero();
    }
}
