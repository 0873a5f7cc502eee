package app.tandem.bench.bulk;

import app.tandem.bench.RawPlan;
import app.tandem.operation.Counts;
import app.tandem.operation.preview.Preview;
import app.tandem.transfer.GoesAlong;
import java.util.ArrayList;
import java.util.List;

/** A preview in lines that are the same whoever computed it. */
final class Told {

    private Told() {}

    static List<String> of(Preview preview) {
        List<String> lines = new ArrayList<>();
        Counts counts = preview.counts(0);
        line(lines, "outcome", 1, counts.done());
        line(lines, "outcome", 2, counts.unchanged());
        line(lines, "outcome", 3, counts.refused());
        people(lines, "gains", preview.gains());
        people(lines, "loses", preview.loses());
        people(lines, "told", preview.told());
        preview.parts().stream()
                .filter(GoesAlong.class::isInstance)
                .map(GoesAlong.class::cast)
                .forEach(along -> {
                    line(lines, "archived", 0, along.archived());
                    along.groups().forEach(group -> lines.add("group: " + group));
                });
        return lines.stream().sorted().toList();
    }

    private static void people(List<String> lines, String what, List<Preview.PersonCount> people) {
        people.forEach(count -> line(lines, what, count.person().id().value(), count.contacts()));
    }

    private static void line(List<String> lines, String what, long who, long contacts) {
        if (contacts > 0) {
            lines.add(what + " " + who + ": " + contacts);
        }
    }

    /** Rows with what, who and how many; a second result has the names of groups. */
    static List<String> of(List<List<RawPlan.Row>> results) {
        List<String> lines = new ArrayList<>();
        for (RawPlan.Row row : results.getFirst()) {
            String what = row.text(0);
            if (what.startsWith("group: ")) {
                lines.add(what);
            } else {
                line(lines, what, row.values()[1] == null ? 0 : row.number(1), row.number(2));
            }
        }
        results.stream().skip(1).flatMap(List::stream).forEach(row -> lines.add("group: " + row.text(0)));
        return lines.stream().sorted().toList();
    }
}
