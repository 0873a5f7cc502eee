package app.tandem.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * One plan of a {@link RawSql}: prepared statements run one after the other, their rows read to the end.
 *
 * <p>Parameters are named; a collection becomes a list of values, an array stays one. A line {@code -- keep: ids} in a
 * statement makes the first column of its rows the array {@code :ids} of the statements after it; {@code -- keep one:
 * id} makes the first value of its first row the parameter {@code :id}.
 */
public record RawPlan(String words, List<Statement> statements) {

    private static final Pattern END = Pattern.compile(";[ \t]*\n");
    private static final Pattern KEEP = Pattern.compile("(?m)^-- keep( one)?: (\\w+)$");

    /** One statement of a plan. */
    record Statement(ParsedSql sql, String keep, boolean one) {}

    /** A row of a result. */
    public record Row(@Nullable Object[] values) {

        /** The number in a column, counted from 0. */
        public long number(int column) {
            return ((Number) Objects.requireNonNull(values[column])).longValue();
        }

        /** Whether a column, counted from 0, is true. */
        public boolean is(int column) {
            return Boolean.TRUE.equals(values[column]);
        }

        /** The text in a column, counted from 0; empty where there is none. */
        public String text(int column) {
            return Objects.toString(values[column], "");
        }
    }

    /** What is done with each row of a stream. */
    public interface EachRow {
        void accept(ResultSet row) throws SQLException;
    }

    public RawPlan {
        statements = List.copyOf(statements);
    }

    static RawPlan of(String words, String text) {
        List<Statement> statements = new ArrayList<>();
        for (String sql : END.split(text + "\n")) {
            var keep = KEEP.matcher(sql);
            boolean kept = keep.find();
            if (!sql.replaceAll("--.*", "").isBlank()) {
                statements.add(new Statement(
                        NamedParameterUtils.parseSqlStatement(sql.strip()),
                        kept ? keep.group(2) : "",
                        kept && keep.group(1) != null));
            }
        }
        return new RawPlan(words, statements);
    }

    /** Runs the statements; the rows of each that returns rows, in their order. */
    public List<List<Row>> run(Connection connection, Map<String, ?> parameters) {
        Map<String, @Nullable Object> values = new HashMap<>(parameters);
        List<List<Row>> results = new ArrayList<>();
        for (Statement statement : statements) {
            run(connection, statement, values).ifPresent(results::add);
        }
        return results;
    }

    /** Runs the only statement and reads its rows as they come, so many at a time; returns how many there were. */
    public int stream(Connection connection, Map<String, ?> parameters, int fetched, EachRow each) {
        return prepared(connection, statements.getFirst(), parameters, prepared -> {
            prepared.setFetchSize(fetched);
            try (ResultSet rows = prepared.executeQuery()) {
                int n = 0;
                for (; rows.next(); n++) {
                    each.accept(rows);
                }
                return n;
            }
        });
    }

    private Optional<List<Row>> run(Connection connection, Statement statement, Map<String, @Nullable Object> values) {
        return prepared(connection, statement, values, prepared -> {
            if (!prepared.execute()) {
                return Optional.empty();
            }
            try (ResultSet rows = prepared.getResultSet()) {
                List<Row> read = read(rows);
                keep(statement, read, values);
                return Optional.of(read);
            }
        });
    }

    private interface Execution<T> {
        T of(PreparedStatement prepared) throws SQLException;
    }

    private <T> T prepared(Connection connection, Statement statement, Map<String, ?> values, Execution<T> execution) {
        var source = new MapSqlParameterSource(values);
        String sql = NamedParameterUtils.substituteNamedParameters(statement.sql(), source);
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            int n = 0;
            for (Object value : NamedParameterUtils.buildValueArray(statement.sql(), source, null)) {
                n = bind(prepared, n, value);
            }
            return execution.of(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("Plan \"" + words + "\": " + e.getMessage() + "\n" + sql, e);
        }
    }

    private static int bind(PreparedStatement prepared, int before, @Nullable Object value) throws SQLException {
        int n = before;
        if (value instanceof Iterable<?> several) {
            for (Object one : several) {
                prepared.setObject(++n, one);
            }
        } else {
            prepared.setObject(++n, value instanceof SqlParameterValue typed ? typed.getValue() : value);
        }
        return n;
    }

    private static List<Row> read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<Row> read = new ArrayList<>();
        while (rows.next()) {
            var values = new Object[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = rows.getObject(i + 1);
            }
            read.add(new Row(values));
        }
        return read;
    }

    private static void keep(Statement statement, List<Row> rows, Map<String, @Nullable Object> values) {
        if (statement.one()) {
            values.put(statement.keep(), rows.getFirst().values()[0]);
        } else if (!statement.keep().isEmpty()) {
            values.put(statement.keep(), rows.stream().map(row -> row.number(0)).toArray(Long[]::new));
        }
    }
}
