package app.tandem.task.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.shell.parts.Toast;
import app.tandem.task.MyTask;
import app.tandem.task.TaskData;
import app.tandem.task.Tasks;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The page "My tasks". */
@DatabaseTest
class MyTasksViewTest extends ViewTest {

    private final LocalDate today = LocalDate.now();

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
    void it_says_when_nothing_is_to_be_done() {
        open("maya");
        assertThat(find(MyTasksGrid.class).exists()).isFalse();
        assertThat(read()).contains("Nothing to do", "0 tasks");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("My tasks · Tandem");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .containsSubsequence("Contacts", "My tasks");
    }

    @Test
    void the_days_work_has_a_heading_for_each_part() {
        add("Call back", today.minusDays(3));
        add("Send the letter", today);
        add("Check in", today.plusDays(5));
        add("Someday", null);
        open("diego");
        assertThat(rows())
                .containsExactly(
                        "Overdue 1",
                        "Call back",
                        "Today 1",
                        "Send the letter",
                        "Next 7 days 1",
                        "Check in",
                        "No date 1",
                        "Someday");
        assertThat(read()).contains("4 tasks", "1 overdue");
    }

    @Test
    void done_by_key_and_undone() {
        add("Call back", today.minusDays(3));
        add("Send the letter", today);
        open("diego");
        view().done(task("Call back"));
        assertThat(rows()).containsExactly("Today 1", "Send the letter");
        assertThat(read()).contains("1 task").doesNotContain("overdue");
        assertThat(toast()).contains("Done", "Call back · Ada Okonkwo");
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(rows()).hasSize(4);
        view().undo();
        assertThat(rows()).hasSize(4);
        view().done(task("Call back"));
        view().done(task("Send the letter"));
        assertThat(read()).contains("Nothing to do");
        view().undo();
        assertThat(rows()).containsExactly("Today 1", "Send the letter");
    }

    @Test
    void enter_opens_the_contact_at_its_tasks() {
        add("Call back", today);
        open("diego");
        view().open(task("Call back"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("contacts/" + contact.value() + "/tasks");
    }

    @Test
    void R4_what_one_lost_sight_of_meanwhile_is_told_and_goes() {
        add("Call back", today);
        open("diego");
        var task = task("Call back");
        jdbc.sql("delete from contact_access where user_id = ?")
                .param(diego.value())
                .update();
        jdbc.sql("update contact set assignee_id = null").update();
        view().done(task);
        assertThat(toast()).contains("The task was not marked done", "You can no longer see it");
        assertThat(read()).contains("Nothing to do").doesNotContain("Okonkwo");
    }

    private void add(String title, @Nullable LocalDate due) {
        tasks.add(maya, contact, new TaskData(title, due, diego));
    }

    private void open(String who) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate("tasks");
        roundTrip();
    }

    private MyTasksView view() {
        return (MyTasksView) getCurrentView();
    }

    private Stream<MyTaskRow> all() {
        var grid = find(MyTasksGrid.class).single();
        return Stream.iterate(0, n -> n < test(grid).size(), n -> n + 1)
                .map(n -> test(grid).getRow(n));
    }

    private List<String> rows() {
        return all().map(row -> {
                    var task = row.task();
                    return task == null ? row.due().label() + " " + row.tasks() : task.title();
                })
                .toList();
    }

    private MyTask task(String title) {
        return all().map(MyTaskRow::task)
                .filter(Objects::nonNull)
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String read() {
        return view().getElement().getTextRecursively();
    }

    private String toast() {
        return find(Toast.class).last().getElement().getTextRecursively();
    }
}
