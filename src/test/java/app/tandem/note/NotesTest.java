package app.tandem.note;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.Selection;
import app.tandem.intake.Cleaned;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.NaughtyStrings;
import app.tandem.transfer.HandOver;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads, writes and changes notes; and calls. */
@DatabaseTest
class NotesTest {

    @Autowired
    Notes notes;

    @Autowired
    Calls calls;

    @Autowired
    Operations operations;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    ContactId contact;

    @BeforeEach
    void a_contact_with_everybody_around_it() {
        given.northfield();
        contact = given.assignedToColleague();
    }

    @Test
    void everybody_who_sees_the_contact_reads_public_notes_and_nobody_else() {
        notes.add(maya, contact, "Wants a yard.", false);
        for (var viewer : List.of(maya, diego, priya, jonas, sam)) {
            assertThat(bodies(viewer)).containsExactly("Wants a yard.");
            assertThat(notes.count(viewer, contact)).isOne();
        }
        for (var stranger : List.of(nina, lou, aisha, victor)) {
            assertThatThrownBy(() -> bodies(stranger)).isInstanceOf(ContactNotFound.class);
            assertThatThrownBy(() -> notes.count(stranger, contact)).isInstanceOf(ContactNotFound.class);
        }
    }

    @Test
    void R7_only_the_owner_makes_a_note_private_and_reads_it() {
        notes.add(maya, contact, "Going through a divorce.", true);
        assertThat(read(maya)).singleElement().satisfies(note -> {
            assertThat(note.onlyOwner()).isTrue();
            assertThat(note.mine()).isTrue();
        });
        for (var other : List.of(diego, priya, jonas, sam)) {
            assertThat(bodies(other)).isEmpty();
            assertThat(notes.count(other, contact)).isZero();
            assertThat(notes.page(other, contact, "divorce", null, 10)).isEmpty();
        }
        for (var other : List.of(diego, priya, jonas)) {
            assertThatThrownBy(() -> notes.add(other, contact, "Mine alone", true))
                    .isInstanceOf(ActionRefused.class)
                    .hasMessageContaining("Only the owner can make a note private.");
        }
        assertThat(notes.count(maya, contact)).isOne();
    }

    @Test
    void R7_the_new_owner_has_the_private_notes_and_the_one_before_does_not() {
        var secret = notes.add(maya, contact, "Going through a divorce.", true);
        var open = notes.add(maya, contact, "Wants a yard.", false);
        var op = operations.open(maya, new Selection.Some(Set.of(contact)));
        operations.submit(maya, op, Request.of(new HandOver(priya, "", true)));
        assertThat(bodies(priya)).containsExactly("Wants a yard.", "Going through a divorce.");
        assertThat(bodies(maya)).containsExactly("Wants a yard.");
        assertThatThrownBy(() -> notes.edit(maya, contact, secret.id(), null, "Still mine?", false))
                .isInstanceOf(NoteNotFound.class);
        assertThatThrownBy(() -> notes.delete(maya, contact, secret.id())).isInstanceOf(NoteNotFound.class);
        assertThatThrownBy(() -> notes.delete(priya, contact, secret.id()))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("Somebody else wrote this note.");
        assertThat(notes.edit(maya, contact, open.id(), null, "Wants a big yard.", false)
                        .body())
                .isEqualTo("Wants a big yard.");
        assertThatThrownBy(() -> notes.edit(maya, contact, open.id(), open.edited(), "x", true))
                .isInstanceOf(ActionRefused.class);
    }

    @Test
    void R8_the_owner_the_assignee_and_shared_users_add_notes_a_supervisor_does_not() {
        for (var writer : List.of(maya, diego, priya, jonas)) {
            assertThat(notes.add(writer, contact, "Hello", false).mine()).isTrue();
        }
        assertThatThrownBy(() -> notes.add(sam, contact, "Hello", false))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("You only supervise its owner")
                .hasMessageContaining("Maya Chen");
        for (var stranger : List.of(nina, lou, aisha, victor)) {
            assertThatThrownBy(() -> notes.add(stranger, contact, "Hello", false))
                    .isInstanceOf(ContactNotFound.class);
        }
    }

    @Test
    void R22_an_archived_contact_takes_notes_and_no_calls() {
        contact = given.contact().ownedBy(maya).archived().create();
        notes.add(maya, contact, "Moved away.", false);
        assertThat(bodies(maya)).containsExactly("Moved away.");
        assertThatThrownBy(() -> calls.log(maya, contact, ""))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("It is archived.");
    }

    @Test
    void R14_nobody_writes_where_the_owner_is_deactivated() {
        contact = given.contact().ownedBy(victor).sharedWith(maya).create();
        assertThat(bodies(maya)).isEmpty();
        for (Runnable act :
                List.<Runnable>of(() -> notes.add(maya, contact, "Hello", false), () -> calls.log(maya, contact, ""))) {
            assertThatThrownBy(act::run)
                    .isInstanceOf(ActionRefused.class)
                    .hasMessageContaining("An administrator must reactivate Victor Hale.");
        }
    }

    @Test
    void R6a_a_partner_reads_the_names_of_those_whom_they_may_know() {
        contact = given.assignedToPartner();
        for (var writer : List.of(maya, diego, jonas, aisha)) {
            notes.add(writer, contact, "Hello", false);
        }
        assertThat(read(aisha))
                .extracting(Note::author)
                .containsExactly("Aisha Karim", "Jonas Berg", "Somebody", "Maya Chen");
        assertThat(read(jonas))
                .extracting(Note::author)
                .containsExactly("Somebody", "Jonas Berg", "Somebody", "Maya Chen");
        assertThat(read(jonas)).extracting(Note::partner).containsExactly(false, true, false, false);
        assertThat(read(diego))
                .extracting(Note::author)
                .containsExactly("Aisha Karim", "Jonas Berg", "Diego Ramos", "Maya Chen");
    }

    @Test
    void one_changes_and_deletes_ones_own_only() {
        var note = notes.add(priya, contact, "Wants a yard.", false);
        for (var other : List.of(maya, diego, jonas)) {
            assertThatThrownBy(() -> notes.edit(other, contact, note.id(), null, "Mine now", false))
                    .isInstanceOf(ActionRefused.class);
            assertThatThrownBy(() -> notes.delete(other, contact, note.id())).isInstanceOf(ActionRefused.class);
        }
        for (var other : List.of(nina, lou, aisha, victor)) {
            assertThatThrownBy(() -> notes.edit(other, contact, note.id(), null, "Mine now", false))
                    .isInstanceOf(ContactNotFound.class);
            assertThatThrownBy(() -> notes.delete(other, contact, note.id())).isInstanceOf(ContactNotFound.class);
        }
        var edited = notes.edit(priya, contact, note.id(), null, "Wants a big yard.", false);
        assertThat(edited.edited()).isNotNull();
        assertThat(bodies(jonas)).containsExactly("Wants a big yard.");
        notes.delete(priya, contact, note.id());
        assertThat(bodies(maya)).isEmpty();
        assertThatThrownBy(() -> notes.delete(priya, contact, note.id())).isInstanceOf(NoteNotFound.class);
        assertThatThrownBy(() -> notes.edit(priya, contact, note.id(), edited.edited(), "Again", false))
                .isInstanceOf(NoteNotFound.class);
    }

    @Test
    void R4_a_note_of_another_contact_is_no_note_of_this_one() {
        var other = given.contact().ownedBy(maya).create();
        var note = notes.add(maya, other, "Elsewhere", false);
        assertThatThrownBy(() -> notes.edit(maya, contact, note.id(), null, "Here", false))
                .isInstanceOf(NoteNotFound.class);
        assertThatThrownBy(() -> notes.delete(maya, contact, note.id())).isInstanceOf(NoteNotFound.class);
    }

    @Test
    void R49_what_was_changed_in_another_window_is_not_lost() {
        var note = notes.add(maya, contact, "First", false);
        var second = notes.edit(maya, contact, note.id(), null, "Second", false);
        assertThatThrownBy(() -> notes.edit(maya, contact, note.id(), null, "Third", false))
                .isInstanceOfSatisfying(
                        NoteConflict.class,
                        conflict -> assertThat(conflict.now().body()).isEqualTo("Second"));
        assertThat(notes.edit(maya, contact, note.id(), second.edited(), "Third", true)
                        .onlyOwner())
                .isTrue();
        assertThat(bodies(diego)).isEmpty();
    }

    @Test
    void the_newest_first_page_by_page() {
        for (int n = 1; n <= 5; n++) {
            notes.add(maya, contact, "Note " + n, false);
        }
        var first = notes.page(jonas, contact, "", null, 2);
        assertThat(first).extracting(Note::body).containsExactly("Note 5", "Note 4");
        var second = notes.page(jonas, contact, "", first.getLast().id(), 2);
        assertThat(second).extracting(Note::body).containsExactly("Note 3", "Note 2");
        assertThat(notes.page(jonas, contact, "", second.getLast().id(), 2))
                .extracting(Note::body)
                .containsExactly("Note 1");
    }

    @Test
    void notes_are_searched_whatever_case_accents_and_blanks() {
        notes.add(maya, contact, "Café on\nGrand   Avenue", false);
        notes.add(maya, contact, "100% sure", false);
        assertThat(found("CAFE ON GRAND")).containsExactly("Café on\nGrand   Avenue");
        assertThat(found("0%")).containsExactly("100% sure");
        assertThat(found("_")).isEmpty();
        assertThat(found("nothing")).isEmpty();
        assertThat(found("  ")).hasSize(2);
    }

    @Test
    void every_string_is_cleaned_and_kept_byte_for_byte_or_refused() {
        for (var string : NaughtyStrings.all()) {
            try {
                assertThat(notes.add(maya, contact, string, false).body()).isEqualTo(Cleaned.text(string));
            } catch (InvalidNote refused) {
                assertThat(refused.sentence()).endsWith(".");
            }
        }
        assertThatThrownBy(() -> notes.add(maya, contact, "x".repeat(20_001), false))
                .isInstanceOf(InvalidNote.class)
                .hasMessage("Enter at most 20,000 characters; this has 20,001.");
        var longest = notes.add(maya, contact, "ﬃ".repeat(20_000), false);
        assertThat(longest.body()).hasSize(20_000);
        assertThatThrownBy(() -> notes.add(maya, contact, " \n\t ", false)).isInstanceOf(InvalidNote.class);
    }

    @Test
    void R43_everything_is_recorded_and_private_notes_for_the_owner_only() {
        var note = notes.add(diego, contact, "Wants a yard.", false);
        notes.edit(diego, contact, note.id(), null, "Wants a big yard.", false);
        notes.delete(diego, contact, note.id());
        notes.add(maya, contact, "Going through a divorce.", true);
        calls.log(jonas, contact, " Asked for the keys. ");
        assertThat(activity())
                .containsExactly(
                        "NOTE_ADDED||false|Diego",
                        "NOTE_EDITED||false|Diego",
                        "NOTE_DELETED||false|Diego",
                        "NOTE_ADDED||true|Maya",
                        "CALL_LOGGED|Asked for the keys.|false|Jonas");
    }

    @Test
    void a_note_that_did_not_change_was_not_edited() {
        var note = notes.add(maya, contact, "Same", false);
        assertThat(notes.edit(maya, contact, note.id(), null, "Same", false).edited())
                .isNull();
        assertThat(activity()).hasSize(1);
    }

    @Test
    void calls_are_logged_by_those_who_may() {
        for (var caller : List.of(maya, diego, priya, jonas)) {
            calls.log(caller, contact, "");
        }
        assertThatThrownBy(() -> calls.log(sam, contact, "")).isInstanceOf(ActionRefused.class);
        assertThatThrownBy(() -> calls.log(nina, contact, "")).isInstanceOf(ContactNotFound.class);
        assertThatThrownBy(() -> calls.log(maya, contact, "x".repeat(1_001))).isInstanceOf(InvalidNote.class);
        assertThatThrownBy(() -> calls.log(maya, contact, "a\0b")).isInstanceOf(InvalidNote.class);
        assertThat(activity()).hasSize(4);
    }

    private List<Note> read(UserId viewer) {
        return notes.page(viewer, contact, "", null, 50);
    }

    private List<String> bodies(UserId viewer) {
        return read(viewer).stream().map(Note::body).toList();
    }

    private List<String> found(String text) {
        return notes.page(jonas, contact, text, null, 50).stream()
                .map(Note::body)
                .toList();
    }

    private List<String> activity() {
        return jdbc.sql("""
                        select a.kind, a.detail, a.only_owner, u.first_name
                        from activity a join app_user u on u.id = a.actor_id order by a.id""")
                .query((row, n) ->
                        row.getString(1) + "|" + row.getString(2) + "|" + row.getBoolean(3) + "|" + row.getString(4))
                .list();
    }
}
