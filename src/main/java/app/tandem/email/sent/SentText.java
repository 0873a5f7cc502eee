package app.tandem.email.sent;

import java.io.Serializable;

/**
 * What an e-mail said.
 *
 * @param to where it went; empty while it did not
 * @param body plain text as it was sent; what was written, with its fields, while it was not
 * @param sent whether it went out as it stands here
 */
public record SentText(String subject, String from, String to, String body, boolean sent) implements Serializable {}
