package app.tandem.intake.address;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Smarty's US Street API; asked only where an id is set.
 *
 * @param connectTimeout how long until it is reached
 * @param timeout how long until a whole answer is there
 * @param pause how long it is left alone after a failure
 */
@ConfigurationProperties("tandem.smarty")
public record SmartySettings(
        @DefaultValue("https://us-street.api.smarty.com") URI address,
        @DefaultValue("") String authId,
        @DefaultValue("") String authToken,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("1m") Duration pause) {

    boolean on() {
        return !authId.isBlank();
    }

    @Override
    public String toString() {
        return "SmartySettings[" + address + "]";
    }
}
