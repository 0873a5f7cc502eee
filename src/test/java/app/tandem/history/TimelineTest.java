package app.tandem.history;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ActivityLog;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.Selection;
import app.tandem.contact.record.Contacts;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.people.preferences.Preferences;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.time.DateStyle;
import app.tandem.transfer.HandOver;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened on a contact, as everybody around it may read it (R43, section 3, R6, R6a). */
@DatabaseTest
class TimelineTest {

    @Autowired
    Timeline timeline;

    @Autowired
    ActivityLog log;

    @Autowired
    Contacts contacts;

    @Autowired
    Operations operations;

    @Autowired
    Preferences chosen;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    ContactId contact;

    @BeforeEach
    void people() {
        given.northfield();
        given.moves(aisha, given.firm("Lake Homes"));
        contact = given.contact().ownedBy(maya).create();
    }

    @Test
    void R43_edits_notes_tasks_calls_and_operations_are_one_time_line_the_newest_first() {
        log.record(ActivityLog.Entry.of(contact, maya, ActivityLog.Kind.NOTE_ADDED, "Wants a garden"));
        edit(maya, Map.of(ContactField.EMAIL, "ada@example.com"));
        log.record(new ActivityLog.Entry(contact, maya, ActivityLog.Kind.TASK_ADDED, "Call back", diego, false, false));
        log.record(ActivityLog.Entry.of(contact, maya, ActivityLog.Kind.CALL_LOGGED, "Spoke"));
        submit(maya, new Share(diego));
        submit(maya, new Archive(ArchiveReason.NOT_INTERESTED));

        assertThat(sentences(maya))
                .containsExactly(
                        "You archived it: Not interested",
                        "You shared it with Diego Ramos",
                        "You logged a call",
                        "You added the task “Call back” for Diego Ramos",
                        "You set E-mail to ada@example.com",
                        "You added a note",
                        "You created it");
        assertThat(sentences(diego)).contains("Maya Chen added the task “Call back” for you");
        assertThat(all(maya, Set.of()).get(5).lines()).containsExactly("Wants a garden");
    }

    @Test
    void R43_emails_that_went_out_or_came_back_are_told_with_their_subject_and_are_a_kind_of_their_own() {
        contact = given.contact().ownedBy(maya).sharedWith(jonas).create();
        log.record(ActivityLog.Entry.of(contact, maya, ActivityLog.Kind.EMAIL_SENT, "Rates for Ada"));
        log.record(ActivityLog.Entry.of(contact, maya, ActivityLog.Kind.EMAIL_BOUNCED, "Rates for Ada"));
        log.record(ActivityLog.Entry.of(contact, jonas, ActivityLog.Kind.EMAIL_SENT, "A house"));

        assertThat(all(sam, EnumSet.of(Kind.EMAILS)))
                .extracting(TimelineEntry::sentence)
                .containsExactly(
                        "Jonas Berg sent an e-mail: A house",
                        "Maya Chen sent an e-mail that came back: Rates for Ada",
                        "Maya Chen sent an e-mail: Rates for Ada");
        assertThat(all(jonas, EnumSet.of(Kind.EMAILS)))
                .extracting(TimelineEntry::sentence)
                .containsExactly("You sent an e-mail: A house");
        assertThat(all(sam, EnumSet.of(Kind.OTHER)))
                .extracting(TimelineEntry::sentence)
                .noneMatch(line -> line.contains("e-mail"));
    }

    @Test
    void R43_several_fields_saved_at_once_are_one_entry_with_the_values_as_the_record_shows_them() {
        edit(maya, Map.of(ContactField.CELL_PHONE, "612 338 4471", ContactField.BIRTHDAY, "1987-05-09"));
        edit(maya, Map.of(ContactField.CELL_PHONE, ""));

        var all = all(maya, EnumSet.of(Kind.EDITS));
        assertThat(all)
                .extracting(TimelineEntry::sentence)
                .containsExactly("You removed Cell phone, which was (612) 338-4471", "You changed 2 fields");
        assertThat(all.get(1).lines())
                .containsExactly("Cell phone: nothing → (612) 338-4471", "Birthday: nothing → 5/9/1987");
    }

    @Test
    void R43_a_day_that_was_edited_is_told_as_its_reader_writes_days() {
        edit(maya, Map.of(ContactField.BIRTHDAY, "1987-05-09"));
        edit(maya, Map.of(ContactField.BIRTHDAY, "1987-09-05"));
        chosen.setDateStyle(maya, DateStyle.SPANISH);

        assertThat(all(maya, EnumSet.of(Kind.EDITS)))
                .extracting(TimelineEntry::sentence)
                .containsExactly("You changed Birthday from 9/5/1987 to 5/9/1987", "You set Birthday to 9/5/1987");
    }

    @Test
    void R25_a_supervisor_is_named_with_as_whom_they_acted() {
        submit(maya, new Assign(jonas));
        submit(sam, new Assign(diego));
        submit(sam, new HandOver(diego, "", false));

        assertThat(sentences(sam))
                .containsExactly(
                        "You, acting as the owner, changed the owner from Maya Chen to Diego Ramos",
                        "You, acting as the owner, assigned it to Diego Ramos, replacing Jonas Berg",
                        "Maya Chen assigned it to Jonas Berg",
                        "Maya Chen created it");
        assertThat(sentences(diego))
                .contains(
                        "Sam Whitfield, acting as the owner, changed the owner from Maya Chen to you",
                        "Sam Whitfield, acting as the owner, assigned it to you, replacing Jonas Berg");
    }

    @Test
    void R12_who_gives_up_their_access_is_told_as_that() {
        submit(maya, new Share(diego));
        submit(diego, new Unshare(diego));

        assertThat(sentences(maya)).startsWith("Diego Ramos gave up their share", "You shared it with Diego Ramos");
    }

    @Test
    void section_3_a_partner_with_a_share_sees_only_what_they_did_themself() {
        submit(maya, new Share(jonas));
        edit(maya, Map.of(ContactField.EMAIL, "ada@example.com"));
        log.record(ActivityLog.Entry.of(contact, diego, ActivityLog.Kind.NOTE_ADDED, "Not his"));
        log.record(ActivityLog.Entry.of(contact, jonas, ActivityLog.Kind.NOTE_ADDED, "His"));

        assertThat(sentences(jonas)).containsExactly("You added a note");
        for (var kind : Kind.values()) {
            assertThat(all(jonas, EnumSet.of(kind))).hasSize(kind == Kind.NOTES ? 1 : 0);
        }
    }

    @Test
    void R6a_an_assigned_partner_learns_of_nobody_whom_they_may_not_know() {
        given.partners(diego, jonas);
        submit(maya, new Assign(diego));
        submit(diego, new Assign(jonas));
        submit(maya, new Share(aisha));
        submit(maya, new Share(sam));
        submit(maya, new Unshare(sam));
        submit(jonas, new Share(maya)); // unchanged: she owns it
        log.record(
                new ActivityLog.Entry(contact, diego, ActivityLog.Kind.TASK_ADDED, "Call back", aisha, false, false));

        assertThat(sentences(jonas))
                .containsExactly(
                        "Somebody added the task “Call back”", "Somebody assigned it to you", "Maya Chen created it");
        assertThat(sentences(maya))
                .hasSize(7)
                .contains("Diego Ramos assigned it to Jonas Berg", "You unshared it from Sam Whitfield");
    }

    @Test
    void R7_private_notes_are_for_the_owner_and_loans_for_colleagues() {
        submit(maya, new Share(diego));
        submit(maya, new Assign(jonas));
        log.record(new ActivityLog.Entry(contact, maya, ActivityLog.Kind.NOTE_ADDED, "Secret", null, true, false));
        log.record(
                new ActivityLog.Entry(contact, maya, ActivityLog.Kind.TASK_ADDED, "Loan papers", jonas, false, true));

        assertThat(sentences(maya))
                .startsWith("You added the task “Loan papers” for Jonas Berg", "You added a private note");
        assertThat(sentences(diego))
                .contains("Maya Chen added the task “Loan papers” for Jonas Berg")
                .doesNotContain("Maya Chen added a private note");
        assertThat(sentences(sam)).doesNotContain("Maya Chen added a private note");
        assertThat(sentences(jonas)).containsExactly("Maya Chen assigned it to you", "Maya Chen created it");
        submit(maya, new Unassign(jonas));
        submit(maya, new HandOver(diego, "", false));
        assertThat(sentences(diego)).contains("Maya Chen added a private note");
    }

    @Test
    void R4_a_stranger_is_told_nothing() {
        assertThatThrownBy(() -> timeline.page(omar, contact, Set.of(), null, 10))
                .isInstanceOf(ContactNotFound.class);
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_without_repetition_whatever_their_size() {
        for (int n = 0; n < 12; n++) {
            log.record(ActivityLog.Entry.of(contact, maya, ActivityLog.Kind.NOTE_ADDED, "note " + n));
            if (n % 3 == 0) {
                edit(maya, Map.of(ContactField.EMPLOYER, "Employer " + n, ContactField.CITY, "City " + n));
                submit(maya, n % 2 == 0 ? new Share(diego) : new Unshare(diego));
            }
        }
        var whole = all(maya, Set.of(), 100);
        assertThat(whole).hasSize(12 + 4 + 4 + 1);
        assertThat(whole).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        for (int size : List.of(1, 2, 3, 5, 7, 20, 21)) {
            assertThat(all(maya, Set.of(), size)).as("pages of " + size).isEqualTo(whole);
        }
        for (var kind : Kind.values()) {
            assertThat(all(maya, EnumSet.of(kind), 2))
                    .as("of the kind " + kind)
                    .isEqualTo(whole.stream().filter(one -> one.kind() == kind).toList());
        }
    }

    @Test
    void what_happened_in_one_moment_is_told_in_pages_as_well() {
        var past = new Past(jdbc);
        past.activities(contact, maya, "TASK_DONE", 30, 0);
        past.activities(contact, maya, "NOTE_ADDED", 30, 0);

        assertThat(new HashSet<>(all(maya, Set.of(), 7)))
                .as("the two kinds, and that it was created")
                .hasSize(3);
        assertThat(all(maya, Set.of(), 7)).hasSize(61);
        assertThat(all(maya, EnumSet.of(Kind.NOTES), 7)).hasSize(30);
    }

    private void edit(UserId editor, Map<ContactField, String> fields) {
        var base = contacts.open(editor, contact).data();
        var typed = base;
        for (var field : fields.entrySet()) {
            typed = typed.with(field.getKey(), field.getValue());
        }
        contacts.edit(editor, contact, base, typed);
    }

    private void submit(UserId actor, Change change) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        operations.submit(actor, operation, Request.of(change));
    }

    private List<String> sentences(UserId viewer) {
        return all(viewer, Set.of()).stream().map(TimelineEntry::sentence).toList();
    }

    private List<TimelineEntry> all(UserId viewer, Set<Kind> kinds) {
        return all(viewer, kinds, 50);
    }

    private List<TimelineEntry> all(UserId viewer, Set<Kind> kinds, int size) {
        List<TimelineEntry> all = new ArrayList<>();
        @Nullable TimelineCursor next = null;
        do {
            var page = timeline.page(viewer, contact, kinds, next, size);
            assertThat(page.happenings().size()).isLessThanOrEqualTo(size);
            all.addAll(page.happenings());
            next = page.next();
        } while (next != null);
        return all;
    }
}
