package app.tandem.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who may change an existing task; adding one is {@link Action#ADD_TASK}. Its creator and the contact's owner edit and
 * delete it; its assignee completes it, moves its due date and adds to its text (R43a).
 */
public final class TaskPolicy {

    /** The actions on a task. */
    public enum Change {
        /** Mark it done, or open it again: possible on an archived contact too. */
        COMPLETE,
        /** Set another day. */
        MOVE,
        /** Add to what it says, leaving the rest. */
        ADD,
        /** Change what it says, or give it to somebody else. */
        REWRITE,
        /** Delete it for good. */
        DELETE;

        private boolean whileArchived() {
            return this == COMPLETE;
        }

        private boolean byWhoeverHasToDoIt() {
            return this == COMPLETE || this == MOVE || this == ADD;
        }

        private String words() {
            return switch (this) {
                case COMPLETE -> "mark it done";
                case MOVE -> "move it to another day";
                case ADD -> "add to it";
                case REWRITE -> "change it";
                case DELETE -> "delete it";
            };
        }
    }

    /**
     * How the reader and others relate to a task.
     *
     * @param made the reader made it
     * @param given the reader has to do it
     * @param maker the name of whoever made it, where they still see the contact and the reader may know them; otherwise
     *     empty
     * @param doer the same of whoever has to do it
     * @param owner the name of the contact's owner
     */
    public record Hands(boolean made, boolean given, String maker, String doer, String owner) {}

    private TaskPolicy() {}

    /** The reasons against it in the order of R15; empty if it is allowed. */
    public static List<Explanation> against(Change change, Standing s, Hands hands) {
        boolean archived = s.archived() && !change.whileArchived();
        List<Explanation> reasons = new ArrayList<>();
        if (!s.owner() && !hands.made() && !(hands.given() && change.byWhoeverHasToDoIt())) {
            boolean nobodyCan = !s.ownerActive() || archived;
            reasons.add(new Explanation(
                    hands.given() ? "Somebody else created this task." : "This is somebody else's task.",
                    nobodyCan ? "" : helpers(change, hands)));
        }
        var circumstances = new Circumstances(
                Action.ADD_TASK,
                hands.owner(),
                "",
                List.of(),
                Helpers.of(Action.ADD_TASK, s, Target.NONE, Helpers.Around.UNKNOWN));
        if (!s.ownerActive()) {
            reasons.add(Reason.OWNER_DEACTIVATED.explain(circumstances));
        }
        if (archived) {
            reasons.add(Reason.ARCHIVED.explain(circumstances));
        }
        return List.copyOf(reasons);
    }

    private static String helpers(Change change, Hands hands) {
        List<String> who = new ArrayList<>();
        if (!hands.maker().isEmpty() && !hands.maker().equals(hands.owner())) {
            who.add(hands.maker() + ", who created it,");
        }
        boolean doerCan = change.byWhoeverHasToDoIt() && !hands.doer().isEmpty();
        if (doerCan && !hands.doer().equals(hands.owner()) && !hands.doer().equals(hands.maker())) {
            who.add(hands.doer() + ", whose task it is,");
        }
        who.add("the contact's owner, " + hands.owner() + ",");
        var all = String.join(" and ", who);
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + " can " + change.words() + ".";
    }
}
