package app.tandem.contact.ui.record;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.record.Contacts;
import app.tandem.contact.record.LeadSources;
import app.tandem.contact.ui.NewContactDialog;
import app.tandem.operation.ui.PanelTest;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two clicks that arrive together, before the browser has the answer to the first. */
class OneSubmissionTest extends PanelTest {

    @Autowired
    Contacts contacts;

    @Autowired
    LeadSources leadSources;

    private void open() {
        new NewContactDialog(contacts, leadSources, maya).open();
        roundTrip();
    }

    private void type(String name) {
        find(TextField.class)
                .withLabel("Last name")
                .from(find(NewContactDialog.class).single())
                .single()
                .setValue(name);
    }

    private void clickTwice(String label) {
        var button = find(Button.class).withText(label).single();
        for (int click = 0; click < 2; click++) {
            ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        }
        roundTrip();
    }

    @Test
    void a_double_click_makes_one_contact() {
        open();
        type("Twice");

        clickTwice("Create contact");

        assertThat(count("contact")).isEqualTo(1);
    }

    @Test
    void enter_three_times_makes_one_contact() {
        open();
        type("Thrice");

        // what Enter runs
        var create = find(SubmitButton.class).withText("Create contact").single();
        for (int press = 0; press < 3; press++) {
            create.submit();
        }

        assertThat(count("contact")).isEqualTo(1);
    }

    @Test
    void after_an_error_it_can_be_submitted_again() {
        open();

        clickTwice("Create contact");
        assertThat(count("contact")).isZero();
        type("Later");
        clickTwice("Create contact");

        assertThat(count("contact")).isEqualTo(1);
    }
}
