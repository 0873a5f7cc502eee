package app.tandem.consent;

import java.time.Instant;

/** What holds for an address, and since when (R35). An address of which nothing is recorded has none. */
public record Consent(ConsentAddress address, boolean optedIn, Instant since) {

    /** Whether the person does not want to be reached there. */
    public boolean optedOut() {
        return !optedIn;
    }
}
