package app.tandem.imports;

import app.tandem.audit.OperationId;
import app.tandem.contact.record.LeadSources;
import app.tandem.csv.CsvFile;
import app.tandem.imports.file.FileRefused;
import app.tandem.imports.file.ImportFile;
import app.tandem.imports.file.ReadAs;
import app.tandem.imports.mapping.MappingGuess;
import app.tandem.imports.mapping.Survey;
import app.tandem.intake.Cleaned;
import app.tandem.operation.run.Submissions;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports (R31, R32): a file is uploaded, read, mapped and checked; submitted it runs by itself and can be reverted. Each is
 * its uploader's alone; others are answered as if there were none: NoSuchElementException.
 */
@Service
@Transactional(readOnly = true)
public class Imports {

    private static final int FIX = 2_000;
    private static final int NAME = 200;
    private static final int PAGE = 1_000;

    private final People people;
    private final StoredImports stored;
    private final Uploads uploads;
    private final Settings settings;
    private final DryRuns dryRuns;
    private final CheckedRows checked;
    private final StagedRows rows;
    private final Staging staging;
    private final ImportSubmission submission;
    private final Submissions submissions;
    private final RowOwners owners;
    private final ImportShares shares;
    private final ExpectedShares expected;
    private final RememberedMappings mappings;
    private final LeadSources sources;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            People people,
            StoredImports stored,
            Uploads uploads,
            Settings settings,
            DryRuns dryRuns,
            CheckedRows checked,
            StagedRows rows,
            Staging staging,
            ImportSubmission submission,
            Submissions submissions,
            RowOwners owners,
            ImportShares shares,
            ExpectedShares expected,
            RememberedMappings mappings,
            LeadSources sources,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.people = people;
        this.stored = stored;
        this.uploads = uploads;
        this.settings = settings;
        this.dryRuns = dryRuns;
        this.checked = checked;
        this.rows = rows;
        this.staging = staging;
        this.submission = submission;
        this.submissions = submissions;
        this.owners = owners;
        this.shares = shares;
        this.expected = expected;
        this.mappings = mappings;
        this.sources = sources;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The user's latest imports, the last first, and all before them that have not been started. */
    public List<ImportSummary> latest(UserId user, int most) {
        if (!people.actor(user).active()) {
            return List.of();
        }
        List<StoredImport> latest = new ArrayList<>(stored.findByUserIdOrderByIdDesc(user, Limit.of(most)));
        long last = latest.isEmpty() ? 0 : latest.getLast().id();
        latest.addAll(stored.findByUserIdAndStateAndIdLessThanOrderByIdDesc(user, StoredImport.State.OPEN, last));
        var counts = rows.kept(latest.stream().map(StoredImport::check).toList());
        return latest.stream()
                .map(job -> summary(job, counts.getOrDefault(job.check(), Map.of())))
                .toList();
    }

    /** One import. */
    public ImportSummary find(UserId user, long id) {
        return summary(own(user, id));
    }

    /** The import that an operation runs or ran, or takes back. */
    public ImportSummary find(UserId user, OperationId operation) {
        active(user);
        return stored.findByOperationId(operation.value())
                .or(() -> stored.findByRevertId(operation.value()))
                .filter(job -> job.user().equals(user))
                .map(this::summary)
                .orElseThrow(Imports::nobody);
    }

    /**
     * Keeps an uploaded file; returns the import that it begins. Throws {@link FileRefused} with a sentence if it is no list
     * that can be read, or if too many wait to be started.
     *
     * @param name as the person calls it
     */
    @Transactional
    public long upload(UserId user, String name, Path file) throws IOException {
        var actor = active(user);
        uploads.whyNoMore(user, Files.size(file)).ifPresent(why -> {
            throw new FileRefused(why);
        });
        ImportFile.open(file, name, ImportSettings.GUESSED.as());
        var job = stored.save(new StoredImport(
                user, actor.organization(), called(name), Files.size(file), OffsetDateTime.now(clock)));
        try (var in = Files.newInputStream(file)) {
            uploads.keep(job.id(), in);
        }
        uploads.whyTooMany(user).ifPresent(why -> {
            throw new FileRefused(why);
        });
        return job.id();
    }

    /** Why a file of that size cannot be uploaded now, as a sentence; empty if it can. */
    public Optional<String> whyNoUpload(UserId user, long size) {
        active(user);
        return uploads.whyNoMore(user, size);
    }

    /** A name that can be kept, with its end. */
    private static String called(String typed) {
        var name = Cleaned.line(Cleaned.withoutNul(typed));
        if (name.isEmpty()) {
            return "file";
        }
        int from = Math.max(0, name.length() - NAME);
        return name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }

    /** Forgets an import that was not submitted. */
    @Transactional
    public void discard(UserId user, long id) {
        var job = held(user, id);
        if (job.state() != StoredImport.State.OPEN) {
            throw new ImportRefused("This import was started already.");
        }
        staging.forget(id);
        uploads.forget(id);
        jdbc.sql("delete from import_fix where import_id = :import")
                .param("import", id)
                .update();
        stored.delete(job);
    }

    /**
     * What is in the file, read in that way, and where its columns go: as in the user's last import of such a file, else as
     * guessed. Reads the whole file. Throws {@link FileRefused} if it cannot be read.
     */
    public LookedAt look(UserId user, long id, ReadAs as) {
        var job = own(user, id);
        var kept = settings.of(job);
        return uploads.with(id, path -> {
            var file = ImportFile.open(path, job.fileName(), as);
            var survey = Survey.of(file);
            var guess = MappingGuess.of(file.shape(), survey);
            var remembered = mappings.of(user, file.shape());
            var suggested = remembered.orElse(guess.mapping());
            var mapping = kept.mapping() != null && kept.as().equals(as) ? kept.mapping() : suggested;
            return new LookedAt(file.shape(), survey, guess, mapping, suggested, remembered.isPresent());
        });
    }

    /** The settings as they are kept. */
    public ImportSettings settings(UserId user, long id) {
        return settings.of(own(user, id));
    }

    /**
     * Keeps other settings; what a dry run said holds no longer. Where the file is cut into other cells, corrected cells are
     * forgotten; returns how many.
     */
    @Transactional
    public int keep(UserId user, long id, ImportSettings other) {
        var job = held(user, id);
        boolean sameCells = settings.of(job).as().cutsAs(other.as());
        job.change(settings.text(other));
        return sameCells
                ? 0
                : jdbc.sql("delete from import_fix where import_id = :import")
                        .param("import", id)
                        .update();
    }

    /** Who may own what this user imports, themself first (R1). */
    public List<Person> owners(UserId user) {
        return owners.possible(people.actor(user));
    }

    /**
     * Checks all rows by the kept settings; takes seconds for large files, so that nobody should wait for it on the page's
     * own thread. Throws {@link FileRefused} where the file breaks off.
     *
     * @param today of whoever imports
     */
    @Transactional
    public CheckedImport check(UserId user, long id, LocalDate today, CheckProgress progress) {
        var actor = active(user);
        var job = held(user, id);
        job.uncheck();
        var chosen = settings.of(job);
        var mapping = chosen.mapping();
        if (mapping == null) {
            throw new ImportRefused("Say first where the columns go.");
        }
        long check = uploads.with(id, path -> {
            var file = ImportFile.open(path, job.fileName(), chosen.as());
            return dryRuns.check(actor, job, file, chosen, today, progress);
        });
        job.checked(check);
        return checked.counts(check);
    }

    /** Told how far a check is, from its own thread. */
    @FunctionalInterface
    public interface CheckProgress {
        /** So many rows have been read, so many of them are rejected. */
        void at(int rows, int rejected);
    }

    /** What the dry run found, or what the run did. */
    public CheckedImport checked(UserId user, long id) {
        return checked.counts(check(own(user, id)));
    }

    /** The rows with that outcome, in the order of the file. */
    public List<CheckedRow> rows(UserId user, long id, RowOutcome outcome, int offset, int most) {
        var job = own(user, id);
        check(job);
        return checked.page(
                people.actor(user), job, outcome, settings.of(job).choices().overwrites(), offset, most);
    }

    /** The rows that go in without some of their values, with which and why (R34), in the order of the file. */
    public List<CheckedRow> leavingOut(UserId user, long id, int offset, int most) {
        var job = own(user, id);
        check(job);
        return checked.leavingOut(
                people.actor(user), job, settings.of(job).choices().overwrites(), offset, most);
    }

    /** Corrects a cell of a row with problems and checks the row again, which may be the same as another one now. */
    @Transactional
    public CheckedImport correct(UserId user, long id, int row, int cell, String text, LocalDate today) {
        var actor = active(user);
        var job = held(user, id);
        if (job.state() != StoredImport.State.OPEN) {
            throw new ImportRefused("This import was started already.");
        }
        if (text.length() > FIX) {
            throw new ImportRefused("Enter at most " + FIX + " characters.");
        }
        var found = rows.between(check(job), row - 1, row).stream()
                .filter(one -> cell >= 0 && cell < one.cells().size())
                .findFirst()
                .orElseThrow(Imports::nobody);
        jdbc.sql(
                        "merge into import_fix f using (select cast(:import as bigint) as import_id, cast(:no as integer) as no,"
                                + " cast(:cell as integer) as cell, cast(:text as varchar) as text) s"
                                + " on (f.import_id = s.import_id and f.no = s.no and f.cell = s.cell)"
                                + " when matched then update set text = s.text"
                                + " when not matched then insert (import_id, no, cell, text)"
                                + " values (s.import_id, s.no, s.cell, s.text)")
                .param("import", id)
                .param("no", row)
                .param("cell", cell)
                .param("text", Cleaned.withoutNul(text))
                .update();
        if (owners.refusals(actor, staging.owners(job.check())).isEmpty()) {
            dryRuns.recheck(actor, job, found, settings.of(job), today);
            return checked.counts(check(job));
        }
        return check(
                user, id, today, (read, rejected) -> {}); // of whom they may not import for any more, nothing is told
    }

    /** Submits a checked import, once; it runs by itself. Where its columns go is remembered for the next such file. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public OperationId submit(UserId user, long id) {
        var operation = Objects.requireNonNull(transaction.execute(status -> {
            active(user);
            var job = held(user, id);
            if (checked.counts(check(job)).contacts() == 0) {
                throw new ImportRefused("No row would change anything.");
            }
            var now = OffsetDateTime.now(clock);
            var mapping = settings.of(job).mapping();
            if (mapping != null) {
                mappings.remember(user, staging.headers(job.check()), mapping, now);
            }
            return submission.submit(user, job, now);
        }));
        submissions.lookForWaiting();
        return operation;
    }

    /**
     * Begins an import of what is left of a stopped one, by the same choices, to be checked and submitted; the same one if
     * that was done before. Throws {@link ImportRefused} if nothing is left.
     */
    @Transactional
    public long rest(UserId user, long id) {
        var job = held(user, id);
        var before = stored.findByRestOf(id);
        if (before.isPresent()) {
            return before.get().id();
        }
        int attempted = submission.stoppedAfter(job);
        uploads.whyNoMore(user, job.size()).ifPresent(why -> {
            throw new ImportRefused(why);
        });
        var rest = stored.save(StoredImport.rest(job, attempted, OffsetDateTime.now(clock)));
        uploads.copy(id, rest.id());
        jdbc.sql(
                        "insert into import_fix (import_id, no, cell, text) select cast(:rest as bigint), no - :attempted, cell,"
                                + " text from import_fix where import_id = :import and no > :attempted")
                .param("rest", rest.id())
                .param("attempted", attempted)
                .param("import", id)
                .update();
        uploads.whyTooMany(user).ifPresent(why -> {
            throw new ImportRefused(why);
        });
        return rest.id();
    }

    /** Reverts a finished import, once, for 30 days; it runs by itself. Throws {@link ImportRefused} with the reason. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public OperationId revert(UserId user, long id) {
        var operation = Objects.requireNonNull(transaction.execute(status -> {
            active(user);
            return submission.revert(user, held(user, id), OffsetDateTime.now(clock));
        }));
        submissions.lookForWaiting();
        return operation;
    }

    /** What a reversal left as it is: contacts by name, with why. */
    public List<LeftAlone> left(UserId user, long id, int offset, int most) {
        var operation = own(user, id).operation();
        return operation == null ? List.of() : checked.left(people.actor(user), operation, offset, most);
    }

    /** With whom new contacts were shared, and with whom not and why (R33). */
    public List<ImportedShare> shares(UserId user, long id) {
        var operation = own(user, id).operation();
        return operation == null ? List.of() : shares.of(operation);
    }

    /** With whom the run would share new contacts, and with whom not and why (R33, R46). */
    public List<ImportedShare> expectedShares(UserId user, long id) {
        var job = own(user, id);
        return expected.of(people.actor(user), check(job), settings.of(job).choices());
    }

    /** The groups of owners that new contacts were put into by their lead source (R33). */
    public List<ImportedShare.Group> groups(UserId user, long id) {
        var operation = own(user, id).operation();
        var actor = people.actor(user);
        return operation == null ? List.of() : shares.groups(operation, some -> owners.allowed(actor, some));
    }

    /** The group of their owner's that new contacts of this lead source are put into; empty for none. */
    public String groupOf(UserId user, long source) {
        return people.actor(user).active() && sources.of(user).stream().anyMatch(one -> one.id() == source)
                ? sources.groups(List.of(source)).getOrDefault(source, "")
                : "";
    }

    /**
     * Writes the rejected rows with their own columns and the reason, so that they can be corrected and loaded again (R31).
     *
     * @throws IOException where the browser is gone
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void writeRejected(UserId user, long id, OutputStream out) throws IOException {
        var job = own(user, id);
        long check = check(job);
        try {
            uploads.with(id, path -> {
                write(
                        job,
                        check,
                        ImportFile.open(path, job.fileName(), settings.of(job).as()),
                        out);
                return id;
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    /** The cells of a row are kept where something is wrong with them; those that the run rejected are read once more. */
    private void write(StoredImport job, long check, ImportFile file, OutputStream out) {
        var fixes = dryRuns.fixes(job.id());
        List<String> headers = file.shape().headers();
        List<String> head = new ArrayList<>(headers);
        head.add("Reason");
        try (var source = file.rows()) {
            var csv = new CsvFile(out, head);
            int read = 0;
            for (var page = rows.leftOut(check, 0, PAGE); !page.isEmpty(); ) {
                for (var row : page) {
                    List<String> cells = row.cells();
                    int place = row.no() + job.skipped();
                    while (cells.isEmpty() && read < place) {
                        var next = Objects.requireNonNull(source.next(), "the file has this row");
                        read++;
                        cells = read == place
                                ? DryRuns.corrected(next, fixes.get(row.no())).cells()
                                : cells;
                    }
                    csv.line(line(headers.size(), cells, row.problems()));
                }
                csv.flush();
                page = rows.leftOut(check, page.getLast().no(), PAGE);
            }
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> line(int columns, List<String> cells, List<Problem> problems) {
        List<String> line = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (line.size() < columns) {
            line.add("");
        }
        line.add(String.join(
                " ",
                problems.stream()
                        .filter(Problem::rejects)
                        .map(Problem::sentence)
                        .toList()));
        return line;
    }

    private ImportSummary summary(StoredImport job) {
        return summary(job, rows.kept(List.of(job.check())).getOrDefault(job.check(), Map.of()));
    }

    private static ImportSummary summary(StoredImport job, Map<RowOutcome, Integer> counts) {
        return new ImportSummary(
                job.id(),
                job.fileName(),
                job.size(),
                job.uploadedAt().toInstant(),
                ImportSummary.Stage.valueOf(job.state().name()),
                job.check() != 0,
                job.operation(),
                job.revert(),
                counts);
    }

    private Actor active(UserId user) {
        var actor = people.actor(user);
        if (!actor.active()) {
            throw nobody();
        }
        return actor;
    }

    private StoredImport own(UserId user, long id) {
        active(user);
        return stored.findByIdAndUserId(id, user).orElseThrow(Imports::nobody);
    }

    private StoredImport held(UserId user, long id) {
        active(user);
        return stored.readByIdAndUserId(id, user).orElseThrow(Imports::nobody);
    }

    private static long check(StoredImport job) {
        if (job.check() == 0) {
            throw new ImportRefused("Check the file first.");
        }
        return job.check();
    }

    private static NoSuchElementException nobody() {
        return new NoSuchElementException("There is no such import");
    }
}
