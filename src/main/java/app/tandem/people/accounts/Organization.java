package app.tandem.people.accounts;

import app.tandem.people.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A lender or a partner firm, with its settings. */
@Entity
@Table(name = "organization")
class Organization {

    static final String LENDER = "LENDER";
    static final String FIRM = "FIRM";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;
    private String kind;
    private String shareScope = "ORGANIZATION";
    private String changeOwnerBy = "OWNERS";

    @Column(name = "admins_need_factor")
    private boolean administratorsNeedFactor;

    protected Organization() {}

    Organization(String name, String kind) {
        this.name = Text.required("The name of an organization", name, 120);
        this.kind = kind;
    }

    OrganizationId id() {
        if (id == null) {
            throw new IllegalStateException("The organization has not been saved");
        }
        return new OrganizationId(id);
    }

    String name() {
        return name;
    }

    boolean isLender() {
        return kind.equals(LENDER);
    }

    void membersShareWithTeamsOnly(boolean teamsOnly) {
        shareScope = teamsOnly ? "TEAMS" : "ORGANIZATION";
    }

    void changeOwnerForSupervisorsOnly(boolean supervisorsOnly) {
        changeOwnerBy = supervisorsOnly ? "SUPERVISORS" : "OWNERS";
    }

    void administratorsNeedFactor(boolean need) {
        administratorsNeedFactor = need;
    }
}
