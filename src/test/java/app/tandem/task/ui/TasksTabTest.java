package app.tandem.task.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Toast;
import app.tandem.task.Assignable;
import app.tandem.task.Task;
import app.tandem.task.TaskData;
import app.tandem.task.TaskId;
import app.tandem.task.Tasks;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The tab "Tasks" of a record, as each kind of viewer meets it. */
@DatabaseTest
class TasksTabTest extends ViewTest {

    @Autowired
    Tasks tasks;

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
    void a_task_is_added_in_one_row() {
        open("maya");
        assertThat(read()).contains("No tasks yet");
        title(TasksContent.class).setValue("Call back");
        find(DueField.class).single().setValue(LocalDate.now().minusDays(1));
        var people = people();
        people.setValue(choice(people, "Jonas Berg"));
        press("Add task", TasksContent.class);
        assertThat(read()).contains("Call back", "Overdue", "For Jonas Berg", "Partner", "from you");
        assertThat(tab()).isEqualTo("Tasks1");
        assertThat(title(TasksContent.class).getValue()).isEmpty();
        assertThat(tasks.open(jonas, contact, 0, 9)).hasSize(1);
    }

    @Test
    void bad_input_is_told_at_its_field() {
        open("maya");
        press("Add task", TasksContent.class);
        assertThat(title(TasksContent.class).getErrorMessage()).isEqualTo("Enter what needs to be done.");
        title(TasksContent.class).setValue("Call back");
        find(DueField.class).single().setValue(LocalDate.of(1999, 1, 1));
        press("Add task", TasksContent.class);
        assertThat(find(DueField.class).single().getErrorMessage()).contains("between 1/1/2000 and 12/31/2100");
        assertThat(title(TasksContent.class).getValue()).isEqualTo("Call back");
    }

    @Test
    void a_partner_with_a_share_reads_and_chooses_only_what_they_may() {
        add("Between colleagues", diego);
        add("For Jonas", jonas);
        open("jonas");
        assertThat(((Component) getCurrentView()).getElement().getOuterHTML())
                .contains("For Jonas")
                .doesNotContain("Between colleagues", "Priya");
        assertThat(tab()).isEqualTo("Tasks1");
        assertThat(test(people()).getSuggestionItems().stream().map(Assignable::name))
                .containsExactly("Diego Ramos", "Jonas Berg", "Maya Chen");
    }

    @Test
    void done_and_open_again() {
        add("Call back", maya);
        open("maya");
        mark(true);
        assertThat(read()).contains("Everything is done", "Done1", "by Maya Chen");
        assertThat(tab()).isEqualTo("Tasks0");
        mark(false);
        assertThat(read()).doesNotContain("Everything is done");
        assertThat(tab()).isEqualTo("Tasks1");
    }

    @Test
    void R15_a_supervisor_reads_why_they_cannot_change_it() {
        add("Call back", maya);
        open("sam");
        assertThat(read()).contains("Call back", "You only supervise its owner.");
        assertThat(find(TaskFields.class).exists()).isFalse();
        assertThat(find(Checkbox.class)
                        .withAriaLabel("Done: Call back")
                        .single()
                        .isReadOnly())
                .isTrue();
        press("Edit", TaskItem.class);
        assertThat(find(TaskEditor.class).exists()).isFalse();
    }

    @Test
    void R49_a_change_meanwhile_is_told_and_nothing_typed_is_lost() {
        var task = add("Call back", diego);
        open("maya");
        press("Edit", TaskItem.class);
        title(TaskItem.class).setValue("Call today");
        tasks.edit(diego, contact, task, 0, new TaskData("Call back · tomorrow", null, null));
        press("Save", TaskItem.class);
        assertThat(read()).contains("somebody else changed it first", "“Call back · tomorrow”");
        assertThat(title(TaskItem.class).getValue()).isEqualTo("Call today");
        press("Save", TaskItem.class);
        assertThat(titles()).containsExactly("Call today");
        press("Edit", TaskItem.class);
        title(TaskItem.class).setValue("Call never");
        tasks.delete(maya, contact, task, 2);
        press("Save", TaskItem.class);
        assertThat(read()).contains("this task has been deleted");
        assertThat(title(TaskItem.class).getValue()).isEqualTo("Call never");
    }

    @Test
    void R27a_editing_after_access_was_lost_says_so_and_closes_the_record() {
        tasks.add(jonas, contact, new TaskData("Call back", null, jonas));
        open("jonas");
        jdbc.sql("delete from contact_access where user_id = ?")
                .param(jonas.value())
                .update();
        press("Edit", TaskItem.class);
        assertThat(find(Toast.class).all())
                .anySatisfy(toast ->
                        assertThat(toast.getElement().getTextRecursively()).contains("is no longer in your account"));
    }

    @Test
    void a_task_is_deleted_after_a_question() {
        add("Call back", maya);
        open("maya");
        press("Delete", TaskItem.class);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(titles()).isEmpty();
        assertThat(read()).contains("No tasks yet");
    }

    @Test
    void R22_on_an_archived_contact_tasks_are_only_completed() {
        add("Call back", maya);
        jdbc.sql("update contact set archived = true, archive_reason = 'OTHER'").update();
        open("maya");
        assertThat(read()).contains("It is archived.");
        assertThat(find(TaskFields.class).exists()).isFalse();
        mark(true);
        assertThat(tasks.done(maya, contact, 0, 9)).extracting(Task::title).containsExactly("Call back");
    }

    @Test
    void leaving_asks_before_a_task_is_lost() {
        open("maya");
        title(TasksContent.class).setValue("Not yet saved");
        UI.getCurrent().navigate("contacts/" + contact.value());
        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
    }

    @Test
    void a_task_with_a_day_leaves_a_form_in_which_nothing_is_typed() {
        open("maya");
        title(TasksContent.class).setValue("Call back");
        var due = find(DueField.class).single();
        due.setValue(LocalDate.now());
        // the browser says so while a day stands in the field, and not again when the server takes it out
        due.getElement().setProperty("_inputElementValue", "12/24/2026");

        press("Add task", TasksContent.class);

        assertThat(find(TasksContent.class).single().typed()).isFalse();
        UI.getCurrent().navigate("contacts/" + contact.value());
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
    }

    @Test
    void a_double_click_adds_one_task_and_finds_no_fault_with_the_empty_form() {
        open("maya");
        title(TasksContent.class).setValue("Call back");

        press("Add task", TasksContent.class);
        press("Add task", TasksContent.class);

        assertThat(titles()).containsExactly("Call back");
        assertThat(title(TasksContent.class).isInvalid()).isFalse();
        title(TasksContent.class).setValue("Call again");
        press("Add task", TasksContent.class);
        assertThat(titles()).containsExactly("Call back", "Call again");
    }

    private TaskId add(String title, UserId assignee) {
        return tasks.add(maya, contact, new TaskData(title, null, assignee));
    }

    private List<String> titles() {
        return tasks.open(maya, contact, 0, 9).stream().map(Task::title).toList();
    }

    private void open(String who) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate("contacts/" + contact.value() + "/tasks");
    }

    private void mark(boolean done) {
        var box = find(Checkbox.class).withAriaLabel("Done: Call back").single();
        assertThat(box.getValue()).isEqualTo(!done);
        test(box).click();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Assignable> people() {
        return find(ComboBox.class).withLabel("For").first();
    }

    private Assignable choice(ComboBox<Assignable> people, String name) {
        return test(people).getSuggestionItems().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text, Class<? extends Component> in) {
        test(find(Button.class).withText(text).from(find(in).first()).first()).click();
    }

    private TextField title(Class<? extends Component> in) {
        return find(TextField.class).withLabel("Task").from(find(in).first()).first();
    }

    private String tab() {
        return find(Tab.class).all().stream()
                .map(tab -> tab.getElement().getTextRecursively())
                .filter(words -> words.startsWith("Tasks"))
                .findFirst()
                .orElseThrow();
    }

    private String read() {
        return find(TasksContent.class).single().getElement().getTextRecursively();
    }
}
