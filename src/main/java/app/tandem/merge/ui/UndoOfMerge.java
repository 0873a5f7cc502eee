package app.tandem.merge.ui;

import app.tandem.audit.OperationId;
import app.tandem.merge.MergeUndos;
import app.tandem.operation.log.OwnUndo;
import app.tandem.people.UserId;
import org.springframework.stereotype.Component;

/** Offers the undo of a merge where operations are listed (R19, R48). */
@Component
class UndoOfMerge implements OwnUndo {

    private final MergeUndos undos;

    UndoOfMerge(MergeUndos undos) {
        this.undos = undos;
    }

    @Override
    public boolean offers(UserId viewer, OperationId operation) {
        return undos.can(viewer, operation);
    }

    @Override
    public void open(UserId viewer, OperationId operation, Done done) {
        UndoMergeDialog.open(undos, viewer, operation, done);
    }
}
