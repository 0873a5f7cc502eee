package app.tandem.imports;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How reversals of imports are kept and told of. */
@Component
class RevertImportKind extends Kind<RevertImport> {

    static final String NAME = "REVERT_IMPORT";

    RevertImportKind() {
        super(RevertImport.class, Action.EDIT, NAME);
    }

    @Override
    public boolean onlyInLog() {
        return true;
    }

    @Override
    public RevertImport read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new RevertImport(detail(kept));
    }

    @Override
    protected AuditTrail.Asked keep(RevertImport change, AuditTrail.Asked kept) {
        return kept.with(change.file());
    }

    @Override
    public KindWords words() {
        return new KindWords("Revert import", "undo", "%1$s reverted", "reverted the import of %1$s").aboutNobodyElse();
    }
}
