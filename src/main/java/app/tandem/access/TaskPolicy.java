package app.tandem.access;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may change a task that is there already; adding one is {@link Action#ADD_TASK}. Whoever made it, has to do it, or
 * is the owner or assignee of its contact may.
 */
public final class TaskPolicy {

    /** What can be done with a task. */
    public enum Change {
        /** Mark it done, or open it again: possible on an archived contact too. */
        COMPLETE,
        /** Change what it says, or delete it. */
        EDIT
    }

    private static final Explanation NOT_YOURS = new Explanation(
            "This task is somebody else's.",
            "Who made it, who has to do it, and the owner and assignee of the contact can change it.");

    private TaskPolicy() {}

    /**
     * Why a person who sees the task may not, in the order of R15; empty where they may.
     *
     * @param own the person made the task, or has to do it
     * @param owner the name of the contact's owner
     */
    public static List<Explanation> against(Change change, Standing s, boolean own, String owner) {
        var circumstances = new Circumstances(Action.ADD_TASK, owner, "", List.of());
        List<Explanation> reasons = new ArrayList<>();
        if (!own && !s.owner() && !s.assigned()) {
            reasons.add(NOT_YOURS);
        }
        if (!s.ownerActive()) {
            reasons.add(Reason.OWNER_DEACTIVATED.explain(circumstances));
        }
        if (change == Change.EDIT && s.archived()) {
            reasons.add(Reason.ARCHIVED.explain(circumstances));
        }
        return List.copyOf(reasons);
    }
}
