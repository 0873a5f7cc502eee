package app.tandem.history;

import app.tandem.access.Action;
import app.tandem.contact.RelatedPerson;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person who can see a contact, or could if active, and why (R4).
 *
 * @param viewer it is the viewer
 * @param active their account is active; otherwise they see nothing
 * @param why each reason in words: "Owns it", "Shared by you"
 * @param mayDo what the policy allows them, in a few words
 * @param since since when they see it, as far as is known
 * @param holds what the viewer could take away
 */
public record AccessLine(
        RelatedPerson person,
        String organization,
        boolean viewer,
        boolean active,
        List<String> why,
        String mayDo,
        @Nullable Instant since,
        List<Hold> holds)
        implements Serializable {

    /**
     * A share or an assignment.
     *
     * @param end what ends it: UNSHARE or UNASSIGN
     * @param against why the viewer may not end it, in words; empty where they may (R9, R12)
     */
    public record Hold(Action end, List<String> against) implements Serializable {}

    public AccessLine {
        why = List.copyOf(why);
        holds = List.copyOf(holds);
    }

    /** All reasons in one line: "Assigned by you · shared by you". */
    public String because() {
        var line = new StringBuilder(why.getFirst());
        why.stream()
                .skip(1)
                .forEach(more -> line.append(" · ")
                        .append(more.substring(0, 1).toLowerCase(Locale.ROOT))
                        .append(more.substring(1)));
        return line.toString();
    }
}
