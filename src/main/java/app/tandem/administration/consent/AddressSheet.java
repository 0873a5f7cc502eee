package app.tandem.administration.consent;

import app.tandem.consent.ConsentLine;
import java.util.List;

/**
 * One address or number on one channel.
 *
 * @param shown as people read it
 * @param history everything recorded of it, the latest, which holds, first
 * @param againstRestoring why the viewer cannot restore consent; empty if they can
 */
public record AddressSheet(String shown, List<ConsentLine> history, List<String> againstRestoring) {

    public AddressSheet {
        history = List.copyOf(history);
        againstRestoring = List.copyOf(againstRestoring);
    }

    /** What holds. */
    public ConsentLine now() {
        return history.getFirst();
    }
}
