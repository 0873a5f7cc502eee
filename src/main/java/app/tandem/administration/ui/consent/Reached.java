package app.tandem.administration.ui.consent;

import app.tandem.consent.Channel;
import java.util.Set;

/** What somebody opts out of, as it is chosen. */
enum Reached {
    EMAIL("E-mail", Channel.EMAIL),
    MESSAGES("Text messages", Channel.SMS),
    CALLS("Calls", Channel.CALL),
    BOTH("Text messages and calls", Channel.SMS, Channel.CALL);

    private final String label;
    private final Set<Channel> channels;

    Reached(String label, Channel... channels) {
        this.label = label;
        this.channels = Set.of(channels);
    }

    String label() {
        return label;
    }

    Set<Channel> channels() {
        return channels;
    }

    /** "E-mail address", "Phone number". */
    String value() {
        return this == EMAIL ? "E-mail address" : "Phone number";
    }
}
