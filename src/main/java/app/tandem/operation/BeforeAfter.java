package app.tandem.operation;

import java.util.ArrayList;
import java.util.List;

/** A contact's state before and after a change, in words (R48). */
public record BeforeAfter(String before, String after) {

    public static final BeforeAfter NOTHING = new BeforeAfter("", "");

    /**
     * The state before.
     *
     * @param owner the name; "somebody" where the reader may not know it (R6a)
     * @param assignee the same; empty where there was none
     * @param detail what {@link Kind#beforeDetail} kept; empty for nothing
     * @param sharedWith those whose shares the change ended, as far as the reader may know of them
     */
    public record Found(String owner, String assignee, String detail, List<String> sharedWith) {}

    /** "assigned to Jonas Berg"; of an empty name "not assigned". */
    public static String assigned(String assignee) {
        return assignee.isEmpty() ? "not assigned" : "assigned to " + assignee;
    }

    /** The owner, assignee and shares. */
    public static String relations(Found found) {
        List<String> parts = new ArrayList<>(List.of("owned by " + found.owner()));
        if (!found.assignee().isEmpty()) {
            parts.add(assigned(found.assignee()));
        }
        if (!found.sharedWith().isEmpty()) {
            parts.add("shared with " + String.join(", ", found.sharedWith()));
        }
        return String.join("; ", parts);
    }
}
