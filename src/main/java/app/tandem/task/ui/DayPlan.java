package app.tandem.task.ui;

import app.tandem.task.Due;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Maps counts to rows of "My tasks": each non-empty section has a heading and its tasks. */
record DayPlan(Map<Due, Integer> counts) {

    /** A heading, or the task of that number. */
    sealed interface Slot {
        record Heading(Due due, int tasks) implements Slot {}

        record Numbered(Due due, int number) implements Slot {}
    }

    DayPlan {
        counts = counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
    }

    /** How many tasks there are. */
    int tasks() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many rows there are. */
    int rows() {
        return tasks() + (int) counts.values().stream().filter(n -> n > 0).count();
    }

    /** The content of a range of rows. */
    List<Slot> slots(int from, int to) {
        List<Slot> slots = new ArrayList<>();
        int row = 0;
        int before = 0;
        for (var due : Due.values()) {
            int n = counts.getOrDefault(due, 0);
            if (n == 0) {
                continue;
            }
            if (row >= from && row < to) {
                slots.add(new Slot.Heading(due, n));
            }
            int first = Math.max(from, row + 1);
            int end = Math.min(to, row + 1 + n);
            for (int at = first; at < end; at++) {
                slots.add(new Slot.Numbered(due, before + at - row - 1));
            }
            row += n + 1;
            before += n;
        }
        return slots;
    }
}
