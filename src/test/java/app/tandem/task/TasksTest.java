package app.tandem.task;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.intake.Cleaned;
import app.tandem.people.UserId;
import app.tandem.task.InvalidTask.Field;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.NaughtyStrings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees, adds, changes and completes tasks. */
@DatabaseTest
class TasksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Tasks tasks;

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
    void colleagues_see_all_tasks_a_partner_with_a_share_those_made_by_or_given_to_them() {
        add(maya, "For Maya", maya);
        add(maya, "For Jonas", jonas);
        add(jonas, "Made by Jonas", maya);
        for (var colleague : List.of(maya, diego, priya, sam)) {
            assertThat(titles(colleague)).containsExactly("For Maya", "For Jonas", "Made by Jonas");
            assertThat(tasks.count(colleague, contact, false)).isEqualTo(3);
        }
        assertThat(titles(jonas)).containsExactly("For Jonas", "Made by Jonas");
        assertThat(tasks.count(jonas, contact, false)).isEqualTo(2);
        for (var stranger : List.of(nina, lou, aisha, victor)) {
            assertThatThrownBy(() -> titles(stranger)).isInstanceOf(ContactNotFound.class);
            assertThatThrownBy(() -> tasks.count(stranger, contact, false)).isInstanceOf(ContactNotFound.class);
            assertThatThrownBy(() -> tasks.assignees(stranger, contact)).isInstanceOf(ContactNotFound.class);
        }
    }

    @Test
    void an_assigned_partner_sees_all_tasks_without_the_names_that_are_not_theirs_to_know() {
        contact = given.assignedToPartner();
        add(diego, "Between colleagues", diego);
        add(aisha, "Of the other partner", maya);
        assertThat(titles(jonas)).containsExactly("Between colleagues", "Of the other partner");
        assertThat(open(jonas).getFirst().assignee().name()).isEqualTo("Somebody");
        assertThat(open(jonas).getFirst().assignee().id()).isNull();
        assertThat(open(jonas).getLast().creator().name()).isEqualTo("Somebody");
        assertThat(open(jonas).getLast().assignee().name()).isEqualTo("Maya Chen");
        assertThat(titles(aisha)).containsExactly("Of the other partner");
    }

    @Test
    void tasks_about_a_loan_are_no_partners_business_not_even_their_own() {
        contact = given.assignedToPartner();
        var loan = add(jonas, "Order the appraisal", jonas);
        jdbc.sql("update task set loan_number = '4471-1'").update();
        assertThat(titles(maya)).containsExactly("Order the appraisal");
        assertThat(open(diego).getFirst().loan()).isEqualTo("4471-1");
        assertThat(titles(jonas)).isEmpty();
        assertThat(tasks.count(jonas, contact, false)).isZero();
        assertThatThrownBy(() -> tasks.mark(jonas, contact, loan, true)).isInstanceOf(TaskNotFound.class);
        assertThatThrownBy(() -> tasks.edit(maya, contact, loan, 0, data("Order it", aisha)))
                .isInstanceOf(InvalidTask.class);
        tasks.mark(maya, contact, loan, true);
        assertThat(jdbc.sql("select about_loan from activity where kind = 'TASK_DONE'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_colleague_chooses_among_all_who_see_it_a_partner_among_themself_the_owner_and_the_assignee() {
        for (var chooser : List.of(maya, diego, priya, sam)) {
            assertThat(choices(chooser))
                    .containsExactly(
                            "Diego Ramos", "Jonas Berg", "Maya Chen", "Priya Patel", "Ruth Adler", "Sam Whitfield");
        }
        assertThat(choices(jonas)).containsExactly("Diego Ramos", "Jonas Berg", "Maya Chen");
        contact = given.assignedToPartner();
        assertThat(choices(jonas)).containsExactly("Jonas Berg", "Maya Chen");
        assertThat(choices(aisha)).containsExactly("Aisha Karim", "Jonas Berg", "Maya Chen");
        assertThatThrownBy(() -> add(jonas, "For a stranger to me", diego))
                .isInstanceOfSatisfying(
                        InvalidTask.class,
                        invalid -> assertThat(invalid.refusals()).containsOnlyKeys(Field.ASSIGNEE));
        for (var nobody : List.of(nina, lou, victor)) {
            assertThatThrownBy(() -> add(maya, "For somebody who does not see it", nobody))
                    .isInstanceOf(InvalidTask.class)
                    .hasMessageNotContainingAny("Nina", "Lou", "Victor");
        }
        add(maya, "For a supervisor", sam);
        add(aisha, "For whoever adds it", null);
        assertThat(open(aisha).getFirst().assignee().viewer()).isTrue();
    }

    @Test
    void R8_R14_R22_who_adds_tasks() {
        for (var writer : List.of(maya, diego, priya, jonas)) {
            add(writer, "Call back", null);
        }
        assertThatThrownBy(() -> add(sam, "Call back", null))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("You only supervise its owner");
        assertThatThrownBy(() -> add(nina, "Call back", null)).isInstanceOf(ContactNotFound.class);
        contact = given.contact().ownedBy(victor).sharedWith(maya).create();
        assertThatThrownBy(() -> add(maya, "Call back", null))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("An administrator must reactivate Victor Hale.");
    }

    @Test
    void R22_on_an_archived_contact_tasks_are_completed_and_nothing_else() {
        var task = add(maya, "Call back", diego);
        jdbc.sql("update contact set archived = true, archive_reason = 'OTHER'").update();
        assertThatThrownBy(() -> add(maya, "Another", null))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("It is archived.");
        assertThatThrownBy(() -> tasks.edit(maya, contact, task, 0, data("Call later", diego)))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("It is archived.");
        assertThatThrownBy(() -> tasks.delete(maya, contact, task, 0)).isInstanceOf(ActionRefused.class);
        assertThat(tasks.mark(diego, contact, task, true).done()).isTrue();
        assertThat(tasks.mark(diego, contact, task, false).done()).isFalse();
    }

    @Test
    void R43a_who_made_it_who_has_to_do_it_and_the_owner_finish_it_and_nobody_else() {
        var task = add(priya, "Call back", jonas);
        for (var changer : List.of(maya, priya, jonas)) {
            assertThat(tasks.mark(changer, contact, task, true).done()).isTrue();
            assertThat(tasks.mark(changer, contact, task, false).done()).isFalse();
        }
        for (var other : List.of(sam, diego)) {
            assertThatThrownBy(() -> tasks.mark(other, contact, task, true))
                    .isInstanceOf(ActionRefused.class)
                    .hasMessage(
                            "This is somebody else's task. Priya Patel, who created it, and Jonas Berg, whose task it is,"
                                    + " and the contact's owner, Maya Chen, can mark it done.");
        }
        var mine = add(maya, "Sign it", maya);
        assertThatThrownBy(() -> tasks.mark(priya, contact, mine, true)).isInstanceOf(ActionRefused.class);
        assertThatThrownBy(() -> tasks.delete(priya, contact, mine, 0)).isInstanceOf(ActionRefused.class);
        assertThatThrownBy(() -> tasks.mark(jonas, contact, mine, true)).isInstanceOf(TaskNotFound.class);
        for (var stranger : List.of(nina, lou, aisha, victor)) {
            assertThatThrownBy(() -> tasks.mark(stranger, contact, task, true)).isInstanceOf(ContactNotFound.class);
            assertThatThrownBy(() -> tasks.edit(stranger, contact, task, 0, data("x", null)))
                    .isInstanceOf(ContactNotFound.class);
            assertThatThrownBy(() -> tasks.delete(stranger, contact, task, 0)).isInstanceOf(ContactNotFound.class);
        }
    }

    @Test
    void R43a_an_assignee_of_the_contact_partner_or_not_neither_changes_nor_deletes_the_owners_task() {
        contact = given.assignedToPartner();
        var task = add(maya, "Sign it", maya);
        assertThatThrownBy(() -> tasks.delete(jonas, contact, task, 0))
                .isInstanceOf(ActionRefused.class)
                .hasMessage("This is somebody else's task. The contact's owner, Maya Chen, can delete it.");
        assertThatThrownBy(() -> tasks.edit(jonas, contact, task, 0, new TaskData("Sign it", MONDAY, null)))
                .isInstanceOf(ActionRefused.class);
        assertThatThrownBy(() -> tasks.mark(jonas, contact, task, true)).isInstanceOf(ActionRefused.class);
        assertThat(titles(maya)).containsExactly("Sign it");
    }

    @Test
    void R43a_whoever_it_is_given_to_moves_its_day_and_adds_to_its_text_and_leaves_the_rest() {
        var task = add(maya, "Call back", diego);
        var moved = tasks.edit(diego, contact, task, 0, new TaskData("Call back · after six", MONDAY, null));
        assertThat(moved.title()).isEqualTo("Call back · after six");
        assertThat(moved.due()).isEqualTo(MONDAY);
        for (var change : List.of(
                new TaskData("Do nothing", MONDAY, null), new TaskData("Call back · after six", MONDAY, priya))) {
            assertThatThrownBy(() -> tasks.edit(diego, contact, task, 1, change))
                    .isInstanceOf(ActionRefused.class)
                    .hasMessage("Somebody else created this task. The contact's owner, Maya Chen, can change it.");
        }
        assertThatThrownBy(() -> tasks.delete(diego, contact, task, 1)).isInstanceOf(ActionRefused.class);
        tasks.delete(maya, contact, task, 1);
        assertThat(titles(maya)).isEmpty();
    }

    @Test
    void R15_nobody_is_named_as_able_to_change_a_task_who_is_not() {
        var task = add(priya, "Call back", diego);
        jdbc.sql("delete from contact_access where user_id = ?")
                .param(priya.value())
                .update();
        assertThatThrownBy(() -> tasks.delete(diego, contact, task, 0))
                .as("Priya made it and sees it no more")
                .hasMessage("Somebody else created this task. The contact's owner, Maya Chen, can delete it.");
        jdbc.sql("update app_user set active = false where id = ?")
                .param(maya.value())
                .update();
        assertThatThrownBy(() -> tasks.delete(diego, contact, task, 0))
                .hasMessageStartingWith("Somebody else created this task. The owner's account is deactivated.");
    }

    @Test
    void a_supervisor_completes_what_was_given_to_them() {
        var task = add(maya, "Approve the exception", sam);
        assertThat(tasks.mark(sam, contact, task, true).doneBy()).isEqualTo("Sam Whitfield");
    }

    @Test
    void R49_a_change_of_somebody_else_is_never_overwritten() {
        var task = add(maya, "Call back", diego);
        tasks.edit(diego, contact, task, 0, new TaskData("Call back tomorrow", MONDAY, null));
        assertThatThrownBy(() -> tasks.edit(maya, contact, task, 0, data("Call today", null)))
                .isInstanceOfSatisfying(TaskConflict.class, conflict -> {
                    assertThat(conflict.now().title()).isEqualTo("Call back tomorrow");
                    assertThat(conflict.now().version()).isEqualTo(1);
                });
        assertThatThrownBy(() -> tasks.delete(maya, contact, task, 0)).isInstanceOf(TaskConflict.class);
        var now = tasks.edit(maya, contact, task, 1, data("Call today", priya));
        assertThat(now.assignee().name()).isEqualTo("Priya Patel");
        assertThat(now.due()).isNull();
    }

    @Test
    void whoever_may_not_know_the_person_leaves_them_as_they_are() {
        contact = given.assignedToPartner();
        var task = add(jonas, "Between colleagues", maya);
        tasks.edit(maya, contact, task, 0, data("Between colleagues", diego));
        var now = tasks.edit(jonas, contact, task, 1, new TaskData("Between colleagues", MONDAY, null));
        assertThat(now.assignee().name()).isEqualTo("Somebody");
        assertThat(open(diego).getFirst().assignee().name()).isEqualTo("Diego Ramos");
    }

    @Test
    void open_ones_by_the_day_they_are_due_those_that_are_done_below() {
        add(maya, "Without a day", null);
        tasks.add(maya, contact, new TaskData("Later", MONDAY.plusDays(3), null));
        tasks.add(maya, contact, new TaskData("First", MONDAY, null));
        var one = add(maya, "Done before", null);
        var other = add(maya, "Done last", null);
        tasks.mark(maya, contact, one, true);
        tasks.mark(maya, contact, other, true);
        assertThat(titles(diego)).containsExactly("First", "Later", "Without a day");
        assertThat(tasks.open(diego, contact, 1, 1)).extracting(Task::title).containsExactly("Later");
        assertThat(tasks.done(diego, contact, 0, 10))
                .extracting(Task::title)
                .containsExactly("Done last", "Done before");
        assertThat(tasks.count(diego, contact, true)).isEqualTo(2);
        assertThat(open(maya).getFirst().overdue(MONDAY.plusDays(1))).isTrue();
        assertThat(open(maya).getFirst().overdue(MONDAY)).isFalse();
    }

    @Test
    void bad_input_is_refused_at_its_field() {
        assertThatThrownBy(() -> tasks.add(
                        maya,
                        contact,
                        new TaskData(" ", LocalDate.of(20_26, 1, 1).plusYears(500), nina)))
                .isInstanceOfSatisfying(
                        InvalidTask.class,
                        invalid -> assertThat(invalid.refusals()).containsOnlyKeys(Field.values()));
        assertThatThrownBy(() -> add(maya, "x".repeat(301), null))
                .hasMessage("Enter at most 300 characters; this has 301.");
        for (var string : NaughtyStrings.all()) {
            try {
                add(maya, string, null);
                assertThat(jdbc.sql("select title from task where id = (select max(id) from task)")
                                .query(String.class)
                                .single())
                        .isEqualTo(Cleaned.line(string));
            } catch (InvalidTask refused) {
                assertThat(refused.refusals()).containsOnlyKeys(Field.TITLE);
            }
        }
    }

    @Test
    void R43_everything_is_recorded() {
        var task = add(maya, "Call back", diego);
        tasks.edit(maya, contact, task, 0, data("Call back", priya));
        tasks.edit(maya, contact, task, 1, data("Call today", null));
        tasks.edit(maya, contact, task, 2, data("Call today", null));
        tasks.mark(priya, contact, task, true);
        tasks.mark(priya, contact, task, true);
        tasks.mark(maya, contact, task, false);
        tasks.delete(maya, contact, task, 2);
        assertThat(jdbc.sql("""
                                select a.kind || '|' || a.detail || '|' || coalesce(o.first_name, '')
                                from activity a left join app_user o on o.id = a.other_id order by a.id""").query(String.class).list())
                .containsExactly(
                        "TASK_ADDED|Call back|Diego",
                        "TASK_EDITED|Call back|Priya",
                        "TASK_EDITED|Call today|",
                        "TASK_DONE|Call today|",
                        "TASK_REOPENED|Call today|",
                        "TASK_DELETED|Call today|");
    }

    @Test
    void R27a_a_task_opened_again_goes_to_the_owner_where_its_assignee_does_not_see_the_contact_any_more() {
        contact = given.assignedToPartner();
        var stray = add(aisha, "Call back", aisha);
        var kept = add(diego, "Write", diego);
        var supervisors = add(maya, "Check", sam);
        for (var task : List.of(stray, kept, supervisors)) {
            tasks.mark(maya, contact, task, true);
        }
        jdbc.sql("delete from contact_access where user_id = ?")
                .param(aisha.value())
                .update();

        var now = tasks.mark(maya, contact, stray, false);
        tasks.mark(maya, contact, kept, false);
        tasks.mark(maya, contact, supervisors, false);

        assertThat(now.assignee().name()).isEqualTo("Maya Chen");
        assertThat(now.version()).isEqualTo(1);
        assertThat(open(maya))
                .extracting(task -> task.title() + ": " + task.assignee().name())
                .containsExactly("Call back: Maya Chen", "Write: Diego Ramos", "Check: Sam Whitfield");
        assertThat(jdbc.sql("select detail || '|' || other_id from activity where kind = 'TASK_MOVED'")
                        .query(String.class)
                        .list())
                .containsExactly("Call back|" + maya.value());
    }

    private TaskId add(UserId actor, String title, @Nullable UserId assignee) {
        return tasks.add(actor, contact, data(title, assignee));
    }

    private static TaskData data(String title, @Nullable UserId assignee) {
        return new TaskData(title, null, assignee);
    }

    private List<Task> open(UserId viewer) {
        return tasks.open(viewer, contact, 0, 50);
    }

    private List<String> titles(UserId viewer) {
        return open(viewer).stream().map(Task::title).toList();
    }

    private List<String> choices(UserId chooser) {
        return tasks.assignees(chooser, contact).stream().map(Assignable::name).toList();
    }
}
