package app.tandem.notify;

import java.io.Serializable;
import java.time.Instant;

/**
 * A message to one person about one operation, in words they may read (R47, R6a).
 *
 * @param text one sentence: who did what to how many contacts
 * @param detail a second line, such as how many can no longer be seen; empty for none
 * @param icon the name of its picture
 * @param own the reader's own operation that is over; 0 where it is what others did
 * @param openable whether the contacts can be opened in the grid (filter {@code message})
 */
public record Message(
        long id, String text, String detail, String icon, Instant at, boolean unread, boolean openable, long own)
        implements Serializable {}
