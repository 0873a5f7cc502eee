package app.tandem.task;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever is given a task by somebody else, in the transaction that gives it (R47). */
@Component
class TaskNews {

    /** As what the recipient of a task is told. */
    private static final int GIVEN = 8;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TaskNews(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Nobody is told of what they gave to themself. */
    void given(UserId actor, ContactId contact, TaskId task, UserId to, OffsetDateTime now) {
        if (to.equals(actor)) {
            return;
        }
        jdbc.sql("""
                        insert into message (recipient_id, role, created_at, contacts, contact_id, task_id, actor_id)
                        select u.id, cast(:role as smallint), cast(:now as timestamp with time zone), 1,
                               cast(:contact as bigint), cast(:task as bigint), cast(:actor as bigint)
                        from app_user u where u.id = :to and u.active""")
                .param("role", GIVEN)
                .param("now", now)
                .param("contact", contact.value())
                .param("task", task.value())
                .param("actor", actor.value())
                .param("to", to.value())
                .update();
        events.publishEvent(new TaskGiven(task));
    }
}
