package app.tandem.administration.consent;

import app.tandem.consent.Channel;
import app.tandem.consent.ConsentAddress;
import app.tandem.intake.Cleaned;
import app.tandem.intake.EmailAddresses;
import app.tandem.intake.PhoneNumbers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes addresses and numbers as people do (R34, R35). */
public final class Addresses {

    private static final int QUOTED = 80;

    private Addresses() {}

    /** What was typed on each of the channels; empty if it is no valid address or number. */
    static Optional<List<ConsentAddress>> read(Set<Channel> channels, String typed) {
        var text = Cleaned.line(typed);
        boolean phone = byPhone(channels);
        if (!phone) {
            return EmailAddresses.valid(text) ? Optional.of(List.of(ConsentAddress.email(text))) : Optional.empty();
        }
        return PhoneNumbers.parse(text)
                .map(kept -> channels.stream()
                        .sorted()
                        .map(channel -> ConsentAddress.phone(channel, kept.e164()))
                        .toList());
    }

    /** Why it is none. */
    static String sentence(Set<Channel> channels, String typed) {
        var text = Cleaned.line(typed);
        boolean phone = byPhone(channels);
        if (text.isEmpty()) {
            return phone ? "Enter a phone number." : "Enter an e-mail address.";
        }
        var some = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
        return phone
                ? "“" + some + "” is not a phone number with an area code that exists."
                : "“" + some + "” is not an e-mail address that mail can be sent to.";
    }

    /** Whether the channels reach a number; throws IllegalArgumentException for none, and for a mixture. */
    static boolean byPhone(Set<Channel> channels) {
        var kinds = channels.stream().map(Channel::byPhone).collect(Collectors.toSet());
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("E-mail, or what goes to a number.");
        }
        return kinds.contains(true);
    }

    /** "(612) 338-4471", "ada@test.example". */
    public static String shown(ConsentAddress address) {
        return address.channel().byPhone() ? PhoneNumbers.shown(address.address()) : address.address();
    }

    /** "text messages to (612) 338-4471". */
    public static String inWords(ConsentAddress address) {
        return inWords(List.of(address));
    }

    /** "text messages and calls to (612) 338-4471". */
    static String inWords(Collection<ConsentAddress> ofOne) {
        return ofOne.stream().map(one -> to(one.channel())).collect(Collectors.joining(" and ")) + " to "
                + shown(ofOne.iterator().next());
    }

    private static String to(Channel channel) {
        return switch (channel) {
            case EMAIL -> "e-mail";
            case SMS -> "text messages";
            case CALL -> "calls";
        };
    }
}
