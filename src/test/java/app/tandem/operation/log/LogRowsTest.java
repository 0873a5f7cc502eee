package app.tandem.operation.log;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.access.Explanation;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.deleted.Delete;
import app.tandem.deleted.DeletedContacts;
import app.tandem.group.PutInGroup;
import app.tandem.merge.Merges;
import app.tandem.operation.Change;
import app.tandem.operation.OperationsInNorthfield;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.export.Export;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.testing.Merging;
import app.tandem.testing.SqlCount;
import app.tandem.transfer.HandOver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows of an operation: before and after of each contact, as far as each reader may know them (R4, R6a, R48). */
class LogRowsTest extends OperationsInNorthfield {

    @Autowired
    LogRows rows;

    @Autowired
    AuditLog log;

    @Autowired
    FollowUps followUps;

    @Autowired
    Merges merges;

    @Autowired
    DeletedContacts deleted;

    @Autowired
    SqlCount count;

    private OperationId run(UserId actor, Request request, ContactId... contacts) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contacts)));
        operations.submit(actor, operation, request);
        return operation;
    }

    private OperationId run(UserId actor, Change change, ContactId... contacts) {
        return run(actor, Request.of(change), contacts);
    }

    private List<String> done(UserId viewer, OperationId operation) {
        return rows.list(viewer, operation, Outcome.DONE, "", 0, 50).stream()
                .map(row -> row.name() + ": " + row.before() + " -> " + row.after())
                .toList();
    }

    private ContactId ada() {
        return given.contact().named("Ada One").ownedBy(maya).create();
    }

    @Test
    void R48_each_change_says_what_a_contact_was_and_what_it_became() {
        var ada =
                given.contact().named("Ada One").ownedBy(maya).assignedTo(diego).create();

        assertThat(done(maya, run(maya, new Share(jonas), ada)))
                .containsExactly("Ada One: not shared with Jonas Berg -> shared with Jonas Berg");
        assertThat(done(maya, run(maya, new Unshare(jonas), ada)))
                .containsExactly("Ada One: shared with Jonas Berg -> not shared with Jonas Berg");
        assertThat(done(maya, run(maya, new Assign(sam), ada)))
                .containsExactly("Ada One: assigned to Diego Ramos -> assigned to Sam Whitfield");
        assertThat(done(maya, run(maya, new Unassign(sam), ada)))
                .containsExactly("Ada One: assigned to Sam Whitfield -> not assigned");
        assertThat(done(maya, run(maya, new Archive(ArchiveReason.DECEASED), ada)))
                .containsExactly("Ada One: active -> archived: Deceased");
        assertThat(done(maya, run(maya, new Activate(), ada))).containsExactly("Ada One: archived: Deceased -> active");
        assertThat(done(maya, run(maya, new PutInGroup("Spring"), ada)))
                .containsExactly("Ada One: not in “Spring” -> in “Spring”");
        assertThat(done(maya, run(maya, new Export(), ada))).containsExactly("Ada One:  -> in the file");
    }

    @Test
    void R48_a_change_of_owner_says_whose_shares_and_assignment_ended_and_what_went_along() {
        var ada = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(aisha, sam)
                .create();

        var operation = run(sam, new HandOver(diego, "From Maya", true), ada);

        assertThat(done(sam, operation))
                .containsExactly("Ada One: owned by Maya Chen; assigned to Jonas Berg; shared with Aisha Karim,"
                        + " Sam Whitfield -> owned by Diego Ramos; shared with Maya Chen; in the group “From Maya”");
        assertThat(log.actedAsOwner(sam, operation)).isEqualTo(1);
        assertThat(log.find(ruth, operation).title()).isEqualTo("Change the owner to Diego Ramos");
    }

    @Test
    void R45_what_was_refused_says_why_and_several_changes_stand_apart() {
        var ada = ada();
        var archived = given.contact().named("Bea Two").ownedBy(maya).archived().create();

        var operation = run(maya, new Request(List.of(new Assign(diego), new Share(jonas)), Set.of()), ada, archived);

        assertThat(rows.list(maya, operation, Outcome.REFUSED, "", 0, 9))
                .extracting(row -> row.name() + " " + row.what() + ": "
                        + row.reasons().stream().map(Explanation::fact).toList())
                .containsExactly(
                        "Bea Two assign to Diego Ramos: [It is archived.]",
                        "Bea Two share with Jonas Berg: [It is archived.]");
        assertThat(rows.count(maya, operation, Outcome.DONE, "")).isEqualTo(2);
        assertThat(rows.list(maya, operation, Outcome.DONE, "ada", 0, 9)).hasSize(2);
        assertThat(rows.count(maya, operation, Outcome.DONE, "bea")).isZero();
        assertThat(log.find(maya, operation).title()).isEqualTo("Assign to Diego Ramos, share with Jonas Berg");
    }

    @Test
    void R4_a_contact_that_its_reader_sees_no_more_has_no_name_no_link_and_no_before() {
        var ada = ada();
        var bea = given.contact().named("Bea Two").ownedBy(maya).create();
        var operation = run(maya, new Share(jonas), ada, bea);
        run(maya, new HandOver(diego, "", false), ada);

        var unseen = rows.list(maya, operation, Outcome.DONE, "", 0, 9).getLast();

        assertThat(unseen)
                .isEqualTo(new LogRow(
                        null, "a contact you can no longer see", 0, "share with Jonas Berg", "", "", List.of()));
        assertThat(rows.list(maya, operation, Outcome.DONE, "ada", 0, 9))
                .as("searching does not find it either")
                .isEmpty();
        assertThat(rows.count(maya, operation, Outcome.DONE, ""))
                .as("counts stay")
                .isEqualTo(2);
        assertThat(done(sam, operation)).hasSize(2).first().asString().startsWith("Ada One");
    }

    @Test
    void R4_strangers_read_nothing_and_cannot_tell_it_from_what_does_not_exist() {
        var operation = run(maya, new Share(jonas), ada());
        var missing = new OperationId(operation.value() + 1_000);

        for (var stranger : List.of(diego, nina, jonas, aisha)) {
            for (var one : List.of(operation, missing)) {
                assertThatThrownBy(() -> rows.list(stranger, one, Outcome.DONE, "", 0, 9))
                        .isInstanceOf(NoSuchElementException.class)
                        .hasMessage("There is no such operation.");
                assertThatThrownBy(() -> rows.count(stranger, one, Outcome.DONE, "Ada"))
                        .isInstanceOf(NoSuchElementException.class);
                assertThatThrownBy(() -> rows.write(stranger, one, new ByteArrayOutputStream()))
                        .isInstanceOf(NoSuchElementException.class);
            }
        }
        assertThat(done(ruth, operation)).hasSize(1);
    }

    @Test
    void R6a_whoever_supervises_a_partner_reads_of_a_contact_only_what_they_may_know_themself() {
        var paul = given.agent("Paul Grant")
                .of(given.firm("Grant Homes"))
                .onTeam("Docks")
                .manager()
                .create();
        var gail =
                given.agent("Gail Moss").of(organization(paul)).onTeam("Docks").create();
        given.partners(maya, gail);
        given.partners(diego, gail);
        var toKnown = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .assignedTo(gail)
                .sharedWith(paul)
                .create();
        var assigned =
                given.contact().named("Bea Two").ownedBy(maya).assignedTo(gail).create();
        var operation = run(gail, new Share(diego), toKnown, assigned);
        assertThat(done(gail, operation)).hasSize(2).allMatch(line -> line.contains("Diego Ramos"));

        assertThat(rows.list(paul, operation, Outcome.DONE, "", 0, 9))
                .as("shared with Paul: the activity of others is not his to see")
                .allMatch(row -> row.contact() == null && row.what().equals("share with somebody"));
        run(maya, new Assign(gail), assigned);
        var passedOn = run(gail, new Assign(paul), assigned);
        assertThat(rows.list(paul, operation, Outcome.DONE, "", 0, 9))
                .as("assigned to Paul: whom it is shared with in another firm is not his to know")
                .allMatch(row -> row.contact() == null);
        assertThat(done(paul, passedOn)).containsExactly("Bea Two: assigned to Gail Moss -> assigned to Paul Grant");
    }

    private app.tandem.people.OrganizationId organization(UserId user) {
        return new app.tandem.people.OrganizationId(jdbc.sql("select organization_id from app_user where id = ?")
                .param(user.value())
                .query(Long.class)
                .single());
    }

    @Test
    void R19_what_was_merged_since_is_shown_as_the_contact_that_it_became() {
        var ada = ada();
        var adele = given.contact().named("Adele One").ownedBy(maya).create();
        var operation = run(maya, new Share(diego), adele);
        merges.merge(maya, Merging.choice(merges, maya, ada, adele));

        assertThat(rows.list(maya, operation, Outcome.DONE, "", 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.contact()).isEqualTo(ada));
        var merge = log.list(maya, LogFilter.ALL, 0, 1).getFirst();
        assertThat(merge.title()).isEqualTo("Merge");
        assertThat(done(maya, merge.id())).hasSize(2).allMatch(line -> line.endsWith("-> merged"));
        assertThat(followUps.canUndo(merge, java.time.OffsetDateTime.now())).isFalse();
    }

    @Test
    void R18_deleting_and_restoring_stand_in_the_log_as_well() {
        var ada = ada();
        var deletion = run(maya, new Delete(false), ada);
        assertThat(done(maya, deletion)).containsExactly("a contact you can no longer see:  -> ");

        deleted.restore(maya, Set.of(ada));

        assertThat(done(maya, deletion)).containsExactly("Ada One: owned by Maya Chen -> deleted");
        var restored = log.list(maya, LogFilter.ALL, 0, 1).getFirst();
        assertThat(restored.title()).isEqualTo("Restore");
        assertThat(done(maya, restored.id())).containsExactly("Ada One:  -> restored");
        assertThat(followUps.canUndo(restored, java.time.OffsetDateTime.now())).isFalse();
        assertThat(followUps.canHandBack(restored)).isFalse();
    }

    @Test
    void R48_an_undo_is_titled_by_what_it_undid_and_what_was_undone_knows_it() {
        var operation = run(maya, new Share(jonas), ada());
        var undo = followUps.undo(maya, operation);
        assertThat(log.find(maya, operation).undoneBy()).as("not yet").isNull();
        operations.submit(maya, undo.operation(), undo.request());

        assertThat(log.find(maya, undo.operation()).title()).isEqualTo("Undo: share with Jonas Berg");
        assertThat(log.find(maya, operation).undoneBy()).isEqualTo(undo.operation());
        assertThat(done(maya, undo.operation()))
                .containsExactly("Ada One: shared with Jonas Berg -> not shared with Jonas Berg");
    }

    @Test
    void R48_the_groups_and_files_of_a_person_are_no_business_of_who_supervises_an_owner() {
        var cleo = given.contact()
                .named("Cleo Three")
                .ownedBy(nina)
                .sharedWith(diego)
                .create();
        var group = run(diego, new PutInGroup("Secret plans"), cleo);
        var share = run(diego, new Unshare(diego), cleo);

        assertThatThrownBy(() -> log.find(omar, group)).isInstanceOf(NoSuchElementException.class);
        assertThat(log.find(omar, share).title()).isEqualTo("Unshare from Diego Ramos");
    }

    @Test
    void the_file_has_every_row_of_every_outcome_and_nothing_that_a_spreadsheet_runs() throws IOException {
        var many = given.contacts(LogRows.PAGE + 5).ownedBy(maya).create();
        var formula = given.contact().named("=1+1 Cell").ownedBy(maya).create();
        Set<ContactId> all = new HashSet<>(many);
        all.add(formula);
        all.add(given.contact().named("Zoe Archived").ownedBy(maya).archived().create());
        var operation = operations.open(maya, new Selection.Some(all));
        operations.submit(maya, operation, new Request(List.of(new Share(jonas), new Assign(diego)), Set.of()));

        var out = new ByteArrayOutputStream();
        rows.write(sam, operation, out);

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1 + 2 * (LogRows.PAGE + 7));
        assertThat(lines.getFirst()).isEqualTo("\uFEFFOutcome,Contact,What,Before,After,Reasons");
        assertThat(lines)
                .contains(
                        "done,'=1+1 Cell,share with Jonas Berg,not shared with Jonas Berg,shared with Jonas Berg,",
                        "refused,Zoe Archived,assign to Diego Ramos,,,It is archived. Activate it first.")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_page_of_the_list_and_of_rows_takes_the_same_statements_for_10_and_for_1_000() {
        var many = given.contacts(1_010).ownedBy(maya).sharedWith(jonas, 1_010).create();
        var small = operations.open(maya, new Selection.Some(new HashSet<>(many.subList(0, 10))));
        operations.submit(maya, small, Request.of(new HandOver(diego, "", true)));
        var large = operations.open(maya, new Selection.Some(new HashSet<>(many.subList(10, 1_010))));
        operations.submit(maya, large, Request.of(new HandOver(diego, "", true)));
        for (int n = 0; n < 20; n++) {
            run(
                    maya,
                    new Share(n % 2 == 0 ? sam : jonas),
                    given.contact().ownedBy(maya).create());
        }

        for (var viewer : List.of(maya, sam)) {
            int few = count.during(() -> rows.list(viewer, small, Outcome.DONE, "", 0, 50))
                    .size();
            assertThat(count.during(() -> rows.list(viewer, large, Outcome.DONE, "", 0, 1_000)))
                    .hasSize(few);
            assertThat(count.during(() -> log.list(viewer, LogFilter.ALL, 0, 20)))
                    .hasSameSizeAs(count.during(() -> log.list(viewer, LogFilter.ALL, 0, 1)));
        }
    }

    @Test
    void more_rows_than_anybody_reads_by_name_stand_in_the_order_in_which_they_were_done() {
        Set<ContactId> all =
                new HashSet<>(given.contacts(LogRows.BY_NAME + 10).ownedBy(maya).create());
        var operation = operations.open(maya, new Selection.Some(all));
        operations.submit(maya, operation, Request.of(new Share(jonas)));

        assertThat(rows.list(sam, operation, Outcome.DONE, "", LogRows.BY_NAME, 50))
                .hasSize(10)
                .extracting(row -> row.contact() == null ? 0 : row.contact().value())
                .isSorted();
    }
}
