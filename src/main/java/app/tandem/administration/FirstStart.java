package app.tandem.administration;

import app.tandem.administration.EntryRefused.Field;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start on an empty database: whoever runs Tandem reads a code in its log, and founds with it the organization
 * and its first administrator, once. Of the code only the hash is kept (R51).
 */
@Service
@Transactional
public class FirstStart {

    /** Whom the links of the first start are for: nobody has an address yet. */
    private static final String WHOEVER_RUNS_IT = "";

    private final Organizations organizations;
    private final Accounts accounts;
    private final Links links;
    private final AccountTrail trail;

    FirstStart(Organizations organizations, Accounts accounts, Links links, AccountTrail trail) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.links = links;
        this.trail = trail;
    }

    /**
     * What is founded.
     *
     * @param firm whether it is a partner firm, whose people are agents; otherwise a lender
     */
    public record Founding(
            String organization, boolean firm, String firstName, String lastName, String email, String password)
            implements Serializable {}

    /** Whether there is nobody yet who could sign in. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        return !organizations.any();
    }

    /** A code to found with, if it is due. Each instance that starts has its own; the first that is used ends all. */
    public Optional<String> code() {
        return isDue() ? Optional.of(links.issue(LinkPurpose.SETUP, WHOEVER_RUNS_IT, null)) : Optional.empty();
    }

    /**
     * Founds it; false for a code that is wrong, over or used, and where somebody else was first. Throws
     * EntryRefused for what cannot be taken; the code then still works.
     *
     * @param code as it stands in the log
     */
    public boolean found(String code, Founding what) {
        if (!isDue() || links.use(LinkPurpose.SETUP, code.strip()).isEmpty()) {
            return false;
        }
        var organization = EntryRefused.at(
                Field.ORGANIZATION,
                () -> what.firm()
                        ? organizations.createFirm(what.organization())
                        : organizations.createLender(what.organization()));
        var admin = accounts.create(
                organization,
                Entered.email(what.email()),
                Entered.firstName(what.firstName()),
                Entered.lastName(what.lastName()));
        EntryRefused.at(Field.PASSWORD, () -> accounts.setPassword(admin, what.password()));
        accounts.setAdmin(admin, true);
        // somebody must be able to give it
        accounts.permitRestoring(admin, true);
        trail.record(Entry.of(organization, admin, AccountEvent.ORGANIZATION_SET_UP, admin)
                .on(what.organization()));
        trail.record(Entry.of(organization, admin, AccountEvent.RESTORE_CONSENT_SELF, admin)
                .from("Off", "On"));
        return true;
    }
}
