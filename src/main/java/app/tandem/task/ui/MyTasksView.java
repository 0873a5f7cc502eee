package app.tandem.task.ui;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactNotFound;
import app.tandem.live.ui.OpenPages;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import app.tandem.task.Due;
import app.tandem.task.MyTask;
import app.tandem.task.MyTasks;
import app.tandem.task.TaskNotFound;
import app.tandem.task.Tasks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** "My tasks": one's open tasks by due date, worked by keyboard. */
@Route("tasks")
@PageTitle("My tasks · Tandem")
@Menu(title = "My tasks", order = 105, icon = "tasks")
@PermitAll
class MyTasksView extends Div implements MyTasksGrid.Page {

    private final Tasks tasks;
    private final UserId viewer;
    private final MyTaskRows rows;
    private final Div place = new Div();
    private final Span number = new Span();
    private final Span overdue = new Span();
    private @Nullable MyTask last;
    private @Nullable Toast said;

    MyTasksView(Tasks tasks, MyTasks mine, CurrentUser current, OpenPages pages) {
        this.tasks = tasks;
        this.viewer = current.id();
        this.rows = new MyTaskRows(mine, viewer);
        place.addClassName("t-list-place");
        number.addClassName("t-count");
        overdue.addClassNames("t-due", "overdue");
        addClassName("t-page");
        add(place, foot());
        refresh();
        pages.follow(this, viewer, news -> refresh());
    }

    private Div foot() {
        var keys = new Div(
                new Span(kbd("↑"), kbd("↓"), new Span(" move")),
                new Span(kbd("D"), new Span(" done")),
                new Span(kbd("U"), new Span(" undo")),
                new Span(kbd("Enter"), new Span(" open the contact")));
        keys.addClassName("t-legend");
        var foot = new Div(number, overdue, keys);
        foot.addClassName("t-foot");
        return foot;
    }

    private static Span kbd(String key) {
        var kbd = new Span(key);
        kbd.addClassName("t-kbd");
        return kbd;
    }

    private void refresh() {
        int count = rows.refresh();
        number.setText(count == 1 ? "1 task" : Amount.number(count) + " tasks");
        int late = rows.counts().getOrDefault(Due.OVERDUE, 0);
        overdue.setText(late > 0 ? Amount.number(late) + " overdue" : "");
        overdue.setVisible(late > 0);
        var standing = place.getChildren().findFirst();
        if (count == 0) {
            place.removeAll();
            place.add(empty());
        } else if (standing.isEmpty() || !(standing.get() instanceof MyTasksGrid)) {
            place.removeAll();
            place.add(new MyTasksGrid(rows, this));
        }
    }

    private static EmptyState empty() {
        var contacts = new Anchor("contacts", "Go to your contacts");
        contacts.addClassName("t-way");
        return new EmptyState(
                Icons.TASKS,
                "Nothing to do",
                "Tasks that you or others give you are listed here by the day they" + " are due.",
                contacts);
    }

    @Override
    public void done(MyTask task) {
        if (attempt("The task was not marked done", task, true)) {
            last = task;
            var undo = new Button("Undo", click -> undo());
            undo.addThemeVariants(ButtonVariant.TERTIARY);
            undo.addClassName("t-link");
            say(Toast.done("Done", task.title() + " · " + task.contactName(), undo));
        }
    }

    @Override
    public void undo() {
        var task = last;
        if (task != null && attempt("The task was not reopened", task, false)) {
            last = null;
            say(Toast.done("Reopened", task.title() + " · " + task.contactName()));
        }
    }

    @Override
    public void open(MyTask task) {
        UI.getCurrent().navigate("contacts/" + task.contact().value() + "/tasks");
    }

    private boolean attempt(String failed, MyTask task, boolean done) {
        try {
            tasks.mark(viewer, task.contact(), task.id(), done);
            return true;
        } catch (ContactNotFound | TaskNotFound gone) {
            Toast.refused(failed, "You can no longer see it.");
            return false;
        } catch (ActionRefused refused) {
            Toast.refused(failed, String.valueOf(refused.getMessage()));
            return false;
        } finally {
            refresh();
        }
    }

    /** Shows one toast at a time: many tasks are done in a row. */
    private void say(Toast toast) {
        if (said != null) {
            said.close();
        }
        said = toast;
    }
}
