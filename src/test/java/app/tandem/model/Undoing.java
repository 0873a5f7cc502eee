package app.tandem.model;

import app.tandem.access.Action;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What is undone by whom, and what that is on which contacts (R48). */
final class Undoing {

    private static final Set<Action> UNDOABLE =
            EnumSet.of(Action.SHARE, Action.UNSHARE, Action.ASSIGN, Action.UNASSIGN, Action.ARCHIVE, Action.ACTIVATE);

    private final Town town;

    Undoing(Town town) {
        this.town = town;
    }

    /** One's own operations, those of people whom one supervises, and what changed contacts of theirs. */
    boolean mayRead(Someone reader, Town.Run run) {
        return run.done().stream().flatMap(cards -> cards.keySet().stream()).anyMatch(part(reader, run))
                || readsAll(reader, run);
    }

    /** About which contacts they read it: of what others did only about those whose owner they supervise now. */
    Predicate<Integer> part(Someone reader, Town.Run run) {
        return readsAll(reader, run)
                ? no -> true
                : no -> run.wishes().stream().noneMatch(Undoing::isOwnAffair)
                        && town.cards.containsKey(no)
                        && town.supervises(reader, town.cards.get(no).owner);
    }

    /** One's own lists and files are no change of the contact. */
    private static boolean isOwnAffair(Wish wish) {
        return wish.ofGroup() || wish.action() == Action.EXPORT;
    }

    private boolean readsAll(Someone reader, Town.Run run) {
        return run.actor() == reader || town.supervises(reader, run.actor());
    }

    boolean canBeUndone(Town.Run run) {
        return run.wishes().stream().allMatch(wish -> UNDOABLE.contains(wish.action()))
                && run.done().stream().anyMatch(cards -> !cards.isEmpty());
    }

    /** The last change first; each with the contacts, of that part, that had before what it gives back. */
    Map<Wish, Set<Integer>> inverse(Town.Run run, Predicate<Integer> part) {
        Map<Wish, Set<Integer>> inverse = new LinkedHashMap<>();
        for (int no = run.wishes().size() - 1; no >= 0; no--) {
            var wish = run.wishes().get(no);
            Map<Wish, Set<Integer>> ofOne = new TreeMap<>(
                    Comparator.comparingInt((Wish w) -> w.target() * (w.action() == Action.ASSIGN ? 1 : 0))
                            .thenComparing(w -> w.action() == Action.ASSIGN)
                            .thenComparing(Wish::detail));
            run.done().get(no).values().stream()
                    .filter(before -> part.test(before.no))
                    .forEach(before -> ofOne.computeIfAbsent(inverse(wish, before), w -> new TreeSet<>())
                            .add(before.no));
            int change = no;
            inverseAlways(wish).forEach(always -> ofOne.computeIfAbsent(always, w -> new TreeSet<>()));
            ofOne.forEach((back, cards) -> inverse.put(back.undoing(change), cards));
        }
        return inverse;
    }

    /** These need nothing of what was before, and so are there even for no contact. */
    private static Set<Wish> inverseAlways(Wish wish) {
        return switch (wish.action()) {
            case SHARE -> Set.of(Wish.with(Action.UNSHARE, wish.target()));
            case UNSHARE -> Set.of(Wish.with(Action.SHARE, wish.target()));
            case ARCHIVE -> Set.of(Wish.of(Action.ACTIVATE, ""));
            default -> Set.of();
        };
    }

    private static Wish inverse(Wish wish, Card before) {
        var reason = before.archived;
        var assignee = before.assignee;
        return switch (wish.action()) {
            case SHARE -> Wish.with(Action.UNSHARE, wish.target());
            case UNSHARE -> Wish.with(Action.SHARE, wish.target());
            case ARCHIVE -> Wish.of(Action.ACTIVATE, "");
            case ACTIVATE -> Wish.of(Action.ARCHIVE, reason == null ? "OTHER" : reason.name());
            default ->
                assignee == null ? Wish.with(Action.UNASSIGN, wish.target()) : Wish.with(Action.ASSIGN, assignee.no);
        };
    }
}
