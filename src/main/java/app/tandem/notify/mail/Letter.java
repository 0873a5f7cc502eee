package app.tandem.notify.mail;

import java.io.Serializable;
import java.util.List;

/**
 * What a mail says, as its reader may see it at this moment (R4).
 *
 * @param fromName in whose name it comes
 * @param replyTo who reads an answer; nobody if the address is empty
 * @param subject a sentence
 * @param parts one for each message
 * @param more how many further messages a digest leaves to the application
 * @param why why the reader gets it; empty where the choice of notifications says it
 */
public record Letter(
        String fromName, Mailbox replyTo, Mailbox to, String subject, List<Part> parts, int more, String why)
        implements Serializable {

    /** A notification. */
    public Letter(String fromName, Mailbox replyTo, Mailbox to, String subject, List<Part> parts, int more) {
        this(fromName, replyTo, to, subject, parts, more, "");
    }

    /** A name and its address. */
    public record Mailbox(String name, String address) implements Serializable {}

    /**
     * One message.
     *
     * @param sentence who did what to how many contacts
     * @param detail what it means for the reader; empty for nothing
     * @param names of contacts, as far as the reader may see them
     * @param more how many contacts beside the named ones
     * @param link where they can be opened; empty where nothing is to be seen
     * @param button what the link says
     */
    public record Part(String sentence, String detail, List<String> names, int more, String link, String button)
            implements Serializable {

        /** A message that is opened in the application. */
        public Part(String sentence, String detail, List<String> names, int more, String link) {
            this(sentence, detail, names, more, link, "Open in Tandem");
        }
    }
}
