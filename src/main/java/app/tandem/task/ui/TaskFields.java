package app.tandem.task.ui;

import app.tandem.access.TaskPolicy.Change;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactNotFound;
import app.tandem.people.Folding;
import app.tandem.people.UserId;
import app.tandem.shell.parts.PeopleField;
import app.tandem.shell.parts.PersonLine;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import app.tandem.shell.parts.TypedSince;
import app.tandem.task.Assignable;
import app.tandem.task.InvalidTask;
import app.tandem.task.InvalidTask.Field;
import app.tandem.task.Task;
import app.tandem.task.TaskData;
import app.tandem.task.Tasks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a task in one row: title, due date, person, and the save button. */
class TaskFields extends Div {

    /** Saves the fields and returns whether it succeeded; throws what the service throws. */
    interface Save {
        boolean save(TaskData data);
    }

    /** Between what a task said and what is added to it. */
    private static final String JOINT = " · ";

    private final TextField title = new TextField("Task");
    private final TextField addition = new TextField("Add to it");
    private final DueField due = new DueField();
    private final PeopleField<Assignable> assignee = new PeopleField<>("For");
    private final Div acts = new Div();
    private final SubmitButton go;
    private final Save save;
    private final Runnable gone;
    private String firstTitle = "";
    private @Nullable LocalDate firstDue;
    private @Nullable Assignable firstAssignee;

    /** Empty fields for a task of the viewer's own; {@code gone} runs if the contact is not seen any more. */
    TaskFields(String label, String button, List<Assignable> people, Save save, Runnable gone) {
        this.save = save;
        this.gone = gone;
        addClassName("t-task-form");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        title.setManualValidation(true);
        title.setPlaceholder("What needs to be done");
        title.addValueChangeListener(change -> {
            title.setInvalid(false);
            somethingNew();
        });
        due.addValueChangeListener(change -> somethingNew());
        assignee.setManualValidation(true);
        assignee.setPlaceholder("");
        assignee.offer(
                (text, offset, limit) -> people.stream()
                        .filter(person -> matches(person, text))
                        .skip(offset)
                        .limit(limit)
                        .toList(),
                "");
        assignee.setItemLabelGenerator(person -> person.viewer() ? "You" : person.name());
        assignee.setRenderer(new ComponentRenderer<>(person -> new PersonLine(
                        person.viewer() ? "You" : person.name(), person.organization(), person.partner())
                .ofReader(person.viewer())));
        assignee.addValueChangeListener(change -> {
            assignee.setInvalid(false);
            somethingNew();
        });
        go = new SubmitButton(button, this::save).onEnter(title);
        people.stream().filter(Assignable::viewer).findFirst().ifPresent(me -> start("", null, me));
        acts.addClassName("t-form-acts");
        acts.add(go);
        add(title, due, assignee, acts);
    }

    private static boolean matches(Assignable person, String text) {
        return Folding.fold((person.viewer() ? "You " : "") + person.name()).contains(Folding.fold(text));
    }

    /** Starts with what the task says. */
    TaskFields of(Task task, List<Assignable> people) {
        var person = people.stream()
                .filter(one -> one.id().equals(task.assignee().id()))
                .findFirst()
                .orElse(null);
        // whoever is not among those who can be chosen keeps the task until somebody else is
        assignee.setPlaceholder(person == null ? "Stays with " + task.assignee().shown() : "");
        start(task.title(), task.due(), person);
        mayAddOnly(task);
        return this;
    }

    /** R43a: whoever only has to do it adds to what it says and moves its day. */
    private void mayAddOnly(Task task) {
        var reasons = task.reasonsAgainst(Change.REWRITE);
        if (reasons.isEmpty()) {
            return;
        }
        title.setReadOnly(true);
        assignee.setReadOnly(true);
        title.setHelperText(String.join(" ", reasons));
        addition.setMaxLength(Math.max(0, Tasks.TITLE - task.title().length() - JOINT.length()));
        addComponentAtIndex(1, addition);
        addition.addValueChangeListener(change -> somethingNew());
        go.onEnter(addition);
    }

    private String text() {
        var more = addition.getValue().strip();
        return more.isEmpty() ? title.getValue() : title.getValue() + JOINT + more;
    }

    /** A further button, after the one that saves. */
    void beside(Button button) {
        acts.add(button);
    }

    /** Whether leaving would lose something. */
    boolean typed() {
        return !text().equals(firstTitle)
                || !Objects.equals(due.getValue(), firstDue)
                || due.unreadable()
                || !Objects.equals(assignee.getValue(), firstAssignee);
    }

    /** Clears the form for the next task, keeping what was typed since submitting. */
    void clear() {
        var sent = title.getValue();
        start("", null, firstAssignee);
        TypedSince.keep(title, sent);
    }

    void focus() {
        if (title.isReadOnly()) {
            addition.focus();
        } else {
            title.focus();
        }
    }

    private void start(String text, @Nullable LocalDate day, @Nullable Assignable person) {
        firstTitle = text;
        firstDue = day;
        firstAssignee = person;
        title.setValue(text);
        due.setValue(day);
        assignee.setValue(person);
    }

    /** What was saved is not saved again. */
    private void somethingNew() {
        if (typed()) {
            go.again();
        }
    }

    private boolean save() {
        if (due.unreadable()) {
            refuse(Map.of(Field.DUE, ReaderTime.dates().how()));
            return false;
        }
        var person = assignee.getValue();
        UserId chosen = person == null ? null : person.id();
        try {
            return save.save(new TaskData(text(), due.getValue(), chosen));
        } catch (InvalidTask invalid) {
            refuse(invalid.refusals());
        } catch (ActionRefused refused) {
            Toast.refused("The task was not saved", String.valueOf(refused.getMessage()));
        } catch (ContactNotFound notFound) {
            gone.run();
        }
        return false;
    }

    private void refuse(Map<Field, String> refusals) {
        refusals.forEach((field, sentence) -> {
            HasValidationProperties at = switch (field) {
                case TITLE -> title;
                case DUE -> due;
                case ASSIGNEE -> assignee;
            };
            at.setErrorMessage(sentence);
            at.setInvalid(true);
        });
        if (refusals.containsKey(Field.TITLE)) {
            title.focus();
        } else if (refusals.containsKey(Field.DUE)) {
            due.focus();
        } else {
            assignee.focus();
        }
    }
}
