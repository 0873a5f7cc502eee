package app.tandem.offboarding;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.Selection;
import app.tandem.deleted.DeletedContacts;
import app.tandem.note.Notes;
import app.tandem.offboarding.Offboarded.What;
import app.tandem.operation.Counts;
import app.tandem.operation.OperationsInNorthfield;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.log.LogFilter;
import app.tandem.operation.run.WaitingRuns;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Partnerships;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import app.tandem.testing.SqlCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Offboard moves what somebody holds in one go (R14). */
class OffboardingsTest extends OperationsInNorthfield {

    @Autowired
    Offboardings offboardings;

    /** Confirms without waking the threads of the instance: the test runs what waits. */
    @Autowired
    Beginning beginning;

    @Autowired
    DeletedContacts deleted;

    @Autowired
    Accounts accounts;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Links links;

    @Autowired
    AuditLog log;

    @Autowired
    Notes notes;

    @Autowired
    FollowUps followUps;

    @Autowired
    SqlCount count;

    @Autowired
    ApplicationContext context;

    WaitingRuns waiting;

    @BeforeEach
    void runs() {
        waiting = new WaitingRuns(context::getBean);
    }

    @Test
    void R14_everything_that_somebody_holds_moves_ends_or_is_named() {
        var plain = given.contact().ownedBy(diego).inGroup(diego, "Warm").create();
        var known = given.contact()
                .ownedBy(diego)
                .sharedWith(aisha, maya)
                .assignedTo(priya)
                .create();
        var archived = given.contact().ownedBy(diego).archived().create();
        var onLoan = given.contact().ownedBy(diego).onLoan("4471-20388").create();
        var gone = given.contact().ownedBy(diego).inGroup(diego, "Warm").create();
        operations.submit(
                diego,
                operations.open(diego, new Selection.Some(Set.of(gone))),
                Request.of(new app.tandem.deleted.Delete(false)));
        var assigned = given.contact().ownedBy(maya).assignedTo(diego).create();
        var shared = given.contact().ownedBy(nina).sharedWith(diego).create();
        task(plain, diego, "Moves along", false);
        task(onLoan, diego, "Stays", false);
        task(shared, diego, "To its owner", false);

        assertThat(offboardings.find(sam, diego)).get().satisfies(leaver -> {
            assertThat(leaver.refused()).isEmpty();
            assertThat(leaver.holdings()).isEqualTo(new Holdings(2, 1, 1, 1, 1, 1, 3, 0, 0, 1, 0));
        });
        var division = Division.evenly(maya);
        var review = offboardings.review(sam, diego, division);
        assertThat(review.moving()).isEqualTo(3);
        assertThat(review.deleted()).isEqualTo(1);
        assertThat(review.unassigned()).isEqualTo(1);
        assertThat(review.unshared()).isEqualTo(1);
        assertThat(review.onLoan()).isEqualTo(1);
        assertThat(offboardings.onLoan(sam, diego, 0, 9))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.explanations().getFirst().text()).contains("4471-20388"));

        long id = beginning.begin(sam, diego, division);
        waiting.all();

        var result = offboardings.result(sam, id).orElseThrow();
        assertThat(result.over()).isTrue();
        assertThat(result.wasActive()).isTrue();
        assertThat(result.moved()).as("R46 the preview equals the result").isEqualTo(review.moving());
        assertThat(result.parts(What.HAND_OVER))
                .singleElement()
                .satisfies(part -> assertThat(part.deleted()).isEqualTo(1));
        assertThat(result.parts(What.UNASSIGN).getFirst().counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(result.parts(What.UNSHARE).getFirst().counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(result.partnerships()).isEqualTo(1);
        assertThat(result.tasks()).isEqualTo(1);
        assertThat(result.onLoan()).isEqualTo(1);
        assertThat(result.kept()).isZero();

        for (ContactId moved : List.of(plain, known, archived)) {
            assertThat(access(moved)).containsExactly("Maya owner");
        }
        assertThat(access(onLoan)).containsExactly("Diego owner");
        assertThat(access(assigned)).containsExactly("Maya owner");
        assertThat(access(shared)).containsExactly("Nina owner");
        assertThat(outstanding(plain)).containsExactly("Moves along: Maya");
        assertThat(outstanding(onLoan)).containsExactly("Stays: Sam");
        assertThat(outstanding(shared)).containsExactly("To its owner: Nina");
        assertThat(deleted.count(maya, "")).as("R18 deleted ones move along").isEqualTo(1);
        assertThat(accounts.isActive(diego)).isFalse();
        assertThat(jdbc.sql("select count(*) from active_partner where user_id = :diego")
                        .param("diego", diego.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        deleted.restore(maya, List.of(gone));
        assertThat(access(gone)).containsExactly("Maya owner");
    }

    @Test
    void R14_a_manager_offboards_active_members_of_their_team_and_an_administrator_anybody() {
        var victors = given.contact().ownedBy(victor).create();
        var division = Division.evenly(maya);

        assertThat(refused(sam, diego)).isEmpty();
        assertThat(refused(sam, victor))
                .containsExactly("Victor Hale's account is deactivated. An administrator can offboard Victor Hale.");
        assertThat(offboardings.find(sam, nina)).as("on another team").isEmpty();
        assertThat(offboardings.find(sam, sam)).isEmpty();
        assertThat(offboardings.find(ruth, ruth)).isEmpty();
        assertThat(offboardings.find(ruth, lou)).as("of another lender").isEmpty();
        assertThatThrownBy(() -> offboardings.confirm(sam, victor, division)).isInstanceOf(OffboardingRefused.class);
        assertThatThrownBy(() -> offboardings.confirm(sam, nina, division)).hasMessageContaining("nobody here");
        assertThat(submit(ruth, app.tandem.transfer.HandingOver.to(maya), victors))
                .as("R14 without Offboard the owner counts as deactivated")
                .isEqualTo(new Counts(0, 0, 1, 0));

        long id = beginning.begin(ruth, victor, division);
        assertThat(refused(ruth, victor))
                .containsExactly("Ruth Adler is offboarding Victor Hale. It can be done again afterward.");
        waiting.all();

        assertThat(access(victors)).containsExactly("Maya owner");
        assertThat(offboardings.result(ruth, id).orElseThrow().wasActive()).isFalse();
        assertThat(offboardings.result(sam, id)).as("his manager reads it").isPresent();
        assertThat(offboardings.result(omar, id)).isEmpty();
        assertThat(accounts.isActive(victor)).as("the sign-in stays closed").isFalse();
        assertThat(jdbc.sql("select before_value || ', ' || after_value from account_event where kind = 50")
                        .query(String.class)
                        .single())
                .isEqualTo("Deactivated, Deactivated");
        assertThat(refused(ruth, victor)).isEmpty();
        assertThat(log.list(ruth, LogFilter.ALL, 0, 1))
                .singleElement()
                .satisfies(operation -> assertThat(operation.leaver()).isEqualTo("Victor Hale"));
    }

    @Test
    void R24_contacts_go_to_active_colleagues_only_and_nobody_twice() {
        for (UserId nobody : List.of(diego, victor, jonas, lou, new UserId(999))) {
            assertThatThrownBy(() -> offboardings.confirm(sam, diego, Division.evenly(nobody)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> offboardings.review(sam, diego, Division.evenly(maya, maya)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(offboardings.newOwners(sam, diego, "", 0, 20))
                .extracting(owner -> owner.person().firstName())
                .containsExactly("Maya", "Nina", "Omar", "Priya", "Ruth", "Sam");
        assertThat(accounts.isActive(diego)).isTrue();
    }

    @Test
    void by_status_each_part_gets_its_contacts_and_the_result_is_what_the_review_said() {
        for (var status : List.of(LeadStatus.ENGAGED, LeadStatus.ENGAGED, LeadStatus.CLOSED, LeadStatus.NEW_LEAD)) {
            given.contact().ownedBy(victor).status(status).sharedWith(jonas).create();
        }
        assertThat(offboardings.portions(ruth, victor, DividedBy.STATUS))
                .extracting(Portion::label, Portion::contacts)
                .contains(org.assertj.core.groups.Tuple.tuple("Engaged", 2));
        var division = offboardings.propose(ruth, victor, DividedBy.STATUS, List.of(maya, nina));
        var review = offboardings.review(ruth, victor, division);
        assertThat(review.parts()).extracting(Review.Part::moving).containsExactly(2, 2);
        assertThat(review.parts().getFirst().preview().loses())
                .anySatisfy(loss -> assertThat(loss.person().id()).isEqualTo(jonas));
        assertThat(offboardings.going(ruth, victor, division, nina, 0, 9)).hasSize(2);

        long id = beginning.begin(ruth, victor, division);
        waiting.all();

        assertThat(offboardings.result(ruth, id).orElseThrow().parts(What.HAND_OVER))
                .extracting(part -> part.counts().done())
                .containsExactly(2, 2);
        assertThat(messages.of(maya, 0, 9))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("2 contacts"));
    }

    @Test
    void R49_killed_in_the_middle_it_finishes_after_the_restart_and_nothing_is_half_done() {
        given.contacts(12).ownedBy(victor).sharedWith(jonas, 5).create();
        long id = beginning.begin(ruth, victor, Division.evenly(maya, diego, nina));
        waiting.killedAtTheLastOf(2);

        var half = offboardings.result(ruth, id).orElseThrow();
        assertThat(half.over()).isFalse();
        assertThat(half.moved()).isEqualTo(4);
        assertThat(half.kept()).isEqualTo(8);
        waiting.all();
        assertThat(offboardings.result(ruth, id).orElseThrow().over())
                .as("what another instance holds is left to it while its lease lasts")
                .isFalse();

        jdbc.sql("update operation set lease_until = opened_at where state = 'RUNNING'")
                .update();
        waiting.all();

        var result = offboardings.result(ruth, id).orElseThrow();
        assertThat(result.over()).isTrue();
        assertThat(result.parts(What.HAND_OVER))
                .extracting(part -> part.counts().done())
                .containsExactly(4, 4, 4);
        assertThat(result.kept()).isZero();
    }

    @Test
    void R49_what_is_not_the_leaver_s_any_more_is_left_to_its_new_owner() {
        var contact = given.contact().ownedBy(diego).create();
        var other = given.contact().ownedBy(diego).create();
        long id = beginning.begin(ruth, diego, Division.evenly(maya));
        submit(sam, app.tandem.transfer.HandingOver.to(priya), contact); // refused, as the account is closed
        jdbc.sql("update app_user set active = true where id = :diego")
                .param("diego", diego.value())
                .update();
        assertThat(submit(sam, app.tandem.transfer.HandingOver.to(priya), contact))
                .isEqualTo(new Counts(1, 0, 0, 0));
        waiting.all();

        assertThat(access(contact)).containsExactly("Priya owner");
        assertThat(access(other)).containsExactly("Maya owner");
        assertThat(offboardings
                        .result(ruth, id)
                        .orElseThrow()
                        .parts(What.HAND_OVER)
                        .getFirst()
                        .counts())
                .isEqualTo(new Counts(1, 0, 1, 0));
    }

    @Test
    void R12_an_agent_s_assignments_and_shares_end_though_the_administrator_of_the_firm_sees_none_of_the_contacts() {
        var admin = given.agent("Kim Park").of(harbor).admin().create();
        var one = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(jonas)
                .create();
        var review = offboardings.review(
                admin, jonas, new Division(DividedBy.EVENLY, List.of(), java.util.Map.of(), Set.of()));
        assertThat(review.unassigned() + review.unshared()).isEqualTo(2);

        long id = beginning.begin(admin, jonas, review.division());
        waiting.all();

        assertThat(offboardings.result(admin, id).orElseThrow().over()).isTrue();
        assertThat(access(one)).containsExactly("Maya owner");
    }

    @Test
    void R4_whose_role_is_taken_while_it_runs_gets_no_tasks_and_reads_nothing_of_what_stays() {
        var plain = given.contact().ownedBy(diego).create();
        var onLoan = given.contact().ownedBy(diego).onLoan("4471-20388").create();
        var shared = given.contact().ownedBy(nina).sharedWith(diego).create();
        task(onLoan, diego, "Stays", false);
        task(shared, diego, "To its owner", false);
        long id = beginning.begin(sam, diego, Division.evenly(maya));
        assertThat(offboardings.result(sam, id).orElseThrow().onLoan()).isEqualTo(1);
        jdbc.sql("delete from team_member where user_id = :diego")
                .param("diego", diego.value())
                .update();
        waiting.all();

        assertThat(access(plain)).as("the run asks, too").containsExactly("Diego owner");
        assertThat(outstanding(onLoan)).containsExactly("Stays: Diego");
        assertThat(outstanding(shared)).containsExactly("To its owner: Nina");
        var result = offboardings.result(sam, id).orElseThrow();
        assertThat(result.over()).isTrue();
        assertThat(List.of(result.tasks(), result.onLoan(), result.kept())).containsExactly(1, 0, 0);
        assertThat(offboardings.latest(sam, 1)).containsExactly(result);
    }

    @Test
    void R51_partnerships_and_invitations_end_with_their_links_and_both_sides_read_it() {
        long id = partnerships.invite(diego, "rosa@twin.example");
        var tokens = List.of(
                links.issue(LinkPurpose.PARTNER, "rosa@twin.example", id),
                links.issue(LinkPurpose.PARTNER_COPIED, "rosa@twin.example", id));
        beginning.begin(sam, diego, Division.evenly(maya));
        partnerships.inviteAgain(id);

        assertThat(links.find(LinkPurpose.PARTNER, tokens.getFirst())).isEmpty();
        assertThat(links.find(LinkPurpose.PARTNER_COPIED, tokens.getLast())).isEmpty();
        assertThat(jdbc.sql("select kind || ' ' || subject from account_event where kind in (43, 46) order by id")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "46 Aisha Karim for Diego Ramos", "46 Diego Ramos", "43 rosa@twin.example for Diego Ramos");
    }

    @Test
    void it_takes_the_same_statements_for_few_contacts_and_for_many() {
        List<Integer> taken = new ArrayList<>();
        for (int contacts : List.of(4, 200)) {
            given.contacts(contacts)
                    .ownedBy(victor)
                    .sharedWith(jonas, 2)
                    .assignedTo(diego, 2)
                    .inGroup(victor, "Warm", 2)
                    .create();
            taken.add(count
                    .during(() -> {
                        beginning.begin(ruth, victor, Division.evenly(maya, nina));
                        waiting.all();
                    })
                    .stream()
                    // PostgreSQL is told how to plan for many
                    .filter(statement -> !statement.contains("plan_cache_mode"))
                    .toList()
                    .size());
        }
        assertThat(taken.getLast()).isEqualTo(taken.getFirst());
    }

    @Test
    void R14_what_stays_on_a_loan_is_archived_and_gets_notes_by_an_administrator_as_the_owner() {
        var onLoan = given.contact().ownedBy(victor).onLoan("4471-20388").create();
        var plain = given.contact().ownedBy(victor).create();
        var archive = new Archive(ArchiveReason.NOT_QUALIFIED);

        assertThat(submit(sam, archive, onLoan)).as("a manager").isEqualTo(new Counts(0, 0, 1, 0));
        assertThatThrownBy(() -> notes.add(sam, onLoan, "Where is it?", false)).isInstanceOf(ActionRefused.class);
        assertThat(submit(ruth, archive, plain)).as("what can move").isEqualTo(new Counts(0, 0, 1, 0));
        assertThatThrownBy(() -> notes.add(ruth, onLoan, "Only mine", true))
                .as("R7 private notes are the owner's own")
                .isInstanceOf(ActionRefused.class);

        var selected = operations.open(ruth, new Selection.Some(Set.of(onLoan, plain)));
        assertThat(operations.preview(ruth, selected, Request.of(archive)).counts(0))
                .isEqualTo(new Counts(1, 0, 1, 0));
        operations.submit(ruth, selected, Request.of(archive));
        assertThat(notes.add(ruth, onLoan, "The loan closes in May.", false).body())
                .startsWith("The loan");
        assertThat(log.actedAsOwner(ruth, selected)).isEqualTo(1);
        assertThat(submit(ruth, new Activate(), onLoan)).as("no more than that").isEqualTo(new Counts(0, 0, 1, 0));
    }

    @Test
    void R14_what_failed_of_it_is_tried_again_as_part_of_it() {
        given.contact().named("Broken", "Record").ownedBy(victor).create();
        given.contact().ownedBy(victor).create();
        jdbc.sql("alter table contact add constraint refuses check (first_name <> 'Broken' or owner_id = "
                        + victor.value() + ")")
                .update();
        long id = beginning.begin(ruth, victor, Division.evenly(maya));
        try {
            waiting.all();
        } finally {
            jdbc.sql("alter table contact drop constraint refuses").update();
        }
        var part = offboardings
                .result(ruth, id)
                .orElseThrow()
                .parts(What.HAND_OVER)
                .getFirst();
        assertThat(part.counts()).isEqualTo(new Counts(1, 0, 0, 1));

        var again = followUps.retry(ruth, java.util.Objects.requireNonNull(part.operation()));
        assertThat(operations.submit(ruth, again.operation(), again.request()).counts(0))
                .isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(offboardings.result(ruth, id).orElseThrow().kept()).isZero();
    }

    @Test
    void the_latest_take_the_same_statements_for_one_and_for_many() {
        beginning.begin(ruth, victor, Division.evenly(maya));
        int one = count.during(() -> offboardings.latest(ruth, 9)).size();
        beginning.begin(ruth, diego, Division.evenly(maya));
        beginning.begin(ruth, nina, Division.evenly(maya, priya));
        var latest = new ArrayList<Offboarded>();
        assertThat(count.during(() -> latest.addAll(offboardings.latest(ruth, 9))))
                .hasSize(one);
        assertThat(latest).hasSize(3);
    }

    @Test
    void R18_deleted_contacts_are_in_no_figure_of_a_value() {
        given.contact().ownedBy(victor).status(LeadStatus.ENGAGED).create();
        var gone = given.contact().ownedBy(diego).status(LeadStatus.ENGAGED).create();
        given.contact().ownedBy(diego).status(LeadStatus.ENGAGED).create();
        operations.submit(
                diego,
                operations.open(diego, new Selection.Some(Set.of(gone))),
                Request.of(new app.tandem.deleted.Delete(false)));
        var division = offboardings.propose(sam, diego, DividedBy.STATUS, List.of(maya, priya));
        var parts = offboardings.review(sam, diego, division).parts();
        assertThat(parts.stream()
                        .flatMap(one -> one.portions().stream())
                        .mapToInt(Portion::contacts)
                        .sum())
                .isEqualTo(parts.stream().mapToInt(Review.Part::moving).sum())
                .isEqualTo(1);
    }

    @Test
    void confirmed_it_runs_by_itself() {
        given.contacts(30).ownedBy(victor).create();
        long id = offboardings.confirm(ruth, victor, Division.evenly(maya, diego));
        org.awaitility.Awaitility.await()
                .until(() -> offboardings.result(ruth, id).orElseThrow().over());
        assertThat(offboardings.latest(ruth, 9))
                .singleElement()
                .satisfies(one -> assertThat(one.moved()).isEqualTo(30));
    }

    private List<String> refused(UserId viewer, UserId leaver) {
        return offboardings.find(viewer, leaver).orElseThrow().refused();
    }
}
