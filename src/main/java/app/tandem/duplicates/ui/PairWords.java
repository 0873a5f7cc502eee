package app.tandem.duplicates.ui;

import app.tandem.duplicates.ListedPair;
import app.tandem.duplicates.Sureness;
import app.tandem.merge.MergeDraft;
import app.tandem.shell.parts.Amount;
import java.util.ArrayList;
import java.util.List;

/** The words of "Possible duplicates". */
final class PairWords {

    private PairWords() {}

    /** "14 pairs". */
    static String pairs(int number) {
        return Amount.number(number) + (number == 1 ? " pair" : " pairs");
    }

    /** What the sureness says of the two. */
    static String verdict(Sureness sureness) {
        return switch (sureness) {
            case ALMOST_CERTAIN -> "Almost certainly one person";
            case LIKELY -> "Likely one person";
            case POSSIBLE -> "Possibly one person";
        };
    }

    /** The reason as a sentence. */
    static String sentence(String reason) {
        return reason.isEmpty() ? "" : Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    /** The names of both, or the name with how often. */
    static String names(String first, String second) {
        return first.equals(second) ? "Two of " + first : first + " and " + second;
    }

    static String names(ListedPair pair) {
        return names(pair.first(), pair.second());
    }

    /** "7 notes, 3 tasks, 1 loan"; empty where there is nothing. */
    static String joined(MergeDraft draft) {
        int notes = draft.sides().stream().mapToInt(MergeDraft.Side::notes).sum();
        int tasks = draft.sides().stream().mapToInt(MergeDraft.Side::tasks).sum();
        List<String> parts = new ArrayList<>();
        some(parts, notes, "note");
        some(parts, tasks, "task");
        some(parts, draft.loans().size(), "loan");
        some(parts, draft.groups().size(), "group");
        return String.join(", ", parts);
    }

    /** "6 notes, 3 tasks" of one of them. */
    static String has(MergeDraft.Side side) {
        List<String> parts = new ArrayList<>();
        some(parts, side.notes(), "note");
        some(parts, side.tasks(), "task");
        return parts.isEmpty() ? "No notes, no tasks" : String.join(", ", parts);
    }

    private static void some(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(Amount.number(number) + " " + what + (number == 1 ? "" : "s"));
        }
    }
}
