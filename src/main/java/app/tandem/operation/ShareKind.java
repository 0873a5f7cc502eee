package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.RecipientRole;
import org.springframework.stereotype.Component;

/** Shares with the target (R8, R9). */
@Component
class ShareKind extends Kind<Change.Share> {

    ShareKind() {
        super(Change.Share.class, Action.SHARE);
    }

    /**
     * R6: last activity stays, since a partner may see it who may not know of this share. Where there is a share that the
     * actor may not know of, theirs is kept beside it, so that it looks like any other to them (R6a).
     */
    @Override
    void apply(Change.Share change, StepExecution run) {
        run.give(
                "shared",
                "when matched and x.shared then update set also_shared_by = :actor, also_shared_at = :now,"
                        + " also_shared_op = :op ");
    }

    @Override
    int turn() {
        return 0;
    }

    @Override
    boolean givesAccess() {
        return true;
    }

    @Override
    RecipientRole targetRole() {
        return RecipientRole.SHARED_WITH;
    }

    @Override
    String left() {
        return "t.shared_op = o.id or t.also_shared_op = o.id";
    }

    @Override
    KindWords words() {
        return new KindWords("%1$s shared with %2$s", "shared %1$s with %2$s").undone("sharing %1$s with %2$s");
    }
}
