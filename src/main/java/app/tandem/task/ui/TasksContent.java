package app.tandem.task.ui;

import app.tandem.access.Action;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.TabContent;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import app.tandem.task.TaskConflict;
import app.tandem.task.TaskData;
import app.tandem.task.TaskNotFound;
import app.tandem.task.Tasks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** The tasks of a contact: the form on top, open tasks by due date, completed ones below. */
class TasksContent extends Div implements TabContent, TaskItem.Place {

    private static final int OPEN = 50;
    private static final int DONE = 10;

    private final Tasks tasks;
    private final UserId viewer;
    private final ContactId contact;
    private final RecordPage page;
    private final Div top = new Div();
    private final RefusableButton refused = new RefusableButton("Add task", () -> {});
    private final Span why = new Span();
    private final TaskFields adding;
    private final TaskList open;
    private final TaskList done;
    private final Div doneHead = new Div();
    private final Span doneCount = new Span();
    private final Div empty = new Div();

    TasksContent(Tasks tasks, UserId viewer, ContactRecord record, RecordPage page) {
        this.tasks = tasks;
        this.viewer = viewer;
        this.contact = record.id();
        this.page = page;
        adding = new TaskFields("New task", "Add task", tasks.assignees(viewer, contact), this::add, page::gone);
        open = new TaskList("Open tasks", OPEN, (o, n) -> tasks.open(viewer, contact, o, n), this);
        done = new TaskList("Tasks done", DONE, (o, n) -> tasks.done(viewer, contact, o, n), this);
        var heading = new H2("Done");
        heading.addClassName("t-h3");
        doneCount.addClassName("t-tab-n");
        doneHead.addClassName("t-task-head");
        doneHead.add(heading, doneCount);
        why.addClassName("t-sub");
        top.addClassName("t-note-top");
        addClassName("t-tasks-tab");
        add(top, open, empty, doneHead, done);
        show(record);
        load();
    }

    @Override
    public boolean typed() {
        return adding.typed() || open.typed() || done.typed();
    }

    @Override
    public void show(ContactRecord now) {
        var against = now.reasonsAgainst(Action.ADD_TASK);
        refused.refuse(against);
        why.setText(String.join(" ", against));
        top.setClassName("refused", !against.isEmpty());
        if (against.isEmpty() || adding.typed()) {
            refused.removeFromParent();
            why.removeFromParent();
            place(adding);
        } else {
            adding.removeFromParent();
            top.add(refused, why);
        }
    }

    /** Whoever types there keeps the keyboard: it is put in once. */
    private void place(Component form) {
        if (form.getParent().isEmpty()) {
            top.add(form);
        }
    }

    @Override
    public void readAnew() {
        load();
    }

    @Override
    public void begin(Action action) {
        if (action == Action.ADD_TASK) {
            adding.focus();
        }
    }

    /** The lists as they are now, and the number on the tab. */
    private void changed() {
        load();
        page.refresh();
    }

    private void load() {
        try {
            open.load();
            done.load();
            int number = tasks.count(viewer, contact, true);
            doneCount.setText(Amount.number(number));
            doneHead.setVisible(number > 0);
            empty.removeAll();
            empty.setVisible(open.isEmpty());
            if (open.isEmpty()) {
                empty.add(
                        number > 0
                                ? new EmptyState(Icons.CHECK, "Everything is done", "No task is open on this contact.")
                                : new EmptyState(
                                        Icons.TASKS,
                                        "No tasks yet",
                                        "A task says what is to be done, until when and by whom. Those for you are also"
                                                + " on the page “My tasks”."));
            }
        } catch (ContactNotFound gone) {
            page.gone();
        }
    }

    private boolean add(TaskData data) {
        tasks.add(viewer, contact, data);
        adding.clear();
        adding.focus();
        changed();
        return true;
    }

    @Override
    public void mark(TaskItem item, boolean nowDone) {
        attempt(nowDone ? "The task was not marked done" : "The task was not reopened", () -> {
            tasks.mark(viewer, contact, item.id(), nowDone);
        });
    }

    @Override
    public Optional<TaskEditor> edit(TaskItem item) {
        try {
            return Optional.of(new TaskEditor(
                    item,
                    tasks.assignees(viewer, contact),
                    (seen, data) -> tasks.edit(viewer, contact, item.id(), seen, data),
                    this::changed,
                    page::gone));
        } catch (ContactNotFound gone) {
            page.gone();
            return Optional.empty();
        }
    }

    @Override
    public void delete(TaskItem item) {
        new Ask(
                        "Delete this task?",
                        "“" + item.task().title() + "” is gone for everybody and cannot be restored.",
                        "Delete",
                        "Keep it",
                        () -> attempt("The task was not deleted", () -> {
                            tasks.delete(viewer, contact, item.id(), item.task().version());
                            Toast.done("Task deleted", "");
                        }))
                .destroys()
                .open();
    }

    private void attempt(String failed, Runnable act) {
        try {
            act.run();
            changed();
        } catch (TaskConflict conflict) {
            Toast.refused(failed, "Somebody else has just changed it. Look at it again.");
            changed();
        } catch (TaskNotFound deleted) {
            Toast.refused(failed, "Somebody else has just deleted it.");
            changed();
        } catch (ActionRefused refusal) {
            Toast.refused(failed, String.valueOf(refusal.getMessage()));
            changed();
        } catch (ContactNotFound gone) {
            page.gone();
        }
    }
}
