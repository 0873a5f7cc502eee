package app.tandem.administration.ui.consent;

import app.tandem.consent.Channel;
import app.tandem.consent.ConsentFilter;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the address of the page says: the filter, without what was searched for, and which address or number is open at the
 * side, by one of its events.
 *
 * @param open 0 for none
 */
public record ConsentAddressBar(ConsentFilter filter, long open) implements Serializable {

    /** Everything, and nothing open. */
    public static final ConsentAddressBar START = new ConsentAddressBar(ConsentFilter.ALL, 0);

    private static final String CHANNEL = "channel";
    private static final String STATE = "state";
    private static final String OPEN = "open";
    private static final String IN = "in";
    private static final String OUT = "out";

    /** Reads it; what cannot be read is left out. */
    public static ConsentAddressBar read(QueryParameters parameters) {
        var channel = parameters
                .getSingleParameter(CHANNEL)
                .flatMap(text -> Arrays.stream(Channel.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst());
        var state = parameters
                .getSingleParameter(STATE)
                .filter(text -> text.equals(IN) || text.equals(OUT))
                .map(IN::equals);
        long open = parameters
                .getSingleParameter(OPEN)
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::parseLong)
                .orElse(0L);
        return new ConsentAddressBar(new ConsentFilter("", channel.orElse(null), state.orElse(null)), open);
    }

    /** Writes it. */
    public QueryParameters write() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        var channel = filter.channel();
        if (channel != null) {
            parameters.put(CHANNEL, List.of(channel.name()));
        }
        var optedIn = filter.optedIn();
        if (optedIn != null) {
            parameters.put(STATE, List.of(optedIn ? IN : OUT));
        }
        if (open > 0) {
            parameters.put(OPEN, List.of(String.valueOf(open)));
        }
        return new QueryParameters(parameters);
    }

    /** The same with another filter. */
    public ConsentAddressBar with(ConsentFilter other) {
        return new ConsentAddressBar(other, open);
    }

    /** The same with another one open. */
    public ConsentAddressBar opening(long event) {
        return new ConsentAddressBar(filter, event);
    }
}
