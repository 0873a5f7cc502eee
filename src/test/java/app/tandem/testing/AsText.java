package app.tandem.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Whole rows as text, to compare what a table held before and after, however the driver got them. */
public final class AsText implements RowMapper<String> {

    private final Set<String> without = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private AsText(String... without) {
        this.without.addAll(Arrays.asList(without));
    }

    /** Every column but these. */
    public static AsText without(String... columns) {
        return new AsText(columns);
    }

    /** Every column. */
    public static AsText whole() {
        return new AsText();
    }

    @Override
    public String mapRow(ResultSet row, int number) throws SQLException {
        var columns = row.getMetaData();
        var cells = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!without.contains(columns.getColumnName(i))) {
                cells.append(text(row.getObject(i))).append('|');
            }
        }
        return cells.toString();
    }

    private static Object text(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> "null";
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Timestamp at -> at.toInstant();
            case OffsetDateTime at -> at.toInstant();
            case java.sql.Array array -> Arrays.deepToString((Object[]) array.getArray());
            default -> value;
        };
    }
}
