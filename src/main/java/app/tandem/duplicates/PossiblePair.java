package app.tandem.duplicates;

/**
 * Two contacts that may be one person.
 *
 * @param first the lower id
 * @param probability from 0 to 1
 * @param reason in words: "same phone; Bob and Robert; one digit of the ZIP differs"
 */
public record PossiblePair(long first, long second, double probability, Sureness sureness, String reason) {}
