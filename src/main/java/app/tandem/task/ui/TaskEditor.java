package app.tandem.task.ui;

import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.task.Assignable;
import app.tandem.task.Task;
import app.tandem.task.TaskConflict;
import app.tandem.task.TaskData;
import app.tandem.task.TaskNotFound;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A task being edited in place; others' changes are shown and typed text is kept (R49). */
class TaskEditor extends Div {

    /** Saves over the version that was seen; throws what the service throws. */
    interface Save {
        Task save(int seen, TaskData data);
    }

    private final TaskItem item;
    private final Save save;
    private final Runnable saved;
    private final Div told = new Div();
    private final TaskFields fields;
    private int seen;

    TaskEditor(TaskItem item, List<Assignable> people, Save save, Runnable saved, Runnable gone) {
        this.item = item;
        this.save = save;
        this.saved = saved;
        seen = item.task().version();
        fields = new TaskFields("Edit task", "Save", people, this::save, gone).of(item.task(), people);
        var cancel = new Button("Cancel", click -> leave());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        fields.beside(cancel);
        addClassName("t-task-editor");
        Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE)
                .listenOn(this)
                .resetFocusOnActiveElement();
        add(told, fields);
    }

    boolean typed() {
        return fields.typed();
    }

    void focus() {
        fields.focus();
    }

    private boolean save(TaskData data) {
        try {
            item.show(save.save(seen, data));
            saved.run();
            return true;
        } catch (TaskConflict conflict) {
            var now = conflict.now();
            seen = now.version();
            var due = now.due();
            tell(
                    "Not saved yet: somebody else changed it first",
                    "The task now reads “%s”, %s, for %s. Save keeps what is below."
                            .formatted(
                                    now.title(),
                                    due == null ? "without a day" : "due " + DueMark.words(due, ReaderTime.today()),
                                    now.assignee().viewer()
                                            ? "you"
                                            : now.assignee().name()));
        } catch (TaskNotFound deleted) {
            tell(
                    "Not saved: this task has been deleted",
                    "What you typed is still below; it can be added as a new task.");
        }
        return false;
    }

    private void leave() {
        if (fields.typed()) {
            new DiscardDialog(item::close).open();
        } else {
            item.close();
        }
    }

    private void tell(String title, String line) {
        var heading = new Span(title);
        heading.addClassName("t-callout-title");
        var words = new Span(line);
        words.addClassName("t-line");
        var text = new Div(heading, words);
        text.addClassName("t-callout-text");
        var callout = new Div(Icons.WARNING.create(), text);
        callout.addClassNames("t-callout", "lose");
        callout.getElement().setAttribute("role", "alert");
        told.removeAll();
        told.add(callout);
    }
}
