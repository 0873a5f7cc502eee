package app.tandem.offboarding;

import java.io.Serializable;

/**
 * The contacts with one value of what they are divided by.
 *
 * @param value the value as a key
 * @param label the value in words: "Engaged", "Zillow", "MN"
 */
public record Portion(String value, String label, int contacts) implements Serializable {}
