package app.tandem.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts many rows into a table in the caller's transaction: by COPY on PostgreSQL, in batches on H2. Values are texts,
 * numbers, booleans, days, times, bytes or null.
 */
@Component
public class BulkRows {

    private static final int BATCH = 1_000;
    private static final int BUFFER = 1 << 16;

    private final JdbcTemplate jdbc;
    private final boolean postgres;

    BulkRows(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.postgres = dialect.joinsByHash();
    }

    /** Puts the rows, each with a value per column. */
    public void put(String table, List<String> columns, List<@Nullable Object[]> rows) {
        put(table, columns, rows, Function.identity());
    }

    /**
     * Puts a row for each of these, with a value per column.
     *
     * @param row makes it while the database takes those before it, so that it may not ask the database itself
     */
    public <T> void put(
            String table, List<String> columns, Collection<T> things, Function<? super T, @Nullable Object[]> row) {
        if (things.isEmpty()) {
            return;
        }
        Iterable<@Nullable Object[]> rows = () -> things.stream().map(row).iterator();
        jdbc.execute((Connection connection) -> {
            if (postgres) {
                copy(connection, table, columns, rows);
            } else {
                batch(connection, table, columns, rows);
            }
            return things.size();
        });
    }

    private static void copy(
            Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
        try {
            var text = new StringBuilder(BUFFER);
            for (@Nullable Object[] row : rows) {
                for (@Nullable Object value : row) {
                    cell(text, value);
                    text.append('\t');
                }
                text.setCharAt(text.length() - 1, '\n');
                if (text.length() > BUFFER) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void cell(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else if (value instanceof Long || value instanceof Integer) {
            text.append(((Number) value).longValue());
        } else {
            escaped(text, value.toString());
        }
    }

    private static void escaped(StringBuilder text, String value) {
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            char sign = sign(value.charAt(at));
            if (sign != 0) {
                text.append(value, from, at).append('\\').append(sign);
                from = at + 1;
            }
        }
        text.append(value, from, value.length());
    }

    /** What stands behind a backslash for a character that has a meaning; 0 for none. */
    private static char sign(char c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    private static void batch(
            Connection connection, String table, List<String> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }
}
