package app.tandem.start;

import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a database that does not fit this version of Tandem or cannot be migrated. */
final class MigrationAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayException cause) {
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new FailureAnalysis(
                "The tables of the database do not fit this version of Tandem (" + said.replaceAll("[.:\\s]+$", "")
                        + ").",
                "Start the version that made them, use another database, or, if it is only the demonstration data, move"
                        + " the directory data away.",
                root);
    }
}
