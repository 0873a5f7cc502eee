package app.tandem.people;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A user as others may see them: name, organization, whether the account is active. */
public record Person(
        UserId id,
        String firstName,
        String lastName,
        String email,
        @Nullable String title,
        OrganizationId organization,
        String organizationName,
        boolean active)
        implements Serializable {

    /** First and last name, as shown everywhere. */
    public String name() {
        return firstName + " " + lastName;
    }
}
