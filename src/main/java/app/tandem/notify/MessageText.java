package app.tandem.notify;

import app.tandem.audit.RecipientRole;
import app.tandem.contact.ContactId;
import app.tandem.contact.list.ContactList;
import app.tandem.operation.KindWords;
import app.tandem.operation.Kinds;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;

/**
 * The text of a message: who did what to how many contacts, naming nobody hidden from the reader (R6a, R47).
 *
 * @param target the other person, empty where the reader may not know
 * @param asReader the actor acted as the reader, whom they supervise
 * @param rest of their own: what was not done
 * @param undone the kind of the operation that was taken back; empty where none was
 * @param toReader the other person is the reader
 * @param givenUp the actor has ended nothing but their own access
 * @param contact the only contact, 0 where there are several
 * @param name of the only contact, empty where the reader does not see it
 * @param task its title; empty where it is no task, or not the reader's any more
 */
record MessageText(
        Head head,
        RecipientRole role,
        KindWords words,
        String actor,
        String target,
        int contacts,
        int lost,
        boolean asReader,
        Rest rest,
        String undone,
        KindWords undoneWords,
        boolean toReader,
        boolean givenUp,
        long contact,
        String name,
        String task) {

    /** The message's data. */
    record Head(long id, Instant at, boolean unread, long operation, long mail) {}

    /** The contacts of an operation that were not attempted, refused, and failed. */
    record Rest(int notAttempted, int refused, int failed) {}

    /** Reads rows of {@link Messages#worded} with the words of their kinds. */
    static RowMapper<MessageText> reader(Kinds kinds) {
        return (r, n) -> read(r, kinds);
    }

    private static MessageText read(ResultSet r, Kinds kinds) throws SQLException {
        String undone = r.getString("undone");
        return new MessageText(
                new Head(
                        r.getLong("id"),
                        Columns.at(r, "created_at"),
                        r.getBoolean("unread"),
                        r.getLong("operation_id"),
                        r.getLong("mail_id")),
                RecipientRole.of(r.getInt("role")),
                kinds.words(r.getString("kind")),
                r.getString("actor"),
                Columns.text(r, "target"),
                r.getInt("contacts"),
                r.getInt("lost"),
                r.getBoolean("as_reader"),
                new Rest(r.getInt("not_attempted"), r.getInt("refused"), r.getInt("failed")),
                undone,
                kinds.words(undone),
                r.getBoolean("to_reader"),
                r.getBoolean("given_up"),
                r.getLong("contact_id"),
                "",
                Columns.text(r, "title"));
    }

    /** Turns them into messages, naming a single contact if this person sees it now (R4). */
    static List<Message> named(List<MessageText> worded, UserId viewer, ContactList contacts) {
        Map<ContactId, String> names = contacts.names(
                viewer,
                worded.stream()
                        .filter(one -> one.contact != 0)
                        .map(one -> new ContactId(one.contact))
                        .collect(Collectors.toSet()));
        return worded.stream()
                .map(one -> one.naming(one.contact == 0 ? "" : names.getOrDefault(new ContactId(one.contact), ""))
                        .message())
                .toList();
    }

    private MessageText naming(String seen) {
        return new MessageText(
                head,
                role,
                words,
                actor,
                target,
                contacts,
                lost,
                asReader,
                rest,
                undone,
                undoneWords,
                toReader,
                givenUp,
                contact,
                seen,
                task);
    }

    private Message message() {
        boolean openable = role == RecipientRole.TASK_ASSIGNEE ? !name.isEmpty() : contacts > lost;
        return new Message(
                head.id(),
                text(),
                detail(),
                icon(),
                head.at(),
                head.unread(),
                openable,
                role == RecipientRole.RAN_IT ? head.operation() : 0);
    }

    long mail() {
        return head.mail();
    }

    /** The sentence. */
    String text() {
        return switch (role) {
            case RAN_IT -> "Finished: " + over();
            case NEW_OWNER -> actor + " made you the owner of " + amount();
            case ASSIGNEE -> actor + " " + toAssignee("assigned %s to you");
            case SHARED_WITH -> actor + " shared " + amount() + " with you";
            case FORMER_ASSIGNEE -> actor + " " + toAssignee("ended your assignment to %s");
            case OWNER -> actor + (asReader ? ", acting as you, " : " ") + owners();
            case SHARE_UNDONE -> actor + " undid sharing " + amount() + " with you";
            case TASK_ASSIGNEE ->
                actor + " gave you a task on " + (name.isEmpty() ? "a contact that you can no longer see" : name);
            case TICKED -> actor + " " + ticked();
        };
    }

    private String toAssignee(String usual) {
        var own = name.isEmpty() ? words.assignee() : words.assigneeOfOne();
        return (own.isEmpty() ? usual : own).formatted(amount());
    }

    /** The text for the owner. */
    private String owners() {
        if (!undone.isEmpty()) {
            return undid(true);
        }
        if (!givenUp) {
            return done(true);
        }
        return words.givenUp().formatted(amount(true));
    }

    private String ticked() {
        if (target.isEmpty() && words.namesTarget()) {
            return "changed who has access to " + (name.isEmpty() ? amount() : name);
        }
        return undone.isEmpty() ? done(false) : undid(false);
    }

    private String undid(boolean own) {
        return "undid " + undoneWords.undone().formatted(amount(own), other());
    }

    private String other() {
        return toReader ? "you" : target;
    }

    private String over() {
        return words.over().formatted(amount(), target);
    }

    private String done(boolean own) {
        return words.done().formatted(amount(own), target);
    }

    /** The consequence for the reader. */
    String detail() {
        if (role == RecipientRole.RAN_IT) {
            return restInWords();
        }
        if (role == RecipientRole.TASK_ASSIGNEE) {
            return name.isEmpty() ? "" : task;
        }
        if (lost == 0) {
            return role == RecipientRole.TICKED && name.isEmpty()
                    ? (contacts == 1 ? "It is" : "They are") + " shared with you"
                    : "";
        }
        return lost == contacts
                ? "You can no longer see " + (contacts == 1 ? "it" : "them")
                : "You can no longer see " + number(lost) + " of them";
    }

    private String restInWords() {
        List<String> parts = new ArrayList<>();
        if (rest.notAttempted() > 0) {
            parts.add("Stopped: " + number(rest.notAttempted()) + " were not attempted");
        }
        if (rest.refused() > 0) {
            parts.add(number(rest.refused()) + " refused");
        }
        if (rest.failed() > 0) {
            parts.add(number(rest.failed()) + " failed");
        }
        return String.join(" · ", parts);
    }

    private String icon() {
        return role == RecipientRole.SHARED_WITH || role == RecipientRole.SHARE_UNDONE ? "share" : words.icon();
    }

    /** Omits the owner of a named contact. */
    private String amount(boolean own) {
        if (!name.isEmpty()) {
            return name;
        }
        return own ? number(contacts) + " of your contacts" : amount();
    }

    private String amount() {
        if (!name.isEmpty()) {
            return name;
        }
        return contacts == 1 ? "1 contact" : number(contacts) + " contacts";
    }

    private static String number(int n) {
        return String.format(Locale.US, "%,d", n);
    }
}
