package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.access.Action;
import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.GroupRef;
import app.tandem.contact.MenuEntry;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.group.Groups;
import app.tandem.group.PutInGroup;
import app.tandem.group.TakeFromGroup;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Putting contacts in one's own groups and taking them out (section 4, R13, R14, R22, R27a, R44-R48). */
@DatabaseTest
class GroupingTest {

    private static final Counts DONE = new Counts(1, 0, 0, 0);
    private static final Counts UNCHANGED = new Counts(0, 1, 0, 0);
    private static final Counts REFUSED = new Counts(0, 0, 1, 0);

    @Autowired
    Operations operations;

    @Autowired
    Groups groups;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
        given.moves(aisha, given.firm("Lake Homes"));
    }

    private ContactId contactOf(UserId owner) {
        return related(owner).create();
    }

    private app.tandem.testing.NewContact related(UserId owner) {
        return given.contact().ownedBy(owner).assignedTo(diego).sharedWith(priya, jonas);
    }

    private Counts submit(UserId actor, Change change, ContactId... contacts) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contacts)));
        var preview = operations.preview(actor, operation, Request.of(change));
        var result = operations.submit(actor, operation, Request.of(change));
        assertThat(result.counts()).as("R46").isEqualTo(preview.counts());
        return result.counts(0);
    }

    private GroupRef group(UserId user, String name) {
        return new GroupRef(given.group(user, name), name);
    }

    private List<String> members() {
        return jdbc.sql("""
                        select u.first_name || ': ' || g.name || ' ' || count(m.contact_id) from contact_group g
                        join app_user u on u.id = g.user_id left join contact_group_member m on m.group_id = g.id
                        group by u.first_name, g.name, u.id, g.id order by u.id, g.id""").query(String.class).list();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    @Test
    void section_4_whoever_sees_it_puts_it_in_their_own_groups_and_takes_it_out_also_while_it_is_archived() {
        var active = contactOf(maya);
        var archived = related(maya).archived(ArchiveReason.DECEASED).create();
        for (UserId actor : List.of(maya, diego, priya, sam, jonas)) {
            for (ContactId contact : List.of(active, archived)) {
                assertThat(submit(actor, new PutInGroup("Spring mailing"), contact))
                        .isEqualTo(DONE);
            }
            var own = groups.of(actor).getFirst();
            assertThat(submit(actor, new TakeFromGroup(own), active, archived)).isEqualTo(new Counts(2, 0, 0, 0));
        }
        assertThat(members())
                .containsExactly(
                        "Maya: Spring mailing 0",
                        "Diego: Spring mailing 0",
                        "Priya: Spring mailing 0",
                        "Sam: Spring mailing 0",
                        "Jonas: Spring mailing 0");
    }

    @Test
    void R4_who_does_not_see_it_gets_nothing_and_makes_no_group() {
        var contact = contactOf(maya);
        for (UserId stranger : List.of(aisha, lou)) {
            assertThat(submit(stranger, new PutInGroup("Loot"), contact)).isEqualTo(REFUSED);
            assertThat(submit(stranger, new TakeFromGroup(group(stranger, "Mine")), contact))
                    .isEqualTo(REFUSED);
        }
        assertThat(members()).containsExactly("Aisha: Mine 0", "Lou: Mine 0");
    }

    @Test
    void R13_what_is_in_it_already_is_unchanged_and_so_is_what_is_not_in_it() {
        var hot = group(maya, "Hot leads");
        var in = given.contact().ownedBy(maya).inGroup(maya, "Hot leads").create();
        var out = contactOf(maya);

        assertThat(submit(maya, new PutInGroup(hot), in, out)).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(submit(maya, new PutInGroup("hot  LEADS"), in, out)).isEqualTo(new Counts(0, 2, 0, 0));
        assertThat(submit(maya, new TakeFromGroup(hot), in)).isEqualTo(DONE);
        assertThat(submit(maya, new TakeFromGroup(hot), in, out)).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(members()).containsExactly("Maya: Hot leads 0");
    }

    @Test
    void R14_nothing_of_a_deactivated_owner_comes_in_but_it_may_leave() {
        var contact = contactOf(victor);
        var listed = related(victor).inGroup(sam, "Victor's").create();
        var group = group(sam, "Victor's");

        assertThat(submit(sam, new PutInGroup(group), contact, listed)).isEqualTo(new Counts(0, 1, 1, 0));
        var operation = operations.open(sam, new Selection.Some(Set.of(contact)));
        assertThat(operations.previewRows(sam, operation, Request.of(new PutInGroup(group)), 0, Outcome.REFUSED, 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.explanations().getFirst().text())
                        .isEqualTo("The owner's account is deactivated. An administrator must reactivate"
                                + " Victor Hale."));
        assertThat(submit(sam, new TakeFromGroup(group), contact, listed)).isEqualTo(new Counts(1, 1, 0, 0));
    }

    @Test
    void a_new_group_is_made_with_the_first_contact_in_it_and_an_equal_name_is_the_same_group() {
        var one = contactOf(maya);
        var other = contactOf(maya);
        assertThat(submit(maya, new PutInGroup("  Spring mailing "), one)).isEqualTo(DONE);
        assertThat(submit(maya, new PutInGroup("SPRING  mailing"), other)).isEqualTo(DONE);
        assertThat(submit(diego, new PutInGroup("Spring mailing"), one)).isEqualTo(DONE);
        assertThat(members()).containsExactly("Maya: Spring mailing 2", "Diego: Spring mailing 1");
    }

    @Test
    void somebody_elses_group_and_a_missing_one_are_the_same() {
        var contact = contactOf(maya);
        var foreign = group(diego, "Diego's");
        for (Change change : List.of(
                new PutInGroup(foreign), new TakeFromGroup(foreign), new PutInGroup(new GroupRef(999_999, "Mine")))) {
            var operation = operations.open(maya, new Selection.Some(Set.of(contact)));
            assertThatThrownBy(() -> operations.preview(maya, operation, Request.of(change)))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There is no such group.");
            assertThatThrownBy(() -> operations.submit(maya, operation, Request.of(change)))
                    .isInstanceOf(NoSuchElementException.class);
        }
        assertThat(members()).containsExactly("Diego: Diego's 0");
    }

    @Test
    void what_names_no_group_or_changes_something_else_too_is_no_operation() {
        var operation = operations.open(maya, new Selection.Some(Set.of(contactOf(maya))));
        var own = new PutInGroup(group(maya, "Mine"));
        for (var changes : List.<List<Change>>of(
                List.of(new PutInGroup(" ")),
                List.of(new PutInGroup("\u200b")),
                List.of(new PutInGroup("a\0b")),
                List.of(new PutInGroup("x".repeat(121))),
                List.of(new TakeFromGroup(new GroupRef(0, "Mine"))),
                List.of(own, new Unshare(priya)))) {
            assertThatThrownBy(() -> operations.submit(maya, operation, new Request(changes, Set.of())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(members()).containsExactly("Maya: Mine 0");
    }

    @Test
    void R47_nobody_is_told_and_no_activity_moves() {
        var contact = contactOf(maya);
        var before = activity();
        var operation = operations.open(jonas, new Selection.Some(Set.of(contact)));
        var request = new Request(List.of(new PutInGroup("Jonas's")), Set.of(maya, priya));
        var preview = operations.preview(jonas, operation, request);
        assertThat(preview.told()).isEmpty();
        assertThat(preview.gains()).isEmpty();
        assertThat(preview.loses()).isEmpty();
        operations.submit(jonas, operation, request);
        submit(sam, new PutInGroup("Sam's"), contact);
        assertThat(count("message")).isZero();
        assertThat(activity()).isEqualTo(before);
    }

    private List<String> activity() {
        return jdbc.sql("select c.last_activity_at, a.own_activity_at, c.version from contact c"
                        + " join contact_access a on a.contact_id = c.id order by a.user_id")
                .query((r, n) -> r.getString(1) + r.getString(2) + r.getInt(3))
                .list();
    }

    @Test
    void R48_the_audit_trail_keeps_the_group_by_id_and_by_its_name_as_it_was() {
        var contact = contactOf(maya);
        var operation = operations.open(sam, new Selection.Some(Set.of(contact)));
        operations.submit(sam, operation, Request.of(new PutInGroup("Spring mailing")));
        var group = groups.of(sam).getFirst();
        assertThat(jdbc.sql("""
                                select o.kind || ' ' || ch.kind || ' ' || ch.detail || ' ' || o.done
                                from operation o join operation_change ch on ch.operation_id = o.id
                                where ch.group_id = ?""").param(group.id()).query(String.class).list())
                .containsExactly("PUT_IN_GROUP PUT_IN_GROUP Spring mailing 1");
        assertThat(jdbc.sql("select as_owner from operation_item where outcome = 1")
                        .query(Boolean.class)
                        .list())
                .as("one's own list is not the owner's business")
                .containsExactly(false);

        groups.rename(sam, group.id(), "Summer mailing");
        groups.delete(sam, group.id());

        assertThat(operations.resultRows(sam, operation, 0, Outcome.DONE, 0, 9)).hasSize(1);
        assertThat(jdbc.sql("select detail from operation_change")
                        .query(String.class)
                        .list())
                .containsExactly("Spring mailing");
    }

    @Test
    void R27a_whoever_loses_sight_loses_it_from_their_groups() {
        var contact = contactOf(maya);
        submit(diego, new PutInGroup("Diego's"), contact);
        submit(jonas, new PutInGroup("Jonas's"), contact);
        submit(maya, new PutInGroup("Maya's"), contact);

        submit(maya, new Unassign(diego), contact);
        submit(maya, new Unshare(jonas), contact);

        assertThat(members()).containsExactly("Maya: Maya's 1", "Diego: Diego's 0", "Jonas: Jonas's 0");
    }

    @Test
    void R27a_whoever_gets_another_reason_to_see_it_in_the_same_operation_keeps_it_in_their_groups() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(priya)
                .create();
        submit(diego, new PutInGroup("Diego's"), contact);
        submit(priya, new PutInGroup("Priya's"), contact);

        var operation = operations.open(maya, new Selection.Some(Set.of(contact)));
        var changes = List.<Change>of(new Unshare(priya), new Assign(priya), new Share(diego));
        operations.submit(maya, operation, new Request(changes, Set.of()));

        assertThat(members()).containsExactly("Diego: Diego's 1", "Priya: Priya's 1");
    }

    @Test
    void the_groups_to_choose_from_are_ones_own_with_how_many_of_the_selected_are_in_them() {
        var both = given.contact()
                .ownedBy(maya)
                .inGroup(maya, "Hot leads")
                .inGroup(maya, "A list")
                .create();
        var one = given.contact()
                .ownedBy(maya)
                .inGroup(maya, "Hot leads")
                .inGroup(diego, "Diego's")
                .create();
        var lost = given.contact().ownedBy(lou).inGroup(maya, "Hot leads").create();
        group(maya, "Empty");
        var operation = operations.open(maya, new Selection.Some(Set.of(both, one, lost)));

        assertThat(groups.choices(maya, operation))
                .extracting(choice -> choice.group().name() + " " + choice.contacts())
                .as("R4: what one does not see any more is not counted")
                .containsExactly("A list 1", "Empty 0", "Hot leads 2");
        assertThatThrownBy(() -> groups.choices(diego, operation)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void R15_the_menu_offers_removing_where_one_of_them_is_in_a_group_of_ones_own_and_otherwise_says_why_not() {
        var in = related(maya)
                .inGroup(maya, "Hot leads")
                .inGroup(maya, "Another")
                .create();
        var out = contactOf(maya);
        assertThat(entry(maya, in, out).allowed()).isEqualTo(1);
        assertThat(entry(maya, in, out).selected()).isEqualTo(2);
        assertThat(entry(maya, out).reasons()).containsExactly("It is not in any of your groups.");
        assertThat(entry(jonas, in, out).reasons()).containsExactly("None is in a group of yours.");
        var deactivated = related(victor).inGroup(sam, "Victor's").create();
        assertThat(entry(sam, deactivated).possible()).isTrue();
        assertThat(operations
                        .menu(sam, new Selection.Some(Set.of(deactivated)), List.of(Action.PUT_IN_GROUP))
                        .get(Action.PUT_IN_GROUP)
                        .reasons())
                .singleElement()
                .asString()
                .contains("deactivated");
    }

    private MenuEntry entry(UserId actor, ContactId... contacts) {
        var menu = operations.menu(
                actor,
                new Selection.Some(new HashSet<>(Arrays.asList(contacts))),
                List.of(Action.ARCHIVE, Action.TAKE_FROM_GROUP));
        return menu.get(Action.TAKE_FROM_GROUP);
    }

    @Test
    void R45_all_that_match_the_group_itself_are_taken_out_of_it() {
        given.contacts(30).ownedBy(maya).inGroup(maya, "Hot leads", 20).create();
        var hot = group(maya, "Hot leads");
        var operation = operations.open(
                maya, new Selection.AllMatching(ContactFilter.NONE.withGroups(Set.of(hot.id())), Set.of()));
        var request = Request.of(new TakeFromGroup(hot));
        assertThat(operations.preview(maya, operation, request).counts(0)).isEqualTo(new Counts(20, 0, 0, 0));
        assertThat(operations.submit(maya, operation, request).counts(0)).isEqualTo(new Counts(20, 0, 0, 0));
        assertThat(members()).containsExactly("Maya: Hot leads 0");
    }

    @Test
    void a_group_deleted_in_another_window_before_the_submit_is_told() {
        var hot = group(maya, "Hot leads");
        var operation = operations.open(maya, new Selection.Some(Set.of(contactOf(maya))));
        operations.preview(maya, operation, Request.of(new PutInGroup(hot)));
        groups.delete(maya, hot.id());
        assertThatThrownBy(() -> operations.submit(maya, operation, Request.of(new PutInGroup(hot))))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(operations
                        .submit(maya, operation, Request.of(new PutInGroup("Hot leads")))
                        .counts(0))
                .as("the selection is still there")
                .isEqualTo(DONE);
    }

    @RepeatedTest(5)
    void R49_two_windows_that_make_the_same_group_at_once_make_one(RepetitionInfo round) throws Exception {
        int common = round.getCurrentRepetition() % 2 == 0 ? 100 : 0;
        Set<ContactId> all = new HashSet<>(given.contacts(200).ownedBy(maya).create());
        Set<ContactId> others = new HashSet<>(given.contacts(200).ownedBy(maya).create());
        others.addAll(all.stream().limit(common).toList());
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Counts>> both = List.of(all, others).stream()
                    .map(contacts -> operations.open(maya, new Selection.Some(contacts)))
                    .map(operation -> threads.submit(() -> {
                        start.await();
                        return operations
                                .submit(maya, operation, Request.of(new PutInGroup("Spring mailing")))
                                .counts(0);
                    }))
                    .toList();
            Counts sum = both.get(0).get().plus(both.get(1).get());
            assertThat(sum).isEqualTo(new Counts(400, common, 0, 0));
        }
        assertThat(members()).containsExactly("Maya: Spring mailing 400");
    }
}
