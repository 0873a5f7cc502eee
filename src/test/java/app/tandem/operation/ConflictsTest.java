package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.record.Contacts;
import app.tandem.deleted.Delete;
import app.tandem.group.PutInGroup;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.Merges;
import app.tandem.note.Notes;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.task.TaskData;
import app.tandem.task.Tasks;
import app.tandem.transfer.HandOver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two people act on the same contacts at once: it ends as if one had come after the other, the second one is told in
 * words, and nothing comes out that the rules forbid (R49).
 */
class ConflictsTest extends OperationsInNorthfield {

    private static final int ROUNDS = 6;
    private static final int CONTACTS = 40;
    private static final String ALL_DONE = "40 done";

    @Autowired
    Contacts contacts;

    @Autowired
    Merges merges;

    @Autowired
    Notes notes;

    @Autowired
    Tasks tasks;

    /** An operation that is open in somebody's panel; the counts when it is submitted, as they are told. */
    private Callable<String> submission(UserId actor, Change change, Set<ContactId> these) {
        var operation = operations.open(actor, new Selection.Some(these));
        return () -> {
            var counts = operations.submit(actor, operation, Request.of(change)).counts(0);
            List<String> said = new ArrayList<>();
            for (var outcome : Outcome.values()) {
                if (counts.of(outcome) > 0) {
                    said.add(counts.of(outcome) + " " + outcome.name().toLowerCase(java.util.Locale.ROOT));
                }
            }
            if (counts.refused() > 0) {
                var why = operations.resultRows(actor, operation, 0, Outcome.REFUSED, 0, 1);
                assertThat(why.getFirst().explanations()).as("told in words").isNotEmpty();
            }
            return String.join(", ", said);
        };
    }

    private Set<ContactId> book() {
        return new HashSet<>(given.contacts(CONTACTS).ownedBy(maya).create());
    }

    /** The access to all of them, which is the same, since the one operation was wholly before the other. */
    private String access(Set<ContactId> these) {
        var each = these.stream().map(this::access).distinct().toList();
        assertThat(each).hasSize(1);
        return String.join(", ", each.getFirst());
    }

    @RepeatedTest(ROUNDS)
    void R2_R49_of_two_who_assign_to_different_people_the_later_one_replaces_the_earlier() throws Exception {
        var all = book();
        var said = AtOnce.both(submission(maya, new Assign(diego), all), submission(sam, new Assign(nina), all));
        assertThat(said).containsExactly(ALL_DONE, ALL_DONE);
        assertThat(access(all)).isIn("Maya owner, Diego assigned", "Maya owner, Nina assigned");
        assertThat(count("operation_ended where assigned"))
                .as("the earlier one is ended on record")
                .isEqualTo(CONTACTS);
        var loser = access(all).endsWith("Nina assigned") ? diego : nina;
        assertThat(texts(loser)).anyMatch(text -> text.contains("ended your assignment to 40 contacts"));
    }

    @RepeatedTest(ROUNDS)
    void R13_R49_of_two_who_assign_to_the_same_person_the_later_one_is_told_that_it_was_so_already() throws Exception {
        var all = book();
        var said = AtOnce.both(submission(maya, new Assign(diego), all), submission(sam, new Assign(diego), all));
        assertThat(said).containsExactlyInAnyOrder(ALL_DONE, "40 unchanged");
        assertThat(access(all)).isEqualTo("Maya owner, Diego assigned");
        assertThat(texts(diego)).as("told once").hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void R13_R49_of_two_who_archive_the_first_reason_stays() throws Exception {
        var all = new HashSet<>(given.contacts(CONTACTS)
                .ownedBy(maya)
                .assignedTo(diego, CONTACTS)
                .create());
        var said = AtOnce.both(
                submission(maya, new Archive(ArchiveReason.DECEASED), all),
                submission(diego, new Archive(ArchiveReason.DUPLICATE), all));
        assertThat(said).containsExactlyInAnyOrder(ALL_DONE, "40 unchanged");
        assertThat(jdbc.sql("select distinct archive_reason from contact")
                        .query(String.class)
                        .list())
                .containsExactly(said.getFirst().equals(ALL_DONE) ? "DECEASED" : "DUPLICATE");
    }

    @RepeatedTest(ROUNDS)
    void R25_R49_an_owner_who_archives_and_a_manager_who_transfers() throws Exception {
        var all = book();
        var said = AtOnce.both(
                submission(maya, new Archive(ArchiveReason.OTHER), all),
                submission(sam, new HandOver(diego, "", false), all));
        boolean archivedFirst = said.getFirst().equals(ALL_DONE);
        assertThat(said).containsExactly(archivedFirst ? ALL_DONE : "40 refused", ALL_DONE);
        assertThat(access(all)).isEqualTo("Diego owner");
        assertThat(count("contact where archived")).isEqualTo(archivedFirst ? CONTACTS : 0);
        assertThat(count("contact_access where archived")).isEqualTo(archivedFirst ? CONTACTS : 0);
    }

    @RepeatedTest(ROUNDS)
    void R17_R49_an_owner_who_deletes_and_a_manager_who_shares() throws Exception {
        var all = book();
        var said = AtOnce.both(submission(maya, new Delete(false), all), submission(sam, new Share(diego), all));
        if (said.getFirst().equals(ALL_DONE)) {
            assertThat(said.getLast()).as("nothing was there any more").doesNotContain("done");
            assertThat(count("contact_access")).isZero();
            assertThat(count("deleted_contact")).isEqualTo(CONTACTS);
            assertThat(texts(diego)).isEmpty();
        } else {
            assertThat(said).containsExactly("40 refused", ALL_DONE);
            assertThat(access(all)).isEqualTo("Maya owner, Diego shared");
        }
    }

    @RepeatedTest(ROUNDS)
    void R49_a_manager_transfers_what_its_owner_is_editing(org.junit.jupiter.api.RepetitionInfo round)
            throws Exception {
        var ada = given.contact().named("Ada One").ownedBy(maya).create();
        boolean keeps = round.getCurrentRepetition() % 2 == 0;
        var seen = contacts.open(maya, ada).data();
        var said = AtOnce.both(
                () -> contacts.edit(maya, ada, seen, seen.with(ContactField.EMPLOYER, "Acme"))
                        .name(),
                submission(sam, new HandOver(diego, "", keeps), Set.of(ada)));
        var now = contacts.open(diego, ada).data().text(ContactField.EMPLOYER);
        assertThat(said.getLast()).isEqualTo("1 done");
        assertThat(said.getFirst() + ": " + now).isIn("Ada One: Acme", keeps ? "ActionRefused: " : "ContactNotFound: ");
        assertThat(access(ada)).isEqualTo(keeps ? List.of("Diego owner", "Maya shared") : List.of("Diego owner"));
    }

    @RepeatedTest(ROUNDS)
    void R49_two_who_edit_the_same_field_neither_loses_silently() throws Exception {
        var ada =
                given.contact().named("Ada One").ownedBy(maya).assignedTo(diego).create();
        var seen = contacts.open(maya, ada).data();
        var said = AtOnce.both(
                () -> contacts.edit(maya, ada, seen, seen.with(ContactField.EMPLOYER, "Acme"))
                        .data()
                        .text(ContactField.EMPLOYER),
                () -> contacts.edit(diego, ada, seen, seen.with(ContactField.EMPLOYER, "Umbrella"))
                        .data()
                        .text(ContactField.EMPLOYER));
        assertThat(said).containsAnyOf("Acme", "Umbrella").contains("EditConflict");
        assertThat(said).contains(contacts.open(maya, ada).data().text(ContactField.EMPLOYER));
    }

    @RepeatedTest(ROUNDS)
    void R19_R49_an_owner_who_merges_and_a_manager_who_shares() throws Exception {
        var stays = given.contact().named("Ada One").ownedBy(maya).create();
        var goes = given.contact().named("Ada Uno").ownedBy(maya).create();
        Map<ContactId, ContactData> seen = new LinkedHashMap<>();
        List.of(stays, goes).forEach(id -> seen.put(id, contacts.open(maya, id).data()));
        var choice =
                new MergeChoice(seen, merges.draft(maya, List.of(stays, goes)).access(), stays, Map.of(), null);
        var said = AtOnce.both(
                () -> merges.merge(maya, choice).name(), submission(sam, new Share(diego), Set.of(stays, goes)));
        if (said.getFirst().equals("MergeOutdated")) {
            assertThat(said.getLast()).isEqualTo("2 done");
            assertThat(access(goes)).containsExactly("Maya owner", "Diego shared");
        } else {
            assertThat(said.getFirst()).isEqualTo("Ada One");
            assertThat(said.getLast()).startsWith("1 done");
            assertThat(access(goes)).isEmpty();
        }
        assertThat(access(stays)).containsExactly("Maya owner", "Diego shared");
    }

    @RepeatedTest(ROUNDS)
    void R12_R49_somebody_who_gives_up_access_while_it_is_assigned_to_somebody_else() throws Exception {
        var all = new HashSet<>(given.contacts(CONTACTS)
                .ownedBy(maya)
                .assignedTo(diego, CONTACTS)
                .create());
        var said = AtOnce.both(submission(diego, new Unassign(diego), all), submission(maya, new Assign(nina), all));
        assertThat(said.getLast()).isEqualTo(ALL_DONE);
        assertThat(said.getFirst()).isIn(ALL_DONE, "40 unchanged", "40 refused");
        assertThat(access(all)).isEqualTo("Maya owner, Nina assigned");
        assertThat(count("operation_ended where assigned")).as("ended once").isEqualTo(CONTACTS);
    }

    @RepeatedTest(ROUNDS)
    void R12_R49_somebody_who_gives_up_their_share_while_they_are_made_the_assignee() throws Exception {
        var all = new HashSet<>(given.contacts(CONTACTS)
                .ownedBy(maya)
                .sharedWith(jonas, CONTACTS)
                .create());
        var said = AtOnce.both(submission(jonas, new Unshare(jonas), all), submission(maya, new Assign(jonas), all));
        assertThat(said).containsExactly(ALL_DONE, ALL_DONE);
        assertThat(access(all)).isEqualTo("Maya owner, Jonas assigned");
    }

    @RepeatedTest(ROUNDS)
    void R27a_R49_what_somebody_puts_in_their_group_while_they_lose_it_is_not_left_there() throws Exception {
        var all = new HashSet<>(given.contacts(CONTACTS)
                .ownedBy(maya)
                .sharedWith(jonas, CONTACTS)
                .create());
        var said = AtOnce.both(
                submission(jonas, new PutInGroup("Buyers"), all), submission(maya, new Unshare(jonas), all));
        assertThat(said.getLast()).isEqualTo(ALL_DONE);
        assertThat(said.getFirst()).isIn(ALL_DONE, "40 refused");
        assertThat(count("contact_group_member")).isZero();
    }

    @RepeatedTest(ROUNDS)
    void R27a_R49_a_task_that_is_given_while_its_assignee_loses_the_contact_is_left_to_nobody_who_cannot_see_it()
            throws Exception {
        var ada = given.contact().ownedBy(maya).sharedWith(jonas).create();
        var said = AtOnce.both(
                () -> {
                    tasks.add(maya, ada, new TaskData("Call", null, jonas));
                    return "added";
                },
                submission(maya, new Unshare(jonas), Set.of(ada)));
        assertThat(said.getLast()).isEqualTo("1 done");
        assertThat(said.getFirst()).isIn("added", "InvalidTask");
        assertThat(outstanding(ada)).isEqualTo(said.getFirst().equals("added") ? List.of("Call: Maya") : List.of());
    }

    @RepeatedTest(ROUNDS)
    void R18_R49_a_note_that_is_written_while_the_contact_is_deleted_goes_along_or_is_refused() throws Exception {
        var ada = given.contact().ownedBy(maya).assignedTo(diego).create();
        var said = AtOnce.both(
                () -> notes.add(diego, ada, "Called", false).body(), submission(maya, new Delete(false), Set.of(ada)));
        assertThat(said.getLast()).isEqualTo("1 done");
        assertThat(said.getFirst()).isIn("Called", "ContactNotFound");
        assertThat(count("note")).isEqualTo(said.getFirst().equals("Called") ? 1 : 0);
    }

    @RepeatedTest(ROUNDS)
    void R49_two_who_work_on_overlapping_contacts_do_not_wait_for_each_other_for_ever() throws Exception {
        var all = List.copyOf(book());
        var said = AtOnce.both(
                submission(maya, new Share(nina), new HashSet<>(all.subList(0, 30))),
                submission(sam, new Share(nina), new HashSet<>(all.subList(10, 40))));
        assertThat(said).containsExactlyInAnyOrder("30 done", "10 done, 20 unchanged");
        assertThat(access(new HashSet<>(all))).isEqualTo("Maya owner, Nina shared");
    }
}
