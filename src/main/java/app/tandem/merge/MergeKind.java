package app.tandem.merge;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How merges are kept and told of. */
@Component
class MergeKind extends Kind<Merge> {

    MergeKind() {
        super(Merge.class, Action.MERGE);
    }

    @Override
    public boolean onlyInLog() {
        return true;
    }

    @Override
    public Merge read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Merge(detail(kept));
    }

    @Override
    protected AuditTrail.Asked keep(Merge change, AuditTrail.Asked kept) {
        return kept.with(change.survivor());
    }

    @Override
    public boolean endsAllAccess() {
        return true;
    }

    @Override
    public KindWords words() {
        return new KindWords("Merge", "swap", KindWords.OTHER.over(), KindWords.OTHER.done());
    }
}
