package app.tandem.model;

import app.tandem.access.Action;

/**
 * One thing that somebody wants done to each of some contacts.
 *
 * @param target the number of the other person; {@link #NOBODY} where there is none
 * @param detail why it is archived, or the name of a group; empty otherwise
 * @param flag whether the previous owner keeps a share (R28), or whether everybody is unshared before deleting (R17)
 * @param undoes the number of the change of an earlier operation that this takes back; -1 for none
 */
record Wish(Action action, int target, String detail, boolean flag, int undoes) {

    static final int NOBODY = -1;

    static Wish with(Action action, int target) {
        return new Wish(action, target, "", false, -1);
    }

    static Wish of(Action action, String detail) {
        return new Wish(action, NOBODY, detail, false, -1);
    }

    static Wish newOwner(int target, String group, boolean keepShare) {
        return new Wish(Action.CHANGE_OWNER, target, group, keepShare, -1);
    }

    static Wish delete(boolean unshareEverybody) {
        return new Wish(Action.DELETE, NOBODY, "", unshareEverybody, -1);
    }

    /** The same, taking back a change of an earlier operation. */
    Wish undoing(int change) {
        return new Wish(action, target, detail, flag, change);
    }

    boolean ofGroup() {
        return action == Action.PUT_IN_GROUP || action == Action.TAKE_FROM_GROUP;
    }

    @Override
    public String toString() {
        return action
                + (target == NOBODY ? "" : " " + Cast.name(target))
                + (detail.isEmpty() ? "" : " " + detail)
                + (flag ? action == Action.DELETE ? " (unsharing everybody)" : " (keeping a share)" : "")
                + (undoes < 0 ? "" : " (undoing change " + undoes + ")");
    }
}
