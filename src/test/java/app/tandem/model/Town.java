package app.tandem.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that the rules speak of, in plain collections: people, partnerships, contacts, past operations. */
final class Town {

    /**
     * An operation that ran.
     *
     * @param moment when
     * @param done of each change the contacts to which it was done, as they were before
     * @param ticked who is told besides
     * @param told who was told of which contacts
     */
    record Run(
            Someone actor,
            int moment,
            List<Wish> wishes,
            List<SortedMap<Integer, Card>> done,
            Set<Integer> ticked,
            Map<Someone, Set<Integer>> told) {}

    final List<Someone> people = Cast.people();
    final Set<Set<Integer>> partnerships = new java.util.HashSet<>();
    final Set<String> ownTeamsOnly = new TreeSet<>();
    final Set<String> supervisorsOnly = new TreeSet<>();
    final SortedMap<Integer, Card> cards = new TreeMap<>();
    final SortedMap<Integer, Card> deleted = new TreeMap<>();
    final Map<Integer, Run> runs = new TreeMap<>();
    int moment;

    Town() {
        Cast.PARTNERS.forEach(pair -> partnerships.add(Set.copyOf(pair)));
    }

    Someone person(int no) {
        return people.get(no);
    }

    boolean arePartners(Someone one, Someone other) {
        return one != other && partnerships.contains(Set.of(one.no, other.no));
    }

    /** Section 1: an active other user who manages a team that the user is on, or is an admin of the organization. */
    boolean supervises(Someone supervisor, Someone user) {
        if (!supervisor.active || supervisor == user) {
            return false;
        }
        return supervisor.admin && supervisor.isColleagueOf(user)
                || supervisor.teams.entrySet().stream()
                        .anyMatch(team -> team.getValue() && user.teams.containsKey(team.getKey()));
    }

    /** R4. */
    boolean sees(Someone viewer, Card card) {
        return viewer == card.owner
                || viewer == card.assignee
                || card.shares.containsKey(viewer)
                || supervises(viewer, card.owner);
    }

    SortedSet<Integer> visible(Someone viewer) {
        SortedSet<Integer> visible = new TreeSet<>();
        cards.values().stream().filter(card -> sees(viewer, card)).forEach(card -> visible.add(card.no));
        return visible;
    }

    /** Everybody who sees it. */
    Set<Someone> audience(Card card) {
        Set<Someone> audience = new TreeSet<>();
        people.stream().filter(person -> sees(person, card)).forEach(audience::add);
        return audience;
    }

    /** The same as far as the actor may know: to a partner of the owner what is hidden is not there (R6a). */
    Set<Someone> audience(Card card, Someone actor, Someone owner) {
        if (actor.isColleagueOf(owner)) {
            return audience(card);
        }
        Set<Someone> known = new TreeSet<>(List.of(card.owner));
        if (card.assignee != null) {
            known.add(card.assignee);
        }
        card.shares.forEach((with, gift) -> {
            if (with.isColleagueOf(actor) || gift.isBy(actor)) {
                known.add(with);
            }
        });
        return known;
    }

    /** R27a: what somebody had on a contact that they have lost sight of; how many tasks go to the owner. */
    int lose(Card card, Someone loser) {
        card.groups.remove(loser);
        int moved = 0;
        for (int i = 0; i < card.errands.size(); i++) {
            var errand = card.errands.get(i);
            if (errand.whose() == loser && !errand.done()) {
                card.errands.set(i, new Card.Errand(card.owner, false));
                moved++;
            }
        }
        return moved;
    }
}
