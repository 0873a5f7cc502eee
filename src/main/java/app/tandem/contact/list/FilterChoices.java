package app.tandem.contact.list;

import app.tandem.people.UserId;
import java.io.Serializable;

/** The choices of the list's filters, built only from what the viewer sees (R6). */
public final class FilterChoices {

    private FilterChoices() {}

    /** An owner of at least one visible contact. */
    public record Owner(UserId id, String name, String organization) implements Serializable {}

    /** A lead source of at least one visible contact; {@code organization} is empty where it is the viewer's own. */
    public record LeadSource(long id, String name, String organization) implements Serializable {}

    /** A group with at least one visible contact in it; {@code owner} is empty for one's own. */
    public record Group(long id, String name, String owner) implements Serializable {}
}
