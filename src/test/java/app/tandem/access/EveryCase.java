package app.tandem.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Every standing that can occur, and a representative set of other persons towards each. */
final class EveryCase {

    /** What a standing or a target is, in words. */
    record Named<T>(Supplier<String> inWords, T value) {
        String words() {
            return inWords.get();
        }
    }

    private static final boolean[] BOTH = {false, true};

    private static final Standing.Rights ADMIN = new Standing.Rights(true, true, false, true, true, true);

    private EveryCase() {}

    /** Those with all permissions. */
    static List<Named<Standing>> permitted() {
        return standings().stream()
                .filter(s -> s.value().rights().equals(new Standing.Rights(true, true, false, true, true, false))
                        || s.value().rights().equals(ADMIN))
                .toList();
    }

    static List<Named<Standing>> standings() {
        List<Named<Standing>> all = new ArrayList<>();
        for (int state = 0; state < 16; state++) {
            for (Standing.Rights rights : rights()) {
                add(all, state, rights);
            }
        }
        return all;
    }

    private static List<Standing.Rights> rights() {
        List<Standing.Rights> all = new ArrayList<>();
        IntStream.range(0, 16)
                .forEach(i -> all.add(new Standing.Rights(true, bit(i, 0), bit(i, 1), bit(i, 2), bit(i, 3), false)));
        all.add(ADMIN);
        all.add(new Standing.Rights(false, true, false, true, true, false));
        return all;
    }

    private static void add(List<Named<Standing>> all, int state, Standing.Rights rights) {
        Consumer<Standing> each = s -> {
            boolean sharedButNobodyHasIt = s.shared() && !s.sharedWithAnybody();
            boolean deactivatedButOwnerIsActive =
                    s.owner() && s.ownerActive() != s.rights().active();
            boolean supervisorWithoutPermission =
                    s.supervisor() && !(s.rights().mayShare() && s.rights().mayChangeOwner());
            boolean adminWhoDoesNotSupervise = s.rights().admin() && s.colleague() && !s.owner() && !s.supervisor();
            if (!adminWhoDoesNotSupervise
                    && !sharedButNobodyHasIt
                    && !deactivatedButOwnerIsActive
                    && !supervisorWithoutPermission) {
                all.add(new Named<>(() -> words(s), s));
            }
        };
        each.accept(standing(true, false, false, false, true, false, state, rights));
        for (boolean assigned : BOTH) {
            for (boolean shared : BOTH) {
                for (boolean either : BOTH) {
                    each.accept(standing(false, assigned, shared, either, true, false, state, rights));
                    each.accept(standing(false, assigned, shared, false, false, either, state, rights));
                }
            }
        }
    }

    private static Standing standing(
            boolean owner,
            boolean assigned,
            boolean shared,
            boolean supervisor,
            boolean colleague,
            boolean behind,
            int state,
            Standing.Rights rights) {
        return new Standing(
                new Facts(0)
                        .with(Fact.OWNER, owner)
                        .with(Fact.ASSIGNED, assigned)
                        .with(Fact.SHARED, shared)
                        .with(Fact.SUPERVISOR, supervisor)
                        .with(Fact.COLLEAGUE, colleague)
                        .with(Fact.ARCHIVED, bit(state, 0))
                        .with(Fact.ON_LOAN, bit(state, 1))
                        .with(Fact.SHARED_WITH_ANYBODY, bit(state, 2))
                        .with(Fact.OWNER_ACTIVE, bit(state, 3))
                        .with(Fact.PARTNERSHIP_BEHIND, behind),
                rights);
    }

    /** Nobody, oneself, and others: each of these as owner, assignee, shared with, shared with by the actor, nothing. */
    static List<Named<Target>> targets(Standing s) {
        List<Named<Target>> all = new ArrayList<>();
        all.add(new Named<>(() -> "nobody", Target.NONE));
        for (boolean team : BOTH) {
            all.add(new Named<>(
                    () -> "oneself" + (team ? "" : " (on no team)"),
                    new Target(Facts.of(Fact.TARGET_SELF, Fact.TARGET_OF_ACTORS_ORGANIZATION)
                            .with(Fact.TARGET_ACTIVE, s.rights().active())
                            .with(Fact.TARGET_OF_OWNERS_ORGANIZATION, s.colleague())
                            .with(Fact.TARGET_ON_COMMON_TEAM, team)
                            .with(Fact.TARGET_OWNER, s.owner())
                            .with(Fact.TARGET_ASSIGNEE, s.assigned())
                            .with(Fact.TARGET_SHARED, s.shared()))));
        }
        for (boolean active : BOTH) {
            for (boolean team : BOTH) {
                others(all, s, "a colleague", active, true, s.colleague(), false, team, false);
            }
            others(all, s, "a subordinate", active, true, s.colleague(), false, true, true);
            for (boolean partner : BOTH) {
                String who = partner ? "an active partner" : "a stranger or former partner";
                others(all, s, who, active, false, false, partner, false, false);
                if (!s.colleague()) {
                    others(all, s, who + " of the owner's", active, false, true, partner, false, false);
                }
            }
        }
        return all;
    }

    private static void others(
            List<Named<Target>> all,
            Standing s,
            String who,
            boolean active,
            boolean own,
            boolean owners,
            boolean partner,
            boolean team,
            boolean supervised) {
        for (String role : List.of("", "owner", "assignee", "shared", "shared by actor", "assignee and shared")) {
            boolean owner = role.equals("owner");
            boolean assignee = role.startsWith("assignee");
            boolean shared = role.contains("shared");
            boolean twoOwners =
                    owner && (s.owner() || !owners || active != s.ownerActive() || supervised != s.supervisor());
            if (!twoOwners && !(assignee && s.assigned()) && !(shared && !s.sharedWithAnybody())) {
                Supplier<String> words = () -> who
                        + (active ? "" : ", deactivated")
                        + (team ? ", on a common team" : "")
                        + (role.isEmpty() ? "" : ", who is " + role);
                all.add(new Named<>(
                        words,
                        new Target(new Facts(0)
                                .with(Fact.TARGET_ACTIVE, active)
                                .with(Fact.TARGET_OF_ACTORS_ORGANIZATION, own)
                                .with(Fact.TARGET_OF_OWNERS_ORGANIZATION, owners)
                                .with(Fact.TARGET_PARTNER, partner)
                                .with(Fact.TARGET_ON_COMMON_TEAM, team)
                                .with(Fact.TARGET_SUPERVISED, supervised)
                                .with(Fact.TARGET_OWNER, owner)
                                .with(Fact.TARGET_ASSIGNEE, assignee)
                                .with(Fact.TARGET_SHARED, shared)
                                .with(Fact.TARGET_SHARED_BY_ACTOR, role.endsWith("actor")))));
            }
        }
    }

    static String words(Standing s) {
        List<String> words = new ArrayList<>();
        say(words, !s.rights().active(), "deactivated");
        words.add(s.colleague() ? "colleague" : s.partnershipBehind() ? "partner" : "partner whose partnership ended");
        say(words, s.owner(), "who owns it");
        say(words, s.assigned(), "who is assignee");
        say(words, s.shared(), "who has it shared");
        say(words, s.supervisor(), "who supervises the owner");
        say(words, !s.rights().mayShare(), "without the share permission");
        say(words, s.rights().admin(), "administering their organization");
        say(words, s.rights().ownTeamsOnly(), "sharing with own teams only");
        say(words, !s.rights().mayChangeOwner(), "without the change owner permission");
        say(words, !s.rights().ownersMayChangeOwner(), "where only supervisors change owners");
        words.add("/ contact");
        say(words, s.archived(), "archived");
        say(words, s.onLoan(), "on a loan");
        say(words, s.sharedWithAnybody(), "shared with somebody");
        say(words, !s.ownerActive(), "of a deactivated owner");
        return String.join(" ", words);
    }

    private static void say(List<String> words, boolean so, String what) {
        if (so) {
            words.add(what);
        }
    }

    private static boolean bit(int bits, int n) {
        return (bits & 1 << n) != 0;
    }
}
