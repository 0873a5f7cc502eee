package app.tandem.demo;

import static app.tandem.demo.Who.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everybody's contacts: how many, and how they are related to others. */
final class Books {

    private static final List<List<Who>> MIXES = List.of(
            List.of(JONAS),
            List.of(AISHA),
            List.of(DIEGO),
            List.of(JONAS, AISHA),
            List.of(TOM),
            List.of(JONAS, DIEGO),
            List.of(JONAS),
            List.of(AISHA, TOM),
            List.of(JONAS, AISHA, DIEGO),
            List.of(DIEGO, TOM),
            List.of(AISHA, DIEGO),
            List.of(JONAS, AISHA, DIEGO, TOM));

    /** In so many ways somebody is in a book twice. */
    private static final int WAYS = 6;

    private final Portraits portraits;
    private final Relations relations;
    private final List<Draft> shown;

    Books(Chance chance, Names names, Phones phones) {
        portraits = new Portraits(chance, names, phones);
        relations = new Relations(chance);
        shown = new Showcase(chance, portraits, relations, phones).drafts();
    }

    /** All contacts, the oldest first. */
    List<Draft> all() {
        List<Draft> all = new ArrayList<>();
        List.of(maya(), diego(), priya(), nina(), omar(), sam(), victor(), jonas(), aisha())
                .forEach(lot -> all.addAll(lot.all()));
        all.sort(Comparator.comparing((Draft draft) -> draft.created).thenComparing(draft -> draft.email));
        numbersOnly(all);
        seenTwice(all);
        return all;
    }

    /** Some of Maya's are in her book a second time, as two lists have them: the page of possible duplicates finds them. */
    private void seenTwice(List<Draft> all) {
        var known = all.stream()
                .filter(draft -> draft.owner == MAYA && draft.archived == null && !shown.contains(draft))
                .filter(draft -> draft.last.matches("[K-T][a-z]{4,}") && !draft.street.isEmpty())
                .filter(draft -> draft.email.contains(".") && draft.birthday != null)
                .toList();
        var again = all.stream()
                .filter(draft -> draft.owner == MAYA && draft.archived == null && !shown.contains(draft))
                .filter(draft -> draft.last.matches("[K-T].*") && !draft.email.isEmpty() && !draft.street.isEmpty())
                .filter(draft -> draft.assignee == null && draft.shares.isEmpty() && draft.loans.isEmpty())
                .filter(draft -> !known.contains(draft))
                .toList();
        Set<Draft> used = new HashSet<>();
        int way = 0;
        for (var one : known) {
            var other = again.stream()
                    .filter(draft -> draft.state.equals(one.state) && !used.contains(draft))
                    .findFirst();
            if (way < WAYS && other.isPresent()) {
                used.add(other.get());
                secondTime(one, other.get(), way++);
            }
        }
    }

    private static void secondTime(Draft one, Draft other, int way) {
        other.first = one.first;
        other.last = one.last;
        other.email = one.email;
        other.otherEmail = "";
        other.spouse = one.spouse;
        other.street = one.street;
        other.unit = one.unit;
        other.city = one.city;
        other.zip = one.zip;
        other.birthday = way % 2 == 0 ? one.birthday : null;
        switch (way) {
            // another address of theirs, and a name as it is typed in a hurry
            case 1, 2 -> {
                other.email = "office." + one.email;
                other.last = one.last.substring(0, 2) + one.last.substring(3);
            }
            // in the wrong columns of a file
            case 3 -> {
                other.first = one.last;
                other.last = one.first;
            }
            // before they moved
            case 4 -> other.street = "88 " + one.street.replaceFirst("^\\S+ ", "");
            case 5 -> {
                other.email = "office." + one.email;
                other.zip = one.zip.substring(0, 4) + (one.zip.endsWith("1") ? "7" : "1");
            }
            default -> {
                // the same in both
            }
        }
    }

    /**
     * Whoever is known by nothing but a number is sorted before all names: one is in an archive, so that no list begins
     * with a number, and the one of the pictures has got a name.
     */
    private static void numbersOnly(List<Draft> all) {
        all.stream().filter(Books::nameless).forEach(draft -> {
            draft.first = "Rosa";
            draft.last = "Delgado";
        });
        all.stream()
                .filter(draft -> draft.archived != null && draft.owner == OMAR && !draft.cellPhone.isEmpty())
                .findFirst()
                .ifPresent(draft -> {
                    draft.first = "";
                    draft.last = "";
                    draft.email = "";
                    draft.otherEmail = "";
                    draft.spouse = "";
                });
    }

    private static boolean nameless(Draft draft) {
        return draft.first.isEmpty() && draft.last.isEmpty() && draft.email.isEmpty();
    }

    /** 80 assigned, 120 shared, 45 on loans, 60 archived, in all mixes; 35 both assigned and shared. */
    private Lot maya() {
        var lot = lot(MAYA, 640);
        int assigned = 80
                - (int) lot.shown().stream().filter(it -> it.assignee != null).count();
        int shared = 120
                - (int) lot.shown().stream().filter(it -> !it.shares.isEmpty()).count();
        return lot.assign(0, 46, JONAS)
                .assign(46, assigned - 46, DIEGO)
                .shareInTurn(assigned - 35, shared, MIXES)
                .loan(30, 10)
                .loan(150, 35)
                .archive(0, 6)
                .archive(60, 12)
                .archive(148, 4)
                .archive(200, 38);
    }

    private Lot diego() {
        return lot(DIEGO, 512)
                .assign(0, 30, MAYA)
                .assign(30, 12, AISHA)
                .share(20, 44, MAYA)
                .share(50, 30, AISHA)
                .share(90, 8, PRIYA)
                .loan(36, 6)
                .loan(100, 30)
                .archive(10, 4)
                .archive(60, 6)
                .archive(140, 30);
    }

    private Lot priya() {
        return lot(PRIYA, 388)
                .assign(0, 8, AISHA)
                .assign(8, 6, MAYA)
                .share(10, 22, MAYA)
                .share(24, 32, AISHA)
                .loan(50, 22)
                .archive(6, 2)
                .archive(40, 4)
                .archive(80, 22);
    }

    private Lot nina() {
        return lot(NINA, 274)
                .assign(0, 7, OMAR)
                .share(5, 17, MAYA)
                .share(15, 9, OMAR)
                .loan(20, 15)
                .archive(10, 3)
                .archive(40, 17);
    }

    private Lot omar() {
        return lot(OMAR, 96)
                .share(0, 12, NINA)
                .share(10, 3, MAYA)
                .loan(11, 5)
                .archive(8, 1)
                .archive(20, 5);
    }

    private Lot sam() {
        return lot(SAM, 41).share(0, 6, MAYA).assign(4, 3, DIEGO).loan(6, 3).archive(10, 2);
    }

    private Lot victor() {
        return lot(VICTOR, 180)
                .assign(0, 7, DIEGO)
                .share(4, 25, MAYA)
                .loan(25, 14)
                .archive(2, 3)
                .archive(20, 4)
                .archive(60, 23);
    }

    private Lot jonas() {
        return lot(JONAS, 150)
                .assign(0, 14, MAYA)
                .share(8, 24, MAYA)
                .share(28, 12, AISHA)
                .archive(12, 2)
                .archive(60, 9);
    }

    private Lot aisha() {
        return lot(AISHA, 119)
                .assign(0, 6, DIEGO)
                .share(4, 14, MAYA)
                .share(12, 12, DIEGO)
                .share(20, 9, PRIYA)
                .share(26, 8, JONAS)
                .archive(16, 2)
                .archive(50, 6);
    }

    private Lot lot(Who owner, int number) {
        var own = shown.stream().filter(draft -> draft.owner == owner).toList();
        List<Draft> made = new ArrayList<>();
        while (own.size() + made.size() < number) {
            made.add(portraits.of(owner, Relations.opened(), Relations.lastDay(owner)));
        }
        return new Lot(relations, own, made);
    }
}
