package app.tandem.operation.export;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.contact.list.LineOrder;
import app.tandem.intake.Cleaned;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.StepExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes nothing; the file is written from the log. */
@Component
class ExportKind extends Kind<Export> {

    ExportKind() {
        super(Export.class, Action.EXPORT);
    }

    @Override
    public Export read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Export(LineOrder.of(detail(kept)));
    }

    @Override
    protected AuditTrail.Asked keep(Export change, AuditTrail.Asked kept) {
        return kept.with(Cleaned.line(change.order().text()));
    }

    @Override
    public boolean ofOneself() {
        return true;
    }

    @Override
    protected void apply(Export change, StepExecution run) {
        // nothing happens to the contacts
    }

    @Override
    public KindWords words() {
        return KindWords.ofOneself("Export CSV", "download", "%1$s exported");
    }
}
