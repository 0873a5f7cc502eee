package app.tandem.imports.ui;

import app.tandem.imports.CheckedImport;
import app.tandem.imports.ImportSummary;
import app.tandem.imports.MatchKey;
import app.tandem.imports.RowOutcome;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the screens of imports say in several places. */
final class ImportWords {

    /** In the order of the bar and the tabs. */
    static final List<RowOutcome> ORDER = List.of(
            RowOutcome.NEW,
            RowOutcome.UPDATED,
            RowOutcome.UNCHANGED,
            RowOutcome.DUPLICATE,
            RowOutcome.REJECTED,
            RowOutcome.FAILED);

    private static final List<String> SIZES = List.of("bytes", "KB", "MB");
    private static final int THOUSAND = 1024;

    private ImportWords() {}

    /** "1 row", "4,812 rows". */
    static String rows(int number) {
        return Amount.number(number) + (number == 1 ? " row" : " rows");
    }

    /** "1 value", "31 values". */
    static String values(int number) {
        return Amount.number(number) + (number == 1 ? " value" : " values");
    }

    /** "values left out", to stand beside their number. */
    static String leftOut(CheckedImport checked) {
        return (checked.dropped() == 1 ? "value" : "values") + " left out";
    }

    /** "3 MB". */
    static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= THOUSAND && unit < SIZES.size() - 1) {
            size /= THOUSAND;
            unit++;
        }
        return String.format(Locale.US, unit > 0 && size < 10 ? "%.1f" : "%.0f", size) + " " + SIZES.get(unit);
    }

    static Icons icon(RowOutcome outcome) {
        return switch (outcome) {
            case NEW -> Icons.PLUS;
            case UPDATED -> Icons.EDIT;
            case UNCHANGED -> Icons.MINUS;
            case DUPLICATE -> Icons.COPY;
            case REJECTED -> Icons.BAN;
            case FAILED -> Icons.WARNING;
        };
    }

    /** The class of the style sheet. */
    static String tone(RowOutcome outcome) {
        return switch (outcome) {
            case NEW -> "done";
            case UPDATED -> "updated";
            case UNCHANGED -> "same";
            case DUPLICATE -> "twin";
            case REJECTED, FAILED -> "refused";
        };
    }

    /** "duplicate in file". */
    static String label(RowOutcome outcome) {
        return outcome.label().toLowerCase(Locale.US);
    }

    static List<OutcomeBar.Part> bar(CheckedImport checked) {
        return ORDER.stream()
                .map(outcome -> new OutcomeBar.Part(tone(outcome), checked.count(outcome)))
                .toList();
    }

    /** "Matched by external ID 388, name and e-mail 226". */
    static String matched(Map<MatchKey, Integer> matched) {
        List<String> keys = new ArrayList<>();
        for (var key : MatchKey.values()) {
            int number = matched.getOrDefault(key, 0);
            if (number > 0) {
                keys.add(key.words() + " " + Amount.number(number));
            }
        }
        return keys.isEmpty() ? "" : "Matched by " + String.join(", ", keys);
    }

    /** "1,130 values are replaced, 402 empty ones filled." */
    static String changed(CheckedImport checked, boolean overwrites) {
        if (checked.replaced() + checked.filled() == 0) {
            return "";
        }
        return overwrites
                ? values(checked.replaced()) + (checked.replaced() == 1 ? " is" : " are") + " replaced, "
                        + Amount.number(checked.filled()) + " empty " + (checked.filled() == 1 ? "one" : "ones")
                        + " filled."
                : Amount.number(checked.filled()) + " empty " + (checked.filled() == 1 ? "value" : "values")
                        + " filled, none replaced.";
    }

    /** "1,130 values replaced, 402 filled", after the run. */
    static String hasChanged(CheckedImport checked, boolean overwrites) {
        return overwrites
                ? values(checked.replaced()) + " replaced, " + Amount.number(checked.filled()) + " filled"
                : Amount.number(checked.filled()) + " empty " + (checked.filled() == 1 ? "value" : "values")
                        + " filled, none replaced";
    }

    /** How far an import is. */
    static String stage(ImportSummary one) {
        return switch (one.stage()) {
            case OPEN -> one.checked() ? "Checked, not imported yet" : "Not imported yet";
            case RUNNING -> "Running";
            case FINISHED -> "Imported";
            case REVERTED -> "Reverted";
        };
    }
}
