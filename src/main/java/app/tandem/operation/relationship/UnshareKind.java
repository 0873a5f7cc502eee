package app.tandem.operation.relationship;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.Step;
import app.tandem.operation.StepExecution;
import app.tandem.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends the target's share (R12). */
@Component
class UnshareKind extends Kind<Unshare> {

    UnshareKind() {
        super(Unshare.class, Action.UNSHARE);
    }

    @Override
    public Unshare read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Unshare(target(kept), undoes);
    }

    @Override
    public InTimeline inTimeline() {
        return InTimeline.ACCESS;
    }

    @Override
    public boolean aboutShares() {
        return true;
    }

    @Override
    protected void apply(Unshare change, StepExecution run) {
        var target = run.step().target();
        var gift = new Gift(run.step());
        run.end(
                AuditTrail.Ended.SHARE,
                Sql.of(
                        "a.shared and a.user_id = %s and not (%s) and not (%s)",
                        target, gift.second("a"), gift.first("a")));
        run.access().endShare(run.contacts(), target, gift.second("x"), gift.first("x"));
    }

    @Override
    public boolean endsShare() {
        return true;
    }

    @Override
    public Sql still(Step step) {
        return Sql.of("%1$s = t.shared_op or %1$s = t.also_shared_op", step.undoes());
    }

    @Override
    public String left() {
        return "coalesce(t.shared, false) = false";
    }

    /**
     * A share that two people gave, as conditions: that what ends is the second gift, or the first one alone. Whoever
     * takes a share away ends both, except one who may not know of the other gift, and an undo, which takes back its
     * own. True or false of every row, never unknown: what ends for good is what is neither.
     */
    private record Gift(Step step) {

        Sql second(String access) {
            return step.change().undoes() == null
                    ? Sql.of(
                            "%1$s.also_shared_by is not distinct from :actor and %1$s.shared_by is distinct from :actor",
                            access)
                    : Sql.of("%s.also_shared_op is not distinct from %s", access, step.undoes());
        }

        Sql first(String access) {
            return step.change().undoes() == null
                    ? Sql.of("1 = 0")
                    : Sql.of(
                            "%1$s.shared_op is not distinct from %2$s and %1$s.also_shared_by is not null",
                            access, step.undoes());
        }
    }

    @Override
    public KindWords words() {
        return new KindWords("Unshare", "share", "%1$s unshared from %2$s", "unshared %1$s from %2$s")
                .undone("unsharing %1$s from %2$s")
                .givenUp("gave up their share of %1$s");
    }
}
