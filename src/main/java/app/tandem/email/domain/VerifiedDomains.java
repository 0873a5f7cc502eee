package app.tandem.email.domain;

import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.email.domain.EmailSheet.Entries;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Organizations;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps whether sending domains are verified: all three records well at once, and of one organization alone. */
@Component
class VerifiedDomains {

    private final EmailSheets sheets;
    private final DomainCheck check;
    private final Organizations organizations;
    private final AccountTrail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    VerifiedDomains(
            EmailSheets sheets,
            DomainCheck check,
            Organizations organizations,
            AccountTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.sheets = sheets;
        this.check = check;
        this.organizations = organizations;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at the domains of all organizations again, one after the other. */
    void lookAgain() {
        for (var organization : sheets.withDomain()) {
            var asked = sheets.of(organization).entries();
            var findings = check.look(asked.domain(), asked.selector());
            if (!findings.isEmpty()) {
                transaction.executeWithoutResult(status -> {
                    organizations.hold(organization);
                    keep(organization, asked, findings, null);
                });
            }
        }
    }

    /**
     * Keeps what was found, in the caller's transaction, which holds the organization. What was found of another domain
     * than it has by now is of no use.
     *
     * @param by null for Tandem itself
     */
    boolean keep(OrganizationId organization, Entries asked, List<DomainFinding> findings, @Nullable UserId by) {
        var before = sheets.of(organization);
        var now = before.entries();
        if (!now.domain().equals(asked.domain()) || !now.selector().equals(asked.selector())) {
            return false;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean well = findings.stream().allMatch(DomainFinding::well) && !sheets.ofAnother(organization, now.domain());
        var since = before.verifiedAt();
        var verified = well ? (since == null ? at : since) : null;
        sheets.write(
                organization,
                findings,
                at.atOffset(ZoneOffset.UTC),
                verified == null ? null : verified.atOffset(ZoneOffset.UTC));
        if (well != (since != null)) {
            var event = well ? AccountEvent.EMAIL_DOMAIN_VERIFIED : AccountEvent.EMAIL_DOMAIN_LOST;
            trail.record(new Entry(organization, by, event, null, now.domain(), "", ""));
        }
        return true;
    }
}
