package app.tandem.history;

import static app.tandem.testing.Given.by;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.Selection;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Partnerships;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who can see a contact and why, what each may do, and how that came about (R4, R6a, section 4). */
@DatabaseTest
class AccessReportTest {

    @Autowired
    AccessReport report;

    @Autowired
    AccessHistory history;

    @Autowired
    Operations operations;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Given given;

    @BeforeEach
    void people() {
        given.northfield();
        given.neverPartners(maya, aisha);
        given.moves(tom, given.firm("Lake Homes"));
    }

    private ContactId everybodys() {
        return given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(aisha, by(jonas))
                .sharedWith(diego)
                .sharedWith(tom)
                .sharedWith(sam)
                .create();
    }

    @Test
    void R4_everybody_is_listed_with_every_reason_and_what_the_policy_allows_them() {
        assertThat(lines(maya, everybodys()))
                .containsExactly(
                        "Maya Chen | Owns it | Everything",
                        "Jonas Berg | Assigned by you | Edit, share, assign, archive",
                        "Diego Ramos | Shared by you | Notes, tasks, calls, e-mail",
                        "Sam Whitfield | Supervises the owner: manager of Lakeside · shared by you"
                                + " | Notes, tasks, calls, e-mail, share, assign, change owner",
                        "Aisha Karim | Shared by Jonas Berg | Notes, tasks, calls, e-mail",
                        "Tom Sutter | Shared by you · former partner | Notes, tasks, calls, e-mail",
                        "Ruth Adler | Supervises the owner: administrator | View, share, assign, change owner");
        assertThat(report.of(ruth, everybodys()).seeing()).isEqualTo(7);
    }

    @Test
    void R22_what_an_archived_contact_allows_is_less() {
        var archived =
                given.contact().ownedBy(maya).sharedWith(diego).archived().create();

        assertThat(lines(maya, archived))
                .containsExactly(
                        "Maya Chen | Owns it | Notes, activate, change owner, merge, delete",
                        "Diego Ramos | Shared by you | Notes",
                        "Ruth Adler | Supervises the owner: administrator | View, change owner",
                        "Sam Whitfield | Supervises the owner: manager of Lakeside | View, change owner");
    }

    @Test
    void R26_a_loan_shows_in_what_the_owner_may_do_but_not_to_a_partner() {
        var onLoan =
                given.contact().ownedBy(maya).assignedTo(jonas).onLoan("4471-1").create();

        assertThat(lines(maya, onLoan)).contains("Maya Chen | Owns it | Everything but change owner, delete");
        assertThat(lines(jonas, onLoan)).contains("Maya Chen | Owns it | Everything");
    }

    @Test
    void R6a_a_partner_learns_of_the_owner_the_assignee_their_firm_and_those_with_whom_they_shared_it() {
        var contact = everybodys();

        assertThat(lines(jonas, contact))
                .containsExactly(
                        "Maya Chen | Owns it | Everything",
                        "Jonas Berg | Assigned by Maya Chen | Edit, share, assign, archive",
                        "Aisha Karim | Shared by you | Notes, tasks, calls, e-mail");
        assertThat(lines(tom, contact))
                .containsExactly(
                        "Maya Chen | Owns it | Everything",
                        "Jonas Berg | Assigned by Maya Chen | Edit, share, assign, archive",
                        "Tom Sutter | Shared by Maya Chen | Notes, tasks, calls, e-mail");
        assertThat(report.of(jonas, contact).all()).isFalse();
    }

    @Test
    void R14_who_is_deactivated_is_listed_and_counts_as_nobody() {
        var contact = given.contact().ownedBy(maya).sharedWith(victor).create();

        var all = report.of(maya, contact);
        assertThat(all.seeing()).isEqualTo(3);
        assertThat(lines(maya, contact)).contains("Victor Hale | Shared by you · account deactivated | Nothing");
    }

    @Test
    void R12_what_the_viewer_may_take_away_is_offered_and_the_rest_says_why_not() {
        var contact = everybodys();

        assertThat(ends(maya, contact))
                .containsExactly("Jonas: UNASSIGN", "Diego: UNSHARE", "Sam: UNSHARE", "Aisha: UNSHARE", "Tom: UNSHARE");
        assertThat(ends(diego, contact)).containsExactly("Diego: UNSHARE");
        assertThat(ends(jonas, contact)).containsExactly("Jonas: UNASSIGN", "Aisha: UNSHARE");
        assertThat(ends(tom, contact)).containsExactly("Tom: UNSHARE");
    }

    @Test
    void R4_a_stranger_learns_nothing() {
        var contact = everybodys();

        assertThatThrownBy(() -> report.of(omar, contact)).isInstanceOf(ContactNotFound.class);
        assertThatThrownBy(() -> history.page(omar, contact, null, 10)).isInstanceOf(ContactNotFound.class);
    }

    @Test
    void R10_the_history_has_what_was_given_and_taken_and_the_partnerships_that_ended() {
        var contact = given.contact().ownedBy(maya).create();
        submit(maya, contact, new Share(jonas));
        submit(sam, contact, new Assign(diego));
        partnerships.end(maya, jonas);
        submit(maya, contact, new Unassign(diego));

        assertThat(history(maya, contact))
                .containsExactly(
                        "You unassigned it from Diego Ramos",
                        "Your partnership with Jonas Berg ended; the share stayed",
                        "Sam Whitfield, acting as you, assigned it to Diego Ramos",
                        "You shared it with Jonas Berg",
                        "You created it");
        assertThat(history(sam, contact))
                .contains("The partnership between Maya Chen and Jonas Berg ended; the share stayed");
        assertThat(history(jonas, contact))
                .as("of a share a partner sees what they did themself, and their own partnership")
                .containsExactly("Your partnership with Maya Chen ended; the share stayed");
    }

    @Test
    void R33_what_came_without_an_operation_is_in_the_history_as_well() {
        var contact = everybodys();

        assertThat(history(maya, contact))
                .contains(
                        "You assigned it to Jonas Berg",
                        "Jonas Berg shared it with Aisha Karim",
                        "You shared it with Diego Ramos",
                        "You created it");
        assertThat(history(jonas, contact))
                .containsExactlyInAnyOrder(
                        "Maya Chen assigned it to you", "You shared it with Aisha Karim", "Maya Chen created it");
        assertThat(history(tom, contact)).noneMatch(sentence -> sentence.contains("shared it"));
    }

    private List<String> history(UserId viewer, ContactId contact) {
        return history.page(viewer, contact, null, 50).happenings().stream()
                .map(TimelineEntry::sentence)
                .toList();
    }

    private List<String> lines(UserId viewer, ContactId contact) {
        return report.of(viewer, contact).lines().stream()
                .map(line -> line.person().name() + " | " + line.because() + " | " + line.mayDo())
                .toList();
    }

    private List<String> ends(UserId viewer, ContactId contact) {
        List<String> ends = new ArrayList<>();
        for (var line : report.of(viewer, contact).lines()) {
            for (var hold : line.holds()) {
                if (hold.against().isEmpty()) {
                    ends.add(line.person().name().split(" ")[0] + ": " + hold.end());
                } else {
                    assertThat(String.join(" ", hold.against())).contains("Its owner, Maya Chen, can");
                }
            }
        }
        return ends;
    }

    private void submit(UserId actor, ContactId contact, Change change) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        assertThat(operations
                        .submit(actor, operation, Request.of(change))
                        .counts(0)
                        .done())
                .as(change.action() == Action.SHARE ? "shared" : "done")
                .isEqualTo(1);
    }
}
