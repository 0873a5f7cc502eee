package app.tandem.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What could stand in the place of a deed and is simpler. */
final class Simpler {

    private Simpler() {}

    static List<Deed> than(Deed deed) {
        return switch (deed) {
            case Deed.Plant plant -> than(plant);
            case Deed.Act act -> than(act);
            case Deed.Restore restore ->
                less(restore.cards()).stream()
                        .<Deed>map(cards -> new Deed.Restore(restore.no(), restore.actor(), cards))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Deed> than(Deed.Plant p) {
        List<Deed> simpler = new ArrayList<>();
        if (p.assignee() != Wish.NOBODY) {
            simpler.add(new Deed.Plant(
                    p.no(),
                    p.card(),
                    p.owner(),
                    Wish.NOBODY,
                    p.shares(),
                    p.archived(),
                    p.onLoan(),
                    p.groups(),
                    p.errands()));
        }
        if (p.archived() != null) {
            simpler.add(new Deed.Plant(
                    p.no(), p.card(), p.owner(), p.assignee(), p.shares(), null, p.onLoan(), p.groups(), p.errands()));
        }
        if (p.onLoan()) {
            simpler.add(new Deed.Plant(
                    p.no(),
                    p.card(),
                    p.owner(),
                    p.assignee(),
                    p.shares(),
                    p.archived(),
                    false,
                    p.groups(),
                    p.errands()));
        }
        p.shares().keySet().forEach(with -> {
            SortedMap<Integer, Integer> shares = new TreeMap<>(p.shares());
            shares.remove(with);
            simpler.add(new Deed.Plant(
                    p.no(),
                    p.card(),
                    p.owner(),
                    p.assignee(),
                    shares,
                    p.archived(),
                    p.onLoan(),
                    p.groups(),
                    p.errands()));
        });
        less(p.groups())
                .forEach(groups -> simpler.add(new Deed.Plant(
                        p.no(),
                        p.card(),
                        p.owner(),
                        p.assignee(),
                        p.shares(),
                        p.archived(),
                        p.onLoan(),
                        groups,
                        p.errands())));
        less(p.errands())
                .forEach(errands -> simpler.add(new Deed.Plant(
                        p.no(),
                        p.card(),
                        p.owner(),
                        p.assignee(),
                        p.shares(),
                        p.archived(),
                        p.onLoan(),
                        p.groups(),
                        errands)));
        return simpler;
    }

    private static List<Deed> than(Deed.Act a) {
        List<Deed> simpler = new ArrayList<>();
        var meanwhile = a.meanwhile();
        if (meanwhile != null) {
            simpler.add(meanwhile);
            simpler.add(new Deed.Act(a.no(), a.actor(), a.choice(), a.wishes(), a.ticked(), null));
            than(meanwhile)
                    .forEach(less ->
                            simpler.add(new Deed.Act(a.no(), a.actor(), a.choice(), a.wishes(), a.ticked(), less)));
        }
        if (a.wishes().size() > 1) {
            for (int i = a.wishes().size() - 1; i >= 0; i--) {
                List<Wish> wishes = new ArrayList<>(a.wishes());
                wishes.remove(i);
                simpler.add(new Deed.Act(a.no(), a.actor(), a.choice(), wishes, a.ticked(), meanwhile));
            }
        }
        less(a.ticked())
                .forEach(ticked ->
                        simpler.add(new Deed.Act(a.no(), a.actor(), a.choice(), a.wishes(), ticked, meanwhile)));
        less(a.choice().cards()).forEach(cards -> {
            var choice = new Deed.Choice(
                    a.choice().all(), cards, a.choice().owner(), a.choice().archived());
            simpler.add(new Deed.Act(a.no(), a.actor(), choice, a.wishes(), a.ticked(), meanwhile));
        });
        return simpler;
    }

    private static <T> List<SortedSet<T>> less(SortedSet<T> some) {
        List<SortedSet<T>> less = new ArrayList<>();
        for (T one : some) {
            SortedSet<T> without = new TreeSet<>(some);
            without.remove(one);
            less.add(without);
        }
        return less;
    }
}
