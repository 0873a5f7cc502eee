package app.tandem.model;

import app.tandem.contact.ArchiveReason;
import app.tandem.contact.list.ContactFilter;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One step of a story. People and contacts are named by number and deeds by their own, so that a story can be told
 * without some of its steps: what is missing then is left out.
 */
sealed interface Deed {

    /** A number of its own in the story. */
    int no();

    /**
     * A contact is there.
     *
     * @param assignee {@link Wish#NOBODY} for none
     * @param shares by whom, for each person it is shared with
     * @param groups the owner's groups that it is in
     * @param errands who has an outstanding task on it, as far as they see it
     */
    record Plant(
            int no,
            int card,
            int owner,
            int assignee,
            SortedMap<Integer, Integer> shares,
            @Nullable ArchiveReason archived,
            boolean onLoan,
            SortedSet<String> groups,
            SortedSet<Integer> errands)
            implements Deed {}

    /**
     * Which contacts: those ticked, or all that match less those.
     *
     * @param owner whose, where all match; {@link Wish#NOBODY} for anybody's
     */
    record Choice(boolean all, SortedSet<Integer> cards, int owner, ContactFilter.Archived archived) {
        @Override
        public String toString() {
            return all
                    ? "all matching (owner " + (owner == Wish.NOBODY ? "any" : Cast.name(owner)) + ", archived "
                            + archived + ") but " + cards
                    : cards.toString();
        }
    }

    /**
     * An operation: its panel opens, something may happen meanwhile, it is previewed and submitted.
     *
     * @param ticked in "Notify Shared Users"
     */
    record Act(
            int no,
            int actor,
            Choice choice,
            List<Wish> wishes,
            SortedSet<Integer> ticked,
            @Nullable Deed meanwhile) implements Deed {
        @Override
        public String toString() {
            return "#%d %s: %s on %s%s%s"
                    .formatted(
                            no,
                            Cast.name(actor),
                            wishes,
                            choice,
                            ticked.isEmpty()
                                    ? ""
                                    : ", telling "
                                            + ticked.stream().map(Cast::name).toList(),
                            meanwhile == null ? "" : ", after its panel opened: " + meanwhile);
        }
    }

    /** Somebody undoes the operation of an earlier deed. */
    record Undo(int no, int actor, int undone) implements Deed {
        @Override
        public String toString() {
            return "#%d %s undoes #%d".formatted(no, Cast.name(actor), undone);
        }
    }

    /** Somebody hands back what an earlier change of owner took from one person. */
    record HandBack(int no, int actor, int undone, int previous, boolean keepShare) implements Deed {
        @Override
        public String toString() {
            return "#%d %s hands #%d back to %s%s"
                    .formatted(no, Cast.name(actor), undone, Cast.name(previous), keepShare ? ", keeping a share" : "");
        }
    }

    /** An owner restores deleted contacts. */
    record Restore(int no, int actor, SortedSet<Integer> cards) implements Deed {
        @Override
        public String toString() {
            return "#%d %s restores %s".formatted(no, Cast.name(actor), cards);
        }
    }

    /** Somebody edits one field of one contact. */
    record Edit(int no, int actor, int card, String employer) implements Deed {
        @Override
        public String toString() {
            return "#%d %s edits %d: employer %s".formatted(no, Cast.name(actor), card, employer);
        }
    }

    /** Somebody who sees the contact has an outstanding task on it. */
    record Errand(int no, int person, int card) implements Deed {
        @Override
        public String toString() {
            return "#%d %s gets a task on %d".formatted(no, Cast.name(person), card);
        }
    }

    /** What changes about people. */
    enum Twist {
        ACTIVE,
        SHARE_PERMISSION,
        CHANGE_OWNER_PERMISSION,
        PARTNERSHIP,
        TEAM,
        OWN_TEAMS_ONLY,
        SUPERVISORS_ONLY
    }

    /**
     * Something about a person changes.
     *
     * @param other the partner
     * @param team which they join or leave, manage or not
     */
    record Turn(int no, Twist twist, int person, int other, String team, boolean on, boolean manages) implements Deed {
        @Override
        public String toString() {
            return "#%d %s of %s%s%s: %s%s"
                    .formatted(
                            no,
                            twist,
                            Cast.name(person),
                            other == Wish.NOBODY ? "" : " with " + Cast.name(other),
                            team.isEmpty() ? "" : " " + team,
                            on ? "on" : "off",
                            manages ? " as manager" : "");
        }
    }
}
