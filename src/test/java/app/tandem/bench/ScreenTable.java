package app.tandem.bench;

import java.io.PrintStream;

/** The rows as they come, on the screen. */
final class ScreenTable {

    private static final String LINE = "%-46s %-8s %9s %9s %6s %5s %8s  %s%n";

    private final PrintStream out;
    private final Goals goals;

    ScreenTable(PrintStream out, Goals goals) {
        this.out = out;
        this.goals = goals;
    }

    void head() {
        out.printf(LINE, "row", "user", "app ms", "sql ms", "ratio", "stmts", "rows", "goal");
    }

    void show(Row row) {
        String verdict = goals.verdict(row);
        out.printf(
                LINE,
                row.name(),
                row.user(),
                "%.2f".formatted(row.appMs()),
                "%.2f".formatted(row.sqlMs()),
                "%.2f".formatted(row.ratio()),
                row.statements(),
                row.rowsWritten() == 0 ? "" : String.valueOf(row.rowsWritten()),
                verdict.equals("ok") ? "ok" : verdict + "  [" + row.plan() + "]");
        if (!row.correct()) {
            out.println("    " + row.difference());
        }
        out.flush();
    }
}
