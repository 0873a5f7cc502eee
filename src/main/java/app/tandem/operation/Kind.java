package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.RecipientRole;
import app.tandem.contact.ContactSql;
import app.tandem.people.UserId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One kind of change: how it is kept, what it does, set-based, and what that means to others. A feature adds a kind of
 * operation by a record and a bean of this type; the engine finds it by the type of the record. Where sentences and SQL
 * name the contacts, the access and the operation that is taken back, they use the names of {@link Step#tables}.
 *
 * @param <C> the change
 */
public abstract class Kind<C extends Change> {

    private final Class<C> type;
    private final Action action;
    private final String name;

    /** Is kept by the name of what its change asks the policy for. */
    protected Kind(Class<C> type, Action action) {
        this(type, action, action.name());
    }

    /** Is kept by a name of its own. */
    protected Kind(Class<C> type, Action action, String name) {
        this.type = type;
        this.action = action;
        this.name = name;
    }

    /** The name by which it is kept. */
    public final String name() {
        return name;
    }

    /** What its change asks the policy. */
    public final Action action() {
        return action;
    }

    public final Class<C> type() {
        return type;
    }

    /** What filters and messages call it (R47, R48). */
    public abstract KindWords words();

    /** Reads a change as the audit trail keeps it. */
    public abstract C read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes);

    /** Adds to what is kept of a change whatever its name, its target and what it takes back do not say. */
    protected AuditTrail.Asked keep(C change, AuditTrail.Asked kept) {
        return kept;
    }

    /** A change as the audit trail keeps it. */
    public final AuditTrail.Asked kept(Change change) {
        var undoes = change.undoes();
        var target = change.target();
        var asked = AuditTrail.Asked.of(name).with("");
        asked = target == null ? asked : asked.with(target);
        return keep(type.cast(change), undoes == null ? asked : asked.undoing(undoes.operation(), undoes.no()));
    }

    /** The target of a kept change that has one. */
    protected static UserId target(AuditTrail.Asked kept) {
        return Objects.requireNonNull(kept.target(), "the other person");
    }

    /** The detail of a kept change; empty where there is none. */
    protected static String detail(AuditTrail.Asked kept) {
        return Objects.requireNonNullElse(kept.detail(), "");
    }

    /** Whether its feature does and logs it itself, and nobody can ask for it here. */
    public boolean onlyInLog() {
        return false;
    }

    /** Whether nothing of the contacts themselves changes, so that it is nobody else's business (R47). */
    public boolean ofOneself() {
        return false;
    }

    /** Where the time-line of a contact tells of it. */
    public InTimeline inTimeline() {
        return InTimeline.NOT;
    }

    /** A part of the time-line. */
    public enum InTimeline {
        NOT,
        ACCESS,
        ARCHIVE,
        OTHER
    }

    /** The change with the ids and names of what it is about; NoSuchElementException where that is gone or not the actor's. */
    protected C named(UserId actor, C asked) {
        return asked;
    }

    final Change namedFor(UserId actor, Change asked) {
        return named(actor, type.cast(asked));
    }

    /** Binds what the conditions of a step name besides contacts and people. */
    protected void bind(C change, int no, ContactSql sql) {}

    final void bind(Step step, ContactSql sql) {
        bind(type.cast(step.change()), step.no(), sql);
    }

    /** That contact {@code i} is in the list of the change, for {@link app.tandem.access.AccessPolicy}; empty for no list. */
    public String listed() {
        return "";
    }

    final String listTables(Step step) {
        return listTables(type.cast(step.change()), step.no());
    }

    /** The tables that {@link #listed} reads, to be joined. */
    protected String listTables(C change, int no) {
        return "";
    }

    /** That contact {@code c} is in any such list of {@code :viewer}, before one is chosen; empty where that is not asked. */
    public String listedAnywhere() {
        return "";
    }

    /** In the menu: that what it would bring about is so already of some or all of several contacts (R13). */
    public String alreadySo(int contacts, boolean all) {
        return all ? "It is so of all already." : "It is so of " + contacts + " already.";
    }

    /** Applies a step to the contacts to which it applies, a few statements for any number of them. */
    public final void run(StepExecution run) {
        apply(type.cast(run.step().change()), run);
    }

    /** The same of a change of this kind. */
    protected void apply(C change, StepExecution run) {
        throw new UnsupportedOperationException(name);
    }

    /** Does what a step needs before anybody loses anything by it. */
    public final void startRun(StepExecution run) {
        prepare(type.cast(run.step().change()), run);
    }

    /** Takes along what belongs to somebody who loses sight. */
    protected void prepare(C change, StepExecution run) {}

    /** What gives sight is applied first, the lowest before the others (R27a). */
    public int turn() {
        return 2;
    }

    /** Whether it is about shares, of which owner and assignee tell nothing (R6a). */
    public boolean aboutShares() {
        return false;
    }

    /** Whether the target has access then. */
    public boolean givesAccess() {
        return false;
    }

    /** Whether the target's share ends. */
    public boolean endsShare() {
        return false;
    }

    /** Whether whoever was assigned before is so no more. */
    public boolean endsAssignment() {
        return false;
    }

    /** Whether everybody's access ends. */
    public boolean endsAllAccess() {
        return false;
    }

    /** Whether the target owns them then. */
    public boolean handsOver() {
        return false;
    }

    /** Whether it can take sight from anybody. */
    public final boolean canTakeSight() {
        return endsShare() || endsAssignment() || endsAllAccess();
    }

    /** As what the target is told; null where they are not (R47). */
    public @Nullable RecipientRole targetRole() {
        return null;
    }

    /** Whether those who are ticked in "Notify Shared Users" may all know the target, as whoever is assigned (R6a). */
    public boolean targetKnownToAll() {
        return false;
    }

    /** What else is kept of contact {@code x.contact_id} before it changes, as an expression. */
    public String beforeDetail() {
        return "null";
    }

    /** Of what takes something back: that the very thing is there that the operation made (R48). */
    public String still(Step step) {
        return "1 = 1";
    }

    /** Of what takes something back: of which items {@code s} of the operation, as a further condition. */
    public String had(Step step) {
        return "";
    }

    /** Of what takes something back: the tables that {@link #still} reads as well. */
    public String stillTables() {
        return "";
    }

    /**
     * That on contact {@code c} something is left of what operation {@code o} did, for target {@code t} as they have
     * access now; empty where it cannot be taken back.
     */
    public String left() {
        return "";
    }

    /** Whether it can be taken back. */
    public final boolean undoable() {
        return !left().isEmpty();
    }
}
