package app.tandem.access;

/** Everything a person can do with a contact (rules, section 4). */
public enum Action {
    VIEW("view it"),
    EDIT("edit its data"),
    ADD_NOTE("add notes to it"),
    ADD_TASK("add tasks to it"),
    LOG_CALL("log calls on it"),
    RECORD_OUTCOME("record outcomes on it"),
    SEND_EMAIL("e-mail it"),
    ADD_TO_JOURNEY("add it to a journey"),
    PUT_IN_GROUP("add it to a group"),
    TAKE_FROM_GROUP("remove it from a group", "It is not in any of your groups."),
    ADD_PLAN("add an action plan to it"),
    SHARE("share it"),
    UNSHARE("unshare it"),
    ASSIGN("assign it"),
    UNASSIGN("unassign it"),
    ARCHIVE("archive it", "It is already archived."),
    ACTIVATE("activate it", "It is not archived."),
    CHANGE_OWNER("change its owner"),
    DELETE("delete it"),
    MERGE("merge it"),
    EXPORT("export it");

    private final String words;
    private final String nothingToDo;

    Action(String words) {
        this(words, "It is so already.");
    }

    Action(String words, String nothingToDo) {
        this.words = words;
        this.nothingToDo = nothingToDo;
    }

    /** The action as the end of a sentence: "its owner can …". */
    public String words() {
        return words;
    }

    /** Why a permitted action would change nothing on a contact (R13). */
    public String nothingToDo() {
        return nothingToDo;
    }

    /** Whether the action ends somebody's access; only missing rights can stop it (R12). */
    public boolean takesAccessAway() {
        return this == UNSHARE || this == UNASSIGN;
    }
}
