package app.tandem.contact.record;

import app.tandem.contact.ContactName;
import app.tandem.intake.Cleaned;
import app.tandem.people.Folding;
import app.tandem.people.OrganizationId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A lead source on the list of its organization. */
@Entity
@Table(name = "lead_source")
class StoredLeadSource {

    private static final int NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private OrganizationId organizationId;
    private String name;
    private byte[] sortName;

    protected StoredLeadSource() {}

    StoredLeadSource(OrganizationId organization, String typed) {
        this.organizationId = organization;
        this.name = checked(typed);
        this.sortName = Folding.sortKey(name);
    }

    /** The name as it is stored; throws IllegalArgumentException for one that cannot be. */
    static String checked(String typed) {
        var name = Cleaned.line(typed);
        if (ContactName.invisible(name) || name.length() > NAME) {
            throw new IllegalArgumentException("A lead source has a name of 1 to 80 characters.");
        }
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A name cannot have this character.");
        }
        return name;
    }

    long id() {
        return Objects.requireNonNull(id, "the lead source has not been saved");
    }
}
