package app.tandem.imports;

import app.tandem.imports.file.ReadAs;
import app.tandem.operation.run.WaitingRuns;
import app.tandem.people.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports on the caller's thread. */
public final class ImportingHere {

    private final Imports imports;
    private final StoredImports stored;
    private final ImportSubmission submission;
    private final WaitingRuns waiting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public ImportingHere(WaitingRuns.Beans beans) {
        imports = beans.get(Imports.class);
        stored = beans.get(StoredImports.class);
        submission = beans.get(ImportSubmission.class);
        waiting = new WaitingRuns(beans);
        transaction = beans.get(TransactionTemplate.class);
        clock = beans.get(Clock.class);
    }

    /** A file whose columns go where they are guessed to go, ready to be checked. */
    public long upload(UserId importer, Path file) {
        try {
            long id = imports.upload(importer, "contacts.csv", file);
            var looked = imports.look(importer, id, ReadAs.GUESSED);
            imports.keep(importer, id, ImportSettings.GUESSED.mapping(looked.mapping()));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks it; how many rows have which outcome, by its code. */
    public Map<Integer, Integer> check(UserId importer, long id, LocalDate today) {
        return codes(imports.check(importer, id, today, (rows, rejected) -> {}));
    }

    /** Runs it to its end; the same. */
    public Map<Integer, Integer> run(UserId importer, long id) {
        submit(importer, id);
        goOn();
        return codes(imports.checked(importer, id));
    }

    /** Submits it and leaves it waiting. */
    void submit(UserId importer, long id) {
        transaction.executeWithoutResult(status -> submission.submit(
                importer, stored.readByIdAndUserId(id, importer).orElseThrow(), OffsetDateTime.now(clock)));
    }

    /** Submits its reversal and leaves it waiting. */
    void revert(UserId importer, long id) {
        transaction.executeWithoutResult(status -> submission.revert(
                importer, stored.readByIdAndUserId(id, importer).orElseThrow(), OffsetDateTime.now(clock)));
    }

    /** Runs what waits. */
    void goOn() {
        waiting.all();
    }

    private static Map<Integer, Integer> codes(CheckedImport checked) {
        Map<Integer, Integer> codes = new TreeMap<>();
        checked.counts().forEach((outcome, rows) -> codes.put(outcome.code(), rows));
        return codes;
    }
}
