package app.tandem.people;

import java.io.Serializable;

/** The identity of a user. */
public record UserId(long value) implements Serializable, Comparable<UserId> {

    @Override
    public int compareTo(UserId other) {
        return Long.compare(value, other.value);
    }
}
