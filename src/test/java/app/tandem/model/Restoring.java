package app.tandem.model;

import app.tandem.audit.Outcome;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Recently deleted contacts come back (R18): with the assignment if R9 allows it now, without shares. */
final class Restoring {

    private final Town town;
    private final Rights rights;

    Restoring(Town town, Rights rights) {
        this.town = town;
        this.rights = rights;
    }

    Account restore(Deed.Restore restore) {
        var owner = town.person(restore.actor());
        if (!owner.active) {
            return Account.NOTHING;
        }
        SortedSet<Integer> back = new TreeSet<>();
        SortedMap<String, Integer> assigned = new TreeMap<>();
        for (int no : List.copyOf(restore.cards())) {
            var card = town.deleted.get(no);
            if (card == null || card.owner != owner) {
                continue;
            }
            back.add(no);
            comeBack(card);
            if (card.assignee != null) {
                assigned.merge(card.assignee.name, 1, Integer::sum);
            }
        }
        SortedMap<String, String> told = new TreeMap<>();
        assigned.forEach((name, number) -> told.put(name, number.toString()));
        SortedMap<String, SortedMap<Outcome, SortedSet<Integer>>> items = new TreeMap<>();
        if (!back.isEmpty()) {
            items.put("restore", new TreeMap<>(Map.of(Outcome.DONE, back)));
        }
        return new Account("", items, new TreeMap<>(), new TreeMap<>(), told, 0, new TreeSet<>());
    }

    private void comeBack(Card card) {
        town.deleted.remove(card.no);
        town.cards.put(card.no, card);
        if (card.assignee != null && !rights.reaches(card.owner, card, card.assignee)) {
            Effects.unassign(card);
        }
        town.people.stream().filter(person -> !town.sees(person, card)).forEach(person -> town.lose(card, person));
    }
}
