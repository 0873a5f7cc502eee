package app.tandem.demo;

import app.tandem.email.domain.KnownNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The domains of the demonstration, which no name server knows: while {@code tandem.demo} is true they are set up as a
 * sending domain has to be. Others are looked up as everywhere.
 */
@Component
class DemoNames implements KnownNames {

    /** Under which their keys are found. */
    static final String SELECTOR = "tandem";

    static final String LENDER = "northfield.example";
    static final String FIRM = "harbor.example";

    private static final String KEY =
            "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC7demo" + "Tandem0000".repeat(16) + "Demo0000IDAQAB";

    private final boolean wanted;

    DemoNames(@Value("${tandem.demo:false}") boolean wanted) {
        this.wanted = wanted;
    }

    @Override
    public Optional<List<String>> texts(String name) {
        return wanted && (of(name, LENDER) || of(name, FIRM))
                ? Optional.of(
                        Optional.ofNullable(zone().get(name)).map(List::of).orElse(List.of()))
                : Optional.empty();
    }

    private static boolean of(String name, String domain) {
        return name.equals(domain) || name.endsWith("." + domain);
    }

    private static Map<String, String> zone() {
        return Map.of(
                LENDER,
                spf(LENDER),
                FIRM,
                spf(FIRM),
                SELECTOR + "._domainkey." + LENDER,
                "v=DKIM1; k=rsa; p=" + KEY,
                SELECTOR + "._domainkey." + FIRM,
                "v=DKIM1; k=rsa; p=" + KEY,
                "_dmarc." + LENDER,
                "v=DMARC1; p=quarantine; rua=mailto:postmaster@" + LENDER,
                "_dmarc." + FIRM,
                "v=DMARC1; p=none");
    }

    private static String spf(String domain) {
        return "v=spf1 mx include:_spf." + domain + " -all";
    }
}
