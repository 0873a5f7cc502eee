package app.tandem.email.ui.template;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.email.template.Template;
import app.tandem.email.template.Templates;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The page of templates, and one of them. */
@DatabaseTest
class TemplateViewTest extends ViewTest {

    private static final String TEXT = "Hello {{First name|there}}";

    @Autowired
    Given given;

    @Autowired
    Templates templates;

    @Autowired
    UserDetailsService users;

    @BeforeEach
    void people() {
        given.northfield();
    }

    private void open(String who, String address) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("groups");
        UI.getCurrent().navigate(address);
        roundTrip();
    }

    private String page() {
        return read((HasElement) getCurrentView());
    }

    private String body() {
        return find(Html.class).last().getInnerHtml();
    }

    private TextField search() {
        return find(TextField.class).all().stream()
                .filter(field -> field.getAriaLabel()
                        .filter("Search in templates"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String read(HasElement component) {
        return component.getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
        roundTrip();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea text() {
        return find(TextArea.class).all().getFirst();
    }

    private void type(TextArea area, String value) {
        test(area).setValue(value);
        roundTrip();
    }

    private void type(TextField field, String value) {
        test(field).setValue(value);
        roundTrip();
    }

    private boolean there(String label) {
        return find(Button.class).all().stream().anyMatch(one -> label.equals(one.getText()) && one.isVisible());
    }

    private Template everybodys() {
        return templates.save(ruth, null, 0, "Birthday", true, "Happy birthday", TEXT);
    }

    @Test
    void an_empty_page_says_what_to_do_and_a_first_template_is_written() {
        open("maya", "templates");
        assertThat(page()).contains("There are no templates yet");
        press("New template");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("New template · Tandem");
        type(field("Name"), "Rate check");
        type(field("Subject"), "For {{First name|you}}");
        type(text(), TEXT);
        assertThat(page()).contains("For Emily", "Unsubscribe");
        assertThat(body()).contains("Hello ", "Emily");
        find(Checkbox.class).all().getFirst().setValue(true);
        assertThat(page()).contains("For you");
        assertThat(body()).contains("there").doesNotContain("Emily");
        press("Save");
        assertThat(read(find(Toast.class).last())).contains("Template “Rate check” saved", "Version 1");
        var saved = templates.offered(maya).getFirst();
        assertThat(saved.organizations()).isFalse();
        open("maya", "templates");
        assertThat(page()).contains("1 template");
    }

    @Test
    void what_is_wrong_stands_at_its_field_while_one_types_and_nothing_typed_is_lost() {
        open("maya", "templates/new");
        type(text(), "Hello {{Frist name}}");
        assertThat(text().isInvalid()).isTrue();
        assertThat(text().getErrorMessage()).contains("Frist name");
        assertThat(field("Subject").isInvalid()).as("not written yet").isFalse();
        press("Save");
        assertThat(field("Name").isInvalid()).isTrue();
        type(field("Name"), "Rate check");
        press("Save");
        assertThat(field("Subject").isInvalid()).isTrue();
        assertThat(text().getValue()).isEqualTo("Hello {{Frist name}}");
        assertThat(templates.offered(maya)).isEmpty();
        type(text(), "Hello {{First name}}");
        assertThat(text().isInvalid()).isFalse();
    }

    @Test
    void R49_what_somebody_else_saved_meanwhile_is_told_and_one_s_own_text_stays() {
        var seen = everybodys();
        open("ruth", "templates/" + seen.id());
        type(text(), "My text");
        templates.save(ruth, seen.id(), 1, "Birthday", true, "Happy birthday", "Their text");
        press("Save");
        assertThat(page()).contains("Not saved yet: Ruth Adler saved version 2");
        assertThat(text().getValue()).isEqualTo("My text");
        press("Save");
        assertThat(templates.open(ruth, seen.id()).body()).isEqualTo("My text");
        assertThat(templates.versions(ruth, seen.id()))
                .extracting(version -> version.body())
                .containsExactly("My text", "Their text", TEXT);
    }

    @Test
    void what_was_removed_meanwhile_can_be_saved_as_a_new_one() {
        var mine = templates.save(maya, null, 0, "Rate check", false, "Rates", TEXT);
        open("maya", "templates/" + mine.id());
        type(text(), "My text");
        templates.remove(maya, mine.id());
        press("Save");
        assertThat(page()).contains("Not saved: this template has been removed");
        press("Save it as a new one");
        assertThat(templates.offered(maya)).extracting(Template::body).containsExactly("My text");
    }

    @Test
    void a_member_reads_the_organization_s_and_makes_a_copy_of_their_own() {
        var theirs = everybodys();
        open("maya", "templates/" + theirs.id());
        assertThat(page()).contains("Only an administrator can change a template of the organization.");
        assertThat(text().isReadOnly()).isTrue();
        assertThat(there("Save")).isFalse();
        assertThat(find(RefusableButton.class).withText("Remove").single().isRefused())
                .isTrue();
        press("Save as my own");
        assertThat(field("Name").getValue()).isEqualTo("Birthday (copy)");
        press("Save");
        assertThat(templates.offered(maya)).extracting(Template::name).containsExactly("Birthday", "Birthday (copy)");
    }

    @Test
    void an_administrator_writes_for_everybody_and_a_member_is_not_asked_for_whom() {
        open("ruth", "templates/new");
        type(field("Name"), "Birthday");
        type(field("Subject"), "Happy birthday");
        type(text(), TEXT);
        var whose = find(RadioButtonGroup.class).all().getFirst();
        assertThat(whose.isVisible()).isTrue();
        @SuppressWarnings("unchecked")
        var choice = (RadioButtonGroup<String>) whose;
        choice.setValue("Everybody in my organization");
        press("Save");
        assertThat(templates.offered(maya)).singleElement().matches(Template::organizations);
        open("maya", "templates/new");
        assertThat(find(RadioButtonGroup.class).all()).noneMatch(RadioButtonGroup::isVisible);
    }

    @Test
    void an_older_version_is_looked_at_and_restored_as_a_new_one() {
        var first = templates.save(maya, null, 0, "Rates", false, "First subject", "First text");
        templates.save(maya, first.id(), 1, "Rates", false, "Second subject", "Second text");
        open("maya", "templates/" + first.id());
        var tabs = find(TabSheet.class).all().getFirst();
        tabs.setSelectedIndex(1);
        roundTrip();
        assertThat(read(tabs)).contains("Version 2, offered now", "Version 1", "Maya Chen");
        press("Restore");
        assertThat(text().getValue()).isEqualTo("First text");
        press("Save");
        assertThat(templates.open(maya, first.id()).version()).isEqualTo(3);
        assertThat(templates.open(maya, first.id()).body()).isEqualTo("First text");
    }

    @Test
    void leaving_asks_before_what_is_typed_is_lost() {
        var mine = templates.save(maya, null, 0, "Rates", false, "Subject", "Text");
        open("maya", "templates/" + mine.id());
        UI.getCurrent().navigate("templates");
        roundTrip();
        assertThat(getCurrentView()).isInstanceOf(TemplatesView.class);
        open("maya", "templates/" + mine.id());
        type(text(), "Something else");
        UI.getCurrent().navigate("templates");
        roundTrip();
        assertThat(getCurrentView()).isInstanceOf(TemplateView.class);
        test(find(ConfirmDialog.class).last()).confirm();
        roundTrip();
        assertThat(getCurrentView()).isInstanceOf(TemplatesView.class);
    }

    @Test
    void removing_asks_first_and_leads_back_to_the_list() {
        var mine = templates.save(maya, null, 0, "Rates", false, "Subject", "Text");
        open("maya", "templates/" + mine.id());
        press("Remove");
        test(find(ConfirmDialog.class).last()).confirm();
        roundTrip();
        assertThat(templates.offered(maya)).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(TemplatesView.class);
    }

    @Test
    void R4_somebody_else_s_template_is_a_page_that_is_not_there() {
        var mine = templates.save(maya, null, 0, "Rates", false, "Subject", "Text");
        for (var address : new String[] {"templates/" + mine.id(), "templates/999999", "templates/x"}) {
            open("diego", address);
            assertThat(getCurrentView()).as(address).isNotInstanceOf(TemplateView.class);
        }
    }

    @Test
    void the_list_is_searched_by_name_and_subject() {
        everybodys();
        templates.save(maya, null, 0, "Rates", false, "Subject", "Text");
        open("maya", "templates");
        assertThat(page()).contains("2 templates");
        type(search(), "happy");
        assertThat(page()).contains("1 of 2 templates");
        type(search(), "nothing");
        assertThat(page()).contains("No template matches “nothing”");
    }
}
