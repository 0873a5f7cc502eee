package app.tandem.imports;

import app.tandem.access.ImportPolicy;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.Drafts;
import app.tandem.audit.Leases;
import app.tandem.audit.OperationId;
import app.tandem.people.UserId;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Submits a checked import, once: from then on it runs by itself, whoever leaves and whatever is stopped. */
@Component
class ImportSubmission {

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Leases leases;
    private final AuditTrail trail;
    private final ImportKind kind;
    private final RevertImportKind reversal;
    private final ImportedContacts imported;

    ImportSubmission(
            JdbcClient jdbc,
            Drafts drafts,
            Leases leases,
            AuditTrail trail,
            ImportKind kind,
            RevertImportKind reversal,
            ImportedContacts imported) {
        this.reversal = reversal;
        this.imported = imported;
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.leases = leases;
        this.trail = trail;
        this.kind = kind;
    }

    /** In the caller's transaction, which holds the import. */
    OperationId submit(UserId importer, StoredImport job, OffsetDateTime now) {
        int rows = jdbc.sql("select row_count from import_check where id = :check")
                .param("check", job.check())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new ImportRefused("Check the file first."));
        var operation = drafts.openRows(importer, rows);
        leases.start(operation, importer, ImportKind.NAME, true, now);
        trail.recordChange(operation, 0, kind.kept(new Import(job.fileName())));
        job.submit(operation);
        return operation;
    }

    /** Submits its reversal, once (R48), in the caller's transaction, which holds the import. */
    OperationId revert(UserId importer, StoredImport job, OffsetDateTime now) {
        var ran = job.operation();
        if (ran == null || !ImportPolicy.reverts(Duration.between(ended(ran), now))) {
            throw new ImportRefused("An import can be reverted for 30 days.");
        }
        var operation = drafts.openRows(importer, imported.number(ran));
        leases.start(operation, importer, RevertImportKind.NAME, true, now);
        trail.recordChange(operation, 0, reversal.kept(new RevertImport(job.fileName())));
        job.revert(operation);
        return operation;
    }

    /** After how many rows it was stopped; throws {@link ImportRefused} if it was not. */
    int stoppedAfter(StoredImport job) {
        var ran = job.operation();
        return ran == null
                ? refuse()
                : jdbc.sql(
                                "select attempted from operation where id = :op and state = 'FINISHED' and attempted < selected")
                        .param("op", ran.value())
                        .query(Integer.class)
                        .optional()
                        .orElseGet(ImportSubmission::refuse);
    }

    private static int refuse() {
        throw new ImportRefused("Nothing is left of this import.");
    }

    private OffsetDateTime ended(OperationId operation) {
        return jdbc.sql("select coalesce(finished_at, submitted_at) from operation where id = :op")
                .param("op", operation.value())
                .query(OffsetDateTime.class)
                .single();
    }
}
