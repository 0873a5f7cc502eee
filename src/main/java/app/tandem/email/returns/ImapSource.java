package app.tandem.email.returns;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads reports from a mailbox by IMAP. What it has taken is deleted there; what it does not know stays, as read, for whoever
 * looks after the mailbox. Without a mailbox or a return path there is nothing to read.
 */
final class ImapSource implements ReturnSource {

    private static final String TIMEOUT = "20000";

    /** A report is small; what is larger is none, and is not loaded. */
    private static final int LARGEST = 2_000_000;

    private static final Logger log = LoggerFactory.getLogger(ImapSource.class);

    private final ImapSettings settings;
    private final ReturnPath path;
    private final Report report;

    ImapSource(ImapSettings settings, ReturnPath path) {
        this.settings = settings;
        this.path = path;
        this.report = new Report(path);
    }

    @Override
    public void each(Consumer<Returned> taken) {
        if (settings.configured() && path.configured()) {
            read(taken);
        }
    }

    private void read(Consumer<Returned> taken) {
        String protocol = settings.ssl() ? "imaps" : "imap";
        try (var store = session(protocol).getStore(protocol)) {
            store.connect(
                    settings.host(), settings.port() > 0 ? settings.port() : -1, settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                var first = new FetchProfile();
                first.add(FetchProfile.Item.ENVELOPE);
                first.add(FetchProfile.Item.SIZE);
                folder.fetch(unread, first);
                for (Message one : unread) {
                    take(one, taken);
                }
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("The mailbox of returned e-mails cannot be read: " + settings, e);
        }
    }

    private void take(Message message, Consumer<Returned> taken) throws MessagingException {
        var said = said(message);
        said.ifPresent(taken);
        message.setFlag(Flags.Flag.SEEN, true);
        if (said.isPresent()) {
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

    /** One that cannot be read is none, and keeps no other back. */
    private Optional<Returned> said(Message message) {
        try {
            return message.getSize() <= LARGEST && message instanceof MimeMessage mail
                    ? report.read(mail)
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException e) {
            log.info("A mail in the mailbox of returned e-mails cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Session session(String protocol) {
        var properties = new Properties();
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + limit, TIMEOUT);
        }
        // reading alone does not mark one as read
        properties.setProperty("mail." + protocol + ".peek", "true");
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        // a report may be nonsense: it is not to be an exception each time
        properties.setProperty("mail.mime.multipart.allowempty", "true");
        return Session.getInstance(properties);
    }
}
