package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.contact.ContactSql;
import org.springframework.stereotype.Component;

/** Archives for one of the fixed reasons (R20, R21). */
@Component
class ArchiveKind extends Kind<Change.Archive> {

    ArchiveKind() {
        super(Change.Archive.class, Action.ARCHIVE);
    }

    @Override
    void apply(Change.Archive change, StepExecution run) {
        run.touch(
                ", archived = true, archive_reason = :reason, archived_at = :now, archived_by = :actor, archived_op = :op",
                new ContactSql().with("reason", change.reason().name()));
        run.archivedForAll(true);
    }

    @Override
    String had(Step step) {
        return " and coalesce(s.before_detail, 'OTHER') = :detail" + step.no();
    }

    @Override
    String left() {
        return "c.archived_op = o.id";
    }

    @Override
    KindWords words() {
        return new KindWords("%1$s archived", "archived %1$s")
                .undone("archiving %1$s")
                .aboutNobodyElse();
    }
}
