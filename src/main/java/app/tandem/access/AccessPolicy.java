package app.tandem.access;

import static app.tandem.access.Reason.*;

import java.util.EnumSet;
import java.util.Set;

/** Who may do what with a contact: the one place where it is decided (rules, sections 3 and 4). */
public final class AccessPolicy {

    /** "Somebody else gave this access", in its forms. */
    private static final Set<Reason> SOMEBODY_ELSES = EnumSet.of(NOT_YOUR_SHARE);

    private AccessPolicy() {}

    /**
     * One row of the table of section 4: who may, whether an archived contact does not stop it, and whether it can still
     * be done where the owner is deactivated: by those who may, or by administrators with what stayed on a loan (R14).
     */
    private record Row(
            boolean owner,
            boolean assignee,
            boolean shared,
            boolean supervisor,
            boolean whileArchived,
            Left whileOwnerDeactivated) {

        boolean permits(Standing s) {
            return owner && s.owner()
                    || assignee && s.assigned()
                    || shared && s.shared()
                    || supervisor && s.supervisor()
                    || ofWhatStayed(s);
        }

        boolean ofWhatStayed(Standing s) {
            return whileOwnerDeactivated == Left.ADMIN && s.administersWhatStayed();
        }
    }

    /** What can still be done with a contact whose owner is deactivated (R14). */
    private enum Left {
        /** As before. */
        YES,
        NO,
        /** By an administrator as the owner, where it stayed on a loan. */
        ADMIN
    }

    private static Row row(Action action) {
        boolean yes = true;
        boolean no = false;
        return switch (action) { //       owner assignee shared supervisor archived owner deactivated
            case VIEW -> new Row(yes, yes, yes, yes, yes, Left.YES);
            case EXPORT -> new Row(yes, yes, yes, yes, yes, Left.NO);
            case EDIT, ADD_PLAN -> new Row(yes, yes, no, no, no, Left.NO);
            case ADD_NOTE -> new Row(yes, yes, yes, no, yes, Left.ADMIN);
            case ADD_TASK, LOG_CALL, RECORD_OUTCOME, SEND_EMAIL, ADD_TO_JOURNEY ->
                new Row(yes, yes, yes, no, no, Left.NO);
            case PUT_IN_GROUP -> new Row(yes, yes, yes, yes, yes, Left.NO);
            // one's own lists are no action on the contact, so it may leave them
            case TAKE_FROM_GROUP -> new Row(yes, yes, yes, yes, yes, Left.YES);
            case SHARE, ASSIGN -> new Row(yes, yes, no, yes, no, Left.NO);
            case UNSHARE, UNASSIGN -> new Row(yes, yes, no, yes, yes, Left.YES);
            case ARCHIVE -> new Row(yes, yes, no, no, yes, Left.ADMIN);
            case ACTIVATE -> new Row(yes, yes, no, no, yes, Left.NO);
            case CHANGE_OWNER -> new Row(yes, no, no, yes, yes, Left.NO);
            case DELETE, MERGE -> new Row(yes, no, no, no, yes, Left.NO);
        };
    }

    /** Decides one action of one person on one contact, with the other person where there is one. */
    public static Decision decide(Action action, Standing s, Target t) {
        boolean holds = alreadyHolds(action, s, t);
        if (!s.sees() && (holds || !endsForSubordinate(action, s, t))) {
            return new Decision.Denied(EnumSet.of(GONE));
        }
        if (holds && mayKnow(action, s, t)) {
            return Decision.UNCHANGED;
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        notYours(action, s, t, reasons);
        if (!s.ownerActive() && !whileOwnerDeactivated(action, s)) {
            reasons.add(OWNER_DEACTIVATED);
        }
        if (s.archived() && !row(action).whileArchived()) {
            reasons.add(ARCHIVED);
        }
        switch (action) {
            case SHARE, ASSIGN -> reach(s, t, reasons);
            case CHANGE_OWNER -> handOver(s, t, reasons);
            case SEND_EMAIL -> reachedByEmail(s, reasons);
            case DELETE -> {
                // a partner who has no share themself may not know of others' (R6a)
                if (s.sharedWithAnybody() && (s.shared() || Disclosure.sees(Disclosure.Part.ALL_RELATIONS, s))) {
                    reasons.add(STILL_SHARED);
                }
            }
            default -> {}
        }
        // whoever may not see loans may not read of one either (R15)
        if (s.onLoan() && (action == Action.CHANGE_OWNER || action == Action.DELETE)) {
            if (Disclosure.sees(Disclosure.Part.LOANS, s) || reasons.isEmpty()) {
                reasons.add(ON_LOAN);
            }
        }
        if (!reasons.isEmpty()) {
            return new Decision.Denied(reasons);
        }
        // what the actor may not know is as if it were not there (R6a)
        return Decision.ALLOWED;
    }

    /** The same of a list that contacts are added to or removed from: what holds already goes before any refusal (R13). */
    public static Decision decide(Action action, Standing s, boolean listed) {
        boolean holds = listed != (action == Action.TAKE_FROM_GROUP);
        return holds && s.sees() ? Decision.UNCHANGED : decide(action, s, Target.NONE);
    }

    /** Decides what takes back an earlier operation: by what today's rules say of it, and only the very same (R48). */
    public static Decision undo(Decision today, Standing s) {
        if (today instanceof Decision.Unchanged || today.reasons().contains(GONE)) {
            return today;
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(today.reasons());
        // it was the actor who gave this access: what speaks against it is that it is not there any more
        boolean byActor = s.facts().has(Fact.UNDO_BY_ACTOR);
        boolean still = s.facts().has(Fact.UNDO_STILL_THERE);
        boolean goneSince = byActor && !still && reasons.removeAll(SOMEBODY_ELSES);
        if (!byActor && !s.supervisor()) {
            reasons.add(UNDO_NOT_YOURS);
        }
        if (s.facts().has(Fact.UNDO_OWNER_CHANGED)) {
            reasons.add(UNDO_OWNER_CHANGED);
        }
        if (s.facts().has(Fact.UNDO_MERGED)) {
            reasons.add(UNDO_MERGED);
        }
        // whoever may not do it today may not read either what was made since
        if (goneSince || !still && today instanceof Decision.Allowed) {
            reasons.add(UNDO_MADE_ANEW);
        }
        return reasons.isEmpty() ? today : new Decision.Denied(reasons);
    }

    private static boolean whileOwnerDeactivated(Action action, Standing s) {
        var row = row(action);
        return row.whileOwnerDeactivated() == Left.YES || row.ofWhatStayed(s);
    }

    /** R13: the action would change nothing. */
    private static boolean alreadyHolds(Action action, Standing s, Target t) {
        return switch (action) {
            case ARCHIVE -> s.archived();
            case ACTIVATE -> !s.archived();
            case SHARE -> t.owner() || t.sharedWith();
            case ASSIGN -> t.owner() || t.assignee();
            case UNSHARE -> !t.nobody() && !t.sharedWith();
            case UNASSIGN -> !t.nobody() && !t.assignee();
            case CHANGE_OWNER -> t.owner();
            default -> false;
        };
    }

    /** R6a: whether "already so" would reveal nothing hidden from the actor. */
    private static boolean mayKnow(Action action, Standing s, Target t) {
        boolean aboutShares = action == Action.SHARE || action == Action.UNSHARE;
        return s.sees() && !aboutShares // owner and assignee are known to everybody who sees it
                || t.nobody()
                || t.self()
                || Disclosure.knowsOf(s, t.ofActorsOrganization(), t.owner(), t.sharedByActor());
    }

    private static void notYours(Action action, Standing s, Target t, Set<Reason> reasons) {
        if (action.takesAccessAway()) {
            if (!mayTakeAway(action, s, t)) {
                reasons.add(s.assigned() ? NOT_YOUR_SHARE : NOT_YOURS_SHARED);
            }
        } else if (!row(action).permits(s)) {
            reasons.add(
                    action == Action.CHANGE_OWNER && s.colleague()
                            ? NOT_THEIR_OWNER
                            : s.assigned() ? NOT_YOURS_ASSIGNED : s.shared() ? NOT_YOURS_SHARED : NOT_YOURS_SUPERVISED);
        }
    }

    /** R9, R12: whose shares and assignments the actor may end. */
    private static boolean mayTakeAway(Action action, Standing s, Target t) {
        if (s.owner() || s.supervisor() || t.supervisedByActor()) {
            return true;
        }
        if (t.self()) {
            return action == Action.UNSHARE ? s.shared() || s.assigned() : s.assigned();
        }
        if (!s.assigned()) {
            return t.nobody() && action == Action.UNSHARE; // a share of their own, no assignment
        }
        return t.nobody() || s.colleague() || t.ofActorsOrganization() || t.sharedByActor();
    }

    /** R12: the actor does not see the contact, but supervises somebody who holds it. */
    private static boolean endsForSubordinate(Action action, Standing s, Target t) {
        return action.takesAccessAway() && t.supervisedByActor() && s.rights().active();
    }

    /** R9: with whom the actor may share and to whom they may assign. */
    private static void reach(Standing s, Target t, Set<Reason> reasons) {
        if (s.partner() && s.assigned() && !s.partnershipBehind()) {
            reasons.add(PARTNERSHIP_NOT_ACTIVE);
        }
        if (t.nobody()) {
            return;
        }
        if (!t.active()) {
            reasons.add(TARGET_DEACTIVATED);
        }
        if (t.ofActorsOrganization()) {
            if (!s.rights().mayShare()) {
                reasons.add(NO_SHARE_PERMISSION);
            }
            if (s.rights().ownTeamsOnly() && !t.commonTeam()) {
                reasons.add(OWN_TEAMS_ONLY);
            }
        } else if (s.partner() && !t.ofOwnersOrganization()) {
            reasons.add(TARGET_THIRD_ORGANIZATION);
        } else if (s.actsAsOwner() && !s.assigned()) {
            reasons.add(TARGET_OUTSIDE_ORGANIZATION);
        } else if (!t.activePartner()) {
            reasons.add(TARGET_NO_PARTNER);
        }
    }

    /** R39: where no e-mail goes, whoever sends it; these facts are asked of sending alone. */
    private static void reachedByEmail(Standing s, Set<Reason> reasons) {
        if (s.facts().has(Fact.EMAIL_MISSING)) {
            reasons.add(EMAIL_MISSING);
        } else if (s.facts().has(Fact.EMAIL_NOT_VALID)) {
            reasons.add(EMAIL_NOT_VALID);
        }
        if (s.facts().has(Fact.EMAIL_OPTED_OUT)) {
            reasons.add(EMAIL_OPTED_OUT);
        }
    }

    /** R24, R25: who may change the owner, and to whom. */
    private static void handOver(Standing s, Target t, Set<Reason> reasons) {
        if (s.owner()) {
            if (!s.rights().mayChangeOwner()) {
                reasons.add(NO_CHANGE_OWNER_PERMISSION);
            }
            if (!s.rights().ownersMayChangeOwner()) {
                reasons.add(SUPERVISORS_ONLY);
            }
        }
        if (!t.nobody() && !(t.active() && t.ofOwnersOrganization())) {
            reasons.add(TARGET_NOT_ELIGIBLE);
        }
    }
}
