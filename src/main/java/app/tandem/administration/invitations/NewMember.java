package app.tandem.administration.invitations;

import app.tandem.people.LicenceState;
import app.tandem.people.accounts.TeamId;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    /** What they will be, for the trail: "Member, licensed in MN, WI, on Lakeside". */
    public String inWords(Map<String, TeamId> known) {
        var words = new StringBuilder(admin ? "Administrator" : "Member");
        if (!mayShare) {
            words.append(", without “Share & assign with colleagues”");
        }
        if (!mayChangeOwner) {
            words.append(", without “Change owner”");
        }
        named(words, ", licensed in ", licences.stream().map(LicenceState::name));
        named(
                words,
                ", on ",
                known.entrySet().stream()
                        .filter(team -> teams.contains(team.getValue()))
                        .map(Map.Entry::getKey));
        return words.toString();
    }

    private static void named(StringBuilder words, String label, Stream<String> names) {
        var sorted = names.sorted().toList();
        if (!sorted.isEmpty()) {
            words.append(label).append(String.join(", ", sorted));
        }
    }
}
