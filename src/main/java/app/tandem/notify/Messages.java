package app.tandem.notify;

import app.tandem.audit.Notices;
import app.tandem.audit.Outcome;
import app.tandem.audit.RecipientRole;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.visibility.Visibility;
import app.tandem.operation.Kinds;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In-app messages about what others did (R47). */
@Service
@Transactional(readOnly = true)
public class Messages {

    private static final String TOLD = "from message m left join operation op on op.id = m.operation_id"
            + " where (m.operation_id is null or op.state = 'FINISHED')";

    /**
     * What {@link MessageText#read} reads of message {@code m}, and from where; a condition follows. The target is named
     * where the recipient may know it, and where the condition that is filled in holds as well.
     */
    private static final String WORDED = """
            select m.id, m.role, m.created_at, m.read_at is null as unread, m.contacts, m.lost,
                   coalesce(op.kind, 'TASK') as kind, a.first_name || ' ' || a.last_name as actor,
                   case when m.names_target and %s then t.first_name || ' ' || t.last_name end as target,
                   %s and exists (select 1 from operation_item i where i.operation_id = op.id and %s
                           and i.before_owner = m.recipient_id and i.as_owner) as as_reader,
                   op.selected - op.attempted as not_attempted, op.refused, op.failed, op.id as operation_id, m.mail_id,
                   coalesce(uo.kind, '') as undone, ch.target_id = m.recipient_id as to_reader,
                   not exists (select 1 from operation_change x where x.operation_id = op.id
                     and (not %s or x.target_id is distinct from op.actor_id)) as given_up,
                   case when %s then m.contact_id end as contact_id, k.title
            from message m left join operation op on op.id = m.operation_id
            join app_user a on a.id = coalesce(op.actor_id, m.actor_id)
            left join operation_change ch on ch.operation_id = op.id and ch.no = 0
            left join operation uo on uo.id = ch.undoes_op
            left join app_user t on t.id = ch.target_id
            left join contact_merge cm on cm.merged_id = m.contact_id
            left join task k on k.id = m.task_id and k.contact_id = m.contact_id and k.assignee_id = m.recipient_id
            where (m.operation_id is null or op.state = 'FINISHED') and\s""";

    /** {@link #WORDED}, naming the target and the only contact only where the recipient may know them and that holds. */
    static String worded(String known, Kinds kinds) {
        return WORDED.formatted(
                known,
                RecipientRole.OWNER.is("m"),
                Outcome.DONE.is("i"),
                kinds.among("x.kind", kind -> kind.action().takesAccessAway()),
                Visibility.seenBy("m.recipient_id", "coalesce(cm.survivor_id, m.contact_id)"));
    }

    /** That {@code :viewer} may read the target as well: somebody else's admin learns nothing of other people (R6a). */
    static final String KNOWN = "(" + RecipientRole.TICKED.isNot("m") + " and " + RecipientRole.SHARE_UNDONE.isNot("m")
            + " or m.recipient_id = :viewer or op.actor_id = :viewer"
            + " or a.organization_id = (select w.organization_id from app_user w where w.id = :viewer))";

    private final JdbcClient jdbc;
    private final ContactList contacts;
    private final Notices notices;
    private final Kinds kinds;
    private final Clock clock;

    Messages(JdbcClient jdbc, ContactList contacts, Notices notices, Kinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.notices = notices;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The number of unread messages. */
    public int unread(UserId recipient) {
        return jdbc.sql("select count(*) " + TOLD + " and m.recipient_id = :recipient and m.read_at is null")
                .param("recipient", recipient.value())
                .query(Integer.class)
                .single();
    }

    /** This person's messages, newest first; two statements, one of which names contacts. */
    public List<Message> of(UserId recipient, int offset, int limit) {
        List<MessageText> worded = jdbc.sql(worded("1 = 1", kinds) + "m.recipient_id = :recipient order by m.id desc"
                        + " offset :offset rows fetch next :limit rows only")
                .param("recipient", recipient.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(MessageText.reader(kinds))
                .list();
        return MessageText.named(worded, recipient, contacts);
    }

    /** Marks one message of this person as read. */
    @Transactional
    public void markRead(UserId recipient, long message) {
        notices.markRead(recipient, message, OffsetDateTime.now(clock));
    }

    /** Marks all messages as read. */
    @Transactional
    public void markAllRead(UserId recipient) {
        notices.markRead(recipient, null, OffsetDateTime.now(clock));
    }
}
