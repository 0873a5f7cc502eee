package app.tandem.offboarding;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.operation.OperationsInNorthfield;
import app.tandem.operation.Request;
import app.tandem.testing.SqlCount;
import app.tandem.transfer.HandingOver;
import app.tandem.transfer.Transfers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Team tells supervisors what their people hold, in numbers that they could count themselves (R4). */
class TeamTest extends OperationsInNorthfield {

    @Autowired
    Team team;

    @Autowired
    Transfers transfers;

    @Autowired
    ContactList list;

    @Autowired
    SqlCount count;

    @Test
    void a_manager_sees_the_members_of_their_teams_and_an_administrator_everybody() {
        given.contacts(5)
                .ownedBy(maya)
                .sharedWith(jonas, 2)
                .assignedTo(diego, 1)
                .archived(1)
                .create();
        given.contact().ownedBy(nina).assignedTo(diego).create();

        assertThat(team.members(sam, 0, 20))
                .extracting(
                        member -> member.person().firstName(),
                        TeamMember::owned,
                        TeamMember::assigned,
                        TeamMember::shared)
                .containsExactly(
                        tuple("Diego", 0, 1, 0),
                        tuple("Maya", 4, 0, 2),
                        tuple("Priya", 0, 0, 0),
                        tuple("Sam", 0, 0, 0),
                        tuple("Victor", 0, 0, 0));
        assertThat(team.members(ruth, 0, 20)).hasSize(8).anySatisfy(diegos -> {
            assertThat(diegos.person().id()).isEqualTo(diego);
            assertThat(diegos.assigned()).as("she sees Nina's contact").isEqualTo(2);
        });
        assertThat(team.members(ruth, 6, 9)).hasSize(2);
        assertThat(team.count(sam)).isEqualTo(5);
        assertThat(team.opens(maya)).isFalse();
    }

    @Test
    void the_figures_are_the_numbers_of_contacts_that_they_open() {
        given.contacts(9)
                .ownedBy(maya)
                .sharedWith(jonas, 4)
                .assignedTo(diego, 3)
                .archived(2)
                .create();
        given.contacts(3)
                .ownedBy(nina)
                .sharedWith(diego, 1)
                .assignedTo(diego, 2)
                .create();
        for (var viewer : List.of(sam, ruth)) {
            for (var member : team.members(viewer, 0, 20)) {
                var who = Set.of(member.person().id());
                var owned = ContactFilter.NONE.withOwners(who);
                assertThat(List.of(
                                list.count(viewer, owned),
                                list.count(viewer, ContactFilter.NONE.withAssignees(who)),
                                list.count(viewer, owned.withShared(true))))
                        .as(member.person().name())
                        .containsExactly(member.owned(), member.assigned(), member.shared());
            }
        }
        assertThat(team.members(ruth, 0, 20).stream()
                        .mapToInt(TeamMember::assigned)
                        .sum())
                .isPositive();
    }

    @Test
    void R4_the_number_of_statements_does_not_depend_on_the_number_of_members() {
        int few = count.during(() -> team.members(ruth, 0, 1)).size();
        assertThat(count.during(() -> team.members(ruth, 0, 8))).hasSize(few);
    }

    @Test
    void R48_transfers_over_time_name_who_moved_how_many_from_whom_to_whom() {
        var one = given.contact().ownedBy(maya).create();
        var other = given.contact().ownedBy(diego).create();
        var theirs = given.contact().ownedBy(nina).create();
        var operation = operations.open(sam, new Selection.Some(Set.of(one, other)));
        operations.submit(sam, operation, Request.of(HandingOver.to(priya)));
        submit(nina, HandingOver.to(omar), theirs);

        assertThat(transfers.of(sam, 0, 9))
                .extracting(
                        t -> t.from().firstName() + " to " + t.to().firstName(), t -> t.contacts(), t -> t.byViewer())
                .containsExactly(tuple("Maya to Priya", 1, true), tuple("Diego to Priya", 1, true));
        assertThat(transfers.of(ruth, 0, 9)).hasSize(3);
        assertThat(transfers.of(ruth, 1, 9)).hasSize(2);
        assertThat(transfers.of(maya, 0, 9)).isEmpty();
    }
}
