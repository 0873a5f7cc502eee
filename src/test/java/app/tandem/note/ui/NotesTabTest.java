package app.tandem.note.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.note.Notes;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import tools.jackson.databind.node.BooleanNode;

/** The tab "Notes" and the buttons "Add note" and "Log a call", as each kind of viewer meets them. */
@DatabaseTest
class NotesTabTest extends ViewTest {

    @Autowired
    Notes notes;

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    ContactId contact;

    @BeforeEach
    void a_contact_with_everybody_around_it() {
        given.northfield();
        contact = given.assignedToColleague();
    }

    @Test
    void the_owner_writes_a_note_and_the_tab_counts_it() {
        open("maya");
        assertThat(read()).contains("No notes yet");
        text("New note").setValue("Wants a yard.\n<b>Not</b> bold");
        press("Add note", NotesContent.class);
        assertThat(read()).contains("Wants a yard.\n<b>Not</b> bold", "You").doesNotContain("No notes yet");
        assertThat(text("New note").getValue()).isEmpty();
        assertThat(tab()).isEqualTo("Notes1");
        text("New note").setValue("Going through a divorce.");
        find(Checkbox.class).withLabel("Private").single().setValue(true);
        press("Add note", NotesContent.class);
        assertThat(read()).contains("Only you");
        assertThat(tab()).isEqualTo("Notes2");
        assertThat(notes.count(jonas, contact)).isOne();
    }

    @Test
    void R7_what_was_typed_on_while_a_private_note_was_saved_stays_private() {
        open("maya");
        var box = find(Checkbox.class).withLabel("Private").single();
        text("New note").setValue("Going through a divorce");
        box.setValue(true);
        press("Add note", NotesContent.class);
        assertThat(box.getValue()).isFalse();
        browserPutsBackWhatWasTypedSince();
        assertThat(box.getValue()).isTrue();
    }

    private static void browserPutsBackWhatWasTypedSince() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        internals.dumpPendingJavaScriptInvocations().stream()
                .filter(said -> said.getInvocation().getExpression().contains("tandemTypedSince"))
                .forEach(said -> said.complete(BooleanNode.TRUE));
    }

    @Test
    void the_head_leads_to_the_note_that_is_being_written_and_not_to_a_new_one() {
        open("maya");
        text("New note").setValue("Wants a yard.");
        test(head("Add note")).click();
        roundTrip();
        assertThat(text("New note").getValue()).isEqualTo("Wants a yard.");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        var form = find(NoteForm.class).single();
        test(head("Add note")).click();
        roundTrip();
        assertThat(find(NoteForm.class).single())
                .as("what the browser alone knows of stays too")
                .isSameAs(form);
    }

    @Test
    void R7_others_have_no_private_and_read_no_private_note() {
        notes.add(maya, contact, "Going through a divorce.", true);
        notes.add(maya, contact, "Wants a yard.", false);
        open("jonas");
        assertThat(((Component) getCurrentView()).getElement().getOuterHTML())
                .contains("Wants a yard.")
                .doesNotContain("divorce", "Only you");
        assertThat(find(Checkbox.class).withLabel("Private").exists()).isFalse();
        assertThat(tab()).isEqualTo("Notes1");
        assertThat(read()).contains("Maya Chen");
        assertThat(find(NoteItem.class).single().getElement().getTextRecursively())
                .doesNotContain("Edit", "Delete");
    }

    @Test
    void R15_a_supervisor_reads_why_they_cannot_write() {
        notes.add(maya, contact, "Wants a yard.", false);
        open("sam");
        assertThat(read()).contains("Wants a yard.", "You only supervise its owner.");
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(head("Add note").isRefused()).isTrue();
        assertThat(head("Log a call").isRefused()).isTrue();
        test(head("Log a call")).click();
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(toast()).contains("Log a call is not possible here", "You only supervise its owner");
    }

    @Test
    void bad_input_is_told_at_the_field_and_nothing_is_lost() {
        open("maya");
        press("Add note", NotesContent.class);
        assertThat(text("New note").getErrorMessage()).isEqualTo("Enter the text of the note.");
        text("New note").setValue("x".repeat(20_001));
        press("Add note", NotesContent.class);
        assertThat(text("New note").getErrorMessage()).contains("20,001");
        assertThat(text("New note").getValue()).hasSize(20_001);
    }

    @Test
    void one_edits_and_deletes_ones_own() {
        notes.add(diego, contact, "Wants a yard.", false);
        open("diego");
        press("Edit", NoteItem.class);
        assertThat(text("Edit note").getValue()).isEqualTo("Wants a yard.");
        text("Edit note").setValue("Wants a big yard.");
        press("Save", NoteItem.class);
        assertThat(read()).contains("Wants a big yard.", "edited");
        press("Delete", NoteItem.class);
        var ask = find(ConfirmDialog.class).single();
        test(ask).confirm();
        assertThat(read()).contains("No notes yet");
        assertThat(tab()).isEqualTo("Notes0");
    }

    @Test
    void R49_what_happened_meanwhile_is_told_and_nothing_typed_is_lost() {
        var note = notes.add(maya, contact, "First", false);
        open("maya");
        press("Edit", NoteItem.class);
        text("Edit note").setValue("Third");
        notes.edit(maya, contact, note.id(), null, "Second", false);
        press("Save", NoteItem.class);
        assertThat(read()).contains("Not saved yet", "“Second”");
        assertThat(text("Edit note").getValue()).isEqualTo("Third");
        press("Save", NoteItem.class);
        assertThat(notes.page(maya, contact, "", null, 9).getFirst().body()).isEqualTo("Third");
        press("Edit", NoteItem.class);
        text("Edit note").setValue("Fourth");
        notes.delete(maya, contact, note.id());
        press("Save", NoteItem.class);
        assertThat(read()).contains("this note has been deleted");
        assertThat(text("Edit note").getValue()).isEqualTo("Fourth");
        text("Edit note").setValue(" ");
        press("Add it as a new note", NoteItem.class);
        assertThat(text("Edit note").getErrorMessage()).isEqualTo("Enter the text of the note.");
        text("Edit note").setValue("Fourth");
        press("Add it as a new note", NoteItem.class);
        assertThat(notes.page(maya, contact, "", null, 9))
                .singleElement()
                .satisfies(again -> assertThat(again.body()).isEqualTo("Fourth"));
    }

    @Test
    void leaving_asks_before_a_note_is_lost() {
        open("maya");
        text("New note").setValue("Not yet saved");
        UI.getCurrent().navigate("contacts/" + contact.value());
        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(text("New note").getValue()).isEqualTo("Not yet saved");
    }

    @Test
    void notes_are_searched_and_read_page_by_page() {
        for (int n = 1; n <= 35; n++) {
            notes.add(maya, contact, "Note number " + n, false);
        }
        open("jonas");
        assertThat(find(NoteItem.class).all()).hasSize(30);
        press("Show more", NotesContent.class);
        assertThat(find(NoteItem.class).all()).hasSize(35);
        assertThat(find(Button.class).withText("Show more").exists()).isFalse();
        var search = find(TextField.class).withAriaLabel("Search in notes").single();
        search.setValue("NUMBER 35");
        assertThat(find(NoteItem.class).all()).hasSize(1);
        search.setValue("nowhere");
        assertThat(read()).contains("No note contains “nowhere”");
        press("Show all notes", NotesContent.class);
        assertThat(find(NoteItem.class).all()).hasSize(30);
    }

    @Test
    void a_note_that_is_being_changed_outlives_a_search() {
        notes.add(maya, contact, "First", false);
        open("maya");
        press("Edit", NoteItem.class);
        text("Edit note").setValue("Half a sent");
        find(TextField.class).withAriaLabel("Search in notes").single().setValue("nowhere");
        assertThat(text("Edit note").getValue()).isEqualTo("Half a sent");
    }

    @Test
    void add_note_leads_to_an_empty_note_from_any_tab() {
        open("maya", "");
        assertThat(find(NotesContent.class).exists()).isFalse();
        test(head("Add note")).click();
        assertThat(find(NotesContent.class).exists()).isTrue();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("contacts/" + contact.value() + "/notes");
    }

    @Test
    void a_call_is_logged() {
        open("priya");
        test(head("Log a call")).click();
        find(TextArea.class).withLabel("What was said").single().setValue("Asked for the keys.");
        press("Log call", Dialog.class);
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(toast()).contains("Call logged");
        assertThat(jdbc.sql("select kind || ' ' || detail from activity")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("CALL_LOGGED Asked for the keys."));
    }

    @Test
    void R27a_who_lost_sight_meanwhile_is_led_away() {
        open("jonas");
        text("New note").setValue("Too late");
        jdbc.sql("delete from contact_access where user_id = ?")
                .param(jonas.value())
                .update();
        press("Add note", NotesContent.class);
        assertThat(find(Toast.class).all())
                .anySatisfy(toast ->
                        assertThat(toast.getElement().getTextRecursively()).contains("is no longer in your account"));
    }

    private void open(String who) {
        open(who, "/notes");
    }

    private void open(String who, String tab) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate("contacts/" + contact.value() + tab);
    }

    private void press(String text, Class<? extends Component> in) {
        test(find(Button.class).withText(text).from(find(in).first()).first()).click();
    }

    private RefusableButton head(String label) {
        return find(RefusableButton.class).withText(label).first();
    }

    private TextArea text(String label) {
        return find(TextArea.class).withAriaLabel(label).single();
    }

    private String tab() {
        return find(Tab.class).all().stream()
                .map(tab -> tab.getElement().getTextRecursively())
                .filter(words -> words.startsWith("Notes"))
                .findFirst()
                .orElseThrow();
    }

    private String read() {
        return find(NotesContent.class).single().getElement().getTextRecursively();
    }

    private String toast() {
        return find(Toast.class).last().getElement().getTextRecursively();
    }
}
