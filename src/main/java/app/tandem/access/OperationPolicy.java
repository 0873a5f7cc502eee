package app.tandem.access;

import app.tandem.access.Disclosure.Part;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who reads of an operation that others or they themselves ran, and what may follow it (R48). */
public final class OperationPolicy {

    /** How long an operation can be undone. */
    public static final Duration UNDO = Duration.ofDays(30);

    /** The reader's tie to an operation. */
    public enum Tie {
        RAN_IT,
        SUPERVISES_WHO_RAN_IT,
        SUPERVISES_PRESENT_OWNER
    }

    /** How much of an operation the reader may see. */
    public enum Extent {
        ALL,
        /** Only what it did to contacts of people they supervise. */
        CONTACTS_OF_SUPERVISED,
        NOTHING
    }

    /** What may follow an operation. */
    public enum Next {
        UNDO,
        RETRY,
        HAND_BACK
    }

    /**
     * A submitted operation.
     *
     * @param ranIt whether the reader ran it
     * @param ago how long ago it ended; null while it runs
     * @param done with how many contacts something was done
     * @param failed with how many something failed
     * @param takenBack whether all that it did is of a kind that can be taken back
     * @param movedOwner whether it was a change of owner
     */
    public record Ran(
            boolean ranIt, @Nullable Duration ago, int done, int failed, boolean takenBack, boolean movedOwner) {}

    private OperationPolicy() {}

    /**
     * How much a tie lets the reader see.
     *
     * @param ofOneself whether it was about nothing but the lists and files of whoever ran it (R47)
     */
    public static Extent reads(Tie tie, boolean ofOneself) {
        return switch (tie) {
            case RAN_IT, SUPERVISES_WHO_RAN_IT -> Extent.ALL;
            case SUPERVISES_PRESENT_OWNER -> ofOneself ? Extent.NOTHING : Extent.CONTACTS_OF_SUPERVISED;
        };
    }

    /** Whether to offer it to a reader of the operation; each contact is decided when it runs. */
    public static boolean offers(Next next, Ran ran) {
        return switch (next) {
            case RETRY -> ran.ago != null && ran.ranIt && ran.failed > 0;
            case HAND_BACK -> ran.ago != null && ran.movedOwner && ran.done > 0;
            case UNDO -> ran.ago != null && ran.takenBack && ran.done > 0 && ran.ago.compareTo(UNDO) < 0;
        };
    }

    /**
     * Which part of a contact somebody must see to read what was done with it: what others did is activity, and of
     * another organization's the business of the owner's. Empty where the contact is enough.
     *
     * @param ofTheirs whether the reader belongs to the organization of whoever ran it
     */
    public static Optional<Part> readsRow(boolean ranIt, boolean ofTheirs) {
        return ranIt ? Optional.empty() : Optional.of(ofTheirs ? Part.ACTIVITY : Part.ALL_RELATIONS);
    }

    /** The reasons of a refusal that somebody may read: those of others tell a partner of no loan and no share (R6). */
    public static Set<Reason> readsReasons(Set<Reason> reasons, boolean ranIt, boolean colleague) {
        Set<Reason> read = EnumSet.noneOf(Reason.class);
        read.addAll(reasons);
        if (!ranIt && !colleague) {
            read.removeAll(EnumSet.of(Reason.ON_LOAN, Reason.STILL_SHARED));
        }
        return read;
    }
}
