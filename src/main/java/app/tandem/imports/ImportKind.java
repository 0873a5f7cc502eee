package app.tandem.imports;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How imports are kept and told of. */
@Component
class ImportKind extends Kind<Import> {

    static final String NAME = "IMPORT";

    ImportKind() {
        super(Import.class, Action.EDIT, NAME);
    }

    @Override
    public boolean onlyInLog() {
        return true;
    }

    @Override
    public Import read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Import(detail(kept));
    }

    @Override
    protected AuditTrail.Asked keep(Import change, AuditTrail.Asked kept) {
        return kept.with(change.file());
    }

    @Override
    public KindWords words() {
        return new KindWords("Import", "download", "%1$s imported", "imported %1$s").aboutNobodyElse();
    }
}
