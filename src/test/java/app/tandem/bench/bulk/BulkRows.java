package app.tandem.bench.bulk;

import app.tandem.bench.BenchBook;
import app.tandem.bench.Contest;
import app.tandem.bench.Lab;
import java.util.List;

/** The rows of bulk operations: preview and run, each in a transaction that is rolled back. */
public final class BulkRows {

    private BulkRows() {}

    /** All rows, in the order of the table. */
    public static List<Contest> of(Lab lab, BenchBook book) {
        return List.of();
    }
}
