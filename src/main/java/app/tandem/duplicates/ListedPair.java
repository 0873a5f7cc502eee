package app.tandem.duplicates;

import java.io.Serializable;

/**
 * A pair as the list shows it.
 *
 * @param first what the first is called
 * @param reason in words
 */
public record ListedPair(ContactPair pair, String first, String second, Sureness sureness, String reason)
        implements Serializable {}
