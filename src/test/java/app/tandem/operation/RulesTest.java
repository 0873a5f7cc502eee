package app.tandem.operation;

import static app.tandem.testing.Given.by;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.notify.Message;
import app.tandem.notify.Messages;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Partnerships;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.transfer.HandOver;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules that say what does not happen, or that hold over several operations, one by one (R2-R5, R10-R29, R47). */
@DatabaseTest
class RulesTest {

    @Autowired
    Operations operations;

    @Autowired
    ContactList list;

    @Autowired
    Messages messages;

    @Autowired
    Accounts accounts;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @AfterEach
    void nothingIsInconsistent() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void R2_the_assignee_is_one_and_never_the_owner() {
        var contact = given.contact().ownedBy(maya).assignedTo(diego).create();

        assertThat(submit(maya, new Assign(maya), contact)).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(access(contact)).containsExactly("Maya owner", "Diego assigned");
        assertThat(submit(maya, new Assign(nina), contact)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(access(contact)).containsExactly("Maya owner", "Nina assigned");
        assertThat(submit(maya, new HandOver(nina, "", false), contact)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(access(contact)).containsExactly("Nina owner");
    }

    @Test
    void R3_R5_a_share_and_an_assignment_of_one_person_end_each_by_itself() {
        var contact = given.contact().ownedBy(maya).create();
        submit(maya, new Share(diego), contact);
        submit(maya, new Assign(diego), contact);
        assertThat(access(contact)).containsExactly("Maya owner", "Diego assigned shared");

        submit(maya, new Unassign(diego), contact);
        assertThat(access(contact)).containsExactly("Maya owner", "Diego shared");
        submit(maya, new Assign(diego), contact);
        submit(maya, new Unshare(diego), contact);

        assertThat(access(contact)).containsExactly("Maya owner", "Diego assigned");
    }

    @Test
    void R3_a_share_and_an_assignment_keep_who_gave_them_and_when() {
        var contact = given.contact().ownedBy(maya).assignedTo(diego, by(maya)).create();

        submit(diego, new Share(nina), contact);
        submit(sam, new Assign(omar), contact);

        assertThat(jdbc.sql("""
                                select u.first_name || ' by ' || g.first_name from contact_access a
                                join app_user u on u.id = a.user_id
                                join app_user g on g.id in (a.shared_by, a.assigned_by)
                                where (a.shared and a.shared_at > :before) or (a.assigned and a.assigned_at > :before)
                                order by u.id""")
                        .param("before", OffsetDateTime.now().minusMinutes(10))
                        .query(String.class)
                        .list())
                .containsExactly("Nina by Diego", "Omar by Sam");
    }

    @Test
    void R5_supervision_is_of_the_owner_only() {
        var assigned = given.contact().ownedBy(maya).assignedTo(nina).create();
        var shared = given.contact().ownedBy(maya).sharedWith(nina).create();

        assertThat(seenBy(sam)).containsExactlyInAnyOrder(assigned, shared);
        assertThat(seenBy(omar)).as("manages Nina, not Maya").isEmpty();
        assertThat(submit(omar, new Share(diego), assigned)).isEqualTo(new Counts(0, 0, 1, 0));
    }

    @Test
    void R10_deactivating_somebody_or_ending_a_partnership_removes_no_share_and_no_assignment() {
        var contact = given.contact()
                .ownedBy(maya)
                .sharedWith(jonas)
                .sharedWith(nina)
                .assignedTo(diego)
                .create();
        var before = access(contact);

        partnerships.end(maya, jonas);
        accounts.deactivate(diego);
        accounts.deactivate(nina);

        assertThat(access(contact)).isEqualTo(before);
        assertThat(seenBy(jonas)).containsExactly(contact);
        accounts.reactivate(diego);
        accounts.reactivate(nina);
        assertThat(seenBy(diego)).containsExactly(contact);
        assertThat(seenBy(nina)).containsExactly(contact);
    }

    @Test
    void R9_R10_what_a_deactivated_user_holds_is_listed_and_can_be_taken_away() {
        var contact =
                given.contact().ownedBy(maya).sharedWith(nina).assignedTo(diego).create();
        accounts.deactivate(diego);
        accounts.deactivate(nina);

        assertThat(candidates(maya, Action.UNSHARE, contact)).containsExactly(nina);
        assertThat(candidates(maya, Action.UNASSIGN, contact)).containsExactly(diego);
        submit(maya, new Unshare(nina), contact);
        submit(maya, new Unassign(diego), contact);

        assertThat(access(contact)).containsExactly("Maya owner");
    }

    @Test
    void R16_being_on_a_team_shares_nothing() {
        given.contact().ownedBy(maya).create();
        given.contact().ownedBy(sam).create();

        assertThat(seenBy(diego)).isEmpty();
        assertThat(list.count(diego, ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED)))
                .isZero();
    }

    @Test
    void R20_archiving_needs_one_of_eight_reasons() {
        assertThat(Arrays.stream(ArchiveReason.values()).map(ArchiveReason::label))
                .containsExactly(
                        "Bad contact information",
                        "Deceased",
                        "Do not contact",
                        "Duplicate",
                        "Lost to competitor",
                        "Not interested",
                        "Not qualified",
                        "Other");
    }

    @Test
    void R27a_a_contact_leaves_the_groups_of_whoever_sees_it_no_more_in_whatever_way() {
        for (Change change :
                List.of(new Unshare(nina), new Assign(omar), new Unassign(nina), new HandOver(sam, "", false))) {
            boolean shared = change.action() == Action.UNSHARE;
            var contact = given.contact().ownedBy(maya).inGroup(nina, "Mine").inGroup(sam, "My team");
            var it = (shared ? contact.sharedWith(nina) : contact.assignedTo(nina)).create();
            assertThat(groupsWith(it)).hasSize(2);

            submit(maya, change, it);

            assertThat(groupsWith(it))
                    .as("Sam supervises Maya and still sees it after %s", change.action())
                    .containsExactly("My team");
        }
    }

    @Test
    void R27_the_new_owners_other_contacts_are_left_alone() {
        var twin = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(diego)
                .sharedWith(nina)
                .create();
        var contact = given.contact().named("Ada Okonkwo").ownedBy(maya).create();

        submit(maya, new HandOver(diego, "From Maya", false), contact);

        assertThat(access(twin)).containsExactly("Diego owner", "Nina shared");
        assertThat(groupsWith(twin)).isEmpty();
        assertThat(seenBy(diego)).containsExactlyInAnyOrder(twin, contact);
    }

    @Test
    void R29_an_archived_contact_is_transferred_and_stays_archived() {
        var contact =
                given.contact().ownedBy(maya).archived(ArchiveReason.DECEASED).create();

        assertThat(submit(maya, new HandOver(diego, "", true), contact)).isEqualTo(new Counts(1, 0, 0, 0));

        assertThat(jdbc.sql("select archive_reason from contact where archived")
                        .query(String.class)
                        .list())
                .containsExactly("DECEASED");
        assertThat(list.count(diego, ContactFilter.NONE)).isZero();
        assertThat(list.count(maya, ContactFilter.NONE)).isZero();
        assertThat(seenBy(diego)).containsExactly(contact);
    }

    @Test
    void R47_one_message_a_person_however_many_contacts() {
        var contacts = given.contacts(12).ownedBy(maya).create();
        var other = given.contact().ownedBy(maya).assignedTo(jonas).create();

        submit(sam, new Assign(diego), contacts.toArray(ContactId[]::new));
        submit(maya, new Assign(diego), other);

        assertThat(texts(maya))
                .containsExactly("Sam Whitfield, acting as you, assigned 12 of your contacts to Diego Ramos");
        assertThat(texts(diego))
                .containsExactly("Maya Chen assigned Ada Okonkwo to you", "Sam Whitfield assigned 12 contacts to you");
        assertThat(texts(jonas)).containsExactly("Maya Chen ended your assignment to 1 contact");
        assertThat(texts(sam)).as("nobody is told of their own doing").isEmpty();
        assertThat(texts(nina)).as("nobody else").isEmpty();
    }

    @Test
    void R47_nobody_is_told_of_what_they_did_to_themselves_and_nobody_of_what_changed_nothing() {
        var contact =
                given.contact().ownedBy(maya).assignedTo(diego).sharedWith(nina).create();

        submit(diego, new Share(diego), contact);
        submit(maya, new Share(nina), contact);
        submit(nina, new Unshare(nina), contact);

        assertThat(texts(diego)).isEmpty();
        assertThat(texts(nina)).isEmpty();
        assertThat(texts(maya))
                .containsExactly(
                        "Nina Kowalski gave up their share of Ada Okonkwo",
                        "Diego Ramos shared Ada Okonkwo with Diego Ramos");
    }

    @Test
    void R47_who_lost_access_is_told_the_number_and_finds_only_what_is_left() {
        var one = given.contact().ownedBy(maya).assignedTo(diego).create();
        var two = given.contact().ownedBy(maya).assignedTo(diego).create();
        var kept = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(diego)
                .create();

        submit(maya, new Assign(nina), one, two, kept);

        var message = messages.of(diego, 0, 10).getFirst();
        assertThat(message.text()).isEqualTo("Maya Chen ended your assignment to 3 contacts");
        assertThat(message.detail()).isEqualTo("You can no longer see 2 of them");
        assertThat(list.count(diego, ContactFilter.NONE.withMessage(message.id())))
                .isEqualTo(1);
    }

    private Counts submit(UserId actor, Change change, ContactId... contacts) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contacts)));
        return operations.submit(actor, operation, Request.of(change)).counts(0);
    }

    private List<UserId> candidates(UserId actor, Action action, ContactId contact) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        return operations.candidates(actor, operation, action, "", 0, 50).stream()
                .map(c -> c.person().id())
                .toList();
    }

    private List<ContactId> seenBy(UserId viewer) {
        var all = ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);
        return list.page(viewer, all, ContactSort.BY_NAME, 0, 100).stream()
                .map(ContactRow::id)
                .toList();
    }

    /** Who has access and as what, the owner first. */
    private List<String> access(ContactId contact) {
        return jdbc.sql("""
                        select u.first_name || case when a.owner then ' owner' else '' end
                          || case when a.assigned then ' assigned' else '' end
                          || case when a.shared then ' shared' else '' end
                        from contact_access a join app_user u on u.id = a.user_id where a.contact_id = :contact
                        order by a.owner desc, u.id""")
                .param("contact", contact.value())
                .query(String.class)
                .list();
    }

    private List<String> groupsWith(ContactId contact) {
        return jdbc.sql("select g.name from contact_group_member m join contact_group g on g.id = m.group_id"
                        + " where m.contact_id = :contact order by g.name")
                .param("contact", contact.value())
                .query(String.class)
                .list();
    }

    private List<String> texts(UserId recipient) {
        return messages.of(recipient, 0, 10).stream().map(Message::text).toList();
    }
}
