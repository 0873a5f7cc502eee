package app.tandem.notify.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not taken.
 *
 * @param forGood trying again would not help: the server answered with a 5xx, or the address cannot be one
 * @param serverOut no mail gets through at present: no connection, no answer in time, no sign-in
 * @param status the enhanced status code that the server gave, such as "5.1.1" (RFC 3463); empty for none
 * @param reason for people, with the server's own words
 */
public record SmtpAnswer(boolean forGood, boolean serverOut, String status, String reason) {

    /** The code behind that of the reply: "550 5.1.1 No such user" or "550-5.1.1 No such user". */
    private static final Pattern STATUS = Pattern.compile("^[245]\\d\\d[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;

    /** Classifies the outcome of an attempt. */
    public static SmtpAnswer of(Exception failure) {
        if (failure instanceof MailAuthenticationException || failure instanceof AuthenticationFailedException) {
            return new SmtpAnswer(false, true, "", "The mail server refused Tandem's sign-in: " + words(failure));
        }
        Deque<Throwable> todo = new ArrayDeque<>(Set.of(failure));
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable deepest = failure;
        while (!todo.isEmpty()) {
            Throwable one = todo.pop();
            if (!seen.add(one)) {
                continue;
            }
            deepest = one;
            if (one instanceof AddressException) {
                return new SmtpAnswer(true, false, "", "The recipient's address is not valid: " + words(one));
            }
            int code = code(one);
            if (code >= TEMPORARY) {
                String words = words(one);
                return new SmtpAnswer(
                        code >= PERMANENT, code == CLOSING, status(words), "The mail server said: " + words);
            }
            causes(one, todo);
        }
        return new SmtpAnswer(
                false, true, "", "The mail server could not be reached or did not answer: " + words(deepest));
    }

    private static void causes(Throwable one, Deque<Throwable> todo) {
        if (one instanceof MailSendException failed) {
            for (Exception each : failed.getMessageExceptions()) {
                todo.add(each);
            }
        }
        if (one instanceof MessagingException messaging && messaging.getNextException() != null) {
            todo.add(messaging.getNextException());
        }
        if (one.getCause() != null) {
            todo.add(one.getCause());
        }
    }

    private static int code(Throwable one) {
        return switch (one) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    private static String status(String words) {
        var found = STATUS.matcher(words);
        return found.find() ? found.group(1) : "";
    }

    private static String words(Throwable one) {
        var message = one.getMessage();
        return LetterText.line(message == null ? one.getClass().getSimpleName() : message);
    }
}
