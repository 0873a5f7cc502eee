package app.tandem.administration;

import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the organization, or invited to it, as an administrator sees them.
 *
 * @param id the account; null of somebody who is only invited
 * @param invitation the invitation; 0 of an account
 * @param teams "Lakeside branch (manager)", in the order of their names
 * @param mayShare whether the permission is given; managers and administrators have it in any case
 * @param mayRestoreConsent whether they are an administrator with "Restore consent" (R35)
 * @param since when they were invited; null of an account
 * @param factor whether they have a second factor
 */
public record Member(
        @Nullable UserId id,
        long invitation,
        String firstName,
        String lastName,
        String email,
        String title,
        Role role,
        boolean mayShare,
        boolean mayChangeOwner,
        boolean mayRestoreConsent,
        Set<LicenceState> licences,
        List<String> teams,
        @Nullable Instant signedIn,
        @Nullable Instant since,
        boolean factor,
        Status status)
        implements Serializable {

    /** Whether somebody can sign in. */
    public enum Status {
        ACTIVE("Active"),
        INVITED("Invited"),
        /** The link of the invitation works no more. */
        EXPIRED("Expired"),
        DEACTIVATED("Deactivated");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** "Active". */
        public String label() {
            return label;
        }
    }

    /** First and last name. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** Whether they have "Share &amp; assign with colleagues" and "Change owner" whatever is ticked. */
    public boolean alwaysPermitted() {
        return role != Role.MEMBER;
    }

    /** What tells this row from all others: an account and an invitation may have the same number. */
    public String key() {
        var account = id;
        return account == null ? "invitation-" + invitation : "user-" + account.value();
    }

    /** The account; throws NullPointerException for somebody who is only invited. */
    public UserId account() {
        return Objects.requireNonNull(id, "only invited");
    }
}
