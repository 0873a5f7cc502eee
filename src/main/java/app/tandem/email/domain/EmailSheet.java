package app.tandem.email.domain;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization has set of its e-mails to contacts, for its administrators.
 *
 * @param checkedAt when the records of the domain were last looked at; null where they were not
 * @param verifiedAt since when they have been well; null where they are not
 * @param findings what was found then of SPF, DKIM and DMARC; empty where they were not looked at
 * @param pausedAt since when nothing is sent; null where it is
 * @param pausedBy the name of who paused it; empty where nobody did
 */
public record EmailSheet(
        Entries entries,
        @Nullable Instant checkedAt,
        @Nullable Instant verifiedAt,
        List<DomainFinding> findings,
        @Nullable Instant pausedAt,
        String pausedBy)
        implements Serializable {

    /**
     * What administrators enter; empty for what is not there.
     *
     * @param postalAddress on one line or several
     * @param licence such as "NMLS 1482207 · Equal Housing Lender"
     */
    public record Entries(String legalName, String postalAddress, String licence, String domain, String selector)
            implements Serializable {

        /** Nothing. */
        public static final Entries NONE = new Entries("", "", "", "", "");
    }
}
