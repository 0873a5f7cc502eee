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

/** Takes the share of the target away (R12). */
@Component
class UnshareKind extends Kind<Unshare> {

    private static final String NO_SECOND = "also_shared_by = null, also_shared_at = null, also_shared_op = null";

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
        run.update("""
                merge into contact_access x using (%1$s) d
                on (x.contact_id = d.contact_id and x.shared and x.user_id = %2$s)
                when matched and %3$s then update set %5$s
                when matched and %4$s then update set shared_by = x.also_shared_by, shared_at = x.also_shared_at,
                  shared_op = x.also_shared_op, %5$s
                when matched and not x.assigned then delete
                when matched then update set shared = false, shared_by = null, shared_at = null, shared_op = null,
                  %5$s""".formatted(run.done(), run.step().target(), gift.second("x"), gift.first("x"), NO_SECOND), sql);
        run.leaveGroups();
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
