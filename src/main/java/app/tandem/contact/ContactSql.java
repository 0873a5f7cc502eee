package app.tandem.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL in the making: conditions joined by "and", and the values of its named parameters. Those that read the
 * contact itself are kept apart from those that a row of {@link Visibility} answers.
 */
public final class ContactSql {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    private final List<String> conditions = new ArrayList<>();
    private final List<String> ofContact = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Adds a condition. */
    public ContactSql and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition that reads the contact. */
    public ContactSql andOfContact(String condition) {
        ofContact.add(condition);
        return this;
    }

    /** Adds the conditions of another, whose parameters get this prefix: both may have some of the same names. */
    ContactSql and(ContactSql other, String prefix) {
        other.conditions.forEach(condition -> and(prefixed(condition, prefix)));
        other.ofContact.forEach(condition -> andOfContact(prefixed(condition, prefix)));
        other.values.forEach((name, value) -> with(prefix + name, value));
        return this;
    }

    private static String prefixed(String condition, String prefix) {
        return PARAMETER.matcher(condition).replaceAll(":" + prefix + "$1");
    }

    /** Whether any condition reads the contact. */
    boolean readsContact() {
        return !ofContact.isEmpty();
    }

    /** Gives a named parameter its value. */
    public ContactSql with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** All conditions, or one that always holds. */
    public String where() {
        return joined(Stream.concat(conditions.stream(), ofContact.stream()).toList());
    }

    /** The conditions that a row answers, or one that always holds. */
    String whereOfRow() {
        return joined(conditions);
    }

    /** The conditions that read the contact, or one that always holds. */
    String whereOfContact() {
        return joined(ofContact);
    }

    private static String joined(List<String> conditions) {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    /** The values of the named parameters. */
    public Map<String, @Nullable Object> values() {
        return values;
    }
}
