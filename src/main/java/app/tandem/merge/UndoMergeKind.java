package app.tandem.merge;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How undone merges are kept and told of. */
@Component
class UndoMergeKind extends Kind<UndoMerge> {

    UndoMergeKind() {
        super(UndoMerge.class, Action.MERGE, "UNDO_MERGE");
    }

    @Override
    public boolean onlyInLog() {
        return true;
    }

    @Override
    public UndoMerge read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new UndoMerge(detail(kept), undoes);
    }

    @Override
    protected AuditTrail.Asked keep(UndoMerge change, AuditTrail.Asked kept) {
        return kept.with(change.survivor());
    }

    @Override
    public KindWords words() {
        return new KindWords("Undo merge", "undo", "%1$s separated", "undid a merge of %1$s")
                .aboutNobodyElse()
                .toAssignee(
                        "undid a merge: %s are assigned to you again", "undid a merge: %s is assigned to you again");
    }
}
