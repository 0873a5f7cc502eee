package app.tandem.deleted;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How restorations are stored and reported. */
@Component
class RestoreKind extends Kind<Restore> {

    RestoreKind() {
        super(Restore.class, Action.DELETE, "RESTORE");
    }

    @Override
    public boolean onlyInLog() {
        return true;
    }

    @Override
    public Restore read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Restore();
    }

    @Override
    public KindWords words() {
        return new KindWords("Restore", "swap", KindWords.OTHER.over(), KindWords.OTHER.done())
                .toAssignee("restored %s assigned to you", "restored %s, who is assigned to you");
    }
}
