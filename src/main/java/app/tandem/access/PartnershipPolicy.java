package app.tandem.access;

import java.util.ArrayList;
import java.util.List;

/** What the two sides of a co-marketing partnership may do with it (rules, section 1). */
public final class PartnershipPolicy {

    /** The actions on a partnership. */
    public enum Deed {
        /** After an end or a refusal. */
        INVITE_AGAIN("invite again"),
        /** The mail of a waiting invitation. */
        SEND_AGAIN("send the invitation again"),
        COPY_LINK("copy the invitation link"),
        WITHDRAW("withdraw the invitation"),
        ACCEPT("accept the invitation"),
        DECLINE("decline the invitation"),
        END("end the partnership");

        private final String words;

        Deed(String words) {
            this.words = words;
        }

        /** "end the partnership". */
        public String words() {
            return words;
        }
    }

    /** Where it stands. */
    public enum Stand {
        INVITED,
        ACTIVE,
        ENDED
    }

    /** What somebody is to it. */
    public enum Side {
        LOAN_OFFICER,
        /** The agent; of an invitation, whoever has the account with its address. */
        AGENT,
        NEITHER
    }

    /**
     * A partnership, as somebody finds it.
     *
     * @param other the other side's name, or the address that was invited
     * @param active whether the reader's account is active
     */
    public record Pact(String other, Side side, boolean active, Stand stand) {}

    /**
     * Somebody who may be one of its two sides.
     *
     * @param inviter whether they are the loan officer
     * @param agent whether they are written down as the agent
     * @param addressed whether nobody is, and it went to the address of their account
     * @param readsMail whether they are known to read mail there, or nobody could be
     * @param ofFirm whether they belong to a partner firm
     */
    public record Candidate(boolean inviter, boolean agent, boolean addressed, boolean readsMail, boolean ofFirm) {}

    private PartnershipPolicy() {}

    /**
     * Which side of it somebody is. An invitation of somebody who has left is offered to nobody, one by mail to whoever
     * reads mail at its address (R51), and one that was never accepted is over when it ends.
     *
     * @param accepted whether the two are or were partners
     * @param inviterActive whether the loan officer's account is open
     */
    public static Side side(Stand stand, boolean accepted, boolean inviterActive, Candidate who) {
        if (who.inviter()) {
            return Side.LOAN_OFFICER;
        }
        boolean invited = stand == Stand.INVITED;
        boolean agent = who.agent()
                ? (invited ? inviterActive : accepted)
                : invited && inviterActive && who.addressed() && who.readsMail() && who.ofFirm();
        return agent ? Side.AGENT : Side.NEITHER;
    }

    /** Whether it is there at all for the reader: to others it is as if it were not. */
    public static boolean sees(Pact pact) {
        return pact.active() && pact.side() != Side.NEITHER;
    }

    /** The reasons against inviting anybody; empty for a loan officer. */
    public static List<Explanation> againstInviting(boolean active, boolean loanOfficer) {
        return active && loanOfficer
                ? List.of()
                : List.of(new Explanation(
                        "Invitations come from loan officers.",
                        "Ask your loan officer to invite you at your address."));
    }

    /** The reasons against it; empty if it is allowed. */
    public static List<Explanation> against(Deed deed, Pact its) {
        List<Explanation> reasons = new ArrayList<>();
        if (!sees(its)) {
            reasons.add(new Explanation("Only its two sides can " + deed.words() + ".", ""));
            return reasons;
        }
        boolean lender = its.side() == Side.LOAN_OFFICER;
        switch (deed) {
            case INVITE_AGAIN, SEND_AGAIN, COPY_LINK, WITHDRAW -> {
                if (!lender) {
                    reasons.add(
                            new Explanation("Invitations come from loan officers.", its.other() + " can invite you."));
                }
            }
            case ACCEPT, DECLINE -> {
                if (lender) {
                    reasons.add(new Explanation("Only whoever is invited can answer.", ""));
                }
            }
            case END -> {}
        }
        var needed = needed(deed);
        if (its.stand() != needed) {
            reasons.add(new Explanation(
                    switch (its.stand()) {
                        case INVITED -> "The invitation has not been answered yet.";
                        case ACTIVE -> "You are partners.";
                        case ENDED ->
                            needed == Stand.INVITED ? "The invitation is over." : "The partnership has ended.";
                    },
                    ""));
        }
        return reasons;
    }

    private static Stand needed(Deed deed) {
        return switch (deed) {
            case INVITE_AGAIN -> Stand.ENDED;
            case SEND_AGAIN, COPY_LINK, WITHDRAW, ACCEPT, DECLINE -> Stand.INVITED;
            case END -> Stand.ACTIVE;
        };
    }
}
