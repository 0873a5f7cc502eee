package app.tandem.access;

import java.util.ArrayList;
import java.util.List;

/** What administrators may do with the accounts of their organization (rules, section 1). */
public final class AdministrationPolicy {

    private static final int ENOUGH_NAMES = 3;

    /** The actions on an account. */
    public enum Deed {
        /** Change name and title. */
        RENAME("change the name"),
        MAKE_ADMIN("make an administrator"),
        MAKE_MEMBER("make a member"),
        /** Give or withdraw "Share &amp; assign with colleagues" and "Change owner". */
        PERMIT("change the permissions"),
        /** Give "Restore consent" (R35). */
        GIVE_RESTORING("give “Restore consent”"),
        WITHDRAW_RESTORING("withdraw “Restore consent”"),
        /** Enter the states of R50. */
        LICENSE("enter licences"),
        /** End the sign-ins of somebody (R51). */
        SIGN_OUT("sign out everywhere"),
        /** Take away a second factor whose phone and codes are lost (R51). */
        TURN_OFF_FACTOR("turn off the second factor"),
        DEACTIVATE("deactivate"),
        REACTIVATE("reactivate");

        private final String words;

        Deed(String words) {
            this.words = words;
        }

        /** "deactivate". */
        public String words() {
            return words;
        }
    }

    /**
     * An account, as somebody finds it.
     *
     * @param administered whether the reader is an active administrator of its organization
     * @param self whether it is the reader's own
     * @param active whether it is open
     * @param admin whether it is an administrator's
     * @param onlyAdmin whether no other active administrator is left
     * @param manages whether they manage a team
     * @param lender whether the organization is a lender
     */
    public record Account(
            String name,
            boolean administered,
            boolean self,
            boolean active,
            boolean admin,
            boolean onlyAdmin,
            boolean manages,
            boolean lender) {}

    /**
     * Somebody with whom a lead source is to share new contacts (R33), as its administrator finds them.
     *
     * @param active whether the account is open
     * @param colleague whether they are of the organization
     * @param partner whether anybody of the organization has an active partnership with them
     */
    public record Sharee(String name, boolean active, boolean colleague, boolean partner) {}

    /**
     * Somebody who reads an opt-out of an organization (R35). Of others only those whom they know and whose account is open.
     *
     * @param organization its name; empty where they may not know it
     * @param administers whether they are an active administrator of it
     * @param permitted whether they have "Restore consent"
     * @param able the other administrators who have it, by name
     * @param givers the other administrators, each of whom can give it
     */
    public record Restorer(
            String organization, boolean administers, boolean permitted, List<String> able, List<String> givers) {}

    private AdministrationPolicy() {}

    /** The reasons against restoring the consent of an address or a number; empty if they may. */
    public static List<Explanation> againstRestoring(Restorer its) {
        if (its.administers() && its.permitted()) {
            return List.of();
        }
        if (its.administers()) {
            return List.of(new Explanation("You do not have the permission “Restore consent”.", toAdministrator(its)));
        }
        return List.of(new Explanation(
                "Only an administrator with the permission “Restore consent” can restore consent.", toOther(its)));
    }

    private static String toAdministrator(Restorer its) {
        if (!its.able().isEmpty()) {
            return anyOf(its.able()) + " can restore it, or give it to you.";
        }
        return its.givers().isEmpty()
                ? "As the only administrator, you can give it to yourself under People."
                : anyOf(its.givers()) + " can give it to you.";
    }

    private static String toOther(Restorer its) {
        if (!its.able().isEmpty()) {
            return "Ask " + anyOf(its.able()) + ".";
        }
        if (!its.givers().isEmpty()) {
            return "Ask " + anyOf(its.givers()) + ", who can arrange it.";
        }
        return its.organization().isEmpty() ? "" : "Ask an administrator of " + its.organization() + ".";
    }

    /** "A", "A or B", "A, B or C": three are enough to ask. */
    private static String anyOf(List<String> names) {
        var some = names.subList(0, Math.min(names.size(), ENOUGH_NAMES));
        int last = some.size() - 1;
        return last == 0 ? some.getFirst() : String.join(", ", some.subList(0, last)) + " or " + some.get(last);
    }

    /** Whether they are there at all for the administrator: to others it is as if they were not. */
    public static boolean sees(Sharee sharee) {
        return sharee.colleague() || sharee.partner();
    }

    /** Why no import could share new contacts with them (R9, R33); empty if one could. */
    public static List<Explanation> againstSharing(Sharee its) {
        List<Explanation> reasons = new ArrayList<>();
        if (!its.active()) {
            reasons.add(new Explanation(its.name() + "’s account is deactivated.", ""));
        }
        if (!sees(its)) {
            reasons.add(
                    new Explanation(its.name() + " is no longer an active co-marketing partner of anybody here.", ""));
        }
        return reasons;
    }

    /**
     * The reasons against deleting a lead source; empty if it is allowed.
     *
     * @param contacts how many contacts have it
     */
    public static List<Explanation> againstDeletingSource(String name, int contacts) {
        return contacts == 0
                ? List.of()
                : List.of(new Explanation("Contacts have the lead source “" + name + "”.", "Retire it."));
    }

    /** Whether the account is there at all for the reader: to others it is as if it were not. */
    public static boolean sees(Account account) {
        return account.administered();
    }

    /** The reasons against it; empty if it is allowed. */
    public static List<Explanation> against(Deed deed, Account its) {
        List<Explanation> reasons = new ArrayList<>();
        if (!its.administered()) {
            reasons.add(new Explanation("Only an administrator of the organization can " + deed.words() + ".", ""));
            return reasons;
        }
        switch (deed) {
            case RENAME, REACTIVATE, WITHDRAW_RESTORING -> {}
            case MAKE_ADMIN -> {
                if (!its.active()) {
                    reasons.add(new Explanation(its.name() + "'s account is deactivated.", "Reactivate it first."));
                }
            }
            case MAKE_MEMBER -> {
                if (its.onlyAdmin()) {
                    reasons.add(onlyAdmin(its));
                }
            }
            case PERMIT -> {
                if (its.admin() || its.manages()) {
                    reasons.add(new Explanation(
                            (its.admin() ? "Administrators" : "Managers of a team")
                                    + " always have “Share & assign with colleagues” and “Change owner”.",
                            ""));
                }
            }
            case GIVE_RESTORING -> {
                if (!its.admin()) {
                    reasons.add(new Explanation(
                            "Only administrators can have “Restore consent”.",
                            its.active() ? "Make " + its.name() + " an administrator first." : ""));
                } else if (its.self() && !its.onlyAdmin()) {
                    reasons.add(new Explanation(
                            "You cannot give “Restore consent” to yourself.",
                            "Another administrator can give it to you."));
                }
            }
            case LICENSE -> {
                if (!its.lender()) {
                    reasons.add(new Explanation("Only loan officers have licences.", ""));
                }
            }
            case SIGN_OUT -> {
                if (its.self()) {
                    reasons.add(new Explanation("These are your own sign-ins.", "You end them in your preferences."));
                }
            }
            case TURN_OFF_FACTOR -> {
                if (its.self()) {
                    reasons.add(
                            new Explanation("This is your own second factor.", "You turn it off in your preferences."));
                }
            }
            case DEACTIVATE -> {
                if (its.onlyAdmin()) {
                    reasons.add(onlyAdmin(its));
                } else if (its.self()) {
                    reasons.add(
                            new Explanation("This is your own account.", "Another administrator can deactivate it."));
                }
            }
        }
        return reasons;
    }

    private static Explanation onlyAdmin(Account its) {
        return new Explanation(
                (its.self() ? "You are" : its.name() + " is") + " the only administrator.",
                "Make somebody else an administrator first.");
    }
}
