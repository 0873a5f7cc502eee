package app.tandem.task;

import app.tandem.audit.Notices;
import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notifies a task's new assignee in the assigning transaction (R47). */
@Component
class TaskNews {

    private final Notices notices;
    private final ApplicationEventPublisher events;

    TaskNews(Notices notices, ApplicationEventPublisher events) {
        this.notices = notices;
        this.events = events;
    }

    /** Skips people who assign tasks to themselves. */
    void given(UserId actor, ContactId contact, TaskId task, UserId to, OffsetDateTime now) {
        if (to.equals(actor)) {
            return;
        }
        notices.tellOfTask(actor, contact.value(), task.value(), to, now);
        events.publishEvent(new TaskGiven(task));
    }
}
