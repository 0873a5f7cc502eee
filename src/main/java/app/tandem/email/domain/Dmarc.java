package app.tandem.email.domain;

import static app.tandem.email.domain.DomainRecord.DMARC;

import java.util.Locale;
import java.util.Set;

/** Whether a domain says what becomes of mails in its name that others sent (RFC 7489). */
final class Dmarc {

    private static final Set<String> POLICIES = Set.of("none", "quarantine", "reject");
    private static final String ADVISED = "v=DMARC1; p=none";

    private final DnsLookup dns;

    Dmarc(DnsLookup dns) {
        this.dns = dns;
    }

    /** What holds for the domain: its own record, or that of a domain above it. */
    DomainFinding of(String domain) throws DnsLookup.Unavailable {
        for (var above = domain; above.indexOf('.') > 0; above = above.substring(above.indexOf('.') + 1)) {
            var records = dns.texts("_dmarc." + above).stream()
                    .filter(text -> text.strip().toLowerCase(Locale.ROOT).startsWith("v=dmarc1"))
                    .toList();
            if (records.size() > 1) {
                return fault(
                        above,
                        String.join("\n", records),
                        "There are " + records.size() + " DMARC records, so that none counts. Keep one.");
            }
            if (!records.isEmpty()) {
                return judged(domain, above, records.getFirst());
            }
        }
        return fault(domain, "", "There is no DMARC record.");
    }

    private static DomainFinding judged(String domain, String above, String record) {
        var tags = Tags.read(record).orElse(null);
        if (tags == null || !tags.begins("DMARC1")) {
            return fault(
                    above, record, "It cannot be read: it has to begin with “v=DMARC1;”, and have each part once.");
        }
        var policy = tags.get("p").map(one -> one.toLowerCase(Locale.ROOT)).orElse("");
        if (!POLICIES.contains(policy)) {
            return fault(
                    above,
                    record,
                    policy.isEmpty()
                            ? "It does not say what to do: “p=” is missing."
                            : "“p=" + policy + "” is none of none, quarantine and reject.");
        }
        return DomainFinding.well(
                DMARC,
                record,
                "It says what becomes of mails that others send in your name: " + policy + "."
                        + (above.equals(domain) ? "" : " It is that of " + above + "."));
    }

    private static DomainFinding fault(String domain, String found, String sentence) {
        return DomainFinding.fault(DMARC, found, sentence, "_dmarc." + domain, ADVISED);
    }
}
