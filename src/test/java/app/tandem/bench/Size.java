package app.tandem.bench;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How large a book is. */
public enum Size {
    TINY("tiny", 4_000),
    SMALL("100k", 100_000),
    USUAL("1m", 1_000_000),
    LARGE("10m", 10_000_000);

    private final String word;
    private final int contacts;

    Size(String word, int contacts) {
        this.word = word;
        this.contacts = contacts;
    }

    public String word() {
        return word;
    }

    public int contacts() {
        return contacts;
    }

    /** Whether the goals in milliseconds are for this size. */
    boolean hasCeilings() {
        return this == USUAL;
    }

    public static Size of(String word) {
        return Arrays.stream(values())
                .filter(size -> size.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A size is one of "
                        + Arrays.stream(values()).map(Size::word).collect(Collectors.joining(", "))));
    }
}
