package app.tandem.task.ui;

import app.tandem.access.TaskPolicy.Change;
import app.tandem.contact.ui.Dates;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PartnerBadge;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.task.Task;
import app.tandem.task.TaskId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One task in the list: done or not, what, until when, by whom; being edited in its place. */
class TaskItem extends Div {

    /** The list as a task sees it. */
    interface Place {
        void mark(TaskItem item, boolean done);

        /** A form for this task, closed by {@link TaskItem#close}; none where its contact is not seen any more. */
        Optional<TaskEditor> edit(TaskItem item);

        void delete(TaskItem item);
    }

    private final Place place;
    private Task task;
    private @Nullable TaskEditor editor;

    TaskItem(Task task, Place place) {
        this.task = task;
        this.place = place;
        addClassName("t-task");
        getElement().setAttribute("role", "listitem");
        show(task);
    }

    TaskId id() {
        return task.id();
    }

    Task task() {
        return task;
    }

    boolean typed() {
        return editor != null && editor.typed();
    }

    /** Shows the current task, closing its form. */
    void show(Task now) {
        task = now;
        editor = null;
        removeAll();
        setClassName("done", task.done());
        var title = new Span(task.title());
        title.addClassName("t-task-title");
        var line = new Div(title, meta());
        line.addClassName("t-task-main");
        add(box(), line, acts());
    }

    /** Closes the form without saving. */
    void close() {
        show(task);
    }

    private Component box() {
        var box = new Checkbox(task.done());
        box.setAriaLabel("Done: " + task.title());
        var against = task.reasonsAgainst(Change.COMPLETE);
        if (!against.isEmpty()) {
            box.setReadOnly(true);
            Tooltip.forComponent(box).setText(String.join(" ", against));
        }
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                place.mark(this, change.getValue());
            }
        });
        return box;
    }

    private Div meta() {
        var meta = new Div();
        meta.addClassName("t-task-meta");
        var due = task.due();
        var doneAt = task.doneAt();
        if (doneAt != null) {
            meta.add(quiet("Done on " + Dates.day(doneAt) + (task.doneBy().isEmpty() ? "" : " by " + task.doneBy())));
        } else if (due != null) {
            meta.add(new DueMark(due, ReaderTime.today()));
        }
        var who = quiet(
                "For " + (task.assignee().viewer() ? "you" : task.assignee().name()));
        meta.add(who);
        if (task.assignee().partner() && !task.assignee().viewer()) {
            meta.add(new PartnerBadge());
        }
        if (!sameAsAssignee()) {
            meta.add(quiet(
                    "from " + (task.creator().viewer() ? "you" : task.creator().name())));
        }
        if (!task.loan().isEmpty()) {
            var loan = new Span(Icons.LOCK.create(), new Span("Loan " + task.loan()));
            loan.addClassName("t-only-you");
            loan.setTitle("Tasks about a loan are never shown to partners.");
            meta.add(loan);
        }
        return meta;
    }

    private boolean sameAsAssignee() {
        return task.creator().viewer() && task.assignee().viewer()
                || task.creator().id() != null
                        && task.creator().id().equals(task.assignee().id());
    }

    private Div acts() {
        var edit = new RefusableButton("Edit", this::edit);
        edit.setAriaLabel("Edit " + task.title());
        var delete = new RefusableButton("Delete", () -> place.delete(this));
        delete.setAriaLabel("Delete " + task.title());
        for (var button : List.of(edit, delete)) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.addClassName("t-edit");
        }
        edit.refuse(task.editable() ? List.of() : task.reasonsAgainst(Change.REWRITE));
        delete.refuse(task.reasonsAgainst(Change.DELETE));
        var acts = new Div(edit, delete);
        acts.addClassName("t-task-acts");
        return acts;
    }

    private void edit() {
        place.edit(this).ifPresent(form -> {
            editor = form;
            removeAll();
            add(form);
            form.focus();
        });
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("t-sub");
        return span;
    }
}
