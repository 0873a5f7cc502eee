package app.tandem.task;

import app.tandem.access.Action;
import app.tandem.access.TaskPolicy;
import app.tandem.access.TaskPolicy.Change;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ActivityLog;
import app.tandem.contact.ActivityLog.Kind;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.contact.visibility.ContactAuthorization.Found;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of contacts. Every method throws ContactNotFound if the person does not see the contact (R4); those on one
 * task throw TaskNotFound if they do not see it, and ActionRefused if {@link TaskPolicy} refuses.
 */
@Service
@Transactional
public class Tasks {

    /** The longest title, in characters. */
    public static final int TITLE = 300;

    private final StoredTasks stored;
    private final ContactAuthorization facts;
    private final TaskRows rows;
    private final Assignees assignees;
    private final ActivityLog log;
    private final Clock clock;
    private final TaskNews news;

    Tasks(
            StoredTasks stored,
            ContactAuthorization facts,
            TaskRows rows,
            Assignees assignees,
            ActivityLog log,
            Clock clock,
            TaskNews news) {
        this.stored = stored;
        this.facts = facts;
        this.rows = rows;
        this.assignees = assignees;
        this.log = log;
        this.clock = clock;
        this.news = news;
    }

    /** The visible open tasks by due date; those without one last. */
    @Transactional(readOnly = true)
    public List<Task> open(UserId viewer, ContactId contact, int offset, int limit) {
        return rows.open(facts.of(viewer, contact), contact, offset, limit);
    }

    /** The visible completed tasks, latest first. */
    @Transactional(readOnly = true)
    public List<Task> done(UserId viewer, ContactId contact, int offset, int limit) {
        return rows.done(facts.of(viewer, contact), contact, offset, limit);
    }

    /** The number of visible open or completed tasks. */
    @Transactional(readOnly = true)
    public int count(UserId viewer, ContactId contact, boolean done) {
        return rows.count(facts.of(viewer, contact), contact, done);
    }

    /** The people to whom the viewer can assign a task on this contact, by name (R6a). */
    @Transactional(readOnly = true)
    public List<Assignable> assignees(UserId viewer, ContactId contact) {
        return assignees.of(facts.of(viewer, contact), contact, false);
    }

    /** Adds a task; throws ActionRefused, or InvalidTask with a message per invalid field. */
    public TaskId add(UserId actor, ContactId contact, TaskData data) {
        var adder = facts.requireLocked(Action.ADD_TASK, actor, contact);
        var assignee = Objects.requireNonNullElse(data.assignee(), actor);
        TaskForm.check(data, assignees.contain(adder, contact, false, assignee));
        var added = stored.save(new StoredTask(contact, actor, data.title(), data.due(), assignee, clock.instant()))
                .id();
        record(Kind.TASK_ADDED, contact, actor, data.title(), assignee, false);
        news.given(actor, contact, added, assignee, now());
        return added;
    }

    /**
     * Edits a task within the actor's rights: a mere assignee may move its due date and add to its text (R43a). Throws
     * TaskConflict if it changed meanwhile (R49), and InvalidTask as for a new one.
     *
     * @param seen the version that the editor saw
     */
    public Task edit(UserId actor, ContactId contact, TaskId task, int seen, TaskData data) {
        var editor = editor(actor, contact);
        var before = rows.find(editor, contact, task).orElseThrow(TaskNotFound::new);
        var assignee = other(before, data.assignee());
        for (Change change : changes(before, data, assignee)) {
            require(change, before);
        }
        seen(before, seen);
        boolean aboutLoan = !before.loan().isEmpty();
        TaskForm.check(data, assignee == null || assignees.contain(editor, contact, aboutLoan, assignee));
        if (assignee == null && before.title().equals(data.title()) && Objects.equals(before.due(), data.due())) {
            return before;
        }
        var changed = stored(contact, task);
        changed.say(data.title(), data.due());
        if (assignee != null) {
            changed.giveTo(assignee);
        }
        stored.flush();
        record(Kind.TASK_EDITED, contact, actor, data.title(), assignee, aboutLoan);
        if (assignee != null) {
            news.given(actor, contact, task, assignee, now());
        }
        return rows.find(editor, contact, task).orElse(before);
    }

    /** Completes or reopens a task; does nothing if already so. */
    public Task mark(UserId actor, ContactId contact, TaskId task, boolean done) {
        var editor = editor(actor, contact);
        var before = changing(Change.COMPLETE, editor, contact, task);
        if (before.done() == done) {
            return before;
        }
        var marked = stored(contact, task);
        if (done) {
            marked.complete(actor, clock.instant());
        } else {
            marked.reopen();
        }
        var kind = done ? Kind.TASK_DONE : Kind.TASK_REOPENED;
        record(kind, contact, actor, before.title(), null, !before.loan().isEmpty());
        if (!done) {
            toOwner(actor, contact, before, marked);
        }
        stored.flush();
        return rows.find(editor, contact, task).orElseThrow(TaskNotFound::new);
    }

    /** R27a: reopening does not return a task to somebody who lost sight of the contact meanwhile. */
    private void toOwner(UserId actor, ContactId contact, Task before, StoredTask reopened) {
        var owner = rows.owner(contact);
        if (reopened.assignee().equals(owner) || facts.sees(reopened.assignee(), contact)) {
            return;
        }
        reopened.giveTo(owner);
        boolean aboutLoan = !before.loan().isEmpty();
        record(Kind.TASK_MOVED, contact, actor, before.title(), owner, aboutLoan);
        news.given(actor, contact, before.id(), owner, now());
    }

    /**
     * Deletes a task; throws TaskConflict if it changed meanwhile (R49).
     *
     * @param seen the version that was seen
     */
    public void delete(UserId actor, ContactId contact, TaskId task, int seen) {
        var before = changing(Change.DELETE, editor(actor, contact), contact, task);
        seen(before, seen);
        stored.delete(stored(contact, task));
        stored.flush();
        record(
                Kind.TASK_DELETED,
                contact,
                actor,
                before.title(),
                null,
                !before.loan().isEmpty());
    }

    /** Locks the contact and the task, so that nobody loses access or changes the task meanwhile (R49). */
    private Found editor(UserId actor, ContactId contact) {
        return facts.ofLocked(actor, contact);
    }

    private Task changing(Change change, Found actor, ContactId contact, TaskId task) {
        var found = rows.find(actor, contact, task).orElseThrow(TaskNotFound::new);
        require(change, found);
        return found;
    }

    private StoredTask stored(ContactId contact, TaskId task) {
        return stored.findByIdAndContactId(task.value(), contact).orElseThrow(TaskNotFound::new);
    }

    private static void require(Change change, Task task) {
        if (!task.against(change).isEmpty()) {
            throw new ActionRefused(task.against(change));
        }
    }

    /** What of the task becomes another; the least that it takes where nothing does. */
    private static Set<Change> changes(Task before, TaskData data, @Nullable UserId assignee) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (!Objects.equals(before.due(), data.due())) {
            changes.add(Change.MOVE);
        }
        if (assignee != null || !data.title().startsWith(before.title())) {
            changes.add(Change.REWRITE);
        } else if (changes.isEmpty() || !data.title().equals(before.title())) {
            changes.add(Change.ADD);
        }
        return changes;
    }

    private static void seen(Task now, int version) {
        if (now.version() != version) {
            throw new TaskConflict(now);
        }
    }

    private static @Nullable UserId other(Task before, @Nullable UserId chosen) {
        return Objects.equals(chosen, before.assignee().id()) ? null : chosen;
    }

    private void record(
            Kind kind, ContactId contact, UserId actor, String title, @Nullable UserId other, boolean aboutLoan) {
        log.record(new ActivityLog.Entry(contact, actor, kind, title, other, false, aboutLoan));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
