package app.tandem.offboarding;

import app.tandem.people.LicenceState;
import java.util.Locale;
import java.util.Optional;

/**
 * A contact of a leaver that can move.
 *
 * @param leadSource 0 for none
 * @param deleted whether it is among their deleted ones and can still be restored (R18)
 */
record Held(long contact, int status, long leadSource, String state, boolean deleted) {

    /** What it is divided by, as a key; the same for all where they are divided evenly. */
    String value(DividedBy by) {
        return switch (by) {
            case EVENLY -> "";
            case STATUS -> String.valueOf(status);
            case LEAD_SOURCE -> String.valueOf(leadSource);
            case STATE -> licence().map(LicenceState::name).orElse(state.strip().toUpperCase(Locale.ROOT));
        };
    }

    /** The state whose licence it takes; empty where it has none that is known. */
    Optional<LicenceState> licence() {
        return LicenceState.read(state);
    }
}
