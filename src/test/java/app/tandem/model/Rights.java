package app.tandem.model;

import app.tandem.access.Action;
import app.tandem.audit.Outcome;
import org.jspecify.annotations.Nullable;

/** Who may do what, read from the rules (sections 2 to 4 and 6, R48) and not from the program. */
class Rights {

    private final Town town;

    Rights(Town town) {
        this.town = town;
    }

    /** What becomes of one contact: R4, then R13, unless it would tell of a share that the actor may not know (R6a). */
    Outcome decide(Someone actor, Card card, Wish wish) {
        if (!town.sees(actor, card)) {
            return endsForSubordinate(actor, card, wish) ? Outcome.DONE : Outcome.REFUSED;
        }
        boolean allowed = allows(actor, card, wish);
        boolean ofShares = wish.action() == Action.SHARE || wish.action() == Action.UNSHARE;
        boolean secret = ofShares && !mayKnow(actor, card, wish.target());
        if (holds(actor, card, wish) && !secret) {
            return Outcome.UNCHANGED;
        }
        return allowed ? Outcome.DONE : Outcome.REFUSED;
    }

    /** R12: what one does not see, but somebody whom one supervises holds. */
    private boolean endsForSubordinate(Someone actor, Card card, Wish wish) {
        return (wish.action() == Action.UNSHARE || wish.action() == Action.UNASSIGN)
                && town.supervises(actor, town.person(wish.target()))
                && !holds(actor, card, wish);
    }

    /** The same for taking back what an operation did (R48). */
    Outcome decideUndo(Someone actor, Card card, Wish wish, int undone) {
        var today = decide(actor, card, wish);
        if (today != Outcome.DONE) {
            return today;
        }
        var run = town.runs.get(undone);
        boolean theirs = run.actor() == actor || town.supervises(actor, card.owner);
        boolean sameOwner = card.ownedSince <= run.moment();
        return theirs && sameOwner && stillTheVeryThing(card, wish, undone) ? Outcome.DONE : Outcome.REFUSED;
    }

    private boolean stillTheVeryThing(Card card, Wish wish, int undone) {
        var assignment = card.assignment;
        return switch (wish.action()) {
            case UNSHARE -> card.shares.get(town.person(wish.target())).isOf(undone);
            case UNASSIGN -> assignment != null && assignment.deed() == undone;
            case ASSIGN ->
                assignment == null
                        ? town.runs.get(undone).wishes().get(wish.undoes()).action() == Action.UNASSIGN
                        : assignment.deed() == undone;
            case ACTIVATE -> card.archivedBy == undone;
            default -> true;
        };
    }

    private boolean holds(Someone actor, Card card, Wish wish) {
        var target = target(wish);
        return switch (wish.action()) {
            case SHARE -> target == card.owner || card.shares.containsKey(target);
            case UNSHARE -> !card.shares.containsKey(target);
            case ASSIGN -> target == card.owner || target == card.assignee;
            case UNASSIGN -> target != card.assignee;
            case CHANGE_OWNER -> target == card.owner;
            case ARCHIVE -> card.archived != null;
            case ACTIVATE -> card.archived == null;
            case PUT_IN_GROUP -> card.isInGroup(actor, wish.detail());
            case TAKE_FROM_GROUP -> !card.isInGroup(actor, wish.detail());
            default -> false;
        };
    }

    private @Nullable Someone target(Wish wish) {
        return wish.target() == Wish.NOBODY ? null : town.person(wish.target());
    }

    /** R6a: of whose share somebody who sees the contact may know; the assignee's is like anybody's. */
    boolean mayKnow(Someone viewer, Card card, int no) {
        if (no == Wish.NOBODY || viewer.isColleagueOf(card.owner)) {
            return true;
        }
        var person = town.person(no);
        var share = card.shares.get(person);
        return person == card.owner || person.isColleagueOf(viewer) || share != null && share.isBy(viewer);
    }

    /** Section 4 for somebody who sees the contact. */
    boolean allows(Someone actor, Card card, Wish wish) {
        boolean live = card.owner.active;
        boolean active = card.archived == null;
        boolean holds = actor == card.owner || actor == card.assignee;
        return switch (wish.action()) {
            case SHARE, ASSIGN -> live && active && reaches(actor, card, town.person(wish.target()));
            case UNSHARE, UNASSIGN -> endsAccess(actor, card, wish);
            // R14: what stayed on a loan is archived by an administrator as the owner
            case ARCHIVE ->
                active && (live && holds || !live && card.onLoan && actor.admin && town.supervises(actor, card.owner));
            case ACTIVATE -> live && holds;
            case EDIT -> live && active && holds;
            case PUT_IN_GROUP, EXPORT -> live;
            case TAKE_FROM_GROUP -> true;
            case CHANGE_OWNER -> live && movesOn(actor, card, town.person(wish.target()));
            case DELETE -> live && actor == card.owner && !card.onLoan && (wish.flag() || card.shares.isEmpty());
            default -> throw new IllegalArgumentException("Not in the model: " + wish);
        };
    }

    /** R9: the targets of sharing and assigning. */
    boolean reaches(Someone actor, Card card, Someone target) {
        if (!target.active) {
            return false;
        }
        boolean colleague = actor.isColleagueOf(card.owner);
        boolean ofOwnFirm = reachesColleague(actor, target);
        if (actor == card.owner || actor == card.assignee && colleague) {
            if (ofOwnFirm || town.arePartners(actor, target)) {
                return true;
            }
        }
        if (actor == card.assignee && !colleague && isBacked(actor, card)) {
            if (ofOwnFirm || target.isColleagueOf(card.owner) && town.arePartners(actor, target)) {
                return true;
            }
        }
        return town.supervises(actor, card.owner) && target.isColleagueOf(card.owner) && ofOwnFirm;
    }

    private boolean reachesColleague(Someone actor, Someone target) {
        return actor.isColleagueOf(target)
                && actor.mayShare()
                && (!town.ownTeamsOnly.contains(actor.organization) || actor.admin || actor.isOnOneTeamWith(target));
    }

    /** R9: a partner who is the assignee needs an active partnership with the owner or with whoever gave access. */
    private boolean isBacked(Someone partner, Card card) {
        var share = card.shares.get(partner);
        return town.arePartners(partner, card.owner)
                || card.assignment != null && town.arePartners(partner, card.assignment.by())
                || share != null
                        && (town.arePartners(partner, share.by())
                                || share.also() != null
                                        && town.arePartners(
                                                partner, share.also().by()));
    }

    /** R9, R12; nothing but rights stands in its way. */
    private boolean endsAccess(Someone actor, Card card, Wish wish) {
        var holder = town.person(wish.target());
        if (actor == holder
                || actor == card.owner
                || town.supervises(actor, card.owner)
                || town.supervises(actor, holder)) {
            return true;
        }
        if (actor != card.assignee) {
            return false;
        }
        var share = card.shares.get(holder);
        return actor.isColleagueOf(card.owner) || holder.isColleagueOf(actor) || share != null && share.isBy(actor);
    }

    /** R24 to R26. */
    private boolean movesOn(Someone actor, Card card, Someone target) {
        boolean asOwner =
                actor == card.owner && actor.mayChangeOwner() && !town.supervisorsOnly.contains(actor.organization);
        return (asOwner || town.supervises(actor, card.owner))
                && !card.onLoan
                && target.active
                && target.isColleagueOf(card.owner);
    }
}
