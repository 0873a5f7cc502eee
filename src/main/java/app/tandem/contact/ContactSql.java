package app.tandem.contact;

import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of SQL in the making: conditions joined by "and", and the values of its named parameters. */
public final class ContactSql {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Adds a condition. */
    public ContactSql and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with what it binds. */
    public ContactSql and(Sql condition) {
        return and(with(condition));
    }

    /** Gives a named parameter its value. */
    public ContactSql with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** Binds what a piece of SQL binds, and returns its text. */
    public String with(Sql piece) {
        values.putAll(piece.values());
        return piece.text();
    }

    /** All conditions, or one that always holds. */
    public String where() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    /** The values of the named parameters. */
    public Map<String, @Nullable Object> values() {
        return values;
    }
}
