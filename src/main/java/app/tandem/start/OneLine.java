package app.tandem.start;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Prints why Tandem cannot start and what to do, in one line. */
final class OneLine implements FailureAnalysisReporter {

    private final PrintStream out;

    OneLine() {
        this(System.err);
    }

    OneLine(PrintStream out) {
        this.out = out;
    }

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        String text = analysis.getDescription() + (StringUtils.hasText(action) ? " " + action : "");
        out.println("Tandem cannot start. " + text.replaceAll("\\s+", " ").strip());
        out.flush();
    }
}
