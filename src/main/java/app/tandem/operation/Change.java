package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change an operation makes to each of its contacts. Each kind is a record in its feature with its parameters, its
 * words and its inverse. Its {@link Kind} runs and stores it.
 */
public interface Change extends Serializable {

    /** The action it asks the policy about. */
    Action action();

    /** The other person; null if there is none. */
    default @Nullable UserId target() {
        return null;
    }

    /** The earlier change it undoes, on the contacts where that was done (R48). */
    default @Nullable Undoes undoes() {
        return null;
    }

    /** Whether it excludes other changes in the same operation. */
    default boolean standsAlone() {
        return false;
    }

    /** Whether it decides the assignee; only one change of an operation can. */
    default boolean ofAssignment() {
        return false;
    }

    /** Whether shares forbid it (R17). */
    default boolean forbiddenByShares() {
        return false;
    }

    /** Whether the previous owner keeps a share (R28). */
    default boolean keepShare() {
        return false;
    }

    /** Whether it removes the contacts. */
    default boolean removes() {
        return false;
    }

    /** Throws IllegalArgumentException if the request is invalid. */
    default void check() {}

    /** The request in words: "share with Jonas Berg"; the name is the other person's, or empty. */
    String order(String name);

    /** The request in full, for the log. */
    default String orderInLog(String name) {
        return order(name);
    }

    /** The past form, after a count: "shared with Jonas Berg". */
    String past(String name);

    /** The future form, after a count: "will be shared with Jonas Berg". */
    default String ahead(String name) {
        return "will be " + past(name);
    }

    /** The unchanged form, after a count: "already archived". */
    default String holds(String name) {
        return "unchanged";
    }

    /** Why the actor currently sees the contacts they are about to lose (R11). */
    default String sightLost(boolean one) {
        return "Nothing else lets you see " + (one ? "it" : "them") + ".";
    }

    /** In a preview, follows the name of somebody who loses sight; or empty. */
    default String howLost() {
        return "";
    }

    /** Whether its counts are of the rows of a file, of which those that were refused became no contact. */
    default boolean countsRows() {
        return false;
    }

    /** A contact's state before and after, for a reader who knows the target by that name (R48). */
    BeforeAfter beforeAfter(String name, BeforeAfter.Found found);

    /** The timeline form, after the actor's name: "shared it with Jonas Berg". */
    default String inTimeline(Happened happened) {
        return "changed it";
    }

    /** What happened to one contact, with the names the reader may know. */
    interface Happened {

        /** The other person; "somebody" if hidden from the reader. */
        String target();

        /** Whether the actor is the other person. */
        boolean toOneself();

        /** Whether the actor owned the contact. */
        boolean byOwner();

        /** "your" if the actor is the reader, otherwise "their". */
        String their();

        /** Words with the previous owner's name; empty if hidden from the reader. */
        String previousOwner(String words);

        /** Words with the previous assignee's name; empty if there was none or they are hidden from the reader. */
        String replaced(String words);
    }

    /** A hint on what can follow, after a result's counts; empty for none. */
    default String afterwards() {
        return "";
    }

    /** The next step after a result; null for none. */
    default @Nullable Link next(OperationId operation) {
        return null;
    }

    /** A link within the application. */
    record Link(String label, String address, boolean file) implements Serializable {}

    /** Why it can never be undone; empty if it can (R15). */
    default String whyNoUndo() {
        return "";
    }

    /** Its inverse, from the contacts' previous state; empty if there is none (R48). */
    default List<Change> inverse(Undoes itself, Before before) {
        return List.of();
    }

    /** A previous state of the changed contacts, each distinct one once. */
    interface Before {
        /** The detail stored by {@link Kind#beforeDetail}, or empty. */
        List<String> details();

        /** The previous assignee; null for none. */
        List<@Nullable UserId> assignees();
    }

    /** Whether its undo restores sight, but not everything lost with it. */
    default boolean givesSight() {
        return false;
    }

    /** A change of a finished operation. */
    record Undoes(OperationId operation, int no) implements Serializable {}
}
