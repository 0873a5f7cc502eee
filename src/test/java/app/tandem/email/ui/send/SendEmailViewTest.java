package app.tandem.email.ui.send;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.email.template.Templates;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.PreviewPane;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The page "Send e-mail", and what was sent on the record and in the Outbox. */
@DatabaseTest
class SendEmailViewTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    Operations operations;

    @Autowired
    Templates templates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UserDetailsService users;

    private ContactId ada;
    private OperationId operation;

    @BeforeEach
    void people() {
        given.northfield();
        jdbc.sql(
                        "insert into organization_email (organization_id, legal_name, postal_address, domain, verified_at)"
                                + " select o.id, o.name, '1 Main St', 'northfield.example', current_timestamp from organization o")
                .update();
        ada = given.contact()
                .named("Ada Abara")
                .email("ada@mail.example")
                .ownedBy(maya)
                .create();
        var ben = given.contact()
                .named("Ben Berg")
                .email("ben@mail.example")
                .ownedBy(maya)
                .create();
        var without = given.contact().named("Cem No").ownedBy(maya).create();
        templates.save(
                ruth,
                null,
                0,
                "Rates",
                true,
                "Rates for {{First name|you}}",
                "Hello {{First name}}, in {{City|your city}}.");
        operation = operations.open(maya, new Selection.Some(Set.of(ada, ben, without)));
    }

    private void open(String who, String address) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate(address);
        roundTrip();
    }

    private String page() {
        return ((HasElement) getCurrentView()).getElement().getTextRecursively();
    }

    private SubmitButton now() {
        return find(SubmitButton.class).all().stream()
                .filter(button -> button.getText().startsWith("Send now"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void choose() {
        var box = (ComboBox<app.tandem.email.template.Template>)
                (ComboBox<?>) find(ComboBox.class).withLabel("Template").single();
        test(box).selectItem("Rates");
        roundTrip();
    }

    @Test
    void R39_R46_it_says_who_gets_it_and_shows_it_as_each_contact_gets_it() {
        open("maya", SendEmailView.address(operation));
        assertThat(page()).contains("3 contacts", "will get it", "no e-mail address");
        assertThat(now().getText()).isEqualTo("Send now to 2");
        choose();
        assertThat(page()).contains("Rates for Ada", "1 of 2", "2 of 2 have no city. They read “your city”.");
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter("Next contact"::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(page()).contains("Rates for Ben", "2 of 2");
    }

    @Test
    void what_was_typed_stays_where_it_cannot_be_sent_and_is_told_at_its_place() {
        open("maya", SendEmailView.address(operation));
        test(find(TextField.class).withLabel("Subject").single()).setValue("Hello {{Frist name}}");
        now().click();
        assertThat(find(TextField.class).withLabel("Subject").single().getErrorMessage())
                .contains("{{Frist name}}");
        assertThat(find(TextArea.class).withLabel("Text").single().isInvalid()).isTrue();
        assertThat(find(TextField.class).withLabel("Subject").single().getValue())
                .isEqualTo("Hello {{Frist name}}");
        assertThat(jdbc.sql("select count(*) from contact_email")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @SuppressWarnings("unchecked")
    void it_is_sent_to_those_who_may_get_it_and_can_be_taken_back() {
        open("maya", SendEmailView.address(operation));
        choose();
        now().click();
        assertThat(jdbc.sql("select count(*) from contact_email where state = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(find(Toast.class).single().getElement().getTextRecursively())
                .contains("2 e-mails are on their way", "1 skipped");
        test(find(Button.class).withText("Take back").single()).click();
        assertThat(jdbc.sql("select count(*) from contact_email where state = 8")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        open("maya", "outbox/contacts");
        Select<String> state = find(Select.class).single();
        assertThat(state.getItemLabelGenerator().apply("TAKEN_BACK")).isEqualTo("Taken back (2)");
        open("maya", "contacts/" + ada.value() + "/marketing");
        assertThat(page()).contains("Rates for {{First name|you}}", "Taken back");
    }

    @Test
    void R38_whoever_cannot_send_reads_why_at_the_button() {
        jdbc.sql("update organization_email set verified_at = null").update();
        open("maya", SendEmailView.address(operation));
        assertThat(now().isRefused()).isTrue();
        assertThat(find(RefusableButton.class).withText("Send later").single().isRefused())
                .isTrue();
    }

    @Test
    void R4_an_opened_operation_is_its_openers_and_one_that_was_sent_is_written_no_more() {
        open("diego", SendEmailView.address(operation));
        assertThat(find(SubmitButton.class).exists()).isFalse();
        open("maya", SendEmailView.address(new OperationId(4_711)));
        assertThat(find(SubmitButton.class).exists()).isFalse();
        open("maya", SendEmailView.address(operation));
        choose();
        now().click();
        open("maya", SendEmailView.address(operation));
        assertThat(page()).contains("This e-mail is no longer being written");
    }

    @Test
    void a_template_takes_the_place_of_typed_text_only_when_asked() {
        open("maya", SendEmailView.address(operation));
        var text = find(TextArea.class).withLabel("Text").single();
        test(find(TextField.class).withLabel("Subject").single()).setValue("My own");
        test(text).setValue("My own words");
        choose();
        assertThat(text.getValue()).isEqualTo("My own words");
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(find(ComboBox.class).withLabel("Template").single().getValue())
                .isNull();
        choose();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text.getValue()).startsWith("Hello {{First name}}");
        assertThat(page()).contains("The organization's template");
    }

    @Test
    void what_was_sent_in_another_window_meanwhile_is_said_and_the_typed_text_stays() {
        open("maya", SendEmailView.address(operation));
        choose();
        operations.discard(maya, operation);
        var subject = find(TextField.class).withLabel("Subject").single();
        test(subject).setValue("Another subject");
        assertThat(page()).contains("This e-mail was sent or given up in another window.");
        assertThat(now().isRefused()).isTrue();
        assertThat(subject.getValue()).isEqualTo("Another subject");
    }

    @Test
    void R46_the_preview_follows_what_others_change_meanwhile() {
        open("maya", SendEmailView.address(operation));
        choose();
        assertThat(page()).contains("2 of 2 have no city", "1 of 2");
        jdbc.sql("update contact set email = '' where id = :ada")
                .param("ada", ada.value())
                .update();
        find(PreviewPane.class).single().follow();
        assertThat(page()).contains("1 of 1 has no city", "Rates for Ben").doesNotContain("1 of 2");
        assertThat(now().getText()).isEqualTo("Send now to 1");
    }

    @Test
    void a_missing_value_of_the_sender_is_not_told_as_one_of_the_contacts() {
        open("maya", SendEmailView.address(operation));
        test(find(TextField.class).withLabel("Subject").single()).setValue("Hello");
        test(find(TextArea.class).withLabel("Text").single()).setValue("Call {{My phone|the office}}.");
        assertThat(page()).contains("“My phone” is not entered. All read “the office”.");
    }
}
