package app.tandem.email.domain;

import java.util.Arrays;

/** What a sending domain needs in the domain name system, with its permanent stored code. */
public enum DomainRecord {
    /** RFC 7208: which servers may send. */
    SPF(1),
    /** RFC 6376: the key with which mails are signed. */
    DKIM(2),
    /** RFC 7489: what becomes of mails that are neither. */
    DMARC(3);

    private final int code;

    DomainRecord(int code) {
        this.code = code;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** The one with this code; throws IllegalArgumentException where there is none. */
    public static DomainRecord of(int code) {
        return Arrays.stream(values())
                .filter(one -> one.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No record of a domain: " + code));
    }
}
