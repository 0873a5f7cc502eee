package app.tandem.imports.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Guesses what separates the cells of a text: what makes the most columns of the most rows. */
final class SeparatorGuess {

    private SeparatorGuess() {}

    /** The separator; a comma if nothing separates. */
    static Separator of(Function<Separator, List<RawRows.Raw>> beginning) {
        var best = Separator.COMMA;
        double most = 0;
        for (var separator : Separator.values()) {
            double likeness = likeness(beginning.apply(separator));
            if (likeness > most) {
                best = separator;
                most = likeness;
            }
        }
        return best;
    }

    private static double likeness(List<RawRows.Raw> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        int filled = 0;
        for (var row : rows) {
            if (!row.blank()) {
                filled++;
                widths.merge(row.cells().size(), 1, Integer::sum);
            }
        }
        double most = 0;
        for (var width : widths.entrySet()) {
            double share = (double) width.getValue() / filled;
            most = Math.max(most, width.getKey() < 2 ? 0 : share * share * Math.log(width.getKey()));
        }
        return most;
    }
}
