package app.tandem.imports.mapping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Where the columns go when a file is read in another way: what somebody changed is kept on the columns that are there still.
 *
 * @param kept how many changes are kept
 * @param lost the changes that are not, each as "Kontakt 7 (Home phone)"
 */
public record CarriedMapping(Mapping mapping, int kept, List<String> lost) implements Serializable {

    public CarriedMapping {
        lost = List.copyOf(lost);
    }

    /**
     * A reading of the file.
     *
     * @param headers unlike each other
     * @param suggested where the columns go by themselves
     */
    public record Reading(List<String> headers, Mapping suggested) {}

    /**
     * Carries what was changed under one reading over to another one.
     *
     * @param chosen where the columns went before
     * @param samePlaces whether the columns stand where they stood, whatever they are called now
     */
    public static CarriedMapping of(Reading before, Mapping chosen, Reading now, boolean samePlaces) {
        boolean places = samePlaces && before.headers().size() == now.headers().size();
        IntUnaryOperator place = column -> {
            int named = column < 0 ? -1 : now.headers().indexOf(before.headers().get(column));
            return named < 0 && places ? column : named;
        };
        var mapping = now.suggested();
        List<String> lost = new ArrayList<>();
        int kept = 0;
        for (int column = 0; column < chosen.targets().size(); column++) {
            var target = chosen.targets().get(column);
            if (target.equals(before.suggested().targets().get(column))) {
                continue;
            }
            int there = place.applyAsInt(column);
            if (there < 0) {
                var field = target.field();
                lost.add(before.headers().get(column) + " (" + (field == null ? "not imported" : field.label()) + ")");
            } else {
                mapping = mapping.with(there, target.kindIn(place.applyAsInt(target.kindIn())));
                kept++;
            }
        }
        for (var field : together(before.suggested(), chosen)) {
            var how = chosen.together().get(field);
            var order = how == null
                    ? List.<Integer>of()
                    : how.order().stream().map(place::applyAsInt).toList();
            if (how == null || order.contains(-1)) {
                lost.add("which column counts for " + field.label());
            } else {
                mapping = mapping.with(field, new Mapping.Together(order, how.joined()));
                kept++;
            }
        }
        return new CarriedMapping(mapping, kept, lost);
    }

    /** The fields whose columns were said to be used otherwise. */
    private static Set<ImportField> together(Mapping suggested, Mapping chosen) {
        Set<ImportField> otherwise = new TreeSet<>();
        Map<ImportField, Mapping.Together> before = suggested.together();
        chosen.together().forEach((field, how) -> {
            if (!Objects.equals(before.get(field), how)) {
                otherwise.add(field);
            }
        });
        return otherwise;
    }
}
