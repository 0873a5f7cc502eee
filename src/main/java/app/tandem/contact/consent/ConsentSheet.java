package app.tandem.contact.consent;

import app.tandem.consent.Channel;
import app.tandem.consent.Consent;
import app.tandem.consent.ConsentAddress;
import app.tandem.contact.ContactField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds of each address and number of a contact, as its viewer may know it (R35).
 *
 * @param lines each address on each channel; empty where the contact has none
 * @param history what was recorded of them, the latest first
 * @param whomToAsk who can record that the person opted in again, as a sentence
 */
public record ConsentSheet(List<Line> lines, List<Entry> history, String whomToAsk) {

    /**
     * One address or number on one channel.
     *
     * @param field the field in which it stands
     * @param shown as people read it
     * @param consent what holds; empty where nothing is recorded
     */
    public record Line(ContactField field, ConsentAddress address, String shown, Optional<Consent> consent) {

        /** Whether the person does not want to be reached there. */
        public boolean optedOut() {
            return consent.filter(Consent::optedOut).isPresent();
        }

        /** Whether the person said that they may be reached there. */
        public boolean optedIn() {
            return consent.filter(Consent::optedIn).isPresent();
        }
    }

    /**
     * One opt-out or opt-in.
     *
     * @param shown the address or number as people read it
     * @param by who recorded it; "you" for the viewer, empty where the viewer may not know
     * @param how in what way the person said so, and where it came from; empty where the viewer may not know
     * @param wording what they were shown or said; empty as above
     * @param evidence what proves it; empty as above
     */
    public record Entry(
            Channel channel,
            String shown,
            boolean optedIn,
            Instant at,
            String by,
            String how,
            @Nullable LocalDate saidOn,
            String wording,
            String evidence) {}

    public ConsentSheet {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
    }

    /** The lines of one channel. */
    public List<Line> on(Channel channel) {
        return lines.stream()
                .filter(line -> line.address().channel() == channel)
                .toList();
    }
}
