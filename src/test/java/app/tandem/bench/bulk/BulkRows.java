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

    private BulkRows() {}

    /** All rows, in the order of the table. */
    public static List<Contest> of(Lab lab, BenchBook book) {
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
            }
        }
        for (Chosen chosen : List.of(choices.manager(MANY), choices.adminsFilter())) {
            rows.addAll(new PanelRows(lab, chosen).all());
            var acts = new ActRows(lab, chosen);
            rows.addAll(acts.of(Act.share(chosen)));
            rows.addAll(acts.of(Act.unshare(chosen)));
            rows.addAll(acts.of(Act.assign(chosen)));
        }
        Chosen moved = choices.admin(MOST);
        rows.addAll(new ActRows(lab, moved).of(Act.changeOwner(moved, true)));
        return rows;
    }
}
