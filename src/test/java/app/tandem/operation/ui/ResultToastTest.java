package app.tandem.operation.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.operation.Request;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said after an operation. */
class ResultToastTest extends PanelTest {

    private void submit(Request request, app.tandem.contact.ContactId... contacts) {
        var operation = operations.open(maya, these(contacts));
        ResultToast.show(operations, people, maya, operations.submit(maya, operation, request), request);
        roundTrip();
    }

    private String toast() {
        return read(find(Notification.class).single());
    }

    @Test
    void the_counts_are_said_in_words_and_each_opens_its_rows_R45() {
        var fresh = given.contact().named("Ada One").ownedBy(maya).create();
        var shared =
                given.contact().named("Bea Two").ownedBy(maya).sharedWith(jonas).create();
        var archived =
                given.contact().named("Cleo Three").ownedBy(maya).archived().create();

        submit(Request.of(new Share(jonas)), fresh, shared, archived);

        assertThat(toast()).contains("1 contact shared with Jonas Berg", "1 unchanged · 1 refused");
        press("Details");
        var dialog = find(Dialog.class).single();
        assertThat(read(dialog))
                .contains("Done1", "Unchanged1", "Refused1", "Failed0")
                .contains("Ada One");
        var tabs = find(TabSheet.class).single();
        tabs.setSelectedIndex(2);
        roundTrip();
        assertThat(read(dialog)).contains("Cleo Three", "It is archived.");
    }

    @Test
    void several_changes_are_one_operation_and_one_toast_R44() {
        var contact = given.contact().named("Ada One").ownedBy(maya).create();

        submit(new Request(List.of(new Assign(diego), new Share(jonas)), Set.of()), contact);

        assertThat(toast()).contains("1 contact assigned to Diego Ramos, shared with Jonas Berg");
    }

    @Test
    void nothing_done_is_said_as_such_R13() {
        var shared =
                given.contact().named("Bea Two").ownedBy(maya).sharedWith(jonas).create();

        submit(Request.of(new Share(jonas)), shared);

        assertThat(toast()).contains("Nothing was changed", "1 unchanged");
    }
}
