package app.tandem.operation;

import static app.tandem.testing.Given.by;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.access.Action;
import app.tandem.access.Explanation;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.notify.Message;
import app.tandem.notify.Messages;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.transfer.GoesAlong;
import app.tandem.transfer.HandOver;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sharing, assigning, archiving and handing over, through the service that screens and API use (R8-R14, R20-R30, R44-R47). */
@DatabaseTest
class OperationsTest {

    @Autowired
    Operations operations;

    @Autowired
    ContactList list;

    @Autowired
    Messages messages;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @AfterEach
    void nothingIsInconsistent() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void R9_an_owner_shares_with_an_active_partner_who_then_sees_the_contact() {
        var contact = given.contact().ownedBy(maya).create();
        assertThat(sees(jonas, contact)).isFalse();

        var result = submit(maya, new Share(jonas), contact);

        assertThat(result.counts(0)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(sees(jonas, contact)).isTrue();
    }

    @Test
    void R6_an_assigned_partner_does_not_learn_from_the_last_activity_of_shares_they_may_not_know() {
        var contact = given.contact().ownedBy(maya).assignedTo(jonas).create();
        var before = lastActivity();

        submit(maya, new Share(diego), contact);
        submit(maya, new Unshare(diego), contact);

        assertThat(lastActivity()).isEqualTo(before);
    }

    private java.time.OffsetDateTime lastActivity() {
        return jdbc.sql("select last_activity_at from contact")
                .query(java.time.OffsetDateTime.class)
                .single();
    }

    @Test
    void R9_a_member_without_the_permission_cannot_share_with_a_colleague_but_can_with_a_partner() {
        var contact = given.contact().ownedBy(priya).create();

        assertThat(refusals(priya, new Share(diego), contact))
                .containsExactly("You do not have the permission “Share & assign with colleagues”. "
                        + "An administrator can give it to you.");
        assertThat(submit(priya, new Share(aisha), contact).counts(0).done()).isEqualTo(1);
        var operation = operations.open(priya, new Selection.Some(Set.of(contact)));
        assertThat(operations.whyNoColleagues(priya, operation, Action.SHARE))
                .contains("Share & assign with colleagues");
        var mayas = operations.open(maya, new Selection.Some(Set.of(contact)));
        assertThat(operations.whyNoColleagues(maya, mayas, Action.SHARE)).isEmpty();
        assertThat(candidates(priya, Action.SHARE, contact)).containsExactly(aisha);
    }

    @Test
    void R9_where_members_share_with_their_own_teams_only_the_field_says_why_others_are_missing() {
        var contact = given.contact().ownedBy(maya).create();
        var operation = operations.open(maya, new Selection.Some(Set.of(contact)));
        assertThat(operations.whyNoColleagues(maya, operation, Action.SHARE)).isEmpty();

        given.sharingInOwnTeamsOnly(northfield);

        assertThat(operations.whyNoColleagues(maya, operation, Action.SHARE)).contains("only with their own teams");
    }

    @Test
    void R9_a_former_partner_and_a_deactivated_user_cannot_be_chosen() {
        var contact = given.contact().ownedBy(maya).create();

        assertThat(candidates(maya, Action.SHARE, contact))
                .contains(jonas, aisha, diego, sam)
                .doesNotContain(tom, victor, maya);
        assertThat(refusals(maya, new Share(tom), contact))
                .singleElement()
                .asString()
                .contains("no active partnership with Tom Sutter");
        assertThat(refusals(maya, new Assign(victor), contact))
                .singleElement()
                .asString()
                .contains("Victor Hale's account is deactivated");
    }

    @Test
    void R9_a_supervisor_acting_as_the_owner_reaches_only_the_owners_organization() {
        given.partners(sam, jonas);
        var contact = given.contact().ownedBy(maya).create();

        assertThat(candidates(sam, Action.SHARE, contact)).contains(diego).doesNotContain(jonas);
        assertThat(refusals(sam, new Share(jonas), contact))
                .singleElement()
                .asString()
                .contains("is not in the owner's organization");
        assertThat(submit(sam, new Share(diego), contact).counts(0).done()).isEqualTo(1);
    }

    @Test
    void R9_an_assigned_partner_brings_in_their_own_firm_and_active_partners_of_the_owners_organization_only() {
        var contact = given.contact().ownedBy(maya).assignedTo(jonas).create();

        assertThat(candidates(jonas, Action.SHARE, contact))
                .contains(aisha, tom)
                .doesNotContain(diego, sam);
        assertThat(submit(jonas, new Share(aisha), contact).counts(0).done()).isEqualTo(1);
        assertThat(refusals(jonas, new Share(diego), contact))
                .singleElement()
                .asString()
                .contains("no active partnership");
    }

    @Test
    void R9_an_assigned_partner_brings_in_nobody_once_no_partnership_is_behind_their_access() {
        var contact = given.contact().ownedBy(maya).assignedTo(tom).create();

        assertThat(candidates(tom, Action.SHARE, contact)).isEmpty();
        assertThat(refusals(tom, new Share(aisha), contact))
                .singleElement()
                .asString()
                .contains("is not active");
    }

    @Test
    void R8_R15_a_shared_user_shares_nothing_and_reads_who_can() {
        var contact = given.contact().ownedBy(maya).sharedWith(jonas).create();

        assertThat(refusals(jonas, new Share(aisha), contact))
                .containsExactly("It is only shared with you. Its owner, Maya Chen, can share it.");
        assertThat(refusals(jonas, new Archive(ArchiveReason.OTHER), contact))
                .singleElement()
                .asString()
                .contains("Its owner, Maya Chen, can archive it");
    }

    @Test
    void R11_an_assignee_who_assigns_on_loses_access_and_is_told_before() {
        var contact = given.contact().ownedBy(maya).assignedTo(diego).create();

        var preview = preview(diego, new Assign(omar), contact);
        assertThat(preview.loses()).singleElement().satisfies(l -> {
            assertThat(l.person().id()).isEqualTo(diego);
            assertThat(l.contacts()).isEqualTo(1);
        });
        submit(diego, new Assign(omar), contact);

        assertThat(sees(diego, contact)).isFalse();
        assertThat(sees(omar, contact)).isTrue();
    }

    @Test
    void R11_those_that_the_actor_would_lose_can_be_left_out() {
        var lost = given.contact()
                .named("Lost One")
                .ownedBy(maya)
                .assignedTo(diego)
                .create();
        var kept = given.contact()
                .named("Kept One")
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(diego)
                .create();
        var request = Request.of(new Assign(omar));
        var operation = operations.open(diego, new Selection.Some(Set.of(lost, kept)));

        assertThat(operations.lossRows(diego, operation, request, diego, 0, 10))
                .extracting(ItemRow::name)
                .containsExactly("Lost One");
        assertThat(operations.leaveOutLosses(diego, operation, request)).isEqualTo(1);
        assertThat(operations.submit(diego, operation, request).counts(0)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(sees(diego, lost)).isTrue();
        assertThat(sees(diego, kept)).isTrue();
    }

    @Test
    void R12_everybody_may_give_up_their_own_share_even_of_an_archived_contact_of_a_deactivated_owner() {
        var contact =
                given.contact().ownedBy(victor).sharedWith(jonas).archived().create();

        assertThat(submit(jonas, new Unshare(jonas), contact).counts(0).done()).isEqualTo(1);
        assertThat(sees(jonas, contact)).isFalse();
    }

    @Test
    void R12_an_assigned_partner_unshares_only_their_firm_and_those_they_shared_with() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(diego)
                .sharedWith(aisha)
                .create();

        assertThat(submit(jonas, new Unshare(diego), contact).counts(0).refused())
                .isEqualTo(1);
        assertThat(submit(jonas, new Unshare(aisha), contact).counts(0).done()).isEqualTo(1);
    }

    @Test
    void R12_the_owner_takes_away_what_a_former_partner_still_has() {
        var contact = given.contact().ownedBy(maya).sharedWith(tom).create();
        assertThat(candidates(maya, Action.UNSHARE, contact)).containsExactly(tom);

        submit(maya, new Unshare(tom), contact);

        assertThat(sees(tom, contact)).isFalse();
    }

    @Test
    void R13_what_already_holds_is_unchanged_and_never_an_error() {
        var contact = given.contact()
                .ownedBy(maya)
                .sharedWith(jonas)
                .assignedTo(diego)
                .archived(ArchiveReason.DUPLICATE)
                .create();

        for (Change change : List.of(
                new Share(jonas),
                new Share(maya),
                new Assign(diego),
                new Assign(maya),
                new Unshare(aisha),
                new Unassign(sam),
                new Archive(ArchiveReason.OTHER))) {
            assertThat(submit(maya, change, contact).counts(0)).as("%s", change).isEqualTo(new Counts(0, 1, 0, 0));
        }
        assertThat(jdbc.sql("select archive_reason from contact")
                        .query(String.class)
                        .single())
                .isEqualTo("DUPLICATE");
    }

    @Test
    void R14_nobody_acts_on_the_contacts_of_a_deactivated_owner_and_the_reason_says_who_can_help() {
        var contact = given.contact().ownedBy(victor).sharedWith(maya).create();

        assertThat(refusals(sam, new HandOver(diego, "", false), contact))
                .containsExactly("The owner's account is deactivated. An administrator must reactivate Victor Hale.");
        assertThat(refusals(sam, new Share(diego), contact))
                .containsExactly("The owner's account is deactivated. An administrator must reactivate Victor Hale.");
        assertThat(submit(sam, new Unshare(maya), contact).counts(0).done()).isEqualTo(1);
    }

    @Test
    void R20_R21_R23_archiving_keeps_its_reason_and_takes_the_contact_out_of_everybodys_list() {
        var contact = given.contact().ownedBy(maya).sharedWith(jonas).create();

        submit(maya, new Archive(ArchiveReason.NOT_QUALIFIED), contact);

        assertThat(list.count(jonas, ContactFilter.NONE)).isZero();
        assertThat(list.count(jonas, ContactFilter.NONE.withArchived(ContactFilter.Archived.ONLY)))
                .isEqualTo(1);
        submit(maya, new Activate(), contact);
        assertThat(list.count(jonas, ContactFilter.NONE)).isEqualTo(1);
    }

    @Test
    void R22_an_archived_contact_is_not_shared_or_assigned_but_can_change_its_owner_and_stays_archived() {
        var contact = given.contact().ownedBy(maya).sharedWith(jonas).archived().create();

        assertThat(refusals(maya, new Share(aisha), contact)).containsExactly("It is archived. Activate it first.");
        assertThat(refusals(maya, new Assign(diego), contact)).containsExactly("It is archived. Activate it first.");
        assertThat(submit(maya, new HandOver(diego, "", false), contact)
                        .counts(0)
                        .done())
                .isEqualTo(1);
        assertThat(list.count(diego, ContactFilter.NONE.withArchived(ContactFilter.Archived.ONLY)))
                .isEqualTo(1);
    }

    @Test
    void R24_a_new_owner_is_an_active_colleague_of_the_owner() {
        var contact = given.contact().ownedBy(maya).create();

        assertThat(candidates(maya, Action.CHANGE_OWNER, contact))
                .contains(diego, priya, sam, omar)
                .doesNotContain(maya, victor, jonas, aisha);
        assertThat(submit(maya, new HandOver(jonas, "", false), contact)
                        .counts(0)
                        .refused())
                .isEqualTo(1);
    }

    @Test
    void R25_only_the_owner_or_who_supervises_the_owner_changes_it() {
        var contact = given.contact().ownedBy(maya).assignedTo(diego).create();

        assertThat(submit(diego, new HandOver(diego, "", false), contact)
                        .counts(0)
                        .refused())
                .isEqualTo(1);
        assertThatThrownBy(() -> operations.resultRows(omar, new OperationId(1), 0, Outcome.DONE, 0, 1))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(submit(sam, new HandOver(diego, "", false), contact)
                        .counts(0)
                        .done())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from operation_item where as_owner")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(texts(maya))
                .containsExactly("Sam Whitfield, acting as you, made Diego Ramos the owner of 1 of your contacts");
    }

    @Test
    void R25_the_setting_leaves_change_owner_to_supervisors() {
        given.changeOwnerForSupervisorsOnly(northfield);
        var contact = given.contact().ownedBy(maya).create();

        assertThat(refusals(maya, new HandOver(diego, "", false), contact))
                .singleElement()
                .asString()
                .contains("only supervisors can change owners");
        assertThat(submit(sam, new HandOver(diego, "", false), contact)
                        .counts(0)
                        .done())
                .isEqualTo(1);
    }

    @Test
    void R26_R30_what_is_on_a_loan_is_refused_by_name_and_the_rest_moves() {
        var onLoan = given.contact()
                .named("Emily Johnson")
                .ownedBy(maya)
                .onLoan("4471-20388")
                .create();
        var free = given.contact().ownedBy(maya).create();

        var operation = operations.open(maya, new Selection.Some(Set.of(onLoan, free)));
        var request = Request.of(new HandOver(diego, "", false));
        assertThat(operations.previewRows(maya, operation, request, 0, Outcome.REFUSED, 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("Emily Johnson");
                    assertThat(row.explanations().getFirst().fact()).isEqualTo("On loan 4471-20388.");
                });
        assertThat(operations.submit(maya, operation, request).counts(0)).isEqualTo(new Counts(1, 0, 1, 0));
        assertThat(operations.resultRows(maya, operation, 0, Outcome.REFUSED, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.explanations())
                        .extracting(Explanation::fact)
                        .containsExactly("On loan 4471-20388."));
        assertThat(sees(diego, free)).isTrue();
        assertThat(sees(maya, free)).isFalse();
        assertThat(operations.resultRows(maya, operation, 0, Outcome.DONE, 0, 10))
                .extracting(ItemRow::name)
                .containsExactly(OutcomeRows.UNSEEN);
    }

    @Test
    void R15_a_partner_never_reads_of_a_loan() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .onLoan("4471-20388")
                .create();

        assertThat(refusals(jonas, new HandOver(diego, "", false), contact))
                .noneMatch(text -> text.contains("loan") && text.contains("4471"));
        assertThat(operations
                        .menu(jonas, new Selection.Some(Set.of(contact)), Set.of(Action.CHANGE_OWNER))
                        .get(Action.CHANGE_OWNER)
                        .reasons())
                .noneMatch(text -> text.contains("loan"));
    }

    @Test
    void R27_R28_all_shares_end_groups_go_along_by_name_and_the_previous_owner_may_keep_a_share() {
        given.group(diego, "Hot leads");
        var one = given.contact()
                .ownedBy(maya)
                .sharedWith(jonas, diego)
                .assignedTo(aisha)
                .inGroup(maya, "Hot Leads")
                .inGroup(jonas, "Mine")
                .create();
        var two = given.contact().ownedBy(maya).inGroup(maya, "Refi").create();

        var preview = preview(maya, new HandOver(diego, "From Maya", true), one, two);
        assertThat(preview.part(GoesAlong.class).groups()).containsExactly("Hot Leads", "Refi");
        submit(maya, new HandOver(diego, "From Maya", true), one, two);

        assertThat(sees(jonas, one)).isFalse();
        assertThat(sees(aisha, one)).isFalse();
        assertThat(sees(maya, one)).isTrue();
        assertThat(jdbc.sql(
                                "select g.name || ':' || count(*) from contact_group g join contact_group_member m on m.group_id = g.id where g.user_id = ? group by g.name order by g.name")
                        .param(diego.value())
                        .query(String.class)
                        .list())
                .containsExactly("From Maya:2", "Hot leads:1", "Refi:1");
        assertThat(jdbc.sql(
                                "select count(*) from contact_group_member m join contact_group g on g.id = m.group_id where g.user_id = ?")
                        .param(jonas.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void R27_the_name_of_the_new_group_may_grow_when_it_is_folded_and_two_names_are_still_one() {
        var contact = given.contact().ownedBy(maya).create();
        var ligatures = "\uFDFA".repeat(20);

        assertThat(submit(maya, new HandOver(diego, ligatures, false), contact)
                        .counts(0)
                        .done())
                .isEqualTo(1);
        assertThat(jdbc.sql("select name from contact_group where user_id = ?")
                        .param(diego.value())
                        .query(String.class)
                        .list())
                .containsExactly(ligatures);
    }

    @Test
    void R15_the_menu_sends_nobody_to_an_owner_whose_account_is_deactivated() {
        var contact = given.contact().ownedBy(victor).sharedWith(diego).create();

        assertThat(operations
                        .menu(diego, new Selection.Some(Set.of(contact)), Set.of(Action.ARCHIVE))
                        .get(Action.ARCHIVE)
                        .reasons())
                .containsExactly(
                        "It is only shared with you.",
                        "The owner's account is deactivated. An administrator must reactivate Victor Hale.");
    }

    @Test
    void R45_what_no_longer_matches_its_filter_is_told_and_left_alone() {
        var stays = given.contact().ownedBy(maya).status(LeadStatus.ENGAGED).create();
        var moves = given.contact().ownedBy(maya).status(LeadStatus.ENGAGED).create();
        var filter = ContactFilter.NONE.withStatuses(Set.of(LeadStatus.ENGAGED));
        var operation = operations.open(maya, new Selection.AllMatching(filter, Set.of()));
        assertThat(operations.selected(maya, operation)).isEqualTo(2);
        jdbc.sql("update contact set status = 7 where id = ?")
                .param(moves.value())
                .update();

        var result = operations.submit(maya, operation, Request.of(new Share(jonas)));

        assertThat(result.counts(0)).isEqualTo(new Counts(1, 0, 1, 0));
        assertThat(sees(jonas, stays)).isTrue();
        assertThat(sees(jonas, moves)).isFalse();
    }

    @Test
    void R44_several_changes_are_one_operation_with_one_message_a_person() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(jonas)
                .sharedWith(tom)
                .create();
        var request =
                new Request(List.of(new Assign(diego), new Share(diego), new Share(omar), new Unshare(tom)), Set.of());
        var operation = operations.open(maya, new Selection.Some(Set.of(contact)));

        var preview = operations.preview(maya, operation, request);
        assertThat(preview.loses()).extracting(l -> l.person().id()).containsExactly(tom);
        var result = operations.submit(maya, operation, request);

        assertThat(result.counts()).allMatch(c -> c.equals(new Counts(1, 0, 0, 0)));
        assertThat(texts(diego)).containsExactly("Maya Chen assigned Ada Okonkwo to you");
        assertThat(texts(jonas)).containsExactly("Maya Chen ended your assignment to Ada Okonkwo");
        assertThat(texts(omar)).hasSize(1);
        assertThat(texts(tom)).isEmpty();
    }

    @Test
    void R47_the_owner_is_told_when_somebody_else_shares_and_nobody_of_what_they_did_themselves() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(aisha)
                .create();
        var operation = operations.open(diego, new Selection.Some(Set.of(contact)));

        operations.submit(diego, operation, new Request(List.of(new Share(omar)), Set.of(aisha)));

        assertThat(texts(maya)).containsExactly("Diego Ramos shared Ada Okonkwo with Omar Farouk");
        assertThat(texts(omar)).containsExactly("Diego Ramos shared Ada Okonkwo with you");
        assertThat(texts(diego)).isEmpty();
        assertThat(texts(aisha))
                .as("R6a: a partner does not learn of Omar")
                .containsExactly("Diego Ramos changed who has access to Ada Okonkwo");
        long message = messages.of(maya, 0, 1).getFirst().id();
        assertThat(list.count(maya, ContactFilter.NONE.withMessage(message))).isEqualTo(1);
        assertThat(list.count(omar, ContactFilter.NONE.withMessage(message))).isZero();
    }

    @Test
    void one_submission_only() {
        var contact = given.contact().ownedBy(maya).create();
        var operation = operations.open(maya, new Selection.Some(Set.of(contact)));
        operations.submit(maya, operation, Request.of(new Share(jonas)));

        assertThatThrownBy(() -> operations.submit(maya, operation, Request.of(new Share(aisha))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> operations.preview(diego, operation, Request.of(new Share(aisha))))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void R4_a_selection_of_what_one_cannot_see_names_nothing() {
        var foreign = given.contact().named("Secret Name").ownedBy(maya).create();
        var operation = operations.open(omar, new Selection.Some(Set.of(foreign, new ContactId(999_999))));
        var request = Request.of(new Share(diego));

        assertThat(operations.preview(omar, operation, request).counts(0)).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(operations.previewRows(omar, operation, request, 0, Outcome.REFUSED, 0, 10))
                .allSatisfy(row -> {
                    assertThat(row.name()).isEqualTo(OutcomeRows.UNSEEN);
                    assertThat(row.contact()).isNull();
                });
        assertThat(operations.sharedUsers(omar, operation)).isEmpty();
    }

    @Test
    void R15_a_reason_names_nobody_whom_the_actor_does_not_know() {
        var stranger = given.lo("Unknown Person").of(given.lender("Third Bank")).create();
        var contact = given.contact().ownedBy(maya).create();

        assertThat(refusals(maya, new Share(stranger), contact))
                .singleElement()
                .asString()
                .startsWith("You have no active partnership with this person.")
                .doesNotContain("Unknown");
    }

    /** Section 1: an invitation that was never accepted makes nobody known, refused or not. */
    @Test
    void R15_a_reason_names_nobody_who_never_accepted_an_invitation() {
        var invited = given.agent("Unknown Person").of(given.firm("Third Firm")).create();
        given.invitedPartners(maya, invited);
        var contact = given.contact().ownedBy(maya).create();

        assertThat(refusals(maya, new Share(invited), contact))
                .singleElement()
                .asString()
                .startsWith("You have no active partnership with this person.")
                .doesNotContain("Unknown");
    }

    @Test
    void R6a_a_partner_learns_only_of_their_own_firm_from_the_notify_box() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(diego)
                .sharedWith(aisha)
                .sharedWith(omar, by(maya))
                .create();
        var operation = operations.open(jonas, new Selection.Some(Set.of(contact)));

        assertThat(operations.sharedUsers(jonas, operation))
                .extracting(u -> u.person().id())
                .containsExactly(aisha);
    }

    private boolean sees(UserId viewer, ContactId contact) {
        return list
                .page(
                        viewer,
                        ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED),
                        app.tandem.contact.list.ContactSort.BY_NAME,
                        0,
                        100)
                .stream()
                .anyMatch(row -> row.id().equals(contact));
    }

    private Result submit(UserId actor, Change change, ContactId... contacts) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contacts)));
        var request = Request.of(change);
        var preview = operations.preview(actor, operation, request);
        var result = operations.submit(actor, operation, request);
        assertThat(result.counts()).as("R46 preview equals result").isEqualTo(preview.counts());
        return result;
    }

    private Preview preview(UserId actor, Change change, ContactId... contacts) {
        return operations.preview(
                actor, operations.open(actor, new Selection.Some(Set.of(contacts))), Request.of(change));
    }

    private List<String> refusals(UserId actor, Change change, ContactId contact) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        return operations.previewRows(actor, operation, Request.of(change), 0, Outcome.REFUSED, 0, 10).stream()
                .flatMap(row -> row.explanations().stream())
                .map(Explanation::text)
                .toList();
    }

    private List<UserId> candidates(UserId actor, Action action, ContactId contact) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        return operations.candidates(actor, operation, action, "", 0, 50).stream()
                .map(c -> c.person().id())
                .toList();
    }

    private List<String> texts(UserId recipient) {
        return messages.of(recipient, 0, 10).stream().map(Message::text).toList();
    }
}
