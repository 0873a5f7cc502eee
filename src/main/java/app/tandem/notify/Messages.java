package app.tandem.notify;

import app.tandem.people.UserId;
import java.util.List;
import org.springframework.stereotype.Service;

/** What people are told about what others did, in the application (R47). */
@Service
public class Messages {

    /** How many messages this person has not read. */
    public int unread(UserId recipient) {
        throw new UnsupportedOperationException();
    }

    /** This person's messages, the newest first. */
    public List<Message> of(UserId recipient, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Marks one message of this person as read. */
    public void markRead(UserId recipient, long message) {
        throw new UnsupportedOperationException();
    }

    /** Marks all of them as read. */
    public void markAllRead(UserId recipient) {
        throw new UnsupportedOperationException();
    }
}
