package app.tandem.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why an action is refused, in the order of R15. Each reason has its explanation (the fact, and who can help) and a
 * permanent stored code: a new reason takes its place in the order and the next free code.
 */
public enum Reason {
    /** The contact is not there for this person: it does not exist, or they do not see it (R4). */
    GONE(1, "It no longer exists, or you can no longer see it.", ""),
    /** The contact was selected by a filter that it no longer matches (R45). */
    NO_LONGER_MATCHES(2, "It no longer matches the filter you selected it with.", ""),
    NOT_YOURS_SHARED(3, "It is only shared with you.", "Its owner, {owner}, can {action}."),
    NOT_YOURS_ASSIGNED(4, "It is only assigned to you.", "Its owner, {owner}, can {action}."),
    NOT_YOURS_SUPERVISED(5, "You only supervise its owner.", "Its owner, {owner}, can {action}."),
    NOT_YOUR_SHARE(6, "Somebody else gave this access.", "Its owner, {owner}, can take it away."),
    NOT_THEIR_OWNER(7, "You do not own it.", "Its owner, {owner}, or {owner}'s supervisor can {action}."),
    OWNER_DEACTIVATED(8, "The owner's account is deactivated.", "An administrator must reactivate {owner}."),
    ARCHIVED(9, "It is archived.", "Its owner or assignee can activate it."),
    EMAIL_MISSING(26, "It has no e-mail address.", "Whoever may edit the record can add one."),
    EMAIL_NOT_VALID(27, "Its e-mail address is not valid.", "Whoever may edit the record can correct it."),
    EMAIL_OPTED_OUT(28, "Its address is opted out of e-mail.", "Only the person can opt in again."),
    NO_SHARE_PERMISSION(
            10,
            "You do not have the permission “Share & assign with colleagues”.",
            "An administrator can give it to you."),
    OWN_TEAMS_ONLY(
            11, "Your organization lets members share only with their own teams.", "An administrator can change it."),
    NO_CHANGE_OWNER_PERMISSION(
            12, "You do not have the permission “Change owner”.", "Your supervisor can change the owner."),
    SUPERVISORS_ONLY(13, "In your organization, only supervisors can change owners.", "Your supervisor can do it."),
    PARTNERSHIP_NOT_ACTIVE(
            14,
            "Your partnership with the person who gave you access is not active.",
            "Its owner, {owner}, can {action}."),
    TARGET_DEACTIVATED(15, "{target}'s account is deactivated.", "An administrator can reactivate it."),
    TARGET_OUTSIDE_ORGANIZATION(
            16,
            "{target} is not in the owner's organization.",
            "Acting as the owner, you can share and assign only within that organization."),
    TARGET_NO_PARTNER(
            17, "You have no active partnership with {target}.", "Invite {target} as a co-marketing partner."),
    TARGET_THIRD_ORGANIZATION(
            18, "{target} is in neither your firm nor the owner's organization.", "Its owner, {owner}, can {action}."),
    TARGET_NOT_ELIGIBLE(
            19, "{target} cannot own it.", "The new owner must be an active user in the owner's organization."),
    STILL_SHARED(20, "It is still shared.", "Unshare it first."),
    ON_LOAN(21, "On {loans}.", "No one can move or delete it while it is a participant on a loan."),
    UNDO_NOT_YOURS(22, "Somebody else did this.", "They or the owner's supervisor can undo it."),
    UNDO_OWNER_CHANGED(23, "Its owner has changed since.", ""),
    UNDO_MERGED(24, "It has been merged with another contact since.", ""),
    UNDO_MADE_ANEW(
            25,
            "What this operation did has since been ended or replaced.",
            "What is in place now is not from this operation.");

    private static final Map<Integer, Reason> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Reason::code, reason -> reason));

    private final int code;
    private final String fact;
    private final String help;

    Reason(int code, String fact, String help) {
        this.code = code;
        this.fact = fact;
        this.help = help;
    }

    /** What a person reads: the fact, and who can help. */
    public Explanation explain(Circumstances circumstances) {
        return new Explanation(circumstances.fill(fact), circumstances.fill(help(circumstances.helpers())));
    }

    /** Names only who can help. */
    private String help(Helpers can) {
        return switch (this) {
            case NOT_YOURS_SHARED,
                    NOT_YOURS_ASSIGNED,
                    NOT_YOUR_SHARE,
                    PARTNERSHIP_NOT_ACTIVE,
                    TARGET_THIRD_ORGANIZATION -> can.owner() ? help : "";
            case NOT_YOURS_SUPERVISED ->
                can.owner() ? can.readerTakesOver() ? help + " You can take it over with Change Owner." : help : "";
            case NOT_THEIR_OWNER ->
                can.owner()
                        ? can.supervisor() ? help : "Its owner, {owner}, can {action}."
                        : can.supervisor() ? "{owner}'s supervisor can {action}." : "";
            case NO_CHANGE_OWNER_PERMISSION, SUPERVISORS_ONLY -> can.supervisor() ? help : "";
            case ARCHIVED -> can.readerActivates() ? "Activate it first." : activating(can);
            case TARGET_NO_PARTNER -> can.invitable() ? help : "";
            default -> help;
        };
    }

    private String activating(Helpers can) {
        if (can.ownerActivates()) {
            return can.assigneeActivates() ? help : "Its owner, {owner}, can activate it.";
        }
        return can.assigneeActivates() ? "Its assignee can activate it." : "";
    }

    /** The stored code. */
    int code() {
        return code;
    }

    /** The codes of these reasons, ascending, as the audit trail keeps them: "3 9"; empty for none. */
    public static String codes(Collection<Reason> reasons) {
        return reasons.isEmpty()
                ? ""
                : reasons.stream()
                        .map(Reason::code)
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
    }

    /** Reads what {@link #codes} wrote, skipping codes of later versions. */
    public static Set<Reason> ofCodes(String codes) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (!codes.isEmpty()) {
            for (String code : codes.split(" ", -1)) {
                var reason = BY_CODE.get(Integer.valueOf(code));
                if (reason != null) {
                    reasons.add(reason);
                }
            }
        }
        return reasons;
    }

    /** All reasons explained, in their order; where the owner is deactivated, no other reason sends to the owner. */
    public static List<Explanation> explain(Set<Reason> reasons, Circumstances circumstances) {
        boolean ownerCannot = reasons.contains(OWNER_DEACTIVATED);
        List<Explanation> all = new ArrayList<>();
        for (Reason reason : EnumSet.copyOf(reasons)) {
            boolean askTheOwner = reason != OWNER_DEACTIVATED && reason.help.contains("{owner}");
            Explanation explanation = reason.explain(circumstances);
            all.add(ownerCannot && askTheOwner ? new Explanation(explanation.fact(), "") : explanation);
        }
        return all;
    }
}
