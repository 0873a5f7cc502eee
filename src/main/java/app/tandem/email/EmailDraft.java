package app.tandem.email;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to send.
 *
 * @param subject with merge fields in double braces
 * @param body Markdown with merge fields
 * @param template the template it was begun from; null for free text
 * @param version the version of that template
 */
public record EmailDraft(
        String subject, String body, @Nullable Long template, int version) implements Serializable {

    /** The longest subject and body, in characters. */
    public static final int SUBJECT = 300;

    public static final int BODY = 20_000;

    /** Free text. */
    public static EmailDraft free(String subject, String body) {
        return new EmailDraft(subject, body, null, 0);
    }
}
