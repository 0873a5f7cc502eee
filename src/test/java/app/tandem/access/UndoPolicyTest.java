package app.tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of an earlier operation may be taken back, for every standing, target and past that can occur (R48). */
class UndoPolicyTest {

    private static final Set<Reason> OF_UNDO =
            EnumSet.of(Reason.UNDO_NOT_YOURS, Reason.UNDO_OWNER_CHANGED, Reason.UNDO_MERGED, Reason.UNDO_MADE_ANEW);

    @ParameterizedTest
    @EnumSource(names = {"SHARE", "UNSHARE", "ASSIGN", "UNASSIGN", "ARCHIVE", "ACTIVATE"})
    void R48_todays_rules_decide_and_only_who_did_it_or_supervises_takes_back_the_very_same(Action action) {
        List<String> wrong = new ArrayList<>();
        int allowed = 0;
        for (var standing : EveryCase.permitted()) {
            for (var target : EveryCase.targets(standing.value())) {
                var today = AccessPolicy.decide(action, standing.value(), target.value());
                for (var past : pasts()) {
                    var then = standing.value().facts().and(past);
                    var undo = AccessPolicy.undo(
                            today, new Standing(then, standing.value().rights()));
                    if (undo instanceof Decision.Allowed) {
                        allowed++;
                    }
                    if (!follows(undo, today, standing.value(), past)) {
                        wrong.add("%s %s to %s, %s: %s, today %s"
                                .formatted(action, standing.words(), target.words(), past, undo, today));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(allowed).as("cases in which it may be undone").isPositive();
    }

    /** R48 read once more, from what comes out to why. */
    private static boolean follows(Decision undo, Decision today, Standing s, Facts past) {
        Set<Reason> ofUndo = EnumSet.noneOf(Reason.class);
        ofUndo.addAll(undo.reasons());
        ofUndo.retainAll(OF_UNDO);
        return switch (today) {
            case Decision.Unchanged unchanged -> undo instanceof Decision.Unchanged;
            case Decision.Allowed allowed ->
                ofUndo.equals(obstacles(s, past))
                        && undo.reasons().size() == ofUndo.size()
                        && undo instanceof Decision.Allowed == ofUndo.isEmpty();
            case Decision.Denied denied ->
                undo instanceof Decision.Denied
                        && undo.reasons().containsAll(stillTrue(denied.reasons(), past))
                        // who may not even see it, or do it, learns nothing of what became of it
                        && (denied.reasons().contains(Reason.GONE)
                                ? ofUndo.isEmpty()
                                : ofUndo.contains(Reason.UNDO_MADE_ANEW) == ownGiftIsGone(denied.reasons(), past));
        };
    }

    /** Nobody reads "somebody else gave this access" of what they gave themself: it is not there any more. */
    private static boolean ownGiftIsGone(Set<Reason> reasons, Facts past) {
        return past.has(Fact.UNDO_BY_ACTOR)
                && !past.has(Fact.UNDO_STILL_THERE)
                && reasons.contains(Reason.NOT_YOUR_SHARE);
    }

    private static Set<Reason> stillTrue(Set<Reason> reasons, Facts past) {
        Set<Reason> left = EnumSet.copyOf(reasons);
        if (ownGiftIsGone(reasons, past)) {
            left.remove(Reason.NOT_YOUR_SHARE);
        }
        return left;
    }

    private static Set<Reason> obstacles(Standing s, Facts past) {
        Set<Reason> obstacles = EnumSet.noneOf(Reason.class);
        if (!(past.has(Fact.UNDO_BY_ACTOR) || s.supervisor())) {
            obstacles.add(Reason.UNDO_NOT_YOURS);
        }
        if (past.has(Fact.UNDO_OWNER_CHANGED)) {
            obstacles.add(Reason.UNDO_OWNER_CHANGED);
        }
        if (past.has(Fact.UNDO_MERGED)) {
            obstacles.add(Reason.UNDO_MERGED);
        }
        if (!past.has(Fact.UNDO_STILL_THERE)) {
            obstacles.add(Reason.UNDO_MADE_ANEW);
        }
        return obstacles;
    }

    private static List<Facts> pasts() {
        List<Facts> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            all.add(new Facts(i * Fact.UNDO_BY_ACTOR.bit()));
        }
        return all;
    }
}
