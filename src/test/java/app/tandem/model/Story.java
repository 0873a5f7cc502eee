package app.tandem.model;

import app.tandem.access.Action;
import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.list.ContactFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Thinks up deeds, from a seed: mostly by people who have to do with the contacts. */
final class Story {

    static final int FIRST_CONTACTS = 10;
    private static final int MOST_CONTACTS = 15;
    private static final List<String> GROUPS = List.of("Hot", "Mailing", "Old");
    private static final List<ArchiveReason> REASONS =
            List.of(ArchiveReason.DUPLICATE, ArchiveReason.NOT_INTERESTED, ArchiveReason.OTHER);

    private final Random random;
    private final Town town;
    private final Rights rights;
    private final Undoing undoing;
    private int no;
    private int contacts;

    Story(long seed, Town town) {
        this.random = new Random(seed);
        this.town = town;
        this.rights = new Rights(town);
        this.undoing = new Undoing(town);
    }

    Deed next() {
        no++;
        if (contacts < FIRST_CONTACTS
                || town.cards.size() < 4
                || town.cards.size() < MOST_CONTACTS && random.nextInt(25) == 0) {
            return plant();
        }
        int dice = random.nextInt(100);
        if (dice < 56) {
            return act(dice < 8);
        }
        return dice < 71 ? undo() : dice < 75 ? handBack() : dice < 80 ? restore() : dice < 84 ? errand() : aside();
    }

    private Deed aside() {
        return random.nextInt(3) == 0 ? edit() : turn();
    }

    private Deed.Plant plant() {
        int owner = random.nextInt(Cast.people().size());
        SortedMap<Integer, Integer> shares = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int with = anybody();
            if (with != owner) {
                shares.put(with, random.nextInt(4) == 0 ? anybody() : owner);
            }
        }
        int assignee = random.nextBoolean() ? anybody() : Wish.NOBODY;
        SortedSet<Integer> errands = new TreeSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            errands.add(anybody());
        }
        return new Deed.Plant(
                no,
                contacts++,
                owner,
                assignee == owner ? Wish.NOBODY : assignee,
                shares,
                random.nextInt(6) == 0 ? pick(REASONS) : null,
                random.nextInt(6) == 0,
                random.nextBoolean() ? new TreeSet<>(List.of(pick(GROUPS))) : new TreeSet<>(),
                errands);
    }

    private Deed.Act act(boolean meanwhile) {
        Deed.Act act = anyAct(meanwhile);
        for (int n = 0; n < 15 && !doesSomething(act); n++) {
            act = anyAct(meanwhile);
        }
        return act;
    }

    /** Most deeds are such that somebody may do them; the rest is to be refused. */
    private boolean doesSomething(Deed.Act act) {
        var actor = town.person(act.actor());
        return random.nextInt(8) == 0
                || actor.active
                        && town.cards.values().stream()
                                .filter(card -> act.choice().all()
                                        != act.choice().cards().contains(card.no))
                                .anyMatch(card ->
                                        rights.decide(actor, card, act.wishes().getFirst()) == Outcome.DONE);
    }

    private Deed.Act anyAct(boolean meanwhile) {
        var about = anyCard();
        int actor = related(about);
        var wishes = random.nextInt(5) == 0 ? relationships(actor, about) : List.of(wish(actor, about));
        int mine = no;
        return new Deed.Act(mine, actor, choice(about), wishes, ticked(about), meanwhile ? inBetween() : null);
    }

    private Deed.Choice choice(Card about) {
        SortedSet<Integer> cards = new TreeSet<>();
        cards.add(about.no);
        int more = random.nextInt(5);
        for (int card = 0; card < contacts; card++) {
            if (random.nextInt(8) < more) {
                cards.add(card);
            }
        }
        if (random.nextInt(4) > 0) {
            return new Deed.Choice(false, cards, Wish.NOBODY, ContactFilter.Archived.INCLUDED);
        }
        cards.removeIf(card -> random.nextInt(4) > 0);
        int owner = random.nextInt(3) == 0 ? about.owner.no : Wish.NOBODY;
        return new Deed.Choice(true, cards, owner, pick(List.of(ContactFilter.Archived.values())));
    }

    private SortedSet<Integer> ticked(Card about) {
        SortedSet<Integer> ticked = new TreeSet<>();
        for (int i = random.nextInt(5) - 1; i > 0; i--) {
            ticked.add(someHolder(about));
        }
        return ticked;
    }

    private @Nullable Deed inBetween() {
        no++;
        return random.nextInt(4) == 0 ? aside() : act(false);
    }

    /** "Modify Relationships": one assignment at most, and each share at most once. */
    private List<Wish> relationships(int actor, Card about) {
        List<Wish> wishes = new ArrayList<>();
        if (random.nextBoolean()) {
            wishes.add(random.nextBoolean() ? assign(actor, about) : Wish.with(Action.UNASSIGN, someHolder(about)));
        }
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            var wish = random.nextBoolean()
                    ? Wish.with(Action.SHARE, target(actor, about))
                    : Wish.with(Action.UNSHARE, someHolder(about));
            if (!wishes.contains(wish)) {
                wishes.add(wish);
            }
        }
        return wishes;
    }

    private Wish assign(int actor, Card about) {
        return Wish.with(Action.ASSIGN, target(actor, about));
    }

    private Wish wish(int actor, Card about) {
        return switch (random.nextInt(17)) {
            case 0, 1 -> Wish.with(Action.SHARE, target(actor, about));
            case 2, 3 -> Wish.with(Action.UNSHARE, someHolder(about));
            case 4, 5, 6 -> assign(actor, about);
            case 7 -> Wish.with(Action.UNASSIGN, someHolder(about));
            case 8, 9 -> Wish.of(Action.ARCHIVE, pick(REASONS).name());
            case 10 -> Wish.of(Action.ACTIVATE, "");
            case 11 -> Wish.of(Action.PUT_IN_GROUP, pick(GROUPS));
            case 12 -> Wish.of(Action.TAKE_FROM_GROUP, pick(GROUPS));
            case 13 -> Wish.delete(random.nextBoolean());
            case 14 -> Wish.of(Action.EXPORT, "");
            default ->
                Wish.newOwner(target(actor, about), random.nextInt(3) == 0 ? pick(GROUPS) : "", random.nextBoolean());
        };
    }

    private Deed undo() {
        int undone = anyRun();
        var run = town.runs.get(undone);
        int actor = run == null || random.nextInt(3) == 0 ? anybody() : run.actor().no;
        return new Deed.Undo(no, actor, undone);
    }

    private Deed handBack() {
        List<Integer> transfers = town.runs.entrySet().stream()
                .filter(run -> run.getValue().wishes().getFirst().action() == Action.CHANGE_OWNER)
                .filter(run -> !run.getValue().done().getFirst().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (transfers.isEmpty()) {
            return turn();
        }
        int undone = pick(transfers);
        var moved = List.copyOf(town.runs.get(undone).done().getFirst().values());
        var before = pick(moved);
        var now = town.cards.getOrDefault(before.no, before);
        return new Deed.HandBack(no, related(now), undone, before.owner.no, random.nextBoolean());
    }

    private Deed restore() {
        if (town.deleted.isEmpty()) {
            return undo();
        }
        var one = pick(List.copyOf(town.deleted.values()));
        SortedSet<Integer> cards = new TreeSet<>(town.deleted.keySet());
        cards.removeIf(card -> random.nextInt(3) == 0);
        cards.add(one.no);
        return new Deed.Restore(no, random.nextInt(5) == 0 ? anybody() : one.owner.no, cards);
    }

    private Deed edit() {
        var card = anyCard();
        return new Deed.Edit(no, related(card), card.no, "Employer " + no);
    }

    private Deed errand() {
        var card = anyCard();
        return new Deed.Errand(no, related(card), card.no);
    }

    private Deed turn() {
        int person = anybody();
        return switch (random.nextInt(8)) {
            case 0, 1 -> comesOrGoes(person);
            case 2 -> turn(Deed.Twist.SHARE_PERMISSION, person, !town.person(person).sharePermission);
            case 3 -> turn(Deed.Twist.CHANGE_OWNER_PERMISSION, person, !town.person(person).changeOwnerPermission);
            case 4 -> turn(Deed.Twist.OWN_TEAMS_ONLY, person, random.nextInt(3) == 0);
            case 5 -> turn(Deed.Twist.SUPERVISORS_ONLY, person, random.nextInt(3) == 0);
            case 6 -> team(person);
            default -> {
                int lo = random.nextInt(9);
                int agent = 9 + random.nextInt(4);
                yield new Deed.Turn(no, Deed.Twist.PARTNERSHIP, lo, agent, "", random.nextInt(3) > 0, false);
            }
        };
    }

    /** Few are away at a time. */
    private Deed comesOrGoes(int person) {
        List<Someone> away =
                town.people.stream().filter(someone -> !someone.active).toList();
        return away.size() > 2
                ? turn(Deed.Twist.ACTIVE, pick(away).no, true)
                : turn(Deed.Twist.ACTIVE, person, !town.person(person).active);
    }

    private Deed turn(Deed.Twist twist, int person, boolean on) {
        return new Deed.Turn(no, twist, person, Wish.NOBODY, "", on, false);
    }

    private Deed team(int person) {
        String organization = town.person(person).organization;
        var team = pick(
                switch (organization) {
                    case Cast.NORTHFIELD -> List.of("East", "West");
                    case Cast.LAKEFRONT -> List.of("Lake");
                    case Cast.HARBOR -> List.of("Quay");
                    default -> List.of("");
                });
        return team.isEmpty()
                ? edit()
                : new Deed.Turn(
                        no, Deed.Twist.TEAM, person, Wish.NOBODY, team, random.nextInt(3) > 0, random.nextInt(3) == 0);
    }

    /** Mostly one that did something. */
    private int anyRun() {
        boolean any = random.nextInt(8) == 0;
        List<Integer> runs = town.runs.entrySet().stream()
                .filter(run -> any || undoing.canBeUndone(run.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        int latest = Math.min(runs.size(), 12);
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1 - random.nextInt(latest));
    }

    private Card anyCard() {
        return pick(List.copyOf(town.cards.values()));
    }

    private int anybody() {
        return random.nextInt(town.people.size());
    }

    /** Mostly somebody who sees it. */
    private int related(Card card) {
        var audience = List.copyOf(town.audience(card));
        return random.nextInt(6) == 0 ? anybody() : random.nextInt(3) == 0 ? card.owner.no : pick(audience).no;
    }

    /** Mostly somebody who holds a share or the assignment. */
    private int someHolder(Card card) {
        List<Someone> holders = new ArrayList<>(card.shares.keySet());
        var assignee = card.assignee;
        if (assignee != null) {
            holders.add(assignee);
        }
        return holders.isEmpty() || random.nextInt(4) == 0 ? anybody() : pick(holders).no;
    }

    /** Mostly a colleague or a partner of the actor. */
    private int target(int actor, Card about) {
        var me = town.person(actor);
        List<Someone> near = town.people.stream()
                .filter(person -> person.isColleagueOf(me) || town.arePartners(me, person))
                .toList();
        return random.nextInt(5) == 0 ? anybody() : random.nextInt(6) == 0 ? someHolder(about) : pick(near).no;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
