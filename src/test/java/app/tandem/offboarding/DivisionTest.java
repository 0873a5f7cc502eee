package app.tandem.offboarding;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a leaver's contacts are divided among several. */
class DivisionTest {

    private static final Map<UserId, Set<LicenceState>> LICENCES = Map.of(
            maya, Set.of(LicenceState.MN, LicenceState.WI),
            nina, Set.of(LicenceState.CO));

    private final List<Held> book = new ArrayList<>();

    @Test
    void evenly_nobody_gets_more_than_one_more_than_another_and_each_contact_goes_to_one() {
        held(17, "MN", false);
        held(3, "MN", true);
        var parts = divide(Division.evenly(maya, diego, nina));
        assertThat(parts.values().stream().map(List::size)).containsExactly(7, 7, 6);
        assertThat(parts.values().stream().flatMap(List::stream)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void R50_by_state_a_licensed_owner_comes_first_then_one_who_is_not_judged() {
        held(5, "Minnesota", false);
        held(2, "wi", false);
        held(4, "CO", false);
        held(3, "AZ", false);
        held(1, "", false);
        var division = Division.propose(DividedBy.STATE, List.of(nina, maya, diego), book, LICENCES);
        assertThat(division.values())
                .containsEntry("MN", maya)
                .containsEntry("WI", maya)
                .containsEntry("CO", nina)
                .containsEntry("AZ", diego);
        assertThat(divide(division).values().stream().mapToInt(List::size).sum())
                .isEqualTo(15);
    }

    @Test
    void R50_what_an_owner_has_no_licence_for_can_be_left_out_and_only_that() {
        held(5, "CO", false);
        held(3, "AZ", false);
        held(2, "", false);
        held(1, "AZ", true);
        var all = Division.evenly(nina);
        assertThat(divide(all).get(nina)).hasSize(11);
        var left = all.leavingOutOf(nina).divide(book, LICENCES);
        assertThat(left.parts().get(nina)).hasSize(8);
        assertThat(left.left().get(nina)).extracting(Held::state).containsExactly("AZ", "AZ", "AZ");
        assertThat(Division.evenly(diego)
                        .leavingOutOf(diego)
                        .divide(book, LICENCES)
                        .left())
                .as("without licences nobody is judged")
                .isEmpty();
    }

    @Test
    void a_value_can_go_to_somebody_else_and_one_that_came_later_goes_to_the_first() {
        held(4, "MN", false);
        held(4, "WI", false);
        var division = Division.propose(DividedBy.STATE, List.of(maya, diego), book, Map.of())
                .with("WI", diego)
                .with("MN", diego);
        held(1, "TX", false);
        assertThat(divide(division).get(diego)).hasSize(8);
        assertThat(divide(division).get(maya)).extracting(Held::state).containsExactly("TX");
    }

    private Map<UserId, List<Held>> divide(Division division) {
        return division.divide(book, LICENCES).parts();
    }

    private void held(int number, String state, boolean deleted) {
        for (int n = 0; n < number; n++) {
            book.add(new Held(book.size() + 1, 0, 0, state, deleted));
        }
    }
}
