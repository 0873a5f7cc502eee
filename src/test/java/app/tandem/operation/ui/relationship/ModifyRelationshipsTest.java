package app.tandem.operation.ui.relationship;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.contact.record.Contacts;
import app.tandem.operation.ui.PanelTest;
import app.tandem.people.LicenceState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Assignee and shares of one contact in one dialog, as people change them (R44). */
class ModifyRelationshipsTest extends PanelTest {

    @Autowired
    Contacts contacts;

    private ModifyRelationships open(ContactId contact) {
        var dialog = new ModifyRelationships(opened(maya, these(contact)), contacts.open(maya, contact));
        dialog.open();
        roundTrip();
        return dialog;
    }

    private void choose(String label, String name) {
        test(find(ComboBox.class)
                        .withCondition(box -> label.equals(box.getLabel())
                                || label.equals(box.getAriaLabel().orElse("")))
                        .single())
                .selectItem(name);
        roundTrip();
    }

    @Test
    void R50_each_who_is_not_licensed_in_its_state_is_warned_of_and_it_is_done_all_the_same() {
        given.licensed(diego, LicenceState.IA);
        given.licensed(nina, LicenceState.IL, LicenceState.WI);
        given.licensed(priya, LicenceState.AZ);
        var contact = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .field("state", "AZ")
                .create();
        var dialog = open(contact);

        choose("Assigned To", "Diego Ramos");
        choose("Add a person", "Nina Kowalski");
        choose("Add a person", "Priya Patel");

        assertThat(read(dialog))
                .contains("Diego Ramos is not licensed in AZ", "Nina Kowalski is not licensed in AZ")
                .doesNotContain("Priya Patel is not licensed");
        assertThat(find(Button.class).withText("Leave it out").all())
                .as("the one contact of the dialog is all there is")
                .isEmpty();

        press("Save");
        assertThat(names("select u.first_name from contact_access a join app_user u on u.id = a.user_id"
                        + " where a.contact_id = " + contact.value() + " and not a.owner order by 1"))
                .containsExactly("Diego", "Nina", "Priya");
    }
}
