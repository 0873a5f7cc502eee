package app.tandem.email.domain;

import app.tandem.access.Explanation;
import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.Administrators;
import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.email.domain.EmailSheet.Entries;
import app.tandem.intake.Cleaned;
import app.tandem.intake.PlainText;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What an organization says of itself in its e-mails to contacts, its sending domain, and whether anything is sent: for
 * its administrators alone. For anybody else nothing is here. Every change is in the audit trail.
 */
@Service
public class SendingDomain {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;

    private final Administrators administrators;
    private final EmailSheets sheets;
    private final DomainCheck check;
    private final VerifiedDomains verified;
    private final AccountTrail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    SendingDomain(
            Administrators administrators,
            EmailSheets sheets,
            DomainCheck check,
            VerifiedDomains verified,
            AccountTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.administrators = administrators;
        this.sheets = sheets;
        this.check = check;
        this.verified = verified;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is set; empty for anybody but an administrator. */
    public Optional<EmailSheet> of(UserId viewer) {
        return administrators.find(viewer).map(admin -> sheets.of(admin.organization()));
    }

    /**
     * Saves what was entered. A domain or selector that changed has to be looked at again before bulk mail goes out. Throws
     * EntryRefused for an entry that will not do, and AdministrationRefused where another administrator saved meanwhile.
     *
     * @param seen what the editor began with
     */
    public void save(UserId viewer, Entries seen, Entries typed) {
        transaction.executeWithoutResult(status -> {
            var admin = administrators.hold(viewer);
            var organization = admin.organization();
            var before = sheets.of(organization).entries();
            if (!before.equals(seen)) {
                throw new AdministrationRefused(
                        List.of(new Explanation("Another administrator has changed this meanwhile.", "")));
            }
            var after = checked(organization, typed);
            if (after.equals(before)) {
                return;
            }
            sheets.write(organization, after);
            if (!after.domain().equals(before.domain()) || !after.selector().equals(before.selector())) {
                sheets.write(organization, List.of(), null, null);
            }
            tell(viewer, organization, AccountEvent.EMAIL_LEGAL_NAME, before.legalName(), after.legalName());
            tell(
                    viewer,
                    organization,
                    AccountEvent.EMAIL_POSTAL_ADDRESS,
                    before.postalAddress(),
                    after.postalAddress());
            tell(viewer, organization, AccountEvent.EMAIL_LICENCE, before.licence(), after.licence());
            tell(viewer, organization, AccountEvent.EMAIL_DOMAIN, before.domain(), after.domain());
            tell(viewer, organization, AccountEvent.EMAIL_DKIM_SELECTOR, before.selector(), after.selector());
        });
    }

    /**
     * Looks the records of the domain up now, which takes some seconds where a name server is slow; returns whether one
     * answered. Where none did, everything stays as it was.
     */
    public boolean check(UserId viewer) {
        var organization = administrators.require(viewer).organization();
        var asked = sheets.of(organization).entries();
        if (asked.domain().isEmpty()) {
            throw new AdministrationRefused(
                    List.of(new Explanation("There is no sending domain.", "Enter one first.")));
        }
        var findings = check.look(asked.domain(), asked.selector());
        return !findings.isEmpty()
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    administrators.hold(viewer);
                    return verified.keep(organization, asked, findings, viewer);
                }));
    }

    /** Pauses all e-mail of the organization to contacts, which holds within seconds, or lets it go out again. */
    public void pause(UserId viewer, boolean paused) {
        transaction.executeWithoutResult(status -> {
            var admin = administrators.hold(viewer);
            boolean before = sheets.of(admin.organization()).pausedAt() != null;
            if (before != paused) {
                sheets.pause(admin.organization(), paused ? now() : null, paused ? viewer : null);
                trail.record(Entry.about(
                        admin.organization(),
                        viewer,
                        paused ? AccountEvent.EMAIL_PAUSED : AccountEvent.EMAIL_RESUMED,
                        ""));
            }
        });
    }

    private Entries checked(OrganizationId organization, Entries typed) {
        var entries = new Entries(
                fitting(Field.LEGAL_NAME, Cleaned.line(typed.legalName()), LONGEST_NAME),
                fitting(Field.POSTAL_ADDRESS, Cleaned.text(typed.postalAddress()), LONGEST_ADDRESS),
                fitting(Field.LICENCE_LINE, Cleaned.line(typed.licence()), LONGEST_NAME),
                EntryRefused.at(Field.DOMAIN, () -> DomainName.domain(typed.domain())),
                EntryRefused.at(Field.DKIM_SELECTOR, () -> DomainName.selector(typed.selector())));
        if (sheets.ofAnother(organization, entries.domain())) {
            throw new EntryRefused(Field.DOMAIN, "Another organization sends from this domain. Enter your own.");
        }
        return entries;
    }

    private static String fitting(Field field, String text, int most) {
        PlainText.refusal(text, most).ifPresent(sentence -> {
            throw new EntryRefused(field, sentence);
        });
        return text;
    }

    private void tell(UserId actor, OrganizationId organization, AccountEvent event, String before, String after) {
        if (!before.equals(after)) {
            trail.record(Entry.about(organization, actor, event, "").from(before, after));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
