package app.tandem.operation;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.access.Relationship;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactSort;
import app.tandem.deleted.Delete;
import app.tandem.group.Groups;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import app.tandem.testing.Book;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Extent;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import app.tandem.testing.TestDatabase;
import app.tandem.transfer.HandOver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No read of the list, its strip and menu, a panel or a preview grows beyond the book, whatever is selected and whatever
 * else is filtered (R45): each takes few statements, and the plan of each statement visits each contact a few times.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class EverySelectionTest {

    private static final Logger log = LoggerFactory.getLogger(EverySelectionTest.class);

    private static final int CONTACTS = TestDatabase.isPostgres() ? Extent.of(100_000, 6_000) : Extent.of(5_000, 1_500);
    /**
     * Generous, since what is looked up for each contact counts as well, and on PostgreSQL each node of a plan; a
     * statement that explodes visits the book thousands of times.
     */
    private static final long MOST_ROWS = (TestDatabase.isPostgres() ? 50L : 20L) * CONTACTS;

    private static final int MOST_STATEMENTS = 40;

    /** On PostgreSQL, where a preview of 40,000 contacts takes seconds, the selections that are previewed. */
    private static final Set<String> PREVIEWED = Set.of("some", "all of a status less some");

    @Autowired
    Operations operations;

    @Autowired
    ContactList list;

    @Autowired
    Groups groups;

    @Autowired
    Given given;

    @Autowired
    Book book;

    @Autowired
    SqlCount count;

    @Autowired
    JdbcClient jdbc;

    private UserId maya = new UserId(0);
    private UserId diego = new UserId(0);
    private UserId sam = new UserId(0);
    private UserId ada = new UserId(0);
    private UserId jonas = new UserId(0);
    private long leads;

    @BeforeAll
    void aBook() {
        var lender = given.lender("Northfield Lending");
        maya = given.lo("Maya Chen").of(lender).onTeam("Lakeside").create();
        diego = given.lo("Diego Ramos").of(lender).onTeam("Lakeside").create();
        jonas = given.agent("Jonas Berg").of(given.firm("Harbor Realty")).create();
        sam = given.lo("Sam Whitfield").of(lender).onTeam("Lakeside").manager().create();
        ada = given.lo("Ada Byrne").of(lender).admin().create();
        given.partners(maya, jonas);
        book.load(CONTACTS, List.of(maya, diego, jonas, sam));
        share(diego, maya);
        share(maya, jonas, sam, ada);
        leads = given.group(maya, "Leads");
        given.licensed(maya, LicenceState.IA, LicenceState.MN);
        jdbc.sql("update contact set state = case mod(id, 3) when 0 then 'AZ' when 1 then 'MN' else state end")
                .update();
        jdbc.sql("insert into contact_group_member (group_id, contact_id, added_at) select cast(:g as bigint), c.id,"
                        + " c.created_at from contact c where c.owner_id = :maya and mod(c.id, 5) = 0")
                .param("g", leads)
                .param("maya", maya.value())
                .update();
        jdbc.sql("analyze").update();
    }

    @Test
    void for_whoever_owns_many() {
        everyRead(maya, filters(), 0);
    }

    @Test
    void for_a_manager() {
        everyRead(sam, few(sam), 1);
    }

    @Test
    void for_an_administrator() {
        everyRead(ada, few(ada), 2);
    }

    @Test
    void for_a_partner() {
        everyRead(jonas, few(jonas), 3);
    }

    /** All that somebody owns, so that the messages about it are about many. */
    private void share(UserId owner, UserId... with) {
        var owned = ContactFilter.NONE.withRelationships(Set.of(Relationship.MINE));
        operations.submit(
                owner,
                operations.open(owner, new Selection.AllMatching(owned, Set.of())),
                new Request(Stream.of(with).<Change>map(Share::new).toList(), Set.of(with)));
    }

    private long lastMessage(UserId recipient) {
        return jdbc.sql("select max(id) from message where recipient_id = :id")
                .param("id", recipient.value())
                .query(Long.class)
                .single();
    }

    private Map<String, ContactFilter> filters() {
        Map<String, ContactFilter> filters = few(maya);
        filters.put("archived too", ContactFilter.NONE.withArchived(Archived.INCLUDED));
        filters.put("one's own", ContactFilter.NONE.withOwners(Set.of(maya)));
        filters.put("another's", ContactFilter.NONE.withOwners(Set.of(diego)));
        filters.put("shared", ContactFilter.NONE.withRelationships(Set.of(Relationship.SHARED)));
        filters.put("a group", ContactFilter.NONE.withGroups(Set.of(leads)));
        filters.put("active", ContactFilter.NONE.withActivity(LocalDate.of(2026, 2, 20), null));
        filters.put("shared with somebody", ContactFilter.NONE.withSharedWith(Set.of(jonas)));
        filters.put("shared with anybody", ContactFilter.NONE.withShared(true));
        filters.put("assigned to somebody", ContactFilter.NONE.withAssignees(Set.of(diego)));
        filters.put("on a loan", ContactFilter.NONE.withOnLoan(true));
        filters.put("outside of one's licences", ContactFilter.NONE.withOutsideLicences(true));
        return filters;
    }

    private Map<String, ContactFilter> few(UserId viewer) {
        Map<String, ContactFilter> filters = new LinkedHashMap<>();
        filters.put("nothing", ContactFilter.NONE);
        filters.put("a name", ContactFilter.NONE.withText("ada"));
        filters.put("a status", ContactFilter.NONE.withStatuses(EnumSet.of(LeadStatus.ENGAGED, LeadStatus.CLOSED)));
        filters.put("a message", ContactFilter.NONE.withMessage(lastMessage(viewer)));
        return filters;
    }

    private void everyRead(UserId viewer, Map<String, ContactFilter> filters, int first) {
        Map<String, String> tooMuch = new LinkedHashMap<>();
        filters.forEach((name, filter) ->
                list(viewer, filter).forEach((what, read) -> check(what + ", " + name, read, tooMuch)));
        int turn = first;
        for (Map.Entry<String, Selection> selection : selections(viewer).entrySet()) {
            strips(filters, turn)
                    .forEach((by, filter) -> check(
                            "strip, " + selection.getKey() + " beside " + by,
                            () -> list.count(viewer, filter, selection.getValue()),
                            tooMuch));
            panel(viewer, selection.getValue(), previewed(viewer, selection.getKey(), turn))
                    .forEach((what, read) -> check(what + ", " + selection.getKey(), read, tooMuch));
            turn++;
        }
        assertThat(tooMuch).isEmpty();
    }

    /** On H2, with the long tests, every filter; otherwise, of many a third beside each selection, another third beside the next. */
    private static Map<String, ContactFilter> strips(Map<String, ContactFilter> filters, int turn) {
        boolean all = Extent.isWhole() && !TestDatabase.isPostgres();
        return !all && filters.size() > 5 ? everyNth(3, filters, turn) : filters;
    }

    /**
     * What is previewed: once a panel is open, its contacts are known, and how they were selected does not matter any
     * more. So every change of all contacts and, in turn, one of each other selection.
     */
    private Map<String, Request> previewed(UserId viewer, String selection, int turn) {
        if (TestDatabase.isPostgres() && !(viewer.equals(maya) && PREVIEWED.contains(selection))) {
            return Map.of();
        }
        return selection.equals(TestDatabase.isPostgres() ? "some" : "all") ? changes() : everyNth(5, changes(), turn);
    }

    /** Those whose turn it is, so that a few rounds have all of them. */
    private static <T> Map<String, T> everyNth(int n, Map<String, T> all, int turn) {
        Map<String, T> some = new LinkedHashMap<>();
        int no = turn;
        for (Map.Entry<String, T> each : all.entrySet()) {
            if (no++ % n == 0) {
                some.put(each.getKey(), each.getValue());
            }
        }
        return some;
    }

    private Map<String, Selection> selections(UserId viewer) {
        Set<ContactId> seen = new HashSet<>();
        list.page(viewer, ContactFilter.NONE, ContactSort.BY_NAME, 0, 1_000).forEach(row -> seen.add(row.id()));
        Set<ContactId> few = Set.copyOf(seen.stream().limit(2).toList());
        var named = ContactFilter.NONE.withText("an");
        var status = ContactFilter.NONE.withStatuses(EnumSet.of(LeadStatus.NEW_LEAD, LeadStatus.ENGAGED));
        Map<String, Selection> selections = new LinkedHashMap<>();
        selections.put("some", new Selection.Some(seen));
        selections.put("all", new Selection.AllMatching(ContactFilter.NONE, Set.of()));
        selections.put("all less two", new Selection.AllMatching(ContactFilter.NONE, few));
        selections.put("all of a name less two", new Selection.AllMatching(named, few));
        selections.put("all of a status less some", new Selection.AllMatching(status, seen));
        return selections;
    }

    private Map<String, Runnable> list(UserId viewer, ContactFilter filter) {
        Set<ContactId> seen = new HashSet<>();
        Map<String, Runnable> reads = new LinkedHashMap<>();
        reads.put(
                "page",
                () -> list.page(viewer, filter, ContactSort.BY_NAME, 0, 50).forEach(row -> seen.add(row.id())));
        reads.put(
                "page by owner",
                () -> list.page(viewer, filter, new ContactSort(ContactSort.Column.OWNER, true), 0, 50));
        reads.put("count", () -> list.count(viewer, filter));
        reads.put("which match", () -> list.matching(viewer, filter, seen));
        if (filter.equals(ContactFilter.NONE)) {
            reads.put("owners", () -> list.owners(viewer));
            reads.put("lead sources", () -> list.leadSources(viewer));
            reads.put("groups", () -> list.groups(viewer));
            reads.put("global search", () -> list.best(viewer, "ada", 10));
        }
        return reads;
    }

    private Map<String, Runnable> panel(UserId viewer, Selection selection, Map<String, Request> previewed) {
        var opened = new OperationId[1];
        Map<String, Runnable> reads = new LinkedHashMap<>();
        reads.put("menu", () -> operations.menu(viewer, selection, EnumSet.allOf(Action.class)));
        reads.put("panel", () -> opened[0] = operations.open(viewer, selection));
        if (previewed.isEmpty()) {
            return reads;
        }
        reads.put("people", () -> {
            operations.candidates(viewer, opened[0], Action.SHARE, "", 0, 20);
            operations.candidates(viewer, opened[0], Action.UNSHARE, "", 0, 20);
        });
        reads.put("users", () -> operations.sharedUsers(viewer, opened[0]));
        reads.put("owners", () -> operations.owners(viewer, opened[0], Action.CHANGE_OWNER));
        reads.put("groups of the panel", () -> groups.choices(viewer, opened[0]));
        previewed.forEach((what, request) -> {
            reads.put("preview of " + what, () -> operations.preview(viewer, opened[0], request));
            reads.put("rows of " + what, () -> {
                operations.previewRows(viewer, opened[0], request, 0, Outcome.DONE, 0, 50);
                operations.previewRows(viewer, opened[0], request, 0, Outcome.REFUSED, 0, 50);
                operations.lossRows(viewer, opened[0], request, jonas, 0, 50);
            });
        });
        return reads;
    }

    private Map<String, Request> changes() {
        var several = new ArrayList<Change>();
        several.add(new Unshare(jonas));
        several.add(new Share(diego));
        several.add(new Assign(sam));
        Map<String, Request> changes = new LinkedHashMap<>();
        changes.put("a share", Request.of(new Share(jonas)));
        changes.put("several changes", new Request(several, Set.of(diego)));
        changes.put("an archiving", Request.of(new Archive(ArchiveReason.OTHER)));
        changes.put("a change of owner", Request.of(new HandOver(diego, "From Maya", true)));
        changes.put("a deletion", Request.of(new Delete(true)));
        return changes;
    }

    private void check(String what, Runnable read, Map<String, String> tooMuch) {
        long start = System.nanoTime();
        try {
            var visits = count.visitsDuring(MOST_ROWS, read);
            long most = visits.stream().mapToLong(v -> v.rows()).max().orElse(0);
            log.info(
                    "{}: {} statements, {} rows, {} ms",
                    what,
                    visits.size(),
                    most,
                    (System.nanoTime() - start) / 1_000_000);
            if (visits.size() > MOST_STATEMENTS) {
                tooMuch.put(what, visits.size() + " statements");
            }
            visits.stream()
                    .filter(v -> v.rows() > MOST_ROWS)
                    .forEach(v -> tooMuch.put(what, v.rows() + " rows: " + beginning(v.sql())));
        } catch (AssertionError e) {
            tooMuch.put(what, beginning(String.valueOf(e.getMessage())));
        }
    }

    private static String beginning(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
