package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.RecipientRole;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of change does, set-based, and what that means to others; there is one bean for each kind, found by the
 * type of the change. Where sentences and SQL name the contacts, the access and the operation that is taken back, they
 * use the names of {@link Step#tables}.
 *
 * @param <C> the change
 */
abstract class Kind<C extends Change> {

    private final Class<C> type;
    private final Action action;

    /** @param action as it is kept */
    Kind(Class<C> type, Action action) {
        this.type = type;
        this.action = action;
    }

    Action action() {
        return action;
    }

    Class<C> type() {
        return type;
    }

    /** Applies a step to the contacts to which it applies, a few statements for any number of them. */
    final void run(StepExecution run) {
        apply(type.cast(run.step().change()), run);
    }

    abstract void apply(C change, StepExecution run);

    /** What messages say of it (R47). */
    abstract KindWords words();

    /** What gives sight is applied first, the lowest before the others (R27a). */
    int turn() {
        return 2;
    }

    /** Whether the target has access then. */
    boolean givesAccess() {
        return false;
    }

    /** Whether the target's share ends. */
    boolean endsShare() {
        return false;
    }

    /** Whether whoever was assigned before is so no more. */
    boolean endsAssignment() {
        return false;
    }

    /** Whether everybody's access ends. */
    boolean endsAllAccess() {
        return false;
    }

    /** Whether the target owns them then. */
    boolean handsOver() {
        return false;
    }

    /** Whether it can take sight from anybody. */
    final boolean canTakeSight() {
        return endsShare() || endsAssignment() || endsAllAccess();
    }

    /** As what the target is told; null where they are not (R47). */
    @Nullable
    RecipientRole targetRole() {
        return null;
    }

    /** Whether those who are ticked in "Notify Shared Users" may all know the target, as whoever is assigned (R6a). */
    boolean targetKnownToAll() {
        return false;
    }

    /** What else is kept of contact {@code x.contact_id} before it changes, as an expression. */
    String beforeDetail() {
        return "null";
    }

    /** Of what takes something back: that the very thing is there that the operation made (R48). */
    String still(Step step) {
        return "1 = 1";
    }

    /** Of what takes something back: of which items {@code s} of the operation, as a further condition. */
    String had(Step step) {
        return "";
    }

    /** Of what takes something back: the tables that {@link #still} reads as well. */
    String stillTables() {
        return "";
    }

    /**
     * That on contact {@code c} something is left of what operation {@code o} did, for target {@code t} as they have
     * access now; empty where it cannot be taken back.
     */
    String left() {
        return "";
    }
}
