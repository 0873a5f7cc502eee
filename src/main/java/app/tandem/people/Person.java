package app.tandem.people;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A user as others may see them: name, organization, whether the account is active.
 *
 * @param agent of a partner firm, which is what the mark of a partner says on every screen
 */
public record Person(
        UserId id,
        String firstName,
        String lastName,
        String email,
        @Nullable String title,
        OrganizationId organization,
        String organizationName,
        boolean active,
        boolean agent)
        implements Serializable {

    /** First and last name, as shown everywhere. */
    public String name() {
        return firstName + " " + lastName;
    }
}
