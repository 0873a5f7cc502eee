package app.tandem.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The recipient's role in what a message tells (R47), with the code it is stored by for good. If several apply to one
 * person, the lowest code wins.
 */
public enum RecipientRole {
    /** Ran it themself, in the background, and it is over. */
    RAN_IT(0),
    NEW_OWNER(1),
    ASSIGNEE(2),
    SHARED_WITH(3),
    FORMER_ASSIGNEE(4),
    OWNER(5),
    /** Was ticked in "Notify Shared Users". */
    TICKED(6),
    /** Had a share that an undo took back. */
    SHARE_UNDONE(7),
    TASK_ASSIGNEE(8);

    private static final Map<Integer, RecipientRole> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RecipientRole::code, role -> role));

    private final int code;

    RecipientRole(int code) {
        this.code = code;
    }

    /** The code it is stored by. */
    public int code() {
        return code;
    }

    /** That the recipient of a message has this role, as a condition on the row of that name. */
    public String is(String message) {
        return message + ".role = " + code;
    }

    /** That they have another one. */
    public String isNot(String message) {
        return message + ".role <> " + code;
    }

    /** The role that is stored by this code; IllegalArgumentException where there is none. */
    public static RecipientRole of(int code) {
        var role = BY_CODE.get(code);
        if (role == null) {
            throw new IllegalArgumentException("No role has the code " + code);
        }
        return role;
    }
}
