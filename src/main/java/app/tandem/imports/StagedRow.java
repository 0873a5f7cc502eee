package app.tandem.imports;

import app.tandem.people.UserId;
import java.util.Comparator;
import java.util.List;

/**
 * A row of a file as a dry run reads it.
 *
 * @param no its place among the rows that say something, from 1
 * @param line its number in the file
 * @param owner whose contact it becomes
 * @param cells as the file has them, where something is wrong with them
 */
record StagedRow(int no, int line, UserId owner, RowValues given, List<Problem> problems, List<String> cells) {

    private static final int LONGEST = 400;

    /** The first thing that is wrong; empty for nothing. */
    String reason() {
        if (problems.isEmpty()) {
            return "";
        }
        String first = problems.stream()
                .sorted(Comparator.comparing(Problem::rejects).reversed())
                .map(Problem::sentence)
                .findFirst()
                .orElse("");
        return first.length() > LONGEST ? first.substring(0, LONGEST) : first;
    }

    /** How many of its values are left out. */
    int dropped() {
        return rejected() ? 0 : problems.size();
    }

    boolean rejected() {
        return !problems.isEmpty() && problems.stream().anyMatch(Problem::rejects);
    }
}
