package app.tandem.imports;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.record.ContactBulk;
import app.tandem.note.NoteFilling;
import app.tandem.people.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what a dry run found, in counts and row by row. */
@Component
class CheckedRows {

    private static final int MOST_REASONS = 20;

    private final JdbcClient jdbc;
    private final StagedRows rows;
    private final ContactBulk contacts;
    private final ImportedContacts imported;
    private final RowOwners owners;
    private final NoteFilling notes;

    CheckedRows(
            JdbcClient jdbc,
            StagedRows rows,
            ContactBulk contacts,
            ImportedContacts imported,
            RowOwners owners,
            NoteFilling notes) {
        this.notes = notes;
        this.imported = imported;
        this.owners = owners;
        this.jdbc = jdbc;
        this.rows = rows;
        this.contacts = contacts;
    }

    CheckedImport counts(long check) {
        Map<MatchKey, Integer> matched = new EnumMap<>(MatchKey.class);
        jdbc.sql("select matched, count(*) as n from import_row where check_id = :check and contact_id is not null"
                        + " and matched is not null and leader is null and outcome = :updated group by matched")
                .param("check", check)
                .param("updated", RowOutcome.UPDATED.code())
                .query(r -> {
                    matched.put(MatchKey.of(r.getInt("matched")), r.getInt("n"));
                });
        List<CheckedImport.Rejection> rejections = jdbc.sql("select reason, count(*) as n from import_row"
                        + " where check_id = :check and outcome = :rejected group by reason order by 2 desc, 1"
                        + " fetch first :most rows only")
                .param("check", check)
                .param("rejected", RowOutcome.REJECTED.code())
                .param("most", MOST_REASONS)
                .query((r, n) -> new CheckedImport.Rejection(r.getString("reason"), r.getInt("n")))
                .list();
        return jdbc.sql("select replaced, filled, dropped from import_check where id = :check")
                .param("check", check)
                .query((r, n) -> new CheckedImport(
                        rows.counts(check, Integer.MAX_VALUE),
                        matched,
                        r.getInt("replaced"),
                        r.getInt("filled"),
                        r.getInt("dropped"),
                        rows.leavingOut(check),
                        rejections))
                .single();
    }

    /**
     * The rows with that outcome, in the order of the file. Of contacts that are not the importer's any more, nor of anybody
     * whom they supervise, it tells nothing (R4).
     */
    List<CheckedRow> page(
            Actor importer, StoredImport job, RowOutcome outcome, boolean overwrites, int offset, int most) {
        return told(
                importer,
                job,
                rows.with(job.check(), outcome, offset, most),
                outcome == RowOutcome.UPDATED,
                overwrites);
    }

    /** The rows that go in without some of their values, with which and why (R34); what they change is not among it. */
    List<CheckedRow> leavingOut(Actor importer, StoredImport job, boolean overwrites, int offset, int most) {
        return told(importer, job, rows.leavingOut(job.check(), offset, most), false, overwrites);
    }

    /** @param changes whether they are updates, of which it is told what they change */
    private List<CheckedRow> told(
            Actor importer, StoredImport job, List<StagedRows.Staged> page, boolean changes, boolean overwrites) {
        long check = job.check();
        var found =
                theirs(importer, page.stream().map(StagedRows.Staged::contact).toList());
        var ran = job.operation();
        Map<Long, ImportedContacts.Fields> done = ran == null ? Map.of() : imported.changes(ran, found.keySet());
        var together = rows.together(check, page, overwrites);
        var given = ImportChunks.notes(page, together);
        given.keySet().retainAll(found.keySet());
        var added = ran == null && changes ? notes.missing(given) : given;
        var lines = lines(check, page);
        var words = contacts.words(importer.organization());
        List<CheckedRow> all = new ArrayList<>();
        for (var row : page) {
            var gives = together.getOrDefault(row.no(), row.given());
            var contact = found.get(row.contact());
            List<CheckedRow.FieldChange> told = new ArrayList<>();
            if (contact != null && changes) {
                var before = done.containsKey(contact.id())
                        ? done.getOrDefault(contact.id(), ImportedContacts.Fields.NONE)
                                .before()
                        : contact.data();
                var after = ran == null
                        ? gives.over(contact.data(), overwrites)
                        : done.getOrDefault(contact.id(), ImportedContacts.Fields.NONE)
                                .after();
                for (var field : before.differences(after)) {
                    told.add(
                            new CheckedRow.FieldChange(field.label(), words.of(field, before), words.of(field, after)));
                }
                boolean noted = ran == null
                        || done.getOrDefault(contact.id(), ImportedContacts.Fields.NONE)
                                        .note()
                                > 0;
                if (noted && added.containsKey(contact.id())) {
                    told.add(new CheckedRow.FieldChange("Note added", "", added.getOrDefault(contact.id(), "")));
                }
            }
            all.add(new CheckedRow(
                    row.no(),
                    row.line(),
                    name(gives.fresh()),
                    row.outcome(),
                    lines.getOrDefault(row.leader(), 0),
                    contact == null ? null : new ContactId(contact.id()),
                    row.matched() == 0 ? null : MatchKey.of(row.matched()),
                    told,
                    row.problems(),
                    row.cells()));
        }
        return all;
    }

    /** What a reversal left as it is. */
    List<LeftAlone> left(Actor importer, OperationId operation, int offset, int most) {
        Map<Long, String> left = imported.left(operation, offset, most);
        var found = theirs(importer, left.keySet());
        return left.entrySet().stream()
                .map(one -> {
                    var contact = found.get(one.getKey());
                    return new LeftAlone(
                            new ContactId(one.getKey()),
                            contact == null ? "" : ContactName.of(contact.data()),
                            contact == null ? "" : one.getValue());
                })
                .toList();
    }

    /** Those of these contacts whose owner the importer may import for now. */
    private Map<Long, ContactBulk.Held> theirs(Actor importer, Collection<Long> ids) {
        var found = contacts.read(ids.stream().filter(id -> id > 0).toList());
        var allowed = owners.allowed(
                importer, found.values().stream().map(ContactBulk.Held::owner).collect(Collectors.toSet()));
        found.values().removeIf(contact -> !allowed.contains(contact.owner()));
        return found;
    }

    private static String name(ContactData data) {
        var name = ContactName.of(data.text(ContactField.FIRST_NAME), data.text(ContactField.LAST_NAME));
        return name.isEmpty() ? "" : name;
    }

    /** The numbers in the file of the rows that others are the same as. */
    private Map<Integer, Integer> lines(long check, List<StagedRows.Staged> page) {
        List<Integer> leaders = page.stream()
                .map(StagedRows.Staged::leader)
                .filter(no -> no > 0)
                .distinct()
                .toList();
        Map<Integer, Integer> lines = new HashMap<>();
        if (!leaders.isEmpty()) {
            jdbc.sql("select no, line from import_row where check_id = :check and no in (:nos)")
                    .param("check", check)
                    .param("nos", leaders)
                    .query(r -> {
                        lines.put(r.getInt("no"), r.getInt("line"));
                    });
        }
        return lines;
    }
}
