package app.tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.ImportPolicy.Owner;
import app.tandem.access.WrittenRules.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose contacts a file may become, with whom they can be shared, and how long that can be taken back (R1, R9, R31, R33). */
class ImportPolicyTest {

    @ParameterizedTest(name = "R1 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // who | self | active | supervised | why not; "-" for yes
                "the importer | true | true | false | -",
                "the importer, who was deactivated | true | false | false | Your account is deactivated.",
                "a supervised colleague | false | true | true | -",
                "a supervised colleague who left | false | false | true | Nina Kowalski's account is deactivated.",
                "another colleague | false | true | false | You do not supervise Nina Kowalski.",
                "another colleague who left | false | false | false | You do not supervise Nina Kowalski.",
            })
    void who_may_own_what_is_imported(String who, boolean self, boolean active, boolean supervised, String why) {
        var owner = new Owner("Nina Kowalski", self, active, supervised);
        assertThat(ImportPolicy.owns(owner)).isEqualTo(why.equals("-"));
        assertThat(ImportPolicy.against(owner)
                        .map(reason -> reason.text().split("(?<=\\.) ", 2)[0])
                        .orElse("-"))
                .isEqualTo(why);
    }

    @Test
    void R9_what_an_import_creates_is_shared_as_any_contact_of_that_owner() {
        List<String> wrong = new ArrayList<>();
        int allowed = 0;
        for (var standing : EveryCase.standings()) {
            var s = standing.value();
            if (!likeNew(s)) {
                continue;
            }
            for (var target : EveryCase.targets(s)) {
                if (target.value().nobody() || target.value().hasAccess()) {
                    continue;
                }
                boolean may = ImportPolicy.shares(s.owner(), s.rights(), target.value())
                        .allowed();
                allowed += may ? 1 : 0;
                if (may != written(s, target.value())) {
                    wrong.add(standing.words() + " with " + target.words());
                }
                var r = s.rights();
                var withPermission = new Standing.Rights(
                        r.active(), true, r.ownTeamsOnly(), r.mayChangeOwner(), r.ownersMayChangeOwner(), r.admin());
                if (s.owner()
                        && ImportPolicy.sharesBySource(r, target.value()).allowed()
                                != written(new Standing(s.facts(), withPermission), target.value())) {
                    wrong.add("by lead source, " + standing.words() + " with " + target.words());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(allowed).as("cases in which it may be shared").isPositive();
    }

    /** The owner, or a supervisor and nothing else, of a contact that was just made. */
    private static boolean likeNew(Standing s) {
        return (s.owner() || s.supervisor())
                && s.colleague()
                && !s.assigned()
                && !s.shared()
                && !s.archived()
                && !s.onLoan()
                && !s.sharedWithAnybody()
                && s.ownerActive();
    }

    private static boolean written(Standing s, Target target) {
        return WrittenRules.answer(Action.SHARE, s, target).kind() == Kind.ALLOWED;
    }

    @Test
    void an_import_can_be_reverted_for_30_days() {
        assertThat(ImportPolicy.reverts(Duration.ZERO)).isTrue();
        assertThat(ImportPolicy.reverts(Duration.ofDays(30).minusSeconds(1))).isTrue();
        assertThat(ImportPolicy.reverts(Duration.ofDays(30))).isFalse();
    }
}
