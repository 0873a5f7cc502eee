package app.tandem.task;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person has to do, on contacts that they see. */
@DatabaseTest
class MyTasksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    MyTasks mine;

    @Autowired
    Tasks tasks;

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
    void by_the_day_they_are_due() {
        add("No day", null);
        add("In eight days", TODAY.plusDays(8));
        add("In seven days", TODAY.plusDays(7));
        add("Tomorrow", TODAY.plusDays(1));
        add("Today", TODAY);
        add("Yesterday", TODAY.minusDays(1));
        var done = add("Done", TODAY);
        tasks.mark(maya, contact, done, true);
        tasks.add(maya, contact, new TaskData("Not mine", TODAY, maya));
        assertThat(titles(diego, 0, 10))
                .containsExactly("Yesterday", "Today", "Tomorrow", "In seven days", "In eight days", "No day");
        assertThat(titles(diego, 4, 1)).containsExactly("In eight days");
        assertThat(mine.counts(diego, TODAY))
                .isEqualTo(Map.of(Due.OVERDUE, 1, Due.TODAY, 1, Due.NEXT_7_DAYS, 2, Due.LATER, 1, Due.NO_DATE, 1));
        for (var task : mine.page(diego, 0, 10)) {
            assertThat(task.contactName()).isEqualTo("Ada Okonkwo");
            assertThat(task.givenBy()).isEqualTo("Maya Chen");
        }
    }

    @Test
    void R4_a_task_of_a_contact_that_one_sees_no_more_is_not_shown() {
        var task = tasks.add(maya, contact, new TaskData("For Jonas", TODAY, jonas));
        assertThat(titles(jonas, 0, 10)).containsExactly("For Jonas");
        jdbc.sql("delete from contact_access where user_id = ?")
                .param(jonas.value())
                .update();
        jdbc.sql("update task set assignee_id = ? where id = ?")
                .params(jonas.value(), task.value())
                .update();
        assertThat(titles(jonas, 0, 10)).isEmpty();
        assertThat(mine.counts(jonas, TODAY)).isEmpty();
        assertThat(titles(lou, 0, 10)).isEmpty();
        assertThat(titles(victor, 0, 10)).isEmpty();
    }

    @Test
    void a_supervisor_finds_what_was_given_to_them_on_contacts_of_their_people() {
        tasks.add(maya, contact, new TaskData("Approve it", TODAY, sam));
        var own = given.contact().named("Bea Own").ownedBy(sam).create();
        tasks.add(sam, own, new TaskData("Own work", null, null));
        assertThat(mine.page(sam, 0, 10))
                .extracting(MyTask::title, MyTask::givenBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Approve it", "Maya Chen"),
                        org.assertj.core.groups.Tuple.tuple("Own work", ""));
        assertThat(mine.counts(sam, TODAY)).isEqualTo(Map.of(Due.TODAY, 1, Due.NO_DATE, 1));
    }

    @Test
    void R6a_a_partner_reads_somebody_for_a_giver_whom_they_may_not_know() {
        contact = given.assignedToPartner();
        tasks.add(diego, contact, new TaskData("From a colleague of the owner", TODAY, aisha));
        tasks.add(maya, contact, new TaskData("From the owner", TODAY, aisha));
        assertThat(mine.page(aisha, 0, 10)).extracting(MyTask::givenBy).containsExactly("Somebody", "Maya Chen");
    }

    @Test
    void a_task_about_a_loan_is_no_partners_and_an_archived_contact_says_so() {
        contact = given.assignedToPartner();
        tasks.add(maya, contact, new TaskData("Order the appraisal", TODAY, jonas));
        tasks.add(maya, contact, new TaskData("Call back", TODAY, diego));
        jdbc.sql("update task set loan_number = '4471-1'").update();
        assertThat(titles(jonas, 0, 10)).isEmpty();
        assertThat(mine.counts(jonas, TODAY)).isEmpty();
        jdbc.sql("update contact set archived = true").update();
        assertThat(mine.page(diego, 0, 10)).singleElement().satisfies(task -> {
            assertThat(task.loan()).isEqualTo("4471-1");
            assertThat(task.archived()).isTrue();
        });
    }

    @Test
    void R4_after_unsharing_nothing_is_left_to_do() {
        tasks.add(maya, contact, new TaskData("For Jonas", TODAY, jonas));
        var op = operations.open(maya, new Selection.Some(Set.of(contact)));
        operations.submit(maya, op, Request.of(new Unshare(jonas)));
        assertThat(titles(jonas, 0, 10)).isEmpty();
    }

    private TaskId add(String title, @Nullable LocalDate due) {
        return tasks.add(maya, contact, new TaskData(title, due, diego));
    }

    private List<String> titles(UserId viewer, int offset, int limit) {
        return mine.page(viewer, offset, limit).stream().map(MyTask::title).toList();
    }
}
