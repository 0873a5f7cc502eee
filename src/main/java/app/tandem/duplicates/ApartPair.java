package app.tandem.duplicates;

import java.io.Serializable;
import java.time.Instant;

/**
 * A pair of which somebody said that they are not the same.
 *
 * @param by who did; empty where it was the reader
 */
public record ApartPair(ContactPair pair, String first, String second, String by, Instant at) implements Serializable {}
