package app.tandem.task;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A task from creation to completion. */
@Entity
@DynamicUpdate
@Table(name = "task")
class StoredTask {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private ContactId contactId;
    private String title;
    private @Nullable LocalDate dueOn;
    private UserId assigneeId;
    private UserId createdBy;
    private Instant createdAt;

    // whoever edits what it says need not start again because somebody ticked it (R49)
    @OptimisticLock(excluded = true)
    private boolean done;

    @OptimisticLock(excluded = true)
    private @Nullable Instant doneAt;

    @OptimisticLock(excluded = true)
    private @Nullable UserId doneBy;

    private String loanNumber;

    @Version
    private int version;

    protected StoredTask() {}

    StoredTask(ContactId contact, UserId by, String title, @Nullable LocalDate due, UserId assignee, Instant at) {
        this.contactId = contact;
        this.createdBy = by;
        this.title = title;
        this.dueOn = due;
        this.assigneeId = assignee;
        this.createdAt = at;
        this.loanNumber = "";
    }

    TaskId id() {
        return new TaskId(Objects.requireNonNull(id, "the task has not been saved"));
    }

    UserId assignee() {
        return assigneeId;
    }

    void say(String nowTitle, @Nullable LocalDate nowDue) {
        title = nowTitle;
        dueOn = nowDue;
    }

    void giveTo(UserId person) {
        assigneeId = person;
    }

    void complete(UserId by, Instant at) {
        done = true;
        doneAt = at;
        doneBy = by;
    }

    void reopen() {
        done = false;
        doneAt = null;
        doneBy = null;
    }
}
