package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.access.Fact;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.RecipientRole;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** Creates a kind stored by the name of its action. */
    protected Kind(Class<C> type, Action action) {
        this(type, action, action.name());
    }

    /** Creates a kind stored by a name of its own. */
    protected Kind(Class<C> type, Action action, String name) {
        this.type = type;
        this.action = action;
        this.name = name;
    }

    /** The stored name. */
    public final String name() {
        return name;
    }

    /** The action its change asks the policy about. */
    public final Action action() {
        return action;
    }

    public final Class<C> type() {
        return type;
    }

    /** Its words in filters and messages (R47, R48). */
    public abstract KindWords words();

    /** Reads a change from the audit trail. */
    public abstract C read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes);

    /** Adds parameters beyond name, target and undone operation to a stored change. */
    protected AuditTrail.Asked keep(C change, AuditTrail.Asked kept) {
        return kept;
    }

    /** A change as stored in the audit trail. */
    public final AuditTrail.Asked kept(Change change) {
        var undoes = change.undoes();
        var target = change.target();
        var asked = AuditTrail.Asked.of(name).with("");
        asked = target == null ? asked : asked.with(target);
        return keep(type.cast(change), undoes == null ? asked : asked.undoing(undoes.operation(), undoes.no()));
    }

    /** The target of a stored change. */
    protected static UserId target(AuditTrail.Asked kept) {
        return Objects.requireNonNull(kept.target(), "the other person");
    }

    /** The detail of a stored change, or empty. */
    protected static String detail(AuditTrail.Asked kept) {
        return Objects.requireNonNullElse(kept.detail(), "");
    }

    /** Whether its feature runs and logs it by itself, so that it cannot be requested. */
    public boolean onlyInLog() {
        return false;
    }

    /** Whether it leaves the contacts unchanged, so that nobody else is notified (R47). */
    public boolean ofOneself() {
        return false;
    }

    /** Its place on a contact's timeline. */
    public InTimeline inTimeline() {
        return InTimeline.NOT;
    }

    /** A part of the timeline. */
    public enum InTimeline {
        NOT,
        ACCESS,
        ARCHIVE,
        OTHER
    }

    /**
     * Completes a change with the ids and names of its objects; throws NoSuchElementException if they are gone or not
     * the actor's.
     */
    protected C named(UserId actor, C asked) {
        return asked;
    }

    final Change namedFor(UserId actor, Change asked) {
        return named(actor, type.cast(asked));
    }

    /**
     * The condition that contact {@code i} is in the change's list, for {@link app.tandem.access.AccessPolicy}; empty
     * if it has none.
     */
    public String listed() {
        return "";
    }

    /**
     * What is to be known of contact {@code c} besides, for {@link app.tandem.access.AccessPolicy}, each with its condition
     * in SQL, which may name the actor's organization, {@code :viewerOrg}.
     */
    public Map<Fact, String> facts() {
        return Map.of();
    }

    final Sql listTables(Step step) {
        return listTables(type.cast(step.change()), step.no());
    }

    /** The tables to join for {@link #listed}. */
    protected Sql listTables(C change, int no) {
        return Sql.of("");
    }

    /** In the menu: says that some or all of several contacts are already so (R13). */
    public String alreadySo(int contacts, boolean all) {
        return all ? "It is so of all already." : "It is so of " + contacts + " already.";
    }

    /** Applies a step to its contacts, in a few statements for any number of them. */
    public final void run(StepExecution run) {
        apply(type.cast(run.step().change()), run);
    }

    /** Applies a change of this kind. */
    protected void apply(C change, StepExecution run) {
        throw new UnsupportedOperationException(name);
    }

    /** Prepares a step before anybody loses access. */
    public final void startRun(StepExecution run) {
        prepare(type.cast(run.step().change()), run);
    }

    /** Moves what belongs to somebody who loses sight. */
    protected void prepare(C change, StepExecution run) {}

    /** What the preview of a step tells besides. */
    public final Optional<PreviewPart> foreseen(Actor actor, Step step, Sql contacts) {
        return foresee(type.cast(step.change()), actor, contacts);
    }

    /**
     * What its preview tells besides.
     *
     * @param contacts those that it applies to, in parentheses, with the column before_owner
     */
    protected Optional<PreviewPart> foresee(C change, Actor actor, Sql contacts) {
        return Optional.empty();
    }

    /** The order of application: what gives sight comes first (R27a). */
    public int turn() {
        return 2;
    }

    /** Whether it is about shares, which owner and assignee reveal nothing about (R6a). */
    public boolean aboutShares() {
        return false;
    }

    /** Whether the target then has access. */
    public boolean givesAccess() {
        return false;
    }

    /** Whether the target's share ends. */
    public boolean endsShare() {
        return false;
    }

    /** Whether the previous assignment ends. */
    public boolean endsAssignment() {
        return false;
    }

    /** Whether everybody's access ends. */
    public boolean endsAllAccess() {
        return false;
    }

    /** Whether the target becomes the owner. */
    public boolean handsOver() {
        return false;
    }

    /** Whether it can end anybody's sight. */
    public final boolean canTakeSight() {
        return endsShare() || endsAssignment() || endsAllAccess();
    }

    /** The target's role in messages; null if they get none (R47). */
    public @Nullable RecipientRole targetRole() {
        return null;
    }

    /** Whether everybody ticked in "Notify Shared Users" may know the target, as with an assignee (R6a). */
    public boolean targetKnownToAll() {
        return false;
    }

    /** The detail stored of contact {@code x.contact_id} before the change, as an expression. */
    public String beforeDetail() {
        return "null";
    }

    /** For an undo: the condition that what the operation made is still there (R48). */
    public Sql still(Step step) {
        return Sql.of("1 = 1");
    }

    final Sql had(Step step) {
        return had(type.cast(step.change()), step);
    }

    /** For an undo: a further condition on the operation's items {@code s}. */
    protected Sql had(C change, Step step) {
        return Sql.of("");
    }

    /** For an undo: the tables to join for {@link #still}. */
    public String stillTables() {
        return "";
    }

    /**
     * The condition that something operation {@code o} did to contact {@code c} is left, given target {@code t}'s
     * current access; empty if it cannot be undone.
     */
    public String left() {
        return "";
    }

    /** Whether it can be undone. */
    public final boolean undoable() {
        return !left().isEmpty();
    }
}
