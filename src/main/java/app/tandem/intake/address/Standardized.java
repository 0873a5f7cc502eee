package app.tandem.intake.address;

import java.util.Optional;

/**
 * What came of an address: sure or nothing (R34).
 *
 * @param address the standard form; empty where nobody is sure of it
 * @param by who judged it
 * @param why a sentence where there is none, or where another than the usual one judged it; else empty
 */
public record Standardized(Optional<StandardAddress> address, Standardizer by, String why) {

    static Standardized sure(StandardAddress address, Standardizer by) {
        return new Standardized(Optional.of(address), by, "");
    }

    static Standardized unsure(Standardizer by, String why) {
        return new Standardized(Optional.empty(), by, why);
    }

    /** Tandem's own answer where the other one failed. */
    Standardized instead(String failure) {
        return new Standardized(address, Standardizer.TANDEM_INSTEAD, why.isEmpty() ? failure : why + " " + failure);
    }
}
