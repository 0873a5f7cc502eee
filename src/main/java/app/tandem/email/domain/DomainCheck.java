package app.tandem.email.domain;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks at the three records that a sending domain needs. */
@Component
class DomainCheck {

    private static final Logger log = LoggerFactory.getLogger(DomainCheck.class);

    private final Spf spf;
    private final Dkim dkim;
    private final Dmarc dmarc;

    DomainCheck(DnsLookup dns, @Value("${tandem.email.spf-include:}") String include) {
        spf = new Spf(dns, include.strip());
        dkim = new Dkim(dns);
        dmarc = new Dmarc(dns);
    }

    /** SPF, DKIM and DMARC in this order; empty where no server answered, so that nothing is known. */
    List<DomainFinding> look(String domain, String selector) {
        try {
            return List.of(spf.of(domain), dkim.of(domain, selector), dmarc.of(domain));
        } catch (DnsLookup.Unavailable unknown) {
            log.warn("The records of a sending domain could not be looked up: {}", unknown.getMessage());
            return List.of();
        }
    }
}
