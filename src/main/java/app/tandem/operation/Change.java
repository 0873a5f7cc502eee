package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an operation does to each of its contacts. Each kind is a record of its feature with what it takes; it
 * says what it is called and what takes it back. Its {@link Kind} does it and keeps it.
 */
public interface Change extends Serializable {

    /** What the policy is asked. */
    Action action();

    /** With whom, from whom, to whom; null where it is about nobody else. */
    default @Nullable UserId target() {
        return null;
    }

    /** The change of an earlier operation that it takes back, on the contacts on which that was done (R48). */
    default @Nullable Undoes undoes() {
        return null;
    }

    /** Whether no other change can go with it. */
    default boolean standsAlone() {
        return false;
    }

    /** Whether it says who is assigned; only one of an operation can. */
    default boolean ofAssignment() {
        return false;
    }

    /** Whether a share forbids it (R17). */
    default boolean forbiddenByShares() {
        return false;
    }

    /** Whether whoever owned the contacts keeps a share (R28). */
    default boolean keepShare() {
        return false;
    }

    /** Whether the contacts are gone then. */
    default boolean removes() {
        return false;
    }

    /** Throws IllegalArgumentException where it cannot be asked for. */
    default void check() {}

    /** What is asked for, in words: "share with Jonas Berg"; the name is that of the other person, empty for none. */
    String order(String name);

    /** The same with all there is to say of it, for the log. */
    default String orderInLog(String name) {
        return order(name);
    }

    /** After the number of contacts: "shared with Jonas Berg". */
    String past(String name);

    /** After the number of contacts in a preview: "will be shared with Jonas Berg". */
    default String ahead(String name) {
        return "will be " + past(name);
    }

    /** After the number of contacts of which it holds already: "already archived". */
    default String holds(String name) {
        return "unchanged";
    }

    /** Why the actor sees the contacts that they are about to lose by it alone (R11). */
    default String sightLost(boolean one) {
        return "Nothing else lets you see " + (one ? "it" : "them") + ".";
    }

    /** In a preview after the name of somebody who loses sight by it alone; empty for nothing. */
    default String howLost() {
        return "";
    }

    /** What a contact was before it and what it was then, for a reader who knows the target by that name (R48). */
    BeforeAfter beforeAfter(String name, BeforeAfter.Found found);

    /** After who did it, on the time-line of a contact: "shared it with Jonas Berg". */
    default String inTimeline(Happened happened) {
        return "changed it";
    }

    /** What happened to one contact, in the names that a reader may know. */
    interface Happened {

        /** The other person; "somebody" where the reader may not know them. */
        String target();

        /** Whether the actor did it to themself. */
        boolean toOneself();

        /** Whether the actor owned the contact. */
        boolean byOwner();

        /** "your" where the actor is the reader, otherwise "their". */
        String their();

        /** Words with the name of the previous owner; empty where the reader may not know them. */
        String previousOwner(String words);

        /** Words with the name of somebody else who was assigned; empty where there was none whom the reader may know. */
        String replaced(String words);
    }

    /** What can still be done with what was done, after the counts of a result; empty for nothing. */
    default String afterwards() {
        return "";
    }

    /** Where a result leads on to; null for nowhere. */
    default @Nullable Link next(OperationId operation) {
        return null;
    }

    /** An address within the application. */
    record Link(String label, String address, boolean file) implements Serializable {}

    /** Why it can never be undone, as a sentence; empty where it can (R15). */
    default String whyNoUndo() {
        return "";
    }

    /** What takes it back, by what the contacts had before; empty where nothing does (R48). */
    default List<Change> inverse(Undoes itself, Before before) {
        return List.of();
    }

    /** What the contacts of a change that was done had before, each once. */
    interface Before {
        /** What {@link Kind#beforeDetail} kept; empty for nothing. */
        List<String> details();

        /** Whom they were assigned to; null for nobody. */
        List<@Nullable UserId> assignees();
    }

    /** Whether taking it back gives somebody sight again, but not all that went with it. */
    default boolean givesSight() {
        return false;
    }

    /** A change of an operation that ran. */
    record Undoes(OperationId operation, int no) implements Serializable {}
}
