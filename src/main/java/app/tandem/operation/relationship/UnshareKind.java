package app.tandem.operation.relationship;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.contact.ContactSql;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.Step;
import app.tandem.operation.StepExecution;
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
        var sql = new ContactSql();
        run.step().bindScope(sql);
        var gift = new Gift(run.step());
        run.end(
                AuditTrail.Ended.SHARE,
                "a.shared and a.user_id = " + run.step().target() + " and not (" + gift.second("a") + ") and not ("
                        + gift.first("a") + ")",
                sql);
        run.access().endShare(run.contacts(sql), run.step().target(), gift.second("x"), gift.first("x"));
    }

    @Override
    public boolean endsShare() {
        return true;
    }

    @Override
    public String still(Step step) {
        return ":undoes%1$d = t.shared_op or :undoes%1$d = t.also_shared_op".formatted(step.no());
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

        String second(String access) {
            return step.change().undoes() == null
                    ? "%1$s.also_shared_by is not distinct from :actor and %1$s.shared_by is distinct from :actor"
                            .formatted(access)
                    : "%1$s.also_shared_op is not distinct from :undoes%2$d".formatted(access, step.no());
        }

        String first(String access) {
            return step.change().undoes() == null
                    ? "1 = 0"
                    : "%1$s.shared_op is not distinct from :undoes%2$d and %1$s.also_shared_by is not null"
                            .formatted(access, step.no());
        }
    }

    @Override
    public KindWords words() {
        return new KindWords("Unshare", "share", "%1$s unshared from %2$s", "unshared %1$s from %2$s")
                .undone("unsharing %1$s from %2$s")
                .givenUp("gave up their share of %1$s");
    }
}
