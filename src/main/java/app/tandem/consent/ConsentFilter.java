package app.tandem.consent;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which opt-outs and opt-ins are looked for.
 *
 * @param text a part of an address, or of a number in any notation; empty for all
 * @param channel null for all
 * @param optedIn whether opt-ins or opt-outs; null for both
 */
public record ConsentFilter(
        String text, @Nullable Channel channel, @Nullable Boolean optedIn) implements Serializable {

    /** Everything. */
    public static final ConsentFilter ALL = new ConsentFilter("", null, null);

    /** The same, of what contains this. */
    public ConsentFilter withText(String other) {
        return new ConsentFilter(other, channel, optedIn);
    }
}
