package app.tandem.administration;

import app.tandem.people.LicenceState;
import app.tandem.people.accounts.TeamId;
import java.io.Serializable;
import java.util.Set;

/**
 * Somebody to invite.
 *
 * @param title such as "Loan officer"; empty for none
 * @param licences the states of a loan officer (R50)
 */
public record NewMember(
        String email,
        String firstName,
        String lastName,
        String title,
        boolean admin,
        boolean mayShare,
        boolean mayChangeOwner,
        Set<LicenceState> licences,
        Set<TeamId> teams)
        implements Serializable {

    public NewMember {
        licences = Set.copyOf(licences);
        teams = Set.copyOf(teams);
    }

    /** A member with both permissions, as new users are (section 1). */
    public static NewMember of(String email, String firstName, String lastName) {
        return new NewMember(email, firstName, lastName, "", false, true, true, Set.of(), Set.of());
    }
}
