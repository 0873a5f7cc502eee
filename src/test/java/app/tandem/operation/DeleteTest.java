package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.access.Action;
import app.tandem.audit.Outcome;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.MenuEntry;
import app.tandem.contact.MovedColumns;
import app.tandem.contact.Selection;
import app.tandem.contact.record.Contacts;
import app.tandem.deleted.Delete;
import app.tandem.operation.relationship.Share;
import app.tandem.people.UserId;
import app.tandem.testing.Consequences;
import app.tandem.testing.Extent;
import app.tandem.testing.SqlCount;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deleting: who may, what stands in the way, who loses what, and that it is missing everywhere (R17, R18, R47). */
class DeleteTest extends OperationsInNorthfield {

    private static final Request DELETE = Request.of(new Delete(false));

    @Autowired
    Contacts contacts;

    @Autowired
    SqlCount count;

    @Test
    void R18_no_column_of_a_contact_is_forgotten_when_it_moves() {
        Set<String> moved = new TreeSet<>(MovedColumns.NAMES);
        Set<String> kept = new TreeSet<>(moved);
        kept.addAll(List.of("deleted_at", "deleted_by", "deleted_op", "assigned_by", "assigned_at", "assigned_op"));

        assertThat(columns("contact")).isEqualTo(moved);
        assertThat(columns("deleted_contact")).isEqualTo(kept);
    }

    private Set<String> columns(String table) {
        return new TreeSet<>(jdbc.sql("select lower(column_name) from information_schema.columns"
                        + " where lower(table_name) = ? and lower(table_schema) = 'public'")
                .param(table)
                .query(String.class)
                .list());
    }

    @Test
    void R17_only_the_owner_deletes_and_the_others_read_who_can() {
        var contact = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(diego)
                .create();

        for (UserId other : List.of(diego, jonas, sam, ruth)) {
            assertThat(submit(other, new Delete(true), contact)).as("%s", other).isEqualTo(new Counts(0, 0, 1, 0));
        }
        assertThat(refusals(jonas, DELETE, contact))
                .as("a partner reads nothing of other shares")
                .containsExactly("It is only assigned to you.", "Its owner, Maya Chen, can delete it.");
        assertThat(refusals(diego, DELETE, contact)).contains("It is only shared with you.", "It is still shared.");
        assertThat(seenBy(maya)).containsExactly(contact);
    }

    @Test
    void R17_a_shared_contact_is_refused_and_in_one_step_everybody_is_unshared_and_it_is_deleted() {
        var shared = given.contact().ownedBy(maya).sharedWith(diego, jonas).create();
        var free = given.contact().ownedBy(maya).create();

        assertThat(refusals(maya, DELETE, shared)).containsExactly("It is still shared.", "Unshare it first.");
        assertThat(submit(maya, new Delete(false), shared, free)).isEqualTo(new Counts(1, 0, 1, 0));
        assertThat(seenBy(diego)).containsExactly(shared);
        assertThat(submit(maya, new Delete(true), shared)).isEqualTo(new Counts(1, 0, 0, 0));

        assertThat(jdbc.sql("""
                                select u.first_name from operation_ended e join app_user u on u.id = e.user_id
                                where e.contact_id = ? and e.shared and e.shared_by is not null order by u.id""").param(shared.value()).query(String.class).list())
                .containsExactly("Diego", "Jonas");
        assertThat(jdbc.sql("select detail, keep_share from operation_change order by operation_id")
                        .query((row, n) -> row.getBoolean(2))
                        .list())
                .as("the audit trail says whether everybody was unshared")
                .containsExactly(true, false);
    }

    @Test
    void R17_nobody_deletes_what_is_on_a_loan_not_even_by_unsharing() {
        var contact = given.contact()
                .ownedBy(maya)
                .sharedWith(diego)
                .onLoan("4471-1")
                .onLoan("4471-2")
                .create();

        assertThat(submit(maya, new Delete(true), contact)).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(refusals(maya, DELETE, contact))
                .containsExactly(
                        "It is still shared.",
                        "Unshare it first.",
                        "On loans 4471-1 and 4471-2.",
                        "No one can move or delete it while it is a participant on a loan.");
        assertThat(menu(maya, contact).reasons())
                .containsExactly(
                        "On loans 4471-1 and 4471-2. No one can move or delete it while it is a participant on a loan.");
        assertThat(menu(diego, contact).reasons())
                .as("a colleague sees loans; its owner cannot delete it either and is not named (R15)")
                .containsExactly(
                        "It is only shared with you.",
                        "On loans 4471-1 and 4471-2. No one can move or delete it while it is a participant on a loan.");
    }

    @Test
    void R15_R17_what_is_only_shared_can_be_chosen_because_the_box_offers_to_unshare() {
        var contact = given.contact().ownedBy(maya).sharedWith(diego).create();

        assertThat(menu(maya, contact).possible()).isTrue();
        assertThat(menu(jonas, contact).possible()).isFalse();
    }

    @Test
    void R46_R47_the_preview_says_who_loses_access_and_who_is_told() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(diego)
                .create();
        task(contact, jonas, "Call", false);

        var preview = preview(maya, Request.of(new Delete(true)), contact);

        assertThat(preview.counts(0)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(preview.loses())
                .extracting(loss -> loss.person().id())
                .containsExactlyInAnyOrder(jonas, diego, sam, ruth);
        assertThat(preview.told()).extracting(told -> told.person().id()).containsExactly(jonas);
        assertThat(preview.gains()).isEmpty();
        assertThat(Consequences.tasks(preview))
                .as("what is deleted keeps its tasks")
                .isZero();
    }

    @Test
    void R18_a_deleted_contact_is_missing_everywhere_for_everybody() {
        var contact = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(diego)
                .inGroup(maya, "Hers")
                .inGroup(diego, "His")
                .inGroup(sam, "Team")
                .archived()
                .create();
        var before = operations.open(maya, new Selection.Some(Set.of(contact)));
        var earlier = operations.open(maya, new Selection.Some(Set.of(contact)));
        operations.submit(maya, earlier, Request.of(new Share(nina)));

        submit(maya, new Delete(true), contact);

        for (UserId viewer : List.of(maya, diego, nina, sam, ruth, jonas, aisha)) {
            assertThat(seenBy(viewer)).isEmpty();
            assertThat(list.count(viewer, everything())).isZero();
            assertThat(list.count(viewer, everything().withText("Okonkwo"))).isZero();
            assertThat(list.best(viewer, "Okonkwo", 10)).isEmpty();
            assertThat(list.groups(viewer)).as("groups that hold something").isEmpty();
            assertThat(list.owners(viewer)).isEmpty();
            assertThatThrownBy(() -> contacts.open(viewer, contact)).isInstanceOf(ContactNotFound.class);
        }
        assertThat(groupsWith(contact)).as("of the owner, for a restoration").containsExactly("Hers");
        assertThat(operations.resultRows(maya, earlier, 0, Outcome.REFUSED, 0, 9))
                .extracting(ItemRow::name)
                .containsExactly(OutcomeRows.UNSEEN);
        assertThat(operations.preview(maya, before, Request.of(new Share(nina))).counts(0))
                .as("gone from a selection that is open")
                .isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(operations.previewRows(maya, before, Request.of(new Share(nina)), 0, Outcome.REFUSED, 0, 9))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.contact()).isNull();
                    assertThat(row.explanations().toString()).contains("no longer exists");
                });
        assertThat(submit(maya, new Delete(true), contact)).isEqualTo(new Counts(0, 0, 1, 0));
    }

    @Test
    void R47_the_assignee_is_told_the_number_and_never_the_names() {
        var one = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .assignedTo(jonas)
                .create();
        var two = given.contact()
                .named("Bea Okonkwo")
                .ownedBy(maya)
                .assignedTo(jonas)
                .create();

        submit(maya, new Delete(true), one, two);

        var message = messages.of(jonas, 0, 9).getFirst();
        assertThat(message.text()).isEqualTo("Maya Chen deleted 2 contacts assigned to you");
        assertThat(message.detail()).isEqualTo("You can no longer see them");
        assertThat(message.openable()).isFalse();
        assertThat(texts(maya)).isEmpty();
        assertThat(texts(sam)).isEmpty();
    }

    @Test
    void R17_a_deletion_stands_alone_in_its_operation() {
        var contact = given.contact().ownedBy(maya).create();
        var both = new Request(List.of(new Delete(true), new Share(diego)), Set.of());

        assertThatThrownBy(() -> preview(maya, both, contact)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void R44_deleting_many_takes_the_statements_of_deleting_400() {
        int all = Extent.of(10_000, 2_000);
        var book = given.contacts(all + 410)
                .ownedBy(maya)
                .sharedWith(jonas, all / 2)
                .assignedTo(diego, all / 4)
                .create();
        var few = deletion(book.subList(0, 400));
        var many = deletion(book.subList(400, all + 400));

        assertThat(many).hasSameSizeAs(few);
        assertThat(list.count(maya, everything())).isEqualTo(10);
        assertThat(count("deleted_contact where assignee_id is not null")).isEqualTo(all / 4);
    }

    private List<String> deletion(List<ContactId> some) {
        var operation = operations.open(maya, new Selection.Some(new HashSet<>(some)));
        var request = Request.of(new Delete(true));
        operations.preview(maya, operation, request);
        return count.during(() -> assertThat(
                        operations.submit(maya, operation, request).counts(0).done())
                .isEqualTo(some.size()));
    }

    private MenuEntry menu(UserId actor, ContactId contact) {
        return operations
                .menu(actor, new Selection.Some(Set.of(contact)), Set.of(Action.DELETE))
                .get(Action.DELETE);
    }

    /** The reasons, fact and help each. */
    private List<String> refusals(UserId actor, Request request, ContactId contact) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        return operations.previewRows(actor, operation, request, 0, Outcome.REFUSED, 0, 9).stream()
                .flatMap(row -> row.explanations().stream())
                .flatMap(e -> List.of(e.fact(), e.help()).stream())
                .toList();
    }
}
