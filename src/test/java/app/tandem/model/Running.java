package app.tandem.model;

import app.tandem.audit.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One operation in the model: everything is decided as things stand, then done, change by change; then whoever lost
 * sight loses the rest (R44, R46, R27a).
 */
final class Running {

    private final Town town;
    private final Rights rights;
    private final Effects effects;
    private final Someone actor;
    private final int deed;
    private final List<Wish> wishes;
    private Function<Wish, Set<Integer>> scope = wish -> Set.of();
    private boolean scoped;
    private int undone;
    private Town.@Nullable Run takenBack;

    Running(Town town, Rights rights, Effects effects, Someone actor, int deed, List<Wish> wishes) {
        this.town = town;
        this.rights = rights;
        this.effects = effects;
        this.actor = actor;
        this.deed = deed;
        this.wishes = wishes;
    }

    /** It takes back what that deed did, in that run; each change is about some of the contacts only. */
    void undoes(int deedBefore, Town.Run run, Function<Wish, Set<Integer>> about) {
        undone = deedBefore;
        takenBack = run;
        scope = about;
        scoped = true;
    }

    Account on(SortedSet<Integer> chosen, Set<Integer> ticked, BiFunction<Card, Wish, Outcome> decide) {
        List<SortedMap<Integer, Card>> done = new ArrayList<>();
        SortedMap<String, SortedMap<Outcome, SortedSet<Integer>>> items = new TreeMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            SortedMap<Integer, Card> doneTo = new TreeMap<>();
            SortedMap<Outcome, SortedSet<Integer>> outcomes = new TreeMap<>();
            for (int no : chosen) {
                if (scoped && !scope.apply(wish).contains(no)) {
                    continue;
                }
                var card = town.cards.get(no);
                var outcome = card == null ? Outcome.REFUSED : decide.apply(card, wish);
                outcomes.computeIfAbsent(outcome, o -> new TreeSet<>()).add(no);
                if (card != null && outcome == Outcome.DONE) {
                    doneTo.put(no, card.copy());
                }
            }
            done.add(doneTo);
            items.put(i + " " + wish, outcomes);
        }
        var telling = new Telling(town, rights, actor, ticked, takenBack);
        town.runs.put(deed, new Town.Run(actor, town.moment, wishes, done, ticked, telling.told()));
        return carryOut(done, items, telling);
    }

    private Account carryOut(
            List<SortedMap<Integer, Card>> done,
            SortedMap<String, SortedMap<Outcome, SortedSet<Integer>>> items,
            Telling telling) {
        SortedMap<Integer, Card> before = new TreeMap<>();
        done.forEach(before::putAll);
        for (int i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            done.get(i).values().forEach(was -> {
                telling.of(wish, was);
                effects.apply(actor, cardOf(was.no), wish, deed, undone);
            });
        }
        SortedMap<String, Integer> gains = new TreeMap<>();
        SortedMap<String, Integer> loses = new TreeMap<>();
        SortedSet<String> leaves = new TreeSet<>();
        int tasks = 0;
        for (Card was : before.values()) {
            var now = town.cards.get(was.no);
            Set<Someone> lost = new HashSet<>(town.audience(was));
            if (now == null) {
                lost.remove(was.owner);
            } else {
                Set<Someone> gained = town.audience(now, actor, was.owner);
                gained.removeAll(town.audience(was, actor, was.owner));
                count(gains, gained);
                lost.removeAll(town.audience(now));
            }
            Set<Someone> known = new HashSet<>(lost);
            if (now != null) {
                known = town.audience(was, actor, was.owner);
                known.removeAll(town.audience(now, actor, was.owner));
            }
            count(loses, known);
            if (lost.contains(actor)) {
                leaves.addAll(was.groupsOf(actor));
            }
            if (now != null) {
                tasks += town.sees(actor, was)
                        ? (int) was.errands.stream()
                                .filter(errand -> !errand.done())
                                .map(Card.Errand::whose)
                                .filter(known::contains)
                                .count()
                        : 0;
                lost.forEach(person -> town.lose(now, person));
            }
        }
        return new Account("", items, gains, loses, telling.messages(), tasks, leaves);
    }

    private Card cardOf(int no) {
        var card = town.cards.get(no);
        return card == null ? town.deleted.get(no) : card;
    }

    private static void count(SortedMap<String, Integer> counts, Set<Someone> people) {
        people.stream().filter(person -> person.active).forEach(person -> counts.merge(person.name, 1, Integer::sum));
    }
}
