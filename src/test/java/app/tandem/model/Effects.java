package app.tandem.model;

import app.tandem.contact.ArchiveReason;
import app.tandem.model.Card.Gift;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a change makes of a contact, read from the rules (sections 2, 5 and 6). */
final class Effects {

    private final Town town;

    Effects(Town town) {
        this.town = town;
    }

    void apply(Someone actor, Card card, Wish wish, int deed, int undone) {
        switch (wish.action()) {
            case SHARE ->
                card.shares.merge(
                        town.person(wish.target()),
                        new Gift(actor, deed),
                        (there, also) -> new Gift(there.by(), there.deed(), also));
            case UNSHARE ->
                card.shares.computeIfPresent(
                        town.person(wish.target()),
                        (with, gift) -> wish.undoes() < 0 ? withoutOf(actor, gift) : withoutDone(undone, gift));
            case ASSIGN -> {
                card.assignee = town.person(wish.target());
                card.assignment = new Gift(actor, deed);
            }
            case UNASSIGN -> unassign(card);
            case ARCHIVE -> {
                card.archived = ArchiveReason.valueOf(wish.detail());
                card.archivedBy = deed;
            }
            case ACTIVATE -> card.archived = null;
            case PUT_IN_GROUP -> card.groupsOf(actor).add(wish.detail());
            case TAKE_FROM_GROUP -> card.groupsOf(actor).remove(wish.detail());
            case CHANGE_OWNER -> handOver(actor, card, wish, deed);
            case DELETE -> delete(card);
            case EXPORT -> {}
            default -> throw new IllegalArgumentException("Not in the model: " + wish);
        }
    }

    /** Whoever may not know of the first gift ends their own. */
    private static @Nullable Gift withoutOf(Someone actor, Gift gift) {
        var also = gift.also();
        return also != null && also.by() == actor && gift.by() != actor ? gift.alone() : null;
    }

    private static @Nullable Gift withoutDone(int undone, Gift gift) {
        return gift.also() != null && gift.also().deed() == undone ? gift.alone() : gift.also();
    }

    static void unassign(Card card) {
        card.assignee = null;
        card.assignment = null;
    }

    /** R27, R28. */
    private void handOver(Someone actor, Card card, Wish wish, int deed) {
        var previous = card.owner;
        card.owner = town.person(wish.target());
        card.ownedSince = town.moment;
        card.shares.clear();
        unassign(card);
        card.groupsOf(card.owner).addAll(new TreeSet<>(card.groupsOf(previous)));
        if (!wish.detail().isEmpty()) {
            card.groupsOf(card.owner).add(wish.detail());
        }
        if (wish.flag()) {
            card.shares.put(previous, new Gift(actor, deed));
        }
    }

    /** R17, R18: gone for everybody; what its owner had on it, and the assignment, may come back. */
    private void delete(Card card) {
        card.shares.clear();
        card.groups.keySet().removeIf(whose -> whose != card.owner);
        town.cards.remove(card.no);
        town.deleted.put(card.no, card);
    }
}
