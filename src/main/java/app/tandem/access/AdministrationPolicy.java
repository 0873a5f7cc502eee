package app.tandem.access;

import java.util.ArrayList;
import java.util.List;

/** What administrators may do with the accounts of their organization (rules, section 1). */
public final class AdministrationPolicy {

    /** The actions on an account. */
    public enum Deed {
        /** Change name and title. */
        RENAME("change the name"),
        MAKE_ADMIN("make an administrator"),
        MAKE_MEMBER("make a member"),
        /** Give or withdraw "Share &amp; assign with colleagues" and "Change owner". */
        PERMIT("change the permissions"),
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

    private AdministrationPolicy() {}

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
            case RENAME, REACTIVATE -> {}
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
                            its.admin()
                                    ? "Administrators always have both permissions."
                                    : "Managers of a team always have both permissions.",
                            ""));
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
