package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.testing.Consequences;
import app.tandem.testing.Extent;
import app.tandem.testing.SqlCount;
import app.tandem.transfer.GoesAlong;
import app.tandem.transfer.HandOver;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R27a: the outstanding tasks of whoever loses sight of a contact go to its owner, in whatever way it is lost. */
class TasksMoveTest extends OperationsInNorthfield {

    @Autowired
    SqlCount count;

    @Test
    void unshare_unassign_and_assigning_away_move_the_tasks_of_who_sees_it_no_more() {
        for (Change change : List.of(new Unshare(jonas), new Unassign(jonas), new Assign(nina), new Assign(diego))) {
            boolean shared = change.equals(new Unshare(jonas));
            var making = given.contact().ownedBy(maya);
            var contact = (shared ? making.sharedWith(jonas) : making.assignedTo(jonas)).create();
            task(contact, jonas, "Call", false);
            task(contact, jonas, "Called", true);
            task(contact, maya, "Hers", false);

            assertThat(Consequences.tasks(preview(maya, Request.of(change), contact)))
                    .as("%s", change)
                    .isEqualTo(1);
            submit(maya, change, contact);

            assertThat(outstanding(contact)).containsExactly("Call: Maya", "Hers: Maya");
            assertThat(activity(contact)).containsExactly("TASK_MOVED");
            assertThat(count("task where done and assignee_id = " + jonas.value()))
                    .as("what is done stays as it was done")
                    .isEqualTo(1);
            jdbc.sql("delete from task").update();
        }
    }

    @Test
    void who_still_sees_it_in_another_way_keeps_the_tasks() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(jonas, sam)
                .create();
        task(contact, jonas, "Call", false);
        task(contact, sam, "Check", false);

        assertThat(Consequences.tasks(preview(maya, Request.of(new Unassign(jonas)), contact)))
                .isZero();
        submit(maya, new Unassign(jonas), contact);
        submit(maya, new Unshare(sam), contact);

        assertThat(outstanding(contact)).containsExactly("Call: Jonas", "Check: Sam");
        assertThat(activity(contact)).isEmpty();
    }

    @Test
    void a_change_of_owner_moves_them_to_the_new_owner_who_is_named_in_the_activity() {
        var contact =
                given.contact().ownedBy(maya).assignedTo(jonas).sharedWith(nina).create();
        task(contact, maya, "Previous owner", false);
        task(contact, jonas, "Assignee", false);
        task(contact, nina, "New owner", false);
        task(contact, sam, "Supervisor of both", false);
        var request = Request.of(new HandOver(diego, "", false));

        assertThat(Consequences.tasks(preview(maya, request, contact))).isEqualTo(3);
        submit(maya, request.changes().getFirst(), contact);

        assertThat(outstanding(contact))
                .containsExactly(
                        "Previous owner: Diego", "Assignee: Diego", "New owner: Diego", "Supervisor of both: Sam");
        assertThat(strings("""
                        select a.detail || ' by ' || x.first_name || ' to ' || u.first_name from activity a
                        join app_user u on u.id = a.other_id join app_user x on x.id = a.actor_id
                        where a.contact_id = :contact order by a.detail""", contact))
                .containsExactly(
                        "Assignee by Maya to Diego", "New owner by Maya to Diego", "Previous owner by Maya to Diego");
    }

    @Test
    void the_previous_owner_who_keeps_a_share_keeps_the_tasks() {
        var contact = given.contact().ownedBy(maya).create();
        task(contact, maya, "Mine", false);
        var keeping = Request.of(new HandOver(diego, "", true));

        assertThat(Consequences.tasks(preview(maya, keeping, contact))).isZero();
        submit(maya, keeping.changes().getFirst(), contact);

        assertThat(outstanding(contact)).containsExactly("Mine: Maya");
    }

    @Test
    void a_task_about_a_loan_moves_as_one_about_a_loan_and_what_moved_has_a_new_version() {
        var contact =
                given.contact().ownedBy(maya).sharedWith(diego).onLoan("4471").create();
        task(contact, diego, "Documents", false);
        jdbc.sql("update task set loan_number = '4471'").update();

        submit(maya, new Unshare(diego), contact);

        assertThat(count("activity where about_loan and kind = 'TASK_MOVED'")).isEqualTo(1);
        assertThat(count("task where version = 1 and loan_number = '4471'")).isEqualTo(1);
    }

    @Test
    void a_partner_does_not_learn_from_the_number_that_there_are_tasks_about_a_loan() {
        var contact =
                given.contact().ownedBy(maya).assignedTo(jonas).onLoan("4471").create();
        task(contact, jonas, "Call", false);
        task(contact, jonas, "Documents", false);
        jdbc.sql("update task set loan_number = '4471' where title = 'Documents'")
                .update();
        var request = Request.of(new Unassign(jonas));

        assertThat(Consequences.tasks(preview(jonas, request, contact))).isEqualTo(1);
        assertThat(Consequences.tasks(preview(maya, request, contact))).isEqualTo(2);
        submit(jonas, request.changes().getFirst(), contact);

        assertThat(outstanding(contact)).containsExactly("Call: Maya", "Documents: Maya");
    }

    @Test
    void several_changes_at_once_are_looked_at_together_R44() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(jonas, diego)
                .create();
        task(contact, jonas, "Call", false);
        task(contact, diego, "Write", false);
        var all = new Request(List.of(new Unshare(jonas), new Unassign(jonas), new Unshare(diego)), Set.of());

        assertThat(Consequences.tasks(preview(maya, all, contact))).isEqualTo(2);
        var operation = operations.open(maya, new Selection.Some(Set.of(contact)));
        operations.submit(maya, operation, all);

        assertThat(outstanding(contact)).containsExactly("Call: Maya", "Write: Maya");
        assertThat(activity(contact)).containsExactly("TASK_MOVED", "TASK_MOVED");
    }

    @Test
    void R7_the_owner_reads_how_many_private_notes_go_along_and_a_supervisor_no_number() {
        var contact = given.contact().ownedBy(maya).create();
        note(contact, maya, "Between us", true);
        note(contact, maya, "For all", false);
        var request = Request.of(new HandOver(diego, "", false));

        assertThat(preview(maya, request, contact).part(GoesAlong.class).privateNotes())
                .isEqualTo(1);
        assertThat(preview(sam, request, contact).part(GoesAlong.class).privateNotes())
                .isZero();
    }

    @Test
    void R44_the_tasks_of_many_contacts_move_in_the_statements_of_those_of_400() {
        int all = Extent.of(10_400, 2_400);
        var book = given.contacts(all).ownedBy(maya).sharedWith(jonas).create();
        jdbc.sql("""
                        insert into task (contact_id, title, assignee_id, created_by, created_at)
                        select c.id, 'Call', ?, ?, c.created_at from contact c""").params(jonas.value(), maya.value()).update();

        var few = unsharing(jonas, book.subList(0, 400));
        var many = unsharing(jonas, book.subList(400, all));

        assertThat(many).hasSameSizeAs(few);
        assertThat(count("task where assignee_id = " + maya.value())).isEqualTo(all);
        assertThat(count("activity")).isEqualTo(all);
    }

    private List<String> unsharing(UserId user, List<ContactId> some) {
        var operation = operations.open(maya, new Selection.Some(new HashSet<>(some)));
        var request = Request.of(new Unshare(user));
        assertThat(Consequences.tasks(operations.preview(maya, operation, request)))
                .isEqualTo(some.size());
        return count.during(() -> operations.submit(maya, operation, request));
    }
}
