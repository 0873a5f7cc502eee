package app.tandem.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What changes about people; whoever loses sight by it loses the rest as well (R27a). */
final class Turning {

    private final Town town;

    Turning(Town town) {
        this.town = town;
    }

    Account turn(Deed.Turn turn) {
        Map<Card, Set<Someone>> before = new TreeMap<>((a, b) -> Integer.compare(a.no, b.no));
        town.cards.values().forEach(card -> before.put(card, town.audience(card)));
        change(turn, town.person(turn.person()));
        before.forEach((card, audience) -> {
            audience.removeAll(town.audience(card));
            audience.forEach(person -> town.lose(card, person));
        });
        return Account.NOTHING;
    }

    private void change(Deed.Turn turn, Someone person) {
        boolean on = turn.on();
        switch (turn.twist()) {
            case ACTIVE -> person.active = on;
            case SHARE_PERMISSION -> person.sharePermission = on;
            case CHANGE_OWNER_PERMISSION -> person.changeOwnerPermission = on;
            case PARTNERSHIP -> set(town.partnerships, Set.of(turn.person(), turn.other()), on);
            case OWN_TEAMS_ONLY -> set(town.ownTeamsOnly, person.organization, on);
            case SUPERVISORS_ONLY -> set(town.supervisorsOnly, person.organization, on);
            case TEAM -> {
                person.teams.remove(turn.team());
                if (on) {
                    person.teams.put(turn.team(), turn.manages());
                }
            }
        }
    }

    private static <T> void set(Set<T> those, T one, boolean in) {
        if (in) {
            those.add(one);
        } else {
            those.remove(one);
        }
    }
}
