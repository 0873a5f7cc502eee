package app.tandem.operation;

import app.tandem.contact.ArchiveReason;
import java.util.ArrayList;
import java.util.List;

/** What a contact was before a change was done to it and what it was then, in words (R48). */
record BeforeAfter(String before, String after) {

    static final BeforeAfter NOTHING = new BeforeAfter("", "");

    /**
     * What the change found.
     *
     * @param owner the name; "somebody" where the reader may not know it (R6a)
     * @param assignee the same; empty where there was none
     * @param detail why it was archived; empty where that is not kept
     * @param sharedWith those whose shares the change ended, as far as the reader may know of them
     */
    record Found(String owner, String assignee, String detail, List<String> sharedWith) {}

    static BeforeAfter of(Change change, String target, Found found) {
        return switch (change.action()) {
            case SHARE -> new BeforeAfter("not shared with " + target, "shared with " + target);
            case UNSHARE -> new BeforeAfter("shared with " + target, "not shared with " + target);
            case ASSIGN -> new BeforeAfter(assigned(found.assignee()), assigned(target));
            case UNASSIGN -> new BeforeAfter(assigned(target), assigned(""));
            case ARCHIVE -> {
                var reason = change.reason();
                yield new BeforeAfter("active", archived(reason == null ? "" : reason.name()));
            }
            case ACTIVATE -> new BeforeAfter(archived(found.detail()), "active");
            case CHANGE_OWNER -> new BeforeAfter(relations(found), newOwner(change, target, found));
            case PUT_IN_GROUP -> new BeforeAfter("not in " + group(change), "in " + group(change));
            case TAKE_FROM_GROUP -> new BeforeAfter("in " + group(change), "not in " + group(change));
            case DELETE -> new BeforeAfter(relations(found), "deleted");
            case MERGE -> new BeforeAfter(relations(found), "merged");
            case EXPORT -> new BeforeAfter("", "in the file");
            default -> NOTHING;
        };
    }

    private static String assigned(String assignee) {
        return assignee.isEmpty() ? "not assigned" : "assigned to " + assignee;
    }

    private static String archived(String reason) {
        return reason.isEmpty()
                ? "archived"
                : "archived: " + ArchiveReason.valueOf(reason).label();
    }

    private static String group(Change change) {
        return "“" + change.group() + "”";
    }

    private static String relations(Found found) {
        List<String> parts = new ArrayList<>(List.of("owned by " + found.owner()));
        if (!found.assignee().isEmpty()) {
            parts.add(assigned(found.assignee()));
        }
        if (!found.sharedWith().isEmpty()) {
            parts.add("shared with " + String.join(", ", found.sharedWith()));
        }
        return String.join("; ", parts);
    }

    private static String newOwner(Change change, String target, Found found) {
        return "owned by " + target + (change.keepShare() ? "; shared with " + found.owner() : "")
                + (change.group().isBlank() ? "" : "; in the group " + group(change));
    }
}
