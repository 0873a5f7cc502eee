package app.tandem.sql;

import java.util.ArrayList;
import java.util.List;

/** A conjunction of SQL conditions with their parameters. */
public final class Conditions {

    private final List<Sql> conditions = new ArrayList<>();

    /** Adds a condition. */
    public Conditions and(Sql condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with pieces in the places of its {@code %s}. */
    public Conditions and(String condition, Object... pieces) {
        return and(Sql.of(condition, pieces));
    }

    /** Adds that a folded column has every word of a folded text somewhere in it. */
    public Conditions andWords(String column, String text) {
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) {
                var name = "word" + size();
                and(Sql.of("position(:" + name + " in " + column + ") > 0").with(name, word));
            }
        }
        return this;
    }

    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    public int size() {
        return conditions.size();
    }

    /** The conjunction; true if empty. */
    public Sql all() {
        return conditions.isEmpty() ? Sql.of("1 = 1") : Sql.join(" and ", conditions);
    }
}
