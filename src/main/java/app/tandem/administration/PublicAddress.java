package app.tandem.administration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach Tandem, for links that people hand over themselves. */
@Component
public class PublicAddress {

    private final String address;

    PublicAddress(@Value("${tandem.address}") String address) {
        this.address = address;
    }

    /** The whole address of a page of Tandem. */
    public String of(String path) {
        return (address.endsWith("/") ? address : address + "/") + path;
    }
}
