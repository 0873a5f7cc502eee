package app.tandem.model;

import app.tandem.access.Action;
import app.tandem.audit.Outcome;
import app.tandem.contact.list.ContactFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tells what has to come of a deed by the rules, and is then in the state that the program has to be in. */
final class Model {

    static final String NO_OPERATION = "no such operation";
    static final String NOT_POSSIBLE = "not possible any more";
    static final String NO_CONTACT = "no such contact";
    static final String NOT_ALLOWED = "not allowed";

    final Town town = new Town();
    private final Rights rights;
    private final Effects effects = new Effects(town);
    private final Undoing undoing = new Undoing(town);

    /** @param rights who may do what; the rules, or for a proof something that is not quite the rules */
    Model(Function<Town, Rights> rights) {
        this.rights = rights.apply(town);
    }

    Account perform(Deed deed) {
        town.moment++;
        return switch (deed) {
            case Deed.Plant plant -> new Planting(town).plant(plant);
            case Deed.Turn turn -> new Turning(town).turn(turn);
            case Deed.Errand errand -> new Planting(town).errand(errand);
            case Deed.Act act -> act(act);
            case Deed.Undo undo -> undo(undo);
            case Deed.HandBack back -> handBack(back);
            case Deed.Restore restore -> new Restoring(town, rights).restore(restore);
            case Deed.Edit edit -> edit(edit);
        };
    }

    private boolean isAway(int person) {
        return !town.person(person).active;
    }

    private Account act(Deed.Act act) {
        if (isAway(act.actor())) {
            return Account.NOTHING;
        }
        var actor = town.person(act.actor());
        Predicate<Card> matches = card -> !act.choice().all() || matches(act.choice(), card);
        SortedSet<Integer> chosen = new TreeSet<>(act.choice().cards());
        if (act.choice().all()) {
            chosen = town.visible(actor);
            chosen.removeIf(no -> !matches.test(town.cards.get(no)));
            chosen.removeAll(act.choice().cards());
        } else {
            chosen.removeIf(no -> !town.cards.containsKey(no) && !town.deleted.containsKey(no));
        }
        var meanwhile = act.meanwhile();
        if (meanwhile != null) {
            perform(meanwhile);
        }
        if (chosen.isEmpty() || isAway(act.actor())) {
            return Account.NOTHING;
        }
        var run = new Running(town, rights, effects, actor, act.no(), act.wishes());
        return run.on(chosen, act.ticked(), (card, wish) -> {
            boolean stale = act.choice().all() && !(town.sees(actor, card) && matches.test(card));
            return stale ? Outcome.REFUSED : rights.decide(actor, card, wish);
        });
    }

    private static boolean matches(Deed.Choice choice, Card card) {
        boolean archived = card.archived != null;
        return (choice.owner() == Wish.NOBODY || card.owner.no == choice.owner())
                && (choice.archived() == ContactFilter.Archived.INCLUDED
                        || archived == (choice.archived() == ContactFilter.Archived.ONLY));
    }

    private Account undo(Deed.Undo undo) {
        var undone = town.runs.get(undo.undone());
        if (undone == null || isAway(undo.actor())) {
            return Account.NOTHING;
        }
        var actor = town.person(undo.actor());
        if (!undoing.mayRead(actor, undone)) {
            return Account.refused(NO_OPERATION);
        }
        if (!undoing.canBeUndone(undone)) {
            return Account.refused(NOT_POSSIBLE);
        }
        var part = undoing.part(actor, undone);
        SortedSet<Integer> chosen = new TreeSet<>();
        undone.done().forEach(cards -> chosen.addAll(cards.keySet()));
        chosen.removeIf(part.negate());
        Map<Wish, Set<Integer>> scopes = undoing.inverse(undone, part);
        var run = new Running(town, rights, effects, actor, undo.no(), List.copyOf(scopes.keySet()));
        run.undoes(undo.undone(), undone, wish -> scopes.getOrDefault(wish, Set.of()));
        return run.on(chosen, undone.ticked(), (card, wish) -> rights.decideUndo(actor, card, wish, undo.undone()));
    }

    private Account handBack(Deed.HandBack back) {
        var undone = town.runs.get(back.undone());
        if (undone == null || isAway(back.actor())) {
            return Account.NOTHING;
        }
        var actor = town.person(back.actor());
        if (!undoing.mayRead(actor, undone)) {
            return Account.refused(NO_OPERATION);
        }
        SortedSet<Integer> chosen = new TreeSet<>();
        if (undone.wishes().getFirst().action() == Action.CHANGE_OWNER) {
            var part = undoing.part(actor, undone);
            undone.done().getFirst().values().stream()
                    .filter(before -> before.owner.no == back.previous() && part.test(before.no))
                    .forEach(before -> chosen.add(before.no));
        }
        if (chosen.isEmpty()) {
            return Account.NOTHING;
        }
        var wish = Wish.newOwner(back.previous(), "", back.keepShare());
        var run = new Running(town, rights, effects, actor, back.no(), List.of(wish));
        return run.on(chosen, Set.of(), (card, w) -> rights.decide(actor, card, w));
    }

    private Account edit(Deed.Edit edit) {
        var known = town.cards.containsKey(edit.card()) || town.deleted.containsKey(edit.card());
        if (!known || isAway(edit.actor())) {
            return Account.NOTHING;
        }
        var actor = town.person(edit.actor());
        var card = town.cards.get(edit.card());
        if (card == null || !town.sees(actor, card)) {
            return Account.refused(NO_CONTACT);
        }
        if (!rights.allows(actor, card, Wish.of(Action.EDIT, ""))) {
            return Account.refused(NOT_ALLOWED);
        }
        card.employer = edit.employer();
        return Account.NOTHING;
    }

    /** The deeds that a person's log shows: their own and those of whom they supervise (R48). */
    SortedSet<Integer> logOf(Someone reader) {
        SortedSet<Integer> readable = new TreeSet<>();
        town.runs.forEach((deed, run) -> {
            if (run.actor() == reader || town.supervises(reader, run.actor())) {
                readable.add(deed);
            }
        });
        return readable;
    }

    /** The deleted contacts, as their owners may restore them. */
    SortedMap<Integer, String> deleted() {
        SortedMap<Integer, String> deleted = new TreeMap<>();
        town.deleted.forEach((no, card) -> deleted.put(no, card.asDeleted()));
        return deleted;
    }

    SortedMap<Integer, String> cards() {
        SortedMap<Integer, String> cards = new TreeMap<>();
        town.cards.forEach((no, card) -> cards.put(no, card.toString()));
        return cards;
    }

    /** Which contacts everybody is shown (R4); who is deactivated does not get in. */
    SortedMap<String, SortedSet<Integer>> sight() {
        SortedMap<String, SortedSet<Integer>> sight = new TreeMap<>();
        town.people.forEach(person -> sight.put(person.name, person.active ? town.visible(person) : new TreeSet<>()));
        return sight;
    }
}
