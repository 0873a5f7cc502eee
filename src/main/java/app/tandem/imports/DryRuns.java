package app.tandem.imports;

import app.tandem.contact.ContactField;
import app.tandem.contact.external.ExternalIds;
import app.tandem.contact.record.LeadSources;
import app.tandem.imports.file.FileRow;
import app.tandem.imports.file.ImportFile;
import app.tandem.imports.mapping.CellProblem;
import app.tandem.imports.mapping.ImportField;
import app.tandem.imports.mapping.ImportRow;
import app.tandem.imports.mapping.Mapping;
import app.tandem.imports.mapping.RowConversion;
import app.tandem.people.Actor;
import app.tandem.people.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all rows of a file and says what an import would do with each, without doing it (R46). */
@Component
class DryRuns {

    private static final int AT_ONCE = 5_000;

    /** After so many rows whoever waits is told how far it is. */
    private static final int TOLD = 500;

    private final JdbcClient jdbc;
    private final Staging staging;
    private final StagedRows rows;
    private final Matching matching;
    private final RowOwners owners;
    private final LeadSources leadSources;

    DryRuns(
            JdbcClient jdbc,
            Staging staging,
            StagedRows rows,
            Matching matching,
            RowOwners owners,
            LeadSources leadSources) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.staging = staging;
        this.matching = matching;
        this.owners = owners;
        this.leadSources = leadSources;
    }

    /** Checks the file in the caller's transaction; returns the dry run. */
    long check(
            Actor importer,
            StoredImport job,
            ImportFile file,
            ImportSettings settings,
            LocalDate today,
            Imports.CheckProgress progress) {
        var mapping = Objects.requireNonNull(settings.mapping(), "the columns have not been looked at");
        long check = staging.begin(job.id());
        var reading = new Reading(importer, settings, file.shape().headers(), mapping, today, fixes(job.id()));
        int skip = job.skipped();
        int no = 0;
        int rejected = 0;
        int dropped = 0;
        List<StagedRow> some = new ArrayList<>(AT_ONCE);
        try (var rows = file.rows()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (skip-- > 0) {
                    continue;
                }
                var staged = reading.row(++no, row);
                rejected += staged.rejected() ? 1 : 0;
                dropped += staged.dropped();
                some.add(staged);
                if (some.size() == AT_ONCE) {
                    staging.add(check, some);
                    some.clear();
                }
                if (no % TOLD == 0) {
                    progress.at(no, rejected);
                }
            }
        }
        staging.add(check, some);
        staging.counted(check, no, dropped, file.shape().headers());
        int all = no;
        int bad = rejected;
        matching.decide(check, settings.choices().overwrites(), () -> progress.at(all, bad));
        rows.count(check, Integer.MAX_VALUE);
        return check;
    }

    /** Checks a row again after one of its cells was corrected, with those that it was or is the same as. */
    void recheck(Actor importer, StoredImport job, StagedRows.Staged row, ImportSettings settings, LocalDate today) {
        var mapping = Objects.requireNonNull(settings.mapping(), "the columns have not been looked at");
        long check = job.check();
        var reading = new Reading(
                importer, settings, staging.headers(check), mapping, today, fixes(job.id(), row.no(), row.no()));
        var corrected = reading.row(row.no(), new FileRow(row.line(), row.cells(), null, false));
        matching.correct(check, row, corrected, settings.choices().overwrites());
        rows.count(check, Integer.MAX_VALUE);
    }

    /** The corrected cells, by row and place. */
    Map<Integer, Map<Integer, String>> fixes(long importId) {
        return fixes(importId, 0, Integer.MAX_VALUE);
    }

    private Map<Integer, Map<Integer, String>> fixes(long importId, int from, int to) {
        Map<Integer, Map<Integer, String>> fixes = new HashMap<>();
        jdbc.sql("select no, cell, text from import_fix where import_id = :import and no between :from and :to")
                .param("import", importId)
                .param("from", from)
                .param("to", to)
                .query(r -> {
                    fixes.computeIfAbsent(r.getInt("no"), no -> new HashMap<>())
                            .put(r.getInt("cell"), r.getString("text"));
                });
        return fixes;
    }

    /** A row with its corrected cells. */
    static FileRow corrected(FileRow row, @Nullable Map<Integer, String> cells) {
        if (cells == null) {
            return row;
        }
        List<String> all = new ArrayList<>(row.cells());
        cells.forEach((cell, text) -> {
            if (cell < all.size()) {
                all.set(cell, text);
            }
        });
        return new FileRow(row.number(), all, row.ragged(), row.tooLong());
    }

    /** Turns the rows of one file into what is staged of them. */
    private final class Reading {

        private final List<String> headers;
        private final RowConversion conversion;
        private final RowOwners.Lookup owner;
        private final Map<String, Long> sources;
        private final long source;
        private final Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
        private final Map<Integer, Map<Integer, String>> fixes;

        Reading(
                Actor importer,
                ImportSettings settings,
                List<String> headers,
                Mapping mapping,
                LocalDate today,
                Map<Integer, Map<Integer, String>> fixes) {
            this.headers = headers;
            this.conversion = new RowConversion(mapping, today);
            this.fixes = fixes;
            this.owner = owners.of(
                    importer, Objects.requireNonNullElse(settings.choices().owner(), importer.id()));
            this.sources = leadSources.of(importer.id()).stream()
                    .collect(Collectors.toMap(
                            one -> Folding.key(one.name()), LeadSources.LeadSource::id, (first, second) -> first));
            this.source = settings.choices().leadSource();
            if (source != 0 && !sources.containsValue(source)) {
                throw new ImportRefused("The lead source that you chose is not offered any more. Choose another.");
            }
            for (var field : List.of(ImportField.OWNER_EMAIL, ImportField.LEAD_SOURCE)) {
                mapping.columns(field).stream().findFirst().ifPresent(column -> columns.put(field, column));
            }
        }

        StagedRow row(int no, FileRow read) {
            var row = corrected(read, fixes.get(no));
            var given = conversion.read(row);
            List<Problem> problems = new ArrayList<>();
            given.problems().forEach(problem -> problems.add(told(problem)));
            var owned = owner.named(given.value(ImportField.OWNER_EMAIL));
            if (owned.refusal() != null) {
                problems.addFirst(problem(ImportField.OWNER_EMAIL, owned.refusal(), true));
            }
            var values = values(given, problems);
            return new StagedRow(
                    no, row.number(), owned.owner(), values, problems, problems.isEmpty() ? List.of() : row.cells());
        }

        private Problem told(CellProblem problem) {
            return new Problem(problem.column(), header(problem.column()), problem.sentence(), problem.rejects());
        }

        private Problem problem(ImportField field, String sentence, boolean rejects) {
            int column = columns.getOrDefault(field, -1);
            return new Problem(column, header(column), sentence, rejects);
        }

        private String header(int column) {
            return column < 0 || column >= headers.size() ? "" : headers.get(column);
        }

        private RowValues values(ImportRow row, List<Problem> problems) {
            Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
            row.values().forEach((field, text) -> {
                var contact = field.contact();
                if (contact != null && contact != ContactField.LEAD_SOURCE) {
                    fields.put(contact, text);
                }
            });
            var named = row.value(ImportField.LEAD_SOURCE);
            var id = named.isEmpty() ? (source == 0 ? null : Long.valueOf(source)) : sources.get(Folding.key(named));
            if (id != null) {
                fields.put(ContactField.LEAD_SOURCE, id.toString());
            } else if (!named.isEmpty()) {
                problems.add(problem(
                        ImportField.LEAD_SOURCE,
                        "There is no lead source \u201c" + named + "\u201d. An administrator can add it.",
                        false));
            }
            var ids = row.ids().stream()
                    .flatMap(one -> ExternalIds.of(one.source(), one.id()).stream())
                    .toList();
            if (!ids.isEmpty()) {
                fields.put(ContactField.EXTERNAL_IDS, ExternalIds.text(ids));
            }
            return new RowValues(
                    fields,
                    row.groups(),
                    row.value(ImportField.NOTES),
                    RowValues.optOuts(!row.value(ImportField.OPTED_OUT).isEmpty(), fields));
        }
    }
}
