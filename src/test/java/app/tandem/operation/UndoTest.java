package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.merge.Merges;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.log.LogFilter;
import app.tandem.operation.log.LogRow;
import app.tandem.operation.log.LogRows;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.Merging;
import app.tandem.transfer.HandOver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Undo takes back the very share, assignment or archiving that an operation made, by today's rules (R48). */
@DatabaseTest
class UndoTest {

    @Autowired
    Operations operations;

    @Autowired
    FollowUps followUps;

    @Autowired
    LogRows rows;

    @Autowired
    Merges merges;

    @Autowired
    AuditLog log;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @Test
    void R48_undoing_a_share_ends_the_shares_it_made_and_no_others() {
        var before = given.contact().ownedBy(maya).sharedWith(diego).create();
        var shared = given.contact().ownedBy(maya).create();
        var ended = given.contact().ownedBy(maya).create();
        var anew = given.contact().ownedBy(maya).create();
        var original = run(maya, Set.of(before, shared, ended, anew), new Share(diego));
        run(maya, Set.of(ended, anew), new Unshare(diego));
        run(maya, Set.of(anew), new Share(diego));

        var undo = followUps.undo(maya, original);
        var preview = operations.preview(maya, undo.operation(), undo.request());
        var result = operations.submit(maya, undo.operation(), undo.request());

        assertThat(preview.selected()).isEqualTo(3);
        assertThat(result.counts(0)).isEqualTo(preview.counts(0)).isEqualTo(new Counts(1, 1, 1, 0));
        assertThat(sharedWith(diego)).containsExactlyInAnyOrder(before, anew);
        assertThat(operations.resultRows(maya, undo.operation(), 0, Outcome.REFUSED, 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.explanations().getFirst().fact())
                        .isEqualTo("What this operation did has since been ended or replaced."));
    }

    @Test
    void R48_the_trail_keeps_whose_share_ended_whoever_gave_it_and_whoever_ends_it() {
        var own = given.contact().ownedBy(maya).sharedWith(diego).create();
        var ofAnother =
                given.contact().ownedBy(maya).sharedWith(diego, Given.by(priya)).create();
        var undone = given.contact().ownedBy(maya).create();
        var unshared = run(maya, Set.of(own, ofAnother), new Unshare(diego));
        var shared = run(maya, Set.of(undone), new Share(diego));

        var undo = followUps.undo(maya, shared);
        operations.submit(maya, undo.operation(), undo.request());

        assertThat(sharedWith(diego)).isEmpty();
        assertThat(ended(unshared)).containsExactly(own + " by " + maya, ofAnother + " by " + priya);
        assertThat(ended(undo.operation())).containsExactly(undone + " by " + maya);
    }

    private List<String> ended(OperationId operation) {
        return jdbc.sql("select contact_id, shared_by from operation_ended where shared and operation_id = :op"
                        + " and user_id = :user order by contact_id")
                .param("op", operation.value())
                .param("user", diego.value())
                .query((r, n) -> new ContactId(r.getLong(1)) + " by " + new UserId(r.getLong(2)))
                .list();
    }

    @Test
    void R48_an_operation_is_undone_once_and_what_is_left_of_it_is_offered_by_its_number() {
        var one = given.contact().ownedBy(maya).create();
        var archived = given.contact().ownedBy(maya).sharedWith(diego).create();
        var original = run(maya, Set.of(one, archived), new Assign(priya));
        assertThat(offered(maya, original)).isEqualTo("2, in the list");
        jdbc.sql("update contact set archived = true, archive_reason = 'OTHER', archived_at = owner_since where id = ?")
                .param(archived.value())
                .update();
        var unassigned = run(maya, Set.of(archived), new Unassign(priya));
        assertThat(offered(maya, unassigned))
                .as("it cannot be assigned again while it is archived, which the list does not look at")
                .isEqualTo("0, in the list");
        assertThat(offered(maya, original)).isEqualTo("1, in the list");

        undo(maya, original);

        assertThat(offered(maya, original)).isEqualTo("0");
        assertThat(log.find(maya, original).undoneBy()).isNotNull();
    }

    @Test
    void R48_undo_is_not_offered_of_access_that_one_gave_away_oneself() {
        var contact = given.contact().ownedBy(maya).assignedTo(diego).create();
        var passedOn = run(diego, Set.of(contact), new Assign(priya));
        var shared = given.contact().ownedBy(maya).sharedWith(nina).create();
        var givenUp = run(nina, Set.of(shared), new Unshare(nina));

        assertThat(offered(diego, passedOn)).isEqualTo("0");
        assertThat(offered(nina, givenUp)).isEqualTo("0");
        assertThat(offered(sam, passedOn)).as("supervises the owner").isEqualTo("1, in the list");
    }

    private String offered(UserId viewer, OperationId operation) {
        return followUps.undoLeft(viewer, operation)
                + (followUps
                                .worthUndoing(viewer, List.of(log.find(viewer, operation)))
                                .contains(operation)
                        ? ", in the list"
                        : "");
    }

    @Test
    void R48_undoing_an_unshare_shares_again_with_the_same_person() {
        var one = given.contact().ownedBy(maya).sharedWith(diego).create();
        var original = run(maya, Set.of(one), new Unshare(diego));

        undo(maya, original);

        assertThat(sharedWith(diego)).containsExactly(one);
        consistent();
    }

    @Test
    void R48_undoing_an_assignment_gives_each_contact_back_to_whom_it_was_assigned_before() {
        var nobodys = given.contact().ownedBy(maya).create();
        var priyas = given.contact().ownedBy(maya).assignedTo(priya).create();
        var jonass = given.contact().ownedBy(maya).assignedTo(jonas).create();
        var movedOn = given.contact().ownedBy(maya).create();
        var original = run(maya, Set.of(nobodys, priyas, jonass, movedOn), new Assign(diego));
        run(maya, Set.of(movedOn), new Assign(priya));

        var counts = undo(maya, original);

        assertThat(counts.stream().reduce(Counts.ZERO, Counts::plus)).isEqualTo(new Counts(3, 1, 0, 0));
        assertThat(assignee(nobodys)).isZero();
        assertThat(assignee(priyas)).isEqualTo(priya.value());
        assertThat(assignee(jonass)).isEqualTo(jonas.value());
        assertThat(assignee(movedOn)).as("assigned to somebody else since").isEqualTo(priya.value());
        consistent();
    }

    @Test
    void R48_undoing_an_unassignment_assigns_again_where_nobody_has_been_assigned_since() {
        var one = given.contact().ownedBy(maya).assignedTo(diego).create();
        var other = given.contact().ownedBy(maya).assignedTo(diego).create();
        var original = run(maya, Set.of(one, other), new Unassign(diego));
        run(maya, Set.of(other), new Assign(priya));

        var counts = undo(maya, original);

        assertThat(counts).containsExactly(new Counts(1, 0, 1, 0));
        assertThat(assignee(one)).isEqualTo(diego.value());
        assertThat(assignee(other)).isEqualTo(priya.value());
    }

    @Test
    void R48_undoing_an_archiving_activates_only_what_it_archived() {
        var one = given.contact().ownedBy(maya).create();
        var again = given.contact().ownedBy(maya).create();
        var original = run(maya, Set.of(one, again), new Archive(ArchiveReason.OTHER));
        run(maya, Set.of(again), new Activate());
        run(maya, Set.of(again), new Archive(ArchiveReason.OTHER));

        assertThat(undo(maya, original)).containsExactly(new Counts(1, 0, 1, 0));

        assertThat(archived()).containsExactly(again);
    }

    @Test
    void R48_undoing_an_activation_archives_again_for_the_same_reasons() {
        var one = given.contact().ownedBy(maya).create();
        var other = given.contact().ownedBy(maya).create();
        run(maya, Set.of(one), new Archive(ArchiveReason.values()[0]));
        run(maya, Set.of(other), new Archive(ArchiveReason.values()[1]));
        var original = run(maya, Set.of(one, other), new Activate());

        undo(maya, original);

        assertThat(jdbc.sql("select archive_reason from contact order by id")
                        .query(String.class)
                        .list())
                .containsExactly(ArchiveReason.values()[0].name(), ArchiveReason.values()[1].name());
    }

    @Test
    void R48_several_changes_of_one_contact_are_undone_together() {
        var one = given.contact()
                .ownedBy(maya)
                .assignedTo(priya)
                .sharedWith(jonas)
                .create();
        var operation = operations.open(maya, new Selection.Some(Set.of(one)));
        operations.submit(
                maya, operation, new Request(List.of(new Assign(diego), new Share(sam), new Unshare(jonas)), Set.of()));

        undo(maya, operation);

        assertThat(assignee(one)).isEqualTo(priya.value());
        assertThat(sharedWith(jonas)).containsExactly(one);
        assertThat(sharedWith(sam)).isEmpty();
        consistent();
    }

    @Test
    void R48_an_undo_can_be_undone() {
        var one = given.contact().ownedBy(maya).create();
        var undo = followUps.undo(maya, run(maya, Set.of(one), new Share(diego)));
        operations.submit(maya, undo.operation(), undo.request());

        undo(maya, undo.operation());

        assertThat(sharedWith(diego)).containsExactly(one);
    }

    @Test
    void R48_contacts_that_changed_owner_since_are_left_out_also_for_the_new_owner() {
        var one = given.contact().ownedBy(maya).create();
        var original = run(maya, Set.of(one), new Archive(ArchiveReason.OTHER));
        run(maya, Set.of(one), new HandOver(diego, "", true));

        var undo = followUps.undo(sam, original);
        operations.submit(sam, undo.operation(), undo.request());

        assertThat(operations.resultRows(sam, undo.operation(), 0, Outcome.REFUSED, 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.explanations())
                        .extracting(app.tandem.access.Explanation::fact)
                        .contains("Its owner has changed since."));
        assertThat(archived()).containsExactly(one);
    }

    @Test
    void R48_so_are_contacts_that_came_back_to_their_owner() {
        var one = given.contact().ownedBy(maya).create();
        var original = run(maya, Set.of(one), new Archive(ArchiveReason.OTHER));
        run(maya, Set.of(one), new HandOver(diego, "", true));
        run(diego, Set.of(one), new HandOver(maya, "", false));

        assertThat(undo(maya, original)).containsExactly(new Counts(0, 0, 1, 0));
        assertThat(archived()).containsExactly(one);
    }

    @Test
    void R48_so_are_contacts_into_which_another_was_merged_and_those_that_went_into_another() {
        var stays = given.contact().ownedBy(maya).create();
        var goes = given.contact().ownedBy(maya).create();
        var alone = given.contact().ownedBy(maya).create();
        var original = run(maya, Set.of(stays, goes, alone), new Share(diego));
        merges.merge(maya, Merging.choice(merges, maya, stays, goes));

        assertThat(undo(maya, original)).containsExactly(new Counts(1, 0, 2, 0));

        assertThat(sharedWith(diego)).containsExactly(stays);
    }

    @Test
    void R48_a_supervisor_of_the_owner_undoes_what_others_did_and_nobody_else_does() {
        var one = given.contact().ownedBy(maya).create();
        var original = run(maya, Set.of(one), new Share(diego));

        assertThatThrownBy(() -> followUps.undo(diego, original)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> followUps.undo(omar, original)).isInstanceOf(NoSuchElementException.class);
        assertThat(undo(sam, original)).containsExactly(new Counts(1, 0, 0, 0));

        assertThat(sharedWith(diego)).isEmpty();
    }

    @Test
    void R48_a_supervisor_of_the_present_owner_reads_and_undoes_only_what_concerns_that_owners_contacts() {
        var handedOver = given.contact().ownedBy(nina).create();
        var hers = given.contact().ownedBy(nina).create();
        var original = run(nina, Set.of(handedOver, hers), new Share(diego));
        run(omar, Set.of(handedOver), new HandOver(maya, "", true));

        assertThat(log.find(sam, original).counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(log.find(sam, original).selected()).isEqualTo(1);
        assertThat(log.find(omar, original).counts()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(rows.list(sam, original, Outcome.DONE, "", 0, 9))
                .extracting(LogRow::contact)
                .containsExactly(handedOver);
        assertThat(file(sam, original).lines()).as("a head and a line").hasSize(2);
        assertThat(file(omar, original).lines()).hasSize(3);
        var undo = followUps.undo(sam, original);
        assertThat(operations.preview(sam, undo.operation(), undo.request()).selected())
                .isEqualTo(1);
    }

    @Test
    void R48_what_todays_rules_forbid_is_not_undone() {
        var one = given.contact().ownedBy(maya).sharedWith(jonas).create();
        var original = run(maya, Set.of(one), new Unshare(jonas));
        jdbc.sql("update partnership set status = 'ENDED'").update();

        assertThat(undo(maya, original)).containsExactly(new Counts(0, 0, 1, 0));
        assertThat(sharedWith(jonas)).isEmpty();
    }

    @Test
    void R48_after_thirty_days_nothing_is_undone_and_a_change_of_owner_is_handed_back_instead() {
        var one = given.contact().ownedBy(maya).create();
        var original = run(maya, Set.of(one), new Share(diego));
        jdbc.sql("update operation set finished_at = finished_at - interval '31' day")
                .update();

        assertThatThrownBy(() -> followUps.undo(maya, original)).hasMessage("This can no longer be undone.");

        var transfer = run(maya, Set.of(one), new HandOver(diego, "", false));
        assertThatThrownBy(() -> followUps.undo(maya, transfer)).hasMessage("This can no longer be undone.");
        var previous = followUps.previousOwners(sam, transfer).getFirst().person();
        var back = followUps.handBack(sam, transfer, previous);
        operations.submit(sam, back, Request.of(new HandOver(previous.id(), "", false)));
        assertThat(jdbc.sql("select owner_id from contact").query(Long.class).single())
                .isEqualTo(maya.value());
        assertThat(log.find(sam, back).originKind()).isEqualTo("HAND_BACK");
        assertThat(log.find(sam, back).origin()).isEqualTo(transfer);
    }

    @Test
    void R48_everybody_reads_their_own_operations_supervisors_those_of_their_people() {
        var one = given.contact().ownedBy(maya).create();
        run(maya, Set.of(one), new Share(diego));
        run(maya, Set.of(one), new Archive(ArchiveReason.OTHER));
        operations.open(maya, new Selection.Some(Set.of(one)));

        assertThat(log.list(maya, LogFilter.ALL, 0, 9)).hasSize(2);
        assertThat(log.list(sam, LogFilter.ALL, 0, 9)).hasSize(2);
        assertThat(log.list(omar, LogFilter.ALL, 0, 9)).isEmpty();
        assertThat(log.list(diego, LogFilter.ALL, 0, 9)).isEmpty();
        assertThat(log.count(sam, new LogFilter("SHARE", maya, null, null))).isEqualTo(1);
        assertThat(log.actors(sam))
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo("Maya Chen"));
        assertThat(log.list(maya, LogFilter.ALL, 0, 1).getFirst().request().changes())
                .containsExactly(new Archive(ArchiveReason.OTHER));
    }

    private String file(UserId reader, OperationId operation) {
        var out = new ByteArrayOutputStream();
        try {
            rows.write(reader, operation, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private OperationId run(UserId actor, Set<ContactId> contacts, Change change) {
        var operation = operations.open(actor, new Selection.Some(contacts));
        operations.submit(actor, operation, Request.of(change));
        return operation;
    }

    private List<Counts> undo(UserId actor, OperationId operation) {
        var undo = followUps.undo(actor, operation);
        var preview = operations.preview(actor, undo.operation(), undo.request());
        var counts = operations.submit(actor, undo.operation(), undo.request()).counts();
        assertThat(counts).as("R46").isEqualTo(preview.counts());
        return counts;
    }

    private List<ContactId> sharedWith(UserId user) {
        return jdbc.sql("select contact_id from contact_access where shared and user_id = :user")
                .param("user", user.value())
                .query((r, n) -> new ContactId(r.getLong(1)))
                .list();
    }

    private List<ContactId> archived() {
        return jdbc.sql("select id from contact where archived")
                .query((r, n) -> new ContactId(r.getLong(1)))
                .list();
    }

    private long assignee(ContactId contact) {
        return jdbc.sql("select coalesce(assignee_id, 0) from contact where id = :id")
                .param("id", contact.value())
                .query(Long.class)
                .single();
    }

    private void consistent() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
