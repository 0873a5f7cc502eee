package app.tandem.operation.archive;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.Step;
import app.tandem.operation.StepExecution;
import app.tandem.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Archives for one of the fixed reasons (R20, R21). */
@Component
class ArchiveKind extends Kind<Archive> {

    ArchiveKind() {
        super(Archive.class, Action.ARCHIVE);
    }

    @Override
    public Archive read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new Archive(Archive.reason(detail(kept)), undoes);
    }

    @Override
    protected AuditTrail.Asked keep(Archive change, AuditTrail.Asked kept) {
        return kept.with(change.reason().name());
    }

    @Override
    public InTimeline inTimeline() {
        return InTimeline.ARCHIVE;
    }

    @Override
    public String alreadySo(int contacts, boolean all) {
        return all ? "All are already archived." : contacts + " are already archived.";
    }

    @Override
    protected void apply(Archive change, StepExecution run) {
        run.touch(Sql.of(", archived = true, archive_reason = :reason, archived_at = :now, archived_by = :actor,"
                        + " archived_op = :op")
                .with("reason", change.reason().name()));
        run.access().archived(run.contacts(), true);
    }

    @Override
    protected Sql had(Archive change, Step step) {
        String name = "detail" + step.no();
        return Sql.of(" and coalesce(s.before_detail, 'OTHER') = :" + name)
                .with(name, change.reason().name());
    }

    @Override
    public String left() {
        return "c.archived_op = o.id";
    }

    @Override
    public KindWords words() {
        return new KindWords("Archive", "archive", "%1$s archived", "archived %1$s")
                .undone("archiving %1$s")
                .aboutNobodyElse();
    }
}
