package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.Selection;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.testing.Consequences;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R12: everybody may give up their own share or assignment, whatever state the contact is in. */
class GiveUpTest extends OperationsInNorthfield {

    @Test
    void a_share_and_an_assignment_are_given_up_in_one_operation() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(jonas)
                .inGroup(jonas, "Buyers")
                .archived()
                .create();
        task(contact, jonas, "Call", false);
        var request = own(jonas);

        var preview = preview(jonas, request, contact);
        assertThat(preview.counts()).containsExactly(new Counts(1, 0, 0, 0), new Counts(1, 0, 0, 0));
        assertThat(preview.loses()).extracting(loss -> loss.person().id()).containsExactly(jonas);
        assertThat(Consequences.tasks(preview)).isEqualTo(1);
        assertThat(Consequences.leaves(preview)).containsExactly("Buyers");
        var operation = operations.open(jonas, new Selection.Some(Set.of(contact)));
        var result = operations.submit(jonas, operation, request);

        assertThat(result.counts()).isEqualTo(preview.counts());
        assertThat(access(contact)).containsExactly("Maya owner");
        assertThat(groupsWith(contact)).isEmpty();
        assertThat(outstanding(contact)).containsExactly("Call: Maya");
        assertThat(seenBy(jonas)).isEmpty();
        assertThat(texts(maya))
                .as("R47: the owner hears of it, once")
                .containsExactly("Jonas Berg gave up their access to Ada Okonkwo");
        assertThat(texts(jonas)).isEmpty();
    }

    @Test
    void neither_a_deactivated_owner_nor_a_loan_stands_in_its_way() {
        var contact =
                given.contact().ownedBy(maya).sharedWith(diego).onLoan("4471").create();
        jdbc.sql("update app_user set active = false where id = ?")
                .param(maya.value())
                .update();

        assertThat(submit(diego, new Unshare(diego), contact)).isEqualTo(new Counts(1, 0, 0, 0));
    }

    @Test
    void who_supervises_the_owner_still_sees_it_and_loses_nothing() {
        var contact = given.contact()
                .ownedBy(maya)
                .sharedWith(sam)
                .inGroup(sam, "Team")
                .create();
        task(contact, sam, "Check", false);

        var preview = preview(sam, Request.of(new Unshare(sam)), contact);
        submit(sam, new Unshare(sam), contact);

        assertThat(preview.loses()).isEmpty();
        assertThat(Consequences.leaves(preview)).isEmpty();
        assertThat(outstanding(contact)).containsExactly("Check: Sam");
        assertThat(groupsWith(contact)).containsExactly("Team");
        assertThat(seenBy(sam)).containsExactly(contact);
    }

    private static Request own(UserId user) {
        return new Request(List.of(new Unassign(user), new Unshare(user)), Set.of());
    }
}
