package app.tandem.contact;

import app.tandem.contact.visibility.ContactAccess;
import app.tandem.live.Live;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records activity on a contact that is neither an edit nor an operation (R43), and updates its last activity. Callers
 * have asked the policy before.
 */
@Service
@Transactional
public class ActivityLog {

    /** What happened. */
    public enum Kind {
        NOTE_ADDED,
        NOTE_EDITED,
        NOTE_DELETED,
        TASK_ADDED,
        TASK_EDITED,
        TASK_DONE,
        TASK_REOPENED,
        TASK_DELETED,
        /** An open task passed to the owner because its assignee lost sight of the contact (R27a). */
        TASK_MOVED,
        CALL_LOGGED,
        RESTORED,
        MERGED,
        MERGE_LEFT_OUT,
        /** The record was separated from others again, or came back so. */
        MERGE_UNDONE,
        OPTED_OUT,
        OPTED_IN,
        /** The mail server took an e-mail to it. */
        EMAIL_SENT,
        /** One came back for good. */
        EMAIL_BOUNCED
    }

    /**
     * One activity.
     *
     * @param detail what a reader needs to recognize it, such as the title of a task; at most 1,000 characters are kept
     * @param other the other person of it; null where there is none
     * @param onlyOwner about a private note: for the eyes of whoever owns the contact (R7)
     * @param aboutLoan about a loan: no partner's business (section 3)
     */
    public record Entry(
            ContactId contact,
            UserId actor,
            Kind kind,
            String detail,
            @Nullable UserId other,
            boolean onlyOwner,
            boolean aboutLoan) {

        /** An activity known to everybody who sees the contact's activity, with no other person in it. */
        public static Entry of(ContactId contact, UserId actor, Kind kind, String detail) {
            return new Entry(contact, actor, kind, detail, null, false, false);
        }
    }

    private static final int DETAIL = 1_000;
    private static final String THESE = "unnest(cast(:contacts as bigint array)) as x(id)";

    private final JdbcClient jdbc;
    private final ContactAccess access;
    private final Live live;
    private final Clock clock;

    ActivityLog(JdbcClient jdbc, ContactAccess access, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.live = live;
        this.clock = clock;
    }

    /** Stores it with the current time; what only the owner may know updates only the owner's last activity. */
    public void record(Entry entry) {
        var now = OffsetDateTime.now(clock);
        String detail = entry.detail().length() <= DETAIL
                ? entry.detail()
                : entry.detail().substring(0, DETAIL);
        jdbc.sql("""
                        insert into activity (contact_id, at, actor_id, kind, detail, other_id, only_owner, about_loan)
                        values (:contact, :now, :actor, :kind, :detail, :other, :onlyOwner, :aboutLoan)""")
                .param("contact", entry.contact().value())
                .param("now", now)
                .param("actor", entry.actor().value())
                .param("kind", entry.kind().name())
                .param("detail", detail)
                .param("other", entry.other() == null ? null : entry.other().value())
                .param("onlyOwner", entry.onlyOwner())
                .param("aboutLoan", entry.aboutLoan())
                .update();
        if (!entry.onlyOwner() && !entry.aboutLoan()) {
            touch(entry, now);
        }
        live.contact(entry.contact().value());
    }

    /**
     * Stores the same of many contacts, known to everybody who sees their activity; their last activity is updated, too.
     * Of somebody of the owners' organization, whose own last activity is not kept apart.
     */
    public void recordAll(Collection<Long> contacts, UserId actor, Kind kind, OffsetDateTime now) {
        if (contacts.isEmpty()) {
            return;
        }
        for (String statement : List.of(
                "insert into activity (contact_id, at, actor_id, kind, detail, only_owner, about_loan)"
                        + " select x.id, cast(:now as timestamp with time zone), cast(:actor as bigint),"
                        + " cast(:kind as varchar), '', false, false from " + THESE + " order by x.id",
                "update contact set last_activity_at = :now where id in (select x.id from " + THESE + ")")) {
            jdbc.sql(statement)
                    .param("contacts", contacts.toArray(Long[]::new))
                    .param("now", now)
                    .param("actor", actor.value())
                    .param("kind", kind.name())
                    .update();
        }
    }

    /** "Last activity" counts only what its readers may see: private notes and loans would leak through it (R6). */
    private void touch(Entry entry, OffsetDateTime now) {
        jdbc.sql("update contact set last_activity_at = :now where id = :contact")
                .param("now", now)
                .param("contact", entry.contact().value())
                .update();
        access.acted(entry.contact(), entry.actor(), now);
    }
}
