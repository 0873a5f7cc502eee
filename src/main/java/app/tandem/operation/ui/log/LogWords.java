package app.tandem.operation.ui.log;

import app.tandem.access.OperationPolicy;
import app.tandem.audit.Outcome;
import app.tandem.operation.Change;
import app.tandem.operation.log.LoggedOperation;
import app.tandem.shell.parts.Amount;
import java.time.Duration;
import java.time.Instant;

/** The words of the Operations pages. */
final class LogWords {

    private LogWords() {}

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "Done";
            case UNCHANGED -> "Unchanged";
            case REFUSED -> "Refused";
            case FAILED -> "Failed";
        };
    }

    /** The same, in the words of an operation that tells of the rows of a file. */
    static String outcome(Outcome outcome, LoggedOperation operation) {
        return !countsRows(operation)
                ? outcome(outcome)
                : switch (outcome) {
                    case DONE -> "Imported";
                    case UNCHANGED -> "Unchanged or duplicate";
                    case REFUSED -> "Rejected";
                    case FAILED -> "Failed";
                };
    }

    static boolean countsRows(LoggedOperation operation) {
        return operation.request().changes().stream().anyMatch(Change::countsRows);
    }

    /** "6 contacts", or "6 rows" of a file. */
    static String amount(LoggedOperation operation, int number) {
        return countsRows(operation)
                ? Amount.number(number) + (number == 1 ? " row" : " rows")
                : Amount.contacts(number);
    }

    /** Why an operation of undoable kind and age cannot be undone: nothing of it is left for this viewer. */
    static final String NOTHING_LEFT =
            "There is nothing left that you can undo: it has since been ended or replaced, or you"
                    + " no longer have the access it takes.";

    /** "1 operation", "1,204 operations". */
    static String operations(int number) {
        return Amount.number(number) + (number == 1 ? " operation" : " operations");
    }

    /** How long it can still be undone: "30 days left", "last day". */
    static String left(LoggedOperation operation, Instant now) {
        var finished = operation.finished();
        var left = finished == null
                ? OperationPolicy.UNDO
                : Duration.between(now, finished).plus(OperationPolicy.UNDO);
        long days = left.toDays() + (left.toSecondsPart() + left.toMinutesPart() + left.toHoursPart() > 0 ? 1 : 0);
        return days <= 1 ? "last day" : days + " days left";
    }

    /** Why an operation cannot be undone (R15, R48). */
    static String whyNoUndo(LoggedOperation operation) {
        if (operation.finished() == null) {
            return "It is still running.";
        }
        if (operation.counts().done() == 0) {
            return "Nothing was changed, so there is nothing to undo.";
        }
        return operation.request().changes().stream()
                .map(Change::whyNoUndo)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("It ended more than 30 days ago. Undo is possible for 30 days.");
    }
}
