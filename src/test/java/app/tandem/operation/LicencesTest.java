package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.licence.Unlicensed.InState;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.people.LicenceState;
import app.tandem.testing.SqlCount;
import app.tandem.transfer.HandOver;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever would get contacts of states in which they are not licensed is warned of before, and never refused (R50). */
class LicencesTest extends OperationsInNorthfield {

    @Autowired
    SqlCount statements;

    private ContactId phoenix = new ContactId(0);
    private ContactId tucson = new ContactId(0);
    private ContactId reno = new ContactId(0);
    private ContactId madison = new ContactId(0);
    private ContactId nowhere = new ContactId(0);

    @BeforeEach
    void contactsOfSeveralStates() {
        given.licensed(nina, LicenceState.IL, LicenceState.WI);
        phoenix = in("AZ", "Pat Phoenix");
        tucson = in(" arizona ", "Tim Tucson");
        reno = in("NV", "Rae Reno");
        madison = in("Wisconsin", "Moe Madison");
        nowhere = in("Bavaria", "Ned Nowhere");
        in("", "Una Unknown");
    }

    private ContactId in(String state, String name) {
        return given.contact()
                .named(name)
                .ownedBy(maya)
                .assignedTo(diego)
                .field("state", state)
                .create();
    }

    private OperationId opened() {
        return operations.open(maya, new Selection.AllMatching(everything(), Set.of()));
    }

    private List<InState> warned(Change change) {
        return operations.preview(maya, opened(), Request.of(change)).unlicensed().stream()
                .flatMap(one -> one.states().stream())
                .toList();
    }

    @Test
    void R50_a_share_an_assignment_and_a_hand_over_warn_of_the_states_that_are_known_and_not_among_the_licences() {
        for (var change : List.of(new Share(nina), new Assign(nina), new HandOver(nina, "", false))) {
            assertThat(warned(change))
                    .as("%s", change)
                    .containsExactly(new InState(LicenceState.AZ, 2), new InState(LicenceState.NV, 1));
        }
        assertThat(warned(new Unassign(diego))).isEmpty();
    }

    @Test
    void R50_who_has_no_licences_and_who_is_a_partner_are_not_judged() {
        given.licensed(jonas, LicenceState.WI);

        assertThat(warned(new Share(jonas))).as("an agent").isEmpty();
        assertThat(warned(new Share(omar))).as("no licences entered").isEmpty();
        assertThat(warned(new Share(nina))).isNotEmpty();
    }

    @Test
    void R50_only_what_would_be_given_is_warned_of_and_it_is_given_all_the_same() {
        operations.submit(maya, opened(), Request.of(new Share(nina)));

        assertThat(access(phoenix)).contains("Nina shared");
        assertThat(warned(new Share(nina))).as("shared already").isEmpty();
    }

    @Test
    void R50_the_contacts_are_listed_left_out_in_one_step_and_put_back() {
        var operation = opened();
        var request = Request.of(new Share(nina));

        assertThat(operations.unlicensedRows(maya, operation, request, nina, 0, 2))
                .extracting(ItemRow::name)
                .containsExactly("Pat Phoenix", "Rae Reno");
        assertThat(operations.leaveOutUnlicensed(maya, operation, request, nina))
                .isEqualTo(3);
        var without = operations.preview(maya, operation, request);
        assertThat(without.selected()).isEqualTo(3);
        assertThat(without.leftOut()).isEqualTo(3);
        assertThat(without.unlicensed()).isEmpty();

        assertThat(operations.putBack(maya, operation)).isEqualTo(3);
        var again = operations.preview(maya, operation, request);
        assertThat(again.selected()).isEqualTo(6);
        assertThat(again.leftOut()).isZero();
        assertThat(again.unlicensed()).hasSize(1);

        operations.leaveOutUnlicensed(maya, operation, request, nina);
        operations.submit(maya, operation, request);
        assertThat(seenBy(nina)).contains(madison, nowhere).doesNotContain(phoenix, tucson, reno);
        assertThatThrownBy(() -> operations.putBack(maya, operation)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void R50_it_takes_one_statement_and_none_where_nobody_is_judged() {
        var operation = opened();
        int unjudged = statements(operation, new Share(omar));

        assertThat(statements(operation, new Share(nina))).isEqualTo(unjudged + 1);
    }

    private int statements(OperationId operation, Change change) {
        return statements
                .during(() -> operations.preview(maya, operation, Request.of(change)))
                .size();
    }
}
