package app.tandem.intake;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The latest answers to texts, at most as many as it has places: each new one takes the place of an older. */
final class Remembered<T extends Object> {

    private record Answer<T>(String text, T answer) {}

    private static final int PLACES = 1 << 14;
    /** What is longer is no number and not worth a place. */
    private static final int LONGEST = 60;

    private final AtomicReferenceArray<@Nullable Answer<T>> places = new AtomicReferenceArray<>(PLACES);
    private final Function<String, T> find;

    Remembered(Function<String, T> find) {
        this.find = find;
    }

    T of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        var found = places.get(place);
        if (found != null && found.text().equals(text)) {
            return found.answer();
        }
        var answer = find.apply(text);
        if (text.length() <= LONGEST) {
            places.set(place, new Answer<>(text, answer));
        }
        return answer;
    }
}
