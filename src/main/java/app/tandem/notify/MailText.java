package app.tandem.notify;

import java.io.Serializable;

/**
 * A mail's content, as far as its viewer may see it at this moment (R4).
 *
 * @param from name and address that it comes from
 * @param replyTo who gets an answer; empty where nobody does
 * @param to name and address of the recipient
 * @param own whether the viewer is the recipient
 */
public record MailText(String subject, String from, String replyTo, String to, String body, boolean own)
        implements Serializable {}
