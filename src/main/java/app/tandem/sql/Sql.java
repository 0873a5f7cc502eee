package app.tandem.sql;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A piece of SQL together with the values of its named parameters; nobody gets at the one without the other. */
public final class Sql {

    private final String text;
    private final Map<String, @Nullable Object> values;

    private Sql(String text, Map<String, @Nullable Object> values) {
        this.text = text;
        this.values = values;
    }

    /** A text with pieces in the places of its {@code %s}: texts, or SQL with what it binds. */
    public static Sql of(String text, Object... pieces) {
        if (pieces.length == 0) {
            return new Sql(text, Map.of());
        }
        var texts = Arrays.stream(pieces).map(piece -> piece instanceof Sql sql ? sql.text : piece);
        return new Sql(text.formatted(texts.toArray()), together(Arrays.asList(pieces)));
    }

    /** These pieces with a text between them. */
    public static Sql join(String between, List<Sql> pieces) {
        return new Sql(pieces.stream().map(piece -> piece.text).collect(Collectors.joining(between)), together(pieces));
    }

    /** These ids as table {@code x} with the column id, to be read from. */
    public static Sql ids(String name, Long[] ids) {
        return Sql.of("unnest(cast(:" + name + " as bigint array)) as x(id)").with(name, ids);
    }

    /** The same with the value of a parameter. */
    public Sql with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        put(all, name, value);
        return new Sql(text, all);
    }

    /** The statement, ready to run. */
    public JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return jdbc.sql(text).params(values);
    }

    private static Map<String, @Nullable Object> together(List<?> pieces) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (var piece : pieces) {
            if (piece instanceof Sql sql) {
                sql.values.forEach((name, value) -> put(all, name, value));
            }
        }
        return all;
    }

    /** A parameter has the same value in all pieces. */
    private static void put(Map<String, @Nullable Object> all, String name, @Nullable Object value) {
        if (all.containsKey(name) && !Objects.deepEquals(all.get(name), value)) {
            throw new IllegalArgumentException("Two values for :" + name);
        }
        all.put(name, value);
    }
}
