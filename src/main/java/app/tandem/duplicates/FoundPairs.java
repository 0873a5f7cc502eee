package app.tandem.duplicates;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The possible duplicates among one's contacts.
 *
 * @param pairs the surest first, of each sureness so many as were asked for
 * @param counts how many there are of each
 * @param contacts how many contacts one has
 * @param apart how many pairs one said are not the same
 */
public record FoundPairs(List<ListedPair> pairs, Map<Sureness, Integer> counts, int contacts, int apart)
        implements Serializable {

    public FoundPairs {
        pairs = List.copyOf(pairs);
        counts = counts.isEmpty() ? new EnumMap<>(Sureness.class) : new EnumMap<>(counts);
    }

    /** How many pairs there are. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many there are of that sureness. */
    public int of(Sureness sureness) {
        return counts.getOrDefault(sureness, 0);
    }
}
