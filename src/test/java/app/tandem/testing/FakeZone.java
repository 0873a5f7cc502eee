package app.tandem.testing;

import app.tandem.email.domain.DnsLookup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The domain name system of the tests: nothing is in it until a test puts it there. */
public final class FakeZone implements DnsLookup {

    private final Map<String, List<String>> texts = new HashMap<>();
    private boolean silent;

    /** These are the TXT records of that name from now on. */
    public FakeZone put(String name, String... records) {
        texts.put(name, List.of(records));
        return this;
    }

    /** What a domain needs that is set up well, with the selector "s1". */
    public FakeZone wellSetUp(String domain) {
        put(domain, "v=spf1 include:_spf.mail.example ~all", "some-other-verification=1");
        put("s1._domainkey." + domain, "v=DKIM1; k=rsa; p=" + "A".repeat(216));
        return put("_dmarc." + domain, "v=DMARC1; p=quarantine; rua=mailto:dmarc@" + domain);
    }

    /** Whether no server answers. */
    public void silent(boolean now) {
        silent = now;
    }

    /** Forgets everything. */
    public void clear() {
        texts.clear();
        silent = false;
    }

    @Override
    public List<String> texts(String name) throws Unavailable {
        if (silent) {
            throw new Unavailable("nobody answers");
        }
        return texts.getOrDefault(name, List.of());
    }
}
