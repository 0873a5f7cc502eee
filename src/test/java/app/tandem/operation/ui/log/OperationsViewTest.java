package app.tandem.operation.ui.log;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.audit.OperationId;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.group.PutInGroup;
import app.tandem.operation.Change;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.LogFilter;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unshare;
import app.tandem.operation.ui.PanelTest;
import app.tandem.operation.ui.ResultToast;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.PeopleField;
import app.tandem.shell.parts.Toast;
import app.tandem.transfer.HandOver;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The Operations pages: the list, one operation, and what can follow it (R45, R48). */
class OperationsViewTest extends PanelTest {

    @Autowired
    UserDetailsService users;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditLog log;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void open(UserId who, String address) {
        accounts.setPassword(who, "a password");
        var email = jdbc.sql("select email from app_user where id = ?")
                .param(who.value())
                .query(String.class)
                .single();
        var user = users.loadUserByUsername(email);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("groups"); // what is shown belongs to whoever was signed in before
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        roundTrip();
    }

    private OperationId run(UserId actor, Request request, ContactId... contacts) {
        var operation = operations.open(actor, these(contacts));
        operations.submit(actor, operation, request);
        return operation;
    }

    private OperationId run(UserId actor, Change change, ContactId... contacts) {
        return run(actor, Request.of(change), contacts);
    }

    private ContactId contact(String name) {
        return given.contact().named(name).ownedBy(maya).create();
    }

    private OperationsGrid grid() {
        return find(OperationsGrid.class).single();
    }

    private List<String> titles() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(n -> test(grid()).getRow(n).title())
                .toList();
    }

    private String cell(int row, String key) {
        return read(test(grid()).getCellComponent(row, key));
    }

    private String page() {
        return read((Component) getCurrentView());
    }

    private String toast() {
        return read(find(Toast.class).last());
    }

    private Dialog dialog() {
        return find(Dialog.class).last();
    }

    private void submitDialog(String label) {
        test(find(Button.class, dialog()).withText(label).last()).click();
        roundTrip();
    }

    private String title() {
        return UI.getCurrent().getInternals().getTitle();
    }

    @SuppressWarnings("unchecked")
    private Select<String> kind() {
        return (Select<String>) find(Select.class).single();
    }

    private LogRowsGrid rows() {
        return find(LogRowsGrid.class).single();
    }

    @Test
    void the_list_has_what_was_done_the_newest_first_with_its_counts() {
        var ada = contact("Ada One");
        var bea = given.contact().named("Bea Two").ownedBy(maya).archived().create();
        run(maya, new Share(jonas), ada, bea);
        run(maya, new Archive(ArchiveReason.DECEASED), ada);
        open(maya, "operations");

        assertThat(title()).isEqualTo("Operations · Tandem");
        assertThat(titles()).containsExactly("Archive: Deceased", "Share with Jonas Berg");
        assertThat(List.of(
                        cell(1, "CONTACTS"),
                        cell(1, "DONE"),
                        cell(1, "UNCHANGED"),
                        cell(1, "REFUSED"),
                        cell(1, "FAILED")))
                .containsExactly("2", "1", "0", "1", "0");
        assertThat(cell(1, "STATE")).contains("Undo", "30 days left");
        assertThat(page())
                .contains(
                        "2 operations",
                        "For 30 days you can undo: share, unshare, assign, unassign, archive, activate.");
        assertThat(find(ComboBox.class).exists())
                .as("only oneself: no filter by person")
                .isFalse();
    }

    @Test
    void an_empty_list_says_what_will_stand_there() {
        open(maya, "operations");

        assertThat(read(find(EmptyState.class).single()))
                .contains("Nothing has been done yet", "When you share, assign, archive or hand over contacts");
        press("Go to your contacts");
        assertThat(title()).isEqualTo("Contacts · Tandem");
    }

    @Test
    void the_filter_by_kind_person_and_day_is_in_the_address_and_comes_from_it() {
        var ada = contact("Ada One");
        run(maya, new Share(jonas), ada);
        run(maya, new Archive(ArchiveReason.OTHER), ada);
        run(sam, new Unshare(jonas), ada);
        open(sam, "operations");
        assertThat(titles()).hasSize(3);

        test(kind()).selectItem("Share");
        assertThat(titles()).containsExactly("Share with Jonas Berg");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("operations?kind=SHARE");
        var by = find(PeopleField.class).single();
        test(by).setFilter("zoltan");
        assertThat(test(by).getSuggestions()).isEmpty();
        assertThat(by.getHelperText()).isEqualTo("Nobody matches “zoltan”.");
        open(sam, "operations?kind=SHARE&by=" + maya.value());
        assertThat(titles()).containsExactly("Share with Jonas Berg");
        assertThat(kind().getValue()).isEqualTo("SHARE");
        assertThat(((Person) find(ComboBox.class).single().getValue()).name()).isEqualTo("Maya Chen");

        open(sam, "operations?from=2020-01-01&until=2020-02-01&kind=NONSENSE&by=0x1");
        assertThat(read(find(EmptyState.class).single())).contains("No operation matches this filter");
        press("Show all");
        assertThat(titles()).hasSize(3);
        open(sam, "operations?until=99999-99-99&from=soon");
        assertThat(titles()).as("what means nothing filters nothing").hasSize(3);
    }

    @Test
    void a_range_that_ends_before_it_begins_is_said_at_its_end() {
        run(maya, new Share(jonas), contact("Ada One"));
        open(maya, "operations");
        var days = find(DatePicker.class).all();

        test(days.getFirst()).setValue(LocalDate.of(2026, 5, 2));
        test(days.getLast()).setValue(LocalDate.of(2026, 5, 1));
        roundTrip();

        var until = find(DatePicker.class).all().getLast();
        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).isEqualTo("Choose a day on or after the first one.");
        assertThat(until.getValue()).as("what was typed stays").isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void a_supervisor_sees_who_did_it_and_of_others_teams_nothing() {
        run(maya, new Share(jonas), contact("Ada One"));
        run(
                nina,
                new Archive(ArchiveReason.OTHER),
                given.contact().ownedBy(nina).create());
        open(sam, "operations");

        assertThat(titles()).containsExactly("Share with Jonas Berg");
        assertThat(test(grid()).getRow(0).actor().name()).isEqualTo("Maya Chen");
    }

    @Test
    void R45_each_count_of_an_operation_opens_its_rows_with_reasons_and_before_and_after() {
        var bea = given.contact().named("Bea Two").ownedBy(maya).archived().create();
        var cleo = given.contact()
                .named("Cleo Three")
                .ownedBy(maya)
                .sharedWith(jonas)
                .create();
        var operation = run(maya, new Share(jonas), contact("Ada One"), bea, cleo);
        open(maya, "operations/" + operation.value());

        assertThat(title()).isEqualTo("Share with Jonas Berg · Tandem");
        assertThat(page()).contains("Maya Chen", "3 contacts", "Done1", "Unchanged1", "Refused1", "Failed0");
        assertThat(read(test(rows()).getCellComponent(0, "CONTACT"))).isEqualTo("Ada One");
        assertThat(read(test(rows()).getCellComponent(0, "BEFORE"))).isEqualTo("not shared with Jonas Berg");
        assertThat(read(test(rows()).getCellComponent(0, "AFTER"))).isEqualTo("shared with Jonas Berg");

        var tabs = find(TabSheet.class).single();
        tabs.setSelectedIndex(2);
        roundTrip();
        assertThat(read(test(rows()).getCellComponent(0, "WHY"))).contains("It is archived.", "Activate it first.");
        tabs.setSelectedIndex(3);
        roundTrip();
        assertThat(page()).contains("None.");
        assertThat(find(Anchor.class).withText("Download CSV").single().getHref())
                .isEqualTo("operations/" + operation.value() + "/rows.csv");
    }

    @Test
    void the_rows_can_be_searched() {
        var operation = run(maya, new Share(jonas), contact("Ada One"), contact("Bea Two"));
        open(maya, "operations/" + operation.value());

        var search = find(TextField.class)
                .withPlaceholder("Name, e-mail, phone")
                .all()
                .getLast();
        search.setValue("bea");
        roundTrip();
        assertThat(test(rows()).size()).isEqualTo(1);
        search.setValue("nobody");
        roundTrip();
        assertThat(page()).contains("None of these contacts matches “nobody”.");
    }

    @Test
    void R4_somebody_elses_operation_and_a_missing_one_are_the_same_404() {
        var operation = run(maya, new Share(jonas), contact("Ada One"));
        for (var address : List.of(operation.value() + "", "999999999", "0", "abc", "1234567890123456789012")) {
            open(diego, "operations/" + address);
            assertThat(page()).contains("There is nothing here that you can see");
        }
    }

    @Test
    void R48_an_operation_is_undone_from_its_page_after_a_preview_and_says_so() {
        var operation = run(maya, new Share(jonas), contact("Ada One"));
        open(maya, "operations/" + operation.value());
        assertThat(page()).contains("Undo is possible for 30 days: 30 days left.");

        press("Undo");
        assertThat(read(dialog()))
                .contains("1will no longer be shared with Jonas Berg")
                .contains("What undo does not bring back", "Notifications and e-mails that were already sent.");
        submitDialog("Undo");

        assertThat(toast()).contains("1 contact no longer shared with Jonas Berg");
        assertThat(count("contact_access where shared")).isZero();
        assertThat(page()).contains("It has been undone. ", "Open the undo");
        var undo = log.find(maya, operation).undoneBy();
        open(maya, "operations/" + (undo == null ? 0 : undo.value()));
        assertThat(title()).isEqualTo("Undo: share with Jonas Berg · Tandem");
        assertThat(page()).contains("It undoes ", "Share with Jonas Berg");
    }

    @Test
    void R48_an_undo_names_what_it_left() {
        var ada = contact("Ada One");
        var bea = contact("Bea Two");
        var operation = run(maya, new Archive(ArchiveReason.OTHER), ada, bea);
        run(maya, new Activate(), ada);
        run(maya, new Archive(ArchiveReason.OTHER), ada);
        open(maya, "operations/" + operation.value());

        press("Undo");
        submitDialog("Undo");

        assertThat(toast()).contains("1 contact activated", "left as they are: Ada One");
    }

    @Test
    void R48_an_operation_is_undone_from_the_list() {
        run(maya, new Share(jonas), contact("Ada One"));
        open(maya, "operations");
        test(find(Button.class, (Component) test(grid()).getCellComponent(0, "STATE"))
                        .single())
                .click();
        roundTrip();

        submitDialog("Undo");

        assertThat(titles()).containsExactly("Undo: share with Jonas Berg", "Share with Jonas Berg");
        assertThat(cell(1, "STATE")).contains("Undone");
        assertThat(page()).contains("2 operations");
    }

    @Test
    void R48_what_cannot_be_undone_says_why_and_has_no_button() {
        var ada = contact("Ada One");
        var late = run(maya, new Share(jonas), ada);
        jdbc.sql("update operation set finished_at = finished_at - interval '31' day")
                .update();
        var nothing = run(maya, new Share(jonas), ada);
        var group = run(maya, new PutInGroup("Spring"), ada);

        open(maya, "operations/" + late.value());
        assertThat(page()).contains("It ended more than 30 days ago. Undo is possible for 30 days.");
        assertThat(find(Button.class).withText("Undo").exists()).isFalse();
        open(maya, "operations/" + nothing.value());
        assertThat(page()).contains("Nothing was changed, so there is nothing to undo.");
        open(maya, "operations/" + group.value());
        assertThat(page()).contains("Adding to a group cannot be undone.");
    }

    @Test
    void R48_the_toast_offers_undo_for_what_can_be_undone() {
        var ada = contact("Ada One");
        var request = Request.of(new Share(jonas));
        open(maya, "contacts");
        var operation = operations.open(maya, these(ada));
        ResultToast.show(operations, people, maya, operations.submit(maya, operation, request), request);
        roundTrip();

        test(find(Button.class, find(Toast.class).single()).withText("Undo").single())
                .click();
        roundTrip();
        submitDialog("Undo");

        assertThat(toast()).contains("1 contact no longer shared with Jonas Berg");
        assertThat(count("contact_access where shared")).isZero();
    }

    @Test
    void R48_the_toast_offers_no_undo_where_nothing_was_done_or_of_what_is_not_undone() {
        var ada =
                given.contact().named("Ada One").ownedBy(maya).sharedWith(jonas).create();
        open(maya, "contacts");
        for (var change : List.of(new Share(jonas), new PutInGroup("Spring"))) {
            var operation = operations.open(maya, these(ada));
            var request = Request.of(change);
            ResultToast.show(operations, people, maya, operations.submit(maya, operation, request), request);
            roundTrip();
            assertThat(find(Button.class, find(Toast.class).last())
                            .withText("Undo")
                            .exists())
                    .isFalse();
        }
    }

    @Test
    void R45_what_failed_can_be_tried_again() {
        jdbc.sql("alter table contact add constraint refuses check (first_name <> 'Broken' or archived = false)")
                .update();
        OperationId operation;
        try {
            operation = run(maya, new Archive(ArchiveReason.OTHER), contact("Broken One"), contact("Fine Two"));
        } finally {
            jdbc.sql("alter table contact drop constraint refuses").update();
        }
        open(maya, "operations/" + operation.value());
        assertThat(page()).contains("Failed1");

        press("Retry");
        assertThat(read(dialog())).contains("1will be archived");
        submitDialog("Retry");

        assertThat(toast()).contains("1 contact archived");
        assertThat(count("contact where archived")).isEqualTo(2);
        open(sam, "operations/" + operation.value());
        assertThat(find(Button.class).withText("Retry").exists())
                .as("of one's own only")
                .isFalse();
    }

    @Test
    void R48_a_change_of_owner_is_handed_back_with_the_previous_owner_chosen() {
        var operation = run(sam, new HandOver(diego, "", false), contact("Ada One"));
        open(sam, "operations/" + operation.value());
        assertThat(page())
                .contains("Sam Whitfield, acting as the owner")
                .contains("A change of owner cannot be undone. The contacts can be handed back.");

        press("Hand back");

        assertThat(dialog().getHeaderTitle()).isEqualTo("Change Owner");
        press("Next");
        press("Next");
        test(find(RadioButtonGroup.class).single()).selectItem("No");
        roundTrip();
        press("Next");
        press("Confirm and Change Owner");

        assertThat(toast()).contains("1 contact now owned by Maya Chen");
        assertThat(names("select u.first_name from contact c join app_user u on u.id = c.owner_id"))
                .containsExactly("Maya");
        assertThat(log.list(sam, LogFilter.ALL, 0, 1).getFirst().title())
                .isEqualTo("Hand back: change the owner to Maya Chen");
    }

    @Test
    void R48_of_several_previous_owners_one_is_chosen_first_and_a_deactivated_one_is_refused_in_words() {
        var bea = given.contact().named("Bea Two").ownedBy(priya).create();
        var operation = run(ruth, new HandOver(diego, "", false), contact("Ada One"), contact("Cleo Three"), bea);
        accounts.deactivate(priya);
        open(ruth, "operations/" + operation.value());

        press("Hand back");
        @SuppressWarnings("unchecked")
        var owners = (RadioButtonGroup<app.tandem.operation.preview.Preview.PersonCount>)
                find(RadioButtonGroup.class).withLabel("Previous owner").single();
        assertThat(owners.getListDataView().getItems().map(one -> one.person().name() + " " + one.contacts()))
                .containsExactly("Maya Chen 2", "Priya Patel 1");
        press("Continue");
        assertThat(owners.getErrorMessage()).isEqualTo("Select a previous owner first.");
        owners.setValue(owners.getListDataView()
                .getItems()
                .filter(one -> one.person().id().equals(priya))
                .findFirst()
                .orElseThrow());
        press("Continue");

        assertThat(read(dialog()))
                .contains("Priya Patel's account is deactivated. An administrator can reactivate it.");
        press("Next");
        assertThat(find(RadioButtonGroup.class).last().getErrorMessage())
                .as("nobody is chosen")
                .isEqualTo("Select a new owner first.");
    }

    @Test
    void a_running_operation_shows_how_far_it_is_and_can_be_stopped_by_its_person_only() {
        var operation = run(maya, new Share(jonas), contact("Ada One"));
        jdbc.sql("update operation set state = 'RUNNING', finished_at = null, selected = 40, attempted = 10")
                .update();
        open(maya, "operations/" + operation.value());
        assertThat(page()).contains("10 of 40 contacts", "Its contacts are listed here when it is done.");

        test(find(Button.class, find(RunningNow.class).single())
                        .withText("Stop")
                        .single())
                .click();
        roundTrip();
        assertThat(page()).contains("Stopping…");
        assertThat(count("operation_stop")).isEqualTo(1);

        jdbc.sql("update operation set state = 'FINISHED', finished_at = submitted_at, stopped = true")
                .update();
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                UI.getCurrent(), new com.vaadin.flow.component.PollEvent(UI.getCurrent(), true));
        roundTrip();
        assertThat(page())
                .contains("It was stopped: 30 of 40 contacts were not attempted and did not change.", "Done1");

        jdbc.sql("update operation set state = 'RUNNING', finished_at = null").update();
        open(sam, "operations/" + operation.value());
        assertThat(find(Button.class, find(RunningNow.class).single())
                        .withText("Stop")
                        .exists())
                .isFalse();
        open(sam, "operations");
        assertThat(cell(0, "STATE")).contains("25%");
        assertThat(cell(0, "DONE")).isEqualTo("–");
    }
}
