package app.tandem.people.accounts;

import app.tandem.people.OrganizationId;
import app.tandem.people.signins.SignIns;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lenders and partner firms, and their settings (rules, section 1). */
@Service
@Transactional
public class Organizations {

    private final StoredOrganizations organizations;
    private final SignIns signIns;

    Organizations(StoredOrganizations organizations, SignIns signIns) {
        this.organizations = organizations;
        this.signIns = signIns;
    }

    /** Founds a lender; its users are loan officers. */
    public OrganizationId createLender(String name) {
        return organizations
                .saveAndFlush(new Organization(name, Organization.LENDER))
                .id();
    }

    /** Founds a partner firm; its users are agents. */
    public OrganizationId createFirm(String name) {
        return organizations
                .saveAndFlush(new Organization(name, Organization.FIRM))
                .id();
    }

    /** Sets "Members may share with": their own teams, or the whole organization. Existing shares stay. */
    public void membersShareWithTeamsOnly(OrganizationId id, boolean teamsOnly) {
        var organization = existing(id);
        organization.membersShareWithTeamsOnly(teamsOnly);
        organizations.flush();
    }

    /** Sets "Change owner is for": supervisors only, or owners and supervisors (R25). */
    public void changeOwnerForSupervisorsOnly(OrganizationId id, boolean supervisorsOnly) {
        var organization = existing(id);
        organization.changeOwnerForSupervisorsOnly(supervisorsOnly);
        organizations.flush();
    }

    /** Sets "Administrators need a second factor"; the sign-ins of those who have none end (R51). */
    public void administratorsNeedFactor(OrganizationId id, boolean need) {
        existing(id).administratorsNeedFactor(need);
        organizations.flush();
        signIns.endWithoutFactor(id);
    }

    /** Whether there is any; without one nobody can sign in. */
    @Transactional(readOnly = true)
    public boolean any() {
        return organizations.findFirstBy().isPresent();
    }

    /** Holds it until the transaction ends: of two who change its administrators or settings, one waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(OrganizationId id) {
        organizations.hold(id.value());
    }

    /** Its name. */
    @Transactional(readOnly = true)
    public String name(OrganizationId id) {
        return existing(id).name();
    }

    /** Whether it is a lender; its users have loans. */
    @Transactional(readOnly = true)
    public boolean isLender(OrganizationId id) {
        return existing(id).isLender();
    }

    private Organization existing(OrganizationId id) {
        return organizations
                .findById(id.value())
                .orElseThrow(() -> new NoSuchElementException("There is no organization " + id.value()));
    }
}
