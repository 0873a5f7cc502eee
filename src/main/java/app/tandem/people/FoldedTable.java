package app.tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table with columns derived by {@link Folding}, such as search keys. When folding changes, the rows are refolded in
 * batches, in id order.
 *
 * @param columns the folded columns
 * @param source what they are made of, as the rest of a select after {@code t.id}
 * @param folding the values of the folded columns for a row
 * @param copies tables that hold the same columns, each with the column that refers to the id
 */
public record FoldedTable(String table, List<String> columns, String source, Values folding, List<Copy> copies) {

    private static final int PART = 2_000;

    /** The values of the folded columns, from the columns that they are made of. */
    @FunctionalInterface
    public interface Values {
        Object[] of(ResultSet row) throws SQLException;
    }

    /** A table with a copy of the columns. */
    public record Copy(String table, String reference) {}

    /** Refolds rows whose stored values are stale, and returns how many. */
    public int refold(JdbcTemplate jdbc) {
        int changed = 0;
        long last = 0;
        List<Row> part;
        do {
            part = part(jdbc, last);
            var others = part.stream().filter(row -> !row.same()).toList();
            update(jdbc, table, "id", others);
            copies.forEach(copy -> update(jdbc, copy.table(), copy.reference(), others));
            changed += others.size();
            last = part.isEmpty() ? last : part.getLast().id();
        } while (!part.isEmpty());
        return changed;
    }

    private record Row(long id, Object[] stored, Object[] folded) {
        boolean same() {
            return Arrays.deepEquals(stored, folded);
        }

        Object[] update() {
            var values = Arrays.copyOf(folded, folded.length + 1);
            values[folded.length] = id;
            return values;
        }
    }

    private List<Row> part(JdbcTemplate jdbc, long after) {
        String stored = columns.stream().map(c -> "t." + c + " as stored_" + c).collect(Collectors.joining(", "));
        return jdbc.query(
                "select t.id as row_id, " + stored + ", " + source + " from " + table
                        + " t where t.id > ? order by t.id fetch first " + PART + " rows only",
                (row, n) -> new Row(row.getLong("row_id"), stored(row), folding.of(row)),
                after);
    }

    private Object[] stored(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (var column : columns) {
            var value = row.getObject("stored_" + column);
            values.add(value instanceof byte[] ? value : String.valueOf(value));
        }
        return values.toArray();
    }

    private void update(JdbcTemplate jdbc, String where, String reference, List<Row> rows) {
        String set = columns.stream().map(c -> c + " = ?").collect(Collectors.joining(", "));
        jdbc.batchUpdate(
                "update " + where + " set " + set + " where " + reference + " = ?",
                rows.stream().map(Row::update).toList());
    }
}
