package app.tandem.contact.list;

import app.tandem.contact.ContactField;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of an export's lines and cells: as its reader saw the list; cells without a column follow in form order.
 *
 * @param sort the order of the lines; null for none in particular
 * @param columns labels of the list's columns, the first one first
 */
public record LineOrder(@Nullable ContactSort sort, List<String> columns) implements Serializable {

    /** Lines unsorted, cells in form order. */
    public static final LineOrder NONE = new LineOrder(null, List.of());

    private static final String DESCENDING = "-";
    private static final String SEPARATOR = ";";

    /** List columns that are several cells of the file. */
    private static final Map<String, List<ContactField>> SEVERAL = Map.of(
            "Name",
            List.of(ContactField.FIRST_NAME, ContactField.LAST_NAME),
            "Phone",
            List.of(
                    ContactField.CELL_PHONE,
                    ContactField.HOME_PHONE,
                    ContactField.OFFICE_PHONE,
                    ContactField.OFFICE_EXTENSION));

    public LineOrder {
        columns = List.copyOf(columns);
    }

    /** This order as a short text, stored with the export. */
    public String text() {
        var by = sort;
        return by == null
                ? ""
                : (by.descending() ? DESCENDING : "") + by.column() + SEPARATOR + String.join(",", columns);
    }

    /** Parses a stored order; the default if invalid. */
    public static LineOrder of(String text) {
        String[] parts = text.split(SEPARATOR, 2);
        String column = parts[0].startsWith(DESCENDING) ? parts[0].substring(1) : parts[0];
        return Arrays.stream(ContactSort.Column.values())
                .filter(known -> known.name().equals(column))
                .findFirst()
                .map(known -> new LineOrder(
                        new ContactSort(known, parts[0].startsWith(DESCENDING)),
                        parts.length < 2 ? List.of() : List.of(parts[1].split(","))))
                .orElse(NONE);
    }

    /** The cell positions in that order, for a line with these labels. */
    List<Integer> cells(List<String> labels) {
        Set<String> order = new LinkedHashSet<>();
        columns.forEach(column -> order.addAll(
                SEVERAL.containsKey(column)
                        ? SEVERAL.getOrDefault(column, List.of()).stream()
                                .map(ContactField::label)
                                .toList()
                        : List.of(column)));
        order.addAll(labels);
        order.retainAll(labels);
        return order.stream().map(labels::indexOf).collect(Collectors.toList());
    }
}
