package app.tandem.access;

import java.util.ArrayList;
import java.util.List;

/** Who may offboard whom: a manager an active member of their team, an administrator anybody (R14). */
public final class OffboardingPolicy {

    /**
     * Somebody who leaves, as the reader finds them.
     *
     * @param self whether it is the reader
     * @param administered whether the reader is an active administrator of their organization
     * @param managed whether the reader is active and manages a team that they are on
     * @param active whether their account is open
     * @param admin whether they are an administrator
     * @param onTheWay who is offboarding them already; empty for nobody
     */
    public record Leaver(
            String name,
            boolean self,
            boolean administered,
            boolean managed,
            boolean active,
            boolean admin,
            String onTheWay) {}

    private OffboardingPolicy() {}

    /** Whether the reader may know what they hold, in numbers: their supervisors may (R12). */
    public static boolean sees(Leaver leaver) {
        return !leaver.self() && (leaver.administered() || leaver.managed());
    }

    /** The reasons against it; empty if the reader may offboard them. */
    public static List<Explanation> against(Leaver leaver) {
        List<Explanation> reasons = new ArrayList<>();
        var admin = "An administrator can offboard " + leaver.name() + ".";
        if (leaver.self()) {
            reasons.add(new Explanation("This is your own account.", "Another administrator can offboard you."));
        } else if (!leaver.administered() && !leaver.managed()) {
            reasons.add(new Explanation("You do not manage a team that " + leaver.name() + " is on.", admin));
        } else if (!leaver.administered()) {
            if (leaver.admin()) {
                reasons.add(new Explanation(leaver.name() + " is an administrator.", admin));
            }
            if (!leaver.active()) {
                reasons.add(new Explanation(leaver.name() + "'s account is deactivated.", admin));
            }
        }
        if (reasons.isEmpty() && !leaver.onTheWay().isEmpty()) {
            reasons.add(new Explanation(
                    leaver.onTheWay() + " is offboarding " + leaver.name() + ".", "It can be done again afterward."));
        }
        return reasons;
    }

    /** Whether the contacts of the leaver may go to that person: another active user of the organization (R24). */
    public static boolean takesOver(boolean active, boolean ofTheirOrganization, boolean leaver) {
        return active && ofTheirOrganization && !leaver;
    }
}
