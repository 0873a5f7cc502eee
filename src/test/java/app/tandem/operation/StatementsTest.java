package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.contact.GroupRef;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactSort;
import app.tandem.deleted.Delete;
import app.tandem.group.Groups;
import app.tandem.group.PutInGroup;
import app.tandem.group.TakeFromGroup;
import app.tandem.operation.relationship.Share;
import app.tandem.people.LicenceState;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Extent;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import app.tandem.testing.TestDatabase;
import app.tandem.transfer.HandOver;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The number of SQL statements does not depend on the number of contacts: no query per row, anywhere. */
@DatabaseTest
@Tag("slow")
class StatementsTest {

    private static final int CONTACTS =
            TestDatabase.isPostgres() ? Extent.of(100_000, 4_500) : Extent.of(12_000, 4_500);
    private static final int MANY = Extent.of(10_000, 2_500);
    /** Said to PostgreSQL before statements about many contacts, never once for each. */
    private static final String PLANNING = "plan_cache_mode";

    private static final Logger log = LoggerFactory.getLogger(StatementsTest.class);

    @Autowired
    Operations operations;

    @Autowired
    ContactList list;

    @Autowired
    Groups groups;

    @Autowired
    Given given;

    @Autowired
    SqlCount count;

    private List<ContactId> contacts = List.of();
    private OperationId opened = new OperationId(0);

    @BeforeEach
    void aBook() {
        given.northfield();
        given.licensed(nina, LicenceState.IL);
        contacts = given.contacts(CONTACTS)
                .ownedBy(maya)
                .sharedWith(jonas, 500)
                .assignedTo(diego, 500)
                .inGroup(maya, "Leads", 800)
                .create();
    }

    @Test
    void a_page_a_preview_a_share_and_a_change_of_owner_take_the_same_statements_for_few_and_for_many() {
        var small = statements(10, 600);
        var large = statements(MANY, 1_800);

        log.info("Statements with {} contacts: {}", CONTACTS, small);
        assertThat(large).isEqualTo(small);
    }

    private int count(String what, int selected, Runnable work) {
        long start = System.nanoTime();
        int statements = (int) count.during(work).stream()
                .filter(sql -> !sql.contains(PLANNING))
                .count();
        log.info("{} of {}: {} statements, {} ms", what, selected, statements, (System.nanoTime() - start) / 1_000_000);
        return statements;
    }

    private Map<String, Integer> statements(int selected, int from) {
        var selection = new Selection.Some(new HashSet<>(contacts.subList(from, from + selected)));
        var share = new Request(List.of(new Share(jonas)), Set.of(diego));
        var licensed = Request.of(new Share(nina));
        var owner = Request.of(new HandOver(diego, "From Maya", true));
        var mailing = new GroupRef(given.group(maya, "Mailing"), "Mailing");
        var add = Request.of(new PutInGroup(mailing));
        var remove = Request.of(new TakeFromGroup(mailing));
        Map<String, Runnable> work = new LinkedHashMap<>();
        work.put("page", () -> list.page(maya, ContactFilter.NONE, ContactSort.BY_NAME, selected, 50));
        work.put("count", () -> list.count(maya, ContactFilter.NONE));
        work.put("menu", () -> operations.menu(maya, selection, Set.of(Action.SHARE, Action.ARCHIVE)));
        work.put("open", () -> opened = operations.open(maya, selection));
        work.put("preview of a share", () -> operations.preview(maya, opened, share));
        work.put("preview of a share with a loan officer", () -> operations.preview(maya, opened, licensed));
        work.put("share", () -> operations.submit(maya, opened, share));
        work.put(
                "menu with groups",
                () -> operations.menu(maya, selection, Set.of(Action.PUT_IN_GROUP, Action.TAKE_FROM_GROUP)));
        work.put("open for a group", () -> opened = operations.open(maya, selection));
        work.put("groups to choose from", () -> groups.choices(maya, opened));
        work.put("preview of adding to a group", () -> operations.preview(maya, opened, add));
        work.put("adding to a group", () -> operations.submit(maya, opened, add));
        work.put("open to remove", () -> opened = operations.open(maya, selection));
        work.put("removing from a group", () -> operations.submit(maya, opened, remove));
        work.put("groups of the page", () -> groups.overview(maya));
        work.put("open for a supervisor", () -> opened = operations.open(sam, selection));
        work.put("preview of a change of owner", () -> operations.preview(sam, opened, owner));
        work.put("change of owner", () -> operations.submit(sam, opened, owner));
        var delete = Request.of(new Delete(true));
        work.put("menu with delete", () -> operations.menu(diego, selection, Set.of(Action.DELETE)));
        work.put("preview of a deletion", () -> {
            opened = operations.open(diego, selection);
            operations.preview(diego, opened, delete);
        });
        Map<String, Integer> statements = new LinkedHashMap<>();
        work.forEach((what, run) -> statements.put(what, count(what, selected, run)));
        var back = operations.open(sam, selection);
        operations.submit(sam, back, Request.of(new HandOver(maya, "", false)));
        return statements;
    }
}
