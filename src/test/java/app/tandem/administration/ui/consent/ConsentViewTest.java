package app.tandem.administration.ui.consent;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.administration.Members;
import app.tandem.administration.consent.OrganizationConsent;
import app.tandem.consent.Channel;
import app.tandem.consent.ConsentFilter;
import app.tandem.consent.Evidence;
import app.tandem.consent.Said;
import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.Uploaded;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page of opt-outs and opt-ins, as an administrator uses it (R35). */
@DatabaseTest
class ConsentViewTest extends SpringBrowserlessTest {

    @Autowired
    OrganizationConsent consent;

    @Autowired
    Members members;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @BeforeEach
    void northfield() {
        database.empty();
        given.northfield();
        SecurityContextHolder.clearContext();
    }

    private void signIn(UserId user) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new SignedInUser(user, "somebody@test.example", ""), null, List.of()));
    }

    private void open(String query) {
        UI.getCurrent().navigate("administration/consent", QueryParameters.fromString(query));
        roundTrip();
    }

    private long optOut(String address) {
        consent.optOut(ruth, Set.of(Channel.EMAIL), address, Evidence.NONE);
        return consent.page(ruth, ConsentFilter.ALL, 0, 1).getFirst().event().id();
    }

    private RefusableButton button(String text) {
        return find(RefusableButton.class).withText(text).all().getLast();
    }

    @Test
    void R4_it_is_there_for_administrators_alone() {
        signIn(maya);
        open("");
        assertThat(find(H2.class).single().getText()).contains("nothing here that you can see");
    }

    @Test
    void R35_an_opt_out_is_added_by_hand_and_a_wrong_address_is_refused_at_its_field() {
        signIn(ruth);
        open("");
        test(find(Button.class).withText("Add opt-outs").all().getFirst()).click();
        var address = find(TextField.class).withLabel("E-mail address").single();
        test(address).setValue("grace@");
        test(find(TextField.class).withLabel("Who said so").single()).setValue("Grace");
        test(button("Add opt-out")).click();
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).contains("is not an e-mail address");
        assertThat(address.getValue()).isEqualTo("grace@");
        test(address).setValue("grace@test.example");
        test(button("Add opt-out")).click();
        assertThat(consent.page(ruth, ConsentFilter.ALL, 0, 9))
                .singleElement()
                .satisfies(line -> assertThat(line.event().saidBy()).isEqualTo("Grace"));
    }

    @Test
    void R15_R35_restore_consent_is_locked_with_the_reason_for_an_administrator_without_the_permission() {
        long out = optOut("grace@test.example");
        signIn(ruth);
        open("open=" + out);
        assertThat(button("Restore consent").isRefused()).isTrue();
        test(button("Restore consent")).click();
        assertThat(find(RestoreDialog.class).all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void R35_consent_is_restored_with_all_that_proves_it_and_stands_in_the_history_of_the_address() {
        long out = optOut("grace@test.example");
        members.permitRestoring(ruth, ruth, true);
        signIn(ruth);
        open("open=" + out);
        test(button("Restore consent")).click();
        var who = find(TextField.class).withLabel("Who consented").single();
        test(who).setValue("Grace Hopper");
        test(button("Restore consent")).click();
        var wording = find(TextArea.class).withLabel("Wording").single();
        assertThat(wording.getErrorMessage()).isEqualTo("What were they shown, or what did they say?");
        assertThat(find(TextArea.class).withLabel("Evidence").single().isInvalid())
                .isTrue();
        assertThat(who.getValue()).as("what was typed stays").isEqualTo("Grace Hopper");
        ((Select<Said>) find(Select.class).withLabel("How").single()).setValue(Said.IN_PERSON);
        find(DatePicker.class).withLabel("When").single().setValue(LocalDate.of(2026, 3, 2));
        test(wording).setValue("Yes, please.");
        find(EvidenceFields.class).single().take("letter.pdf", "application/pdf", new byte[] {1});
        assertThat(find(TextArea.class).withLabel("Evidence").single().isInvalid())
                .as("a file will do")
                .isFalse();
        test(button("Restore consent")).click();
        assertThat(find(RestoreDialog.class).all()).isEmpty();
        assertThat(find(ConsentPanel.class).single().getElement().getTextRecursively())
                .contains("Opted in", "Restored by an administrator", "Grace Hopper", "Yes, please.", "letter.pdf")
                .contains("Opted out");
        assertThat(button("Restore consent").isIdle()).as("nothing to restore").isTrue();
    }

    @Test
    void R35_a_list_shows_what_will_be_added_and_then_what_was() {
        signIn(ruth);
        open("");
        test(find(Button.class).withText("Add opt-outs").all().getFirst()).click();
        test(find(Button.class).withText("Add a list instead").single()).click();
        var dialog = find(OptOutListDialog.class).single();
        assertThat(button("Add opt-outs").isIdle()).isTrue();
        dialog.take("left.csv", "a@test.example\nnobody\nb@test.example".getBytes(StandardCharsets.UTF_8));
        assertThat(dialog.getElement().getTextRecursively())
                .contains("2 new addresses", "1 row not valid, and left out", "Row 2: “nobody” is not");
        test(button("Add 2 opt-outs")).click();
        assertThat(consent.count(ruth, ConsentFilter.ALL)).isEqualTo(2);
        assertThat(dialog.getElement().getTextRecursively()).contains("2 opt-outs added", "1 row not added");
    }

    @Test
    void R35_the_server_too_refuses_a_list_that_is_too_large_and_says_so() throws IOException {
        signIn(ruth);
        open("");
        test(find(Button.class).withText("Add opt-outs").all().getFirst()).click();
        test(find(Button.class).withText("Add a list instead").single()).click();
        var upload = find(Upload.class).single();
        assertThat(Uploaded.to(upload, "left.csv", new byte[(5 << 20) + 1])).isFalse();
        assertThat(find(OptOutListDialog.class).single().getElement().getTextRecursively())
                .contains("A list may have 5 MB at most.");
        assertThat(button("Add opt-outs").isIdle()).isTrue();
        assertThat(Uploaded.to(upload, "left.csv", "a@test.example".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(button("Add 1 opt-out").isIdle()).isFalse();
    }

    @Test
    void R35_the_server_too_refuses_a_file_of_evidence_that_is_too_large_and_says_so() throws IOException {
        var fields = EvidenceFields.proof();
        UI.getCurrent().add(fields);
        var upload = find(Upload.class).single();
        assertThat(Uploaded.to(upload, "letter.pdf", new byte[5 << 20])).isTrue();
        assertThat(fields.value().file()).isNotNull();
        assertThat(Uploaded.to(upload, "letter.pdf", new byte[(5 << 20) + 1])).isFalse();
        assertThat(fields.value().file()).isNull();
        assertThat(fields.getElement().getTextRecursively()).contains("A file may have 5 MB at most.");
    }

    @Test
    void R35_the_address_bar_keeps_the_filter_and_what_is_open_but_no_address_of_anybody() {
        long out = optOut("grace@test.example");
        var shown = new ConsentAddressBar(new ConsentFilter("grace", Channel.EMAIL, false), out);
        assertThat(shown.write().getQueryString()).isEqualTo("channel=EMAIL&state=out&open=" + out);
        assertThat(ConsentAddressBar.read(shown.write()))
                .isEqualTo(new ConsentAddressBar(new ConsentFilter("", Channel.EMAIL, false), out));
        assertThat(ConsentAddressBar.read(QueryParameters.fromString("channel=x&state=y&open=-1")))
                .isEqualTo(ConsentAddressBar.START);
    }
}
