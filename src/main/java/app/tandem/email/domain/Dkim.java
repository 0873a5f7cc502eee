package app.tandem.email.domain;

import static app.tandem.email.domain.DomainRecord.DKIM;

import java.util.Base64;

/** Whether a domain shows the key with which its mails are signed (RFC 6376). */
final class Dkim {

    private static final String ASK = "v=DKIM1; k=rsa; p=(the public key that your mail server signs with)";

    private final DnsLookup dns;

    Dkim(DnsLookup dns) {
        this.dns = dns;
    }

    DomainFinding of(String domain, String selector) throws DnsLookup.Unavailable {
        if (selector.isEmpty()) {
            return DomainFinding.fault(
                    DKIM, "", "Enter the DKIM selector: whoever runs your mail server knows it.", "", "");
        }
        var name = selector + "._domainkey." + domain;
        var records = dns.texts(name);
        if (records.isEmpty()) {
            return DomainFinding.fault(
                    DKIM, "", "There is no DKIM key. Whoever runs your mail server gives it to you.", name, ASK);
        }
        if (records.size() > 1) {
            return DomainFinding.fault(
                    DKIM,
                    String.join("\n", records),
                    "There are " + records.size() + " records, so that nobody knows which is the key. Keep one.",
                    name,
                    ASK);
        }
        var record = records.getFirst();
        var fault = fault(record);
        return fault.isEmpty()
                ? DomainFinding.well(DKIM, record, "The key is there.")
                : DomainFinding.fault(DKIM, record, fault, name, ASK);
    }

    private static String fault(String record) {
        var tags = Tags.read(record).orElse(null);
        if (tags == null || tags.get("v").isPresent() && !tags.begins("DKIM1")) {
            return "It is no DKIM key: it has to begin with “v=DKIM1;”.";
        }
        var key = tags.get("p").orElse(null);
        if (key == null) {
            return "It has no key: “p=” is missing.";
        }
        if (key.isEmpty()) {
            return "The key has been withdrawn: “p=” is empty.";
        }
        return isKey(key) ? "" : "Its key is damaged. Copy it again, in one piece.";
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key.replaceAll("\\s", "")).length >= 32;
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }
}
