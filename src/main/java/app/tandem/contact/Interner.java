package app.tandem.contact;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Shares equal values: a page's rows name the same few people, and sessions keep their page. */
public final class Interner {

    private final Map<Object, Object> known = new HashMap<>();

    /** The first value that was equal to this one. */
    @SuppressWarnings("unchecked") // equal records and texts are of one class
    public <T> T of(T value) {
        return (T) Objects.requireNonNullElse(known.putIfAbsent(value, value), value);
    }
}
