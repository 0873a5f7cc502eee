package app.tandem.contact;

import java.util.Arrays;
import java.util.Optional;

/** A credit score in words, each with the lowest number that is called so. */
public enum CreditScore {
    EXCELLENT("Excellent", 800),
    VERY_GOOD("Very good", 740),
    GOOD("Good", 670),
    FAIR("Fair", 580),
    POOR("Poor", 300);

    private static final int HIGHEST = 850;

    private final String label;
    private final int from;

    CreditScore(String label, int from) {
        this.label = label;
        this.from = from;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }

    /** The word for a number from 300 to 850; empty for any other. */
    public static Optional<CreditScore> of(int number) {
        return number > HIGHEST
                ? Optional.empty()
                : Arrays.stream(values()).filter(score -> number >= score.from).findFirst();
    }
}
