package app.tandem.email.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A record of tags, "v=DKIM1; k=rsa; p=…", as DKIM and DMARC have it (RFC 6376, 3.2). */
final class Tags {

    private final Map<String, String> values;

    private Tags(Map<String, String> values) {
        this.values = values;
    }

    /** The tags; empty where it is no such record, or has one twice. */
    static Optional<Tags> read(String record) {
        Map<String, String> values = new LinkedHashMap<>();
        for (var part : record.split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            if (equals < 1
                    || values.put(
                                    part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                                    part.substring(equals + 1).strip())
                            != null) {
                return Optional.empty();
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Tags(values));
    }

    /** The value of a tag; empty where there is no such tag. */
    Optional<String> get(String tag) {
        return Optional.ofNullable(values.get(tag));
    }

    /** Whether the first tag is that version. */
    boolean begins(String version) {
        var first = values.entrySet().iterator().next();
        return first.getKey().equals("v") && first.getValue().equals(version);
    }
}
