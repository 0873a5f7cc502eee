package app.tandem.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The recipient's role in a message (R47), with its permanent stored code. If several apply, the lowest code wins. */
public enum RecipientRole {
    /** Ran the operation in the background; it has finished. */
    RAN_IT(0),
    NEW_OWNER(1),
    ASSIGNEE(2),
    SHARED_WITH(3),
    FORMER_ASSIGNEE(4),
    OWNER(5),
    /** Was ticked in "Notify Shared Users". */
    TICKED(6),
    /** Lost a share to an undo. */
    SHARE_UNDONE(7),
    TASK_ASSIGNEE(8);

    private static final Map<Integer, RecipientRole> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RecipientRole::code, role -> role));

    private final int code;

    RecipientRole(int code) {
        this.code = code;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** The SQL condition that the message row with this alias has this role. */
    public String is(String message) {
        return message + ".role = " + code;
    }

    /** The SQL condition for any other role. */
    public String isNot(String message) {
        return message + ".role <> " + code;
    }

    /** The role with this code; throws IllegalArgumentException if there is none. */
    public static RecipientRole of(int code) {
        var role = BY_CODE.get(code);
        if (role == null) {
            throw new IllegalArgumentException("No role has the code " + code);
        }
        return role;
    }
}
