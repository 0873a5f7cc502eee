package app.tandem.imports.mapping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a file go.
 *
 * @param targets one of each column, in the order of the file
 * @param together what is done with the columns of a field that several go to
 */
public record Mapping(List<ColumnTarget> targets, Map<ImportField, Together> together) implements Serializable {

    public Mapping {
        targets = List.copyOf(targets);
        together = Map.copyOf(together);
    }

    /** With the first that is filled for fields of several columns. */
    public Mapping(List<ColumnTarget> targets) {
        this(targets, Map.of());
    }

    /**
     * Several columns of one field.
     *
     * @param order the columns, the one that goes first at the beginning
     * @param joined whether all are put one after the other; otherwise the first counts that is filled
     */
    public record Together(List<Integer> order, boolean joined) implements Serializable {
        public Together {
            order = List.copyOf(order);
        }
    }

    /** With another target of a column. */
    public Mapping with(int column, ColumnTarget target) {
        List<ColumnTarget> changed = new ArrayList<>(targets);
        changed.set(column, target);
        return new Mapping(changed, together);
    }

    /** With the columns of a field used so. */
    public Mapping with(ImportField field, Together chosen) {
        Map<ImportField, Together> changed = new EnumMap<>(ImportField.class);
        changed.putAll(together);
        changed.put(field, chosen);
        return new Mapping(targets, changed);
    }

    /** The field of a column; null if it is not imported. */
    public @Nullable ImportField field(int column) {
        return targets.get(column).field();
    }

    /** The columns of a field, in the order in which they are used. */
    public List<Integer> columns(ImportField field) {
        var there = IntStream.range(0, targets.size())
                .filter(column -> targets.get(column).field() == field)
                .boxed()
                .toList();
        var order =
                Optional.ofNullable(together.get(field)).map(Together::order).orElse(List.of());
        List<Integer> columns =
                new ArrayList<>(order.stream().filter(there::contains).toList());
        there.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        return columns;
    }

    /** Whether the columns of a field are put one after the other. */
    public boolean joined(ImportField field) {
        var chosen = together.get(field);
        return chosen == null ? field.takesSeveral() : chosen.joined();
    }
}
