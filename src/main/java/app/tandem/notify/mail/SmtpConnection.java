package app.tandem.notify.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A connection to the mail server that is kept open for many mails; for one thread at a time. */
public final class SmtpConnection implements AutoCloseable {

    private static final String MESSAGE_ID = "Message-ID";

    private final JavaMailSenderImpl server;
    private @Nullable Transport open;

    public SmtpConnection(JavaMailSenderImpl server) {
        this.server = server;
    }

    /** What mails for this server are made with. */
    public Session session() {
        return server.getSession();
    }

    /**
     * Returns once the server has accepted the mail. Where it hung up after other mails, it gets this one over a new
     * connection, with the same Message-ID.
     *
     * @param returnPath where reports about it go; empty for the address in From
     * @throws MessagingException what {@link SmtpAnswer} reads
     */
    public void send(MimeMessage mail, InternetAddress to, String returnPath) throws MessagingException {
        var message = prepared(mail, returnPath);
        boolean reused = open != null;
        try {
            hand(message, to);
        } catch (MessagingException e) {
            if (!reused || open != null || timedOut(e)) {
                throw e;
            }
            hand(message, to);
        }
    }

    private void hand(MimeMessage message, InternetAddress to) throws MessagingException {
        try {
            connected().sendMessage(message, new Address[] {to});
        } catch (MessagingException e) {
            if (SmtpAnswer.of(e).serverOut()) {
                close();
            }
            throw e;
        }
    }

    /** With the Message-ID that it has: the mail library would make one of its own. */
    private MimeMessage prepared(MimeMessage mail, String returnPath) throws MessagingException {
        String id = mail.getMessageID();
        MimeMessage message = mail;
        if (!returnPath.isEmpty()) {
            var withPath = new SMTPMessage(mail);
            withPath.setEnvelopeFrom(returnPath);
            message = withPath;
        }
        message.saveChanges();
        if (id != null) {
            message.setHeader(MESSAGE_ID, id);
        }
        return message;
    }

    private Transport connected() throws MessagingException {
        var transport = open;
        if (transport == null) {
            String protocol = server.getProtocol();
            transport = session().getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
            transport.connect(
                    server.getHost(), server.getPort(), given(server.getUsername()), given(server.getPassword()));
            open = transport;
        }
        return transport;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static boolean timedOut(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }

    /** Takes leave of the server; the next mail gets a new connection. */
    @Override
    public void close() {
        var transport = open;
        open = null;
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException hungUp) {
                return;
            }
        }
    }
}
