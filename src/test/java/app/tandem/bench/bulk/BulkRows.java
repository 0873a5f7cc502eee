package app.tandem.bench.bulk;

import app.tandem.bench.BenchBook;
import app.tandem.bench.Contest;
import app.tandem.bench.Lab;
import java.util.ArrayList;
import java.util.List;

/** The rows of bulk operations: preview and run, each in a transaction that is rolled back. */
public final class BulkRows {

    private static final int FEW = 100;
    private static final int MANY = 1_000;
    private static final int MOST = 10_000;
    private static final int FILE = 100_000;
    private static final int LONG_FILE = 500_000;

    private BulkRows() {}

    /** In the order of the table; with {@code large} all rows of 100,000 contacts, otherwise their share only. */
    public static List<Contest> of(Lab lab, BenchBook book, boolean large) {
        var choices = new Choices(lab, book);
        List<Contest> rows = new ArrayList<>();
        for (Chosen chosen : List.of(choices.heavy(MOST), choices.heavy(MANY), choices.typical(FEW))) {
            rows.addAll(new PanelRows(lab, chosen).all());
            var acts = new ActRows(lab, chosen);
            rows.addAll(acts.of(Act.share(chosen)));
            rows.addAll(acts.of(Act.unshare(chosen)));
            rows.addAll(acts.of(Act.assign(chosen)));
            rows.addAll(acts.of(Act.archive()));
            if (chosen.contacts() > MANY) {
                rows.addAll(acts.of(Act.changeOwner(chosen, false)));
                rows.addAll(new UndoRows(lab, chosen).all());
                rows.add(new ExportRow(lab, chosen).contest());
            }
        }
        rows.addAll(supervised(lab, choices.manager(MANY)));
        Chosen all = choices.adminsFilter();
        rows.addAll(large ? supervised(lab, all) : new ActRows(lab, all).of(Act.share(all)));
        Chosen moved = choices.admin(MOST);
        rows.addAll(new ActRows(lab, moved).of(Act.changeOwner(moved, true)));
        rows.add(new MergeRow(lab, book).contest());
        rows.add(new OffboardRow(lab, book).contest());
        rows.addAll(new EmailRows(lab, book).all());
        rows.addAll(new ImportRows(lab, book, FILE).all());
        if (large) {
            rows.addAll(new ImportRows(lab, book, LONG_FILE).all());
        }
        return rows;
    }

    /** What a supervisor does to the contacts of others. */
    private static List<Contest> supervised(Lab lab, Chosen chosen) {
        List<Contest> rows = new ArrayList<>(new PanelRows(lab, chosen).all());
        var acts = new ActRows(lab, chosen);
        rows.addAll(acts.of(Act.share(chosen)));
        rows.addAll(acts.of(Act.unshare(chosen)));
        rows.addAll(acts.of(Act.assign(chosen)));
        return rows;
    }
}
