package app.tandem.access;

import static app.tandem.testing.Given.by;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.Selection;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.record.LeadSources;
import app.tandem.deleted.Delete;
import app.tandem.group.Groups;
import app.tandem.group.PutInGroup;
import app.tandem.history.AccessReport;
import app.tandem.history.Timeline;
import app.tandem.loan.Loans;
import app.tandem.merge.Merges;
import app.tandem.note.Calls;
import app.tandem.note.Note;
import app.tandem.note.Notes;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.export.Export;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.task.Task;
import app.tandem.task.TaskData;
import app.tandem.task.Tasks;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.FilledContact;
import app.tandem.testing.Given;
import app.tandem.testing.NewContact;
import app.tandem.transfer.HandOver;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sections 3 and 4 of the rules cell by cell, through the services that the screens call. */
@DatabaseTest
class SectionsTest {

    @Autowired
    Contacts contacts;

    @Autowired
    Notes notes;

    @Autowired
    Tasks tasks;

    @Autowired
    Calls calls;

    @Autowired
    Loans loans;

    @Autowired
    Groups groups;

    @Autowired
    Timeline timeline;

    @Autowired
    AccessReport access;

    @Autowired
    Operations operations;

    @Autowired
    Merges merges;

    @Autowired
    LeadSources leadSources;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    UserId olga;

    @BeforeEach
    void people() {
        given.northfield();
        olga = given.agent("Olga Petrov").of(given.firm("Bayside Homes")).create();
        given.partners(maya, olga);
    }

    @AfterEach
    void nothingIsInconsistent() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** Whoever looks or acts: the columns of the two tables. */
    enum As {
        OWNER,
        SUPERVISOR,
        COLLEAGUE_ASSIGNED,
        COLLEAGUE_SHARED,
        PARTNER_ASSIGNED,
        PARTNER_SHARED,
        STRANGER
    }

    private UserId who(As as) {
        return switch (as) {
            case OWNER -> maya;
            case SUPERVISOR -> sam;
            case COLLEAGUE_ASSIGNED, COLLEAGUE_SHARED -> diego;
            case PARTNER_ASSIGNED, PARTNER_SHARED -> jonas;
            case STRANGER -> nina;
        };
    }

    /** A contact of Maya's on which somebody stands so; Priya, Tom and Olga have shares besides. */
    private NewContact contact(As as) {
        var made = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .sharedWith(priya, by(maya))
                .sharedWith(aisha, by(maya))
                .sharedWith(olga, by(maya));
        return switch (as) {
            case COLLEAGUE_ASSIGNED, PARTNER_ASSIGNED -> made.assignedTo(who(as), by(maya));
            case COLLEAGUE_SHARED, PARTNER_SHARED -> made.sharedWith(who(as), by(maya));
            default -> made;
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            contact data                | yes | yes | yes | yes | yes
            public notes                | yes | yes | yes | yes | yes
            own groups                  | yes | yes | yes | yes | yes
            own activity                | yes | no  | yes | yes | yes
            tasks given to oneself      | yes | yes | yes | yes | yes
            private notes               | yes | no  | no  | no  | no
            loans                       | yes | yes | yes | no  | no
            tasks about a loan          | yes | yes | yes | no  | no
            activity                    | yes | yes | yes | yes | no
            all tasks                   | yes | yes | yes | yes | no
            groups of one's organization| yes | yes | yes | yes | no
            who else has access         | yes | yes | yes | no  | no
            """)
    void section_3_what_each_may_see(
            String part, String owner, String supervisor, String colleague, String partnerAssigned, String partner) {
        assertSight(part, As.OWNER, owner);
        assertSight(part, As.SUPERVISOR, supervisor);
        assertSight(part, As.COLLEAGUE_ASSIGNED, colleague);
        assertSight(part, As.COLLEAGUE_SHARED, colleague);
        assertSight(part, As.PARTNER_ASSIGNED, partnerAssigned);
        assertSight(part, As.PARTNER_SHARED, partner);
        assertSight(part, As.STRANGER, "no");
    }

    private void assertSight(String part, As as, String expected) {
        var contact = contact(as)
                .inGroup(maya, "Maya's")
                .inGroup(aisha, "Aisha's")
                .onLoan("4471-1")
                .create();
        notes.add(maya, contact, "a public note", false);
        notes.add(maya, contact, "a private note", true);
        tasks.add(maya, contact, new TaskData("Maya's task", null, null));
        jdbc.sql("update task set loan_number = '4471-1' where id = ?")
                .param(tasks.add(maya, contact, new TaskData("task about the loan", null, null))
                        .value())
                .update();
        assertThat(sees(part, as, contact)).as("%s: %s", as, part).isEqualTo(expected.equals("yes"));
    }

    private boolean sees(String part, As as, ContactId contact) {
        var viewer = who(as);
        try {
            return switch (part) {
                case "contact data" -> contacts.open(viewer, contact).name().equals("Ada Okonkwo");
                case "public notes" -> bodies(viewer, contact).contains("a public note");
                case "private notes" -> bodies(viewer, contact).contains("a private note");
                case "own groups" -> {
                    submit(viewer, new PutInGroup("Mine"), contact);
                    yield groups.of(viewer, contact).own().stream()
                            .anyMatch(group -> group.name().equals("Mine"));
                }
                case "own activity" -> {
                    calls.log(viewer, contact, "spoke of the garden");
                    yield happened(viewer, contact).contains("spoke of the garden");
                }
                case "tasks given to oneself" -> {
                    jdbc.sql("insert into task (contact_id, title, assignee_id, created_by, created_at)"
                                    + " values (?, 'for the viewer', ?, ?, current_timestamp)")
                            .params(contact.value(), viewer.value(), maya.value())
                            .update();
                    yield titles(viewer, contact).contains("for the viewer");
                }
                case "loans" -> !loans.of(viewer, contact).isEmpty();
                case "tasks about a loan" -> titles(viewer, contact).contains("task about the loan");
                case "activity" -> happened(viewer, contact).contains("Maya's task");
                case "all tasks" -> titles(viewer, contact).contains("Maya's task");
                case "groups of one's organization" -> {
                    var all = groups.of(viewer, contact);
                    var colleague = viewer.equals(jonas) ? "Aisha's" : viewer.equals(maya) ? "Priya's" : "Maya's";
                    if (viewer.equals(maya)) {
                        submit(priya, new PutInGroup("Priya's"), contact);
                        all = groups.of(viewer, contact);
                    }
                    yield all.others().stream()
                            .anyMatch(other -> other.group().name().equals(colleague));
                }
                case "who else has access" ->
                    access.of(viewer, contact).lines().stream()
                            .anyMatch(line -> line.person().id().equals(olga));
                default -> throw new IllegalArgumentException(part);
            };
        } catch (ContactNotFound | ActionRefused refused) {
            return false;
        }
    }

    /** Whoever adds a field says here to which row of section 3 it belongs; until then this does not compile. */
    private static String part(ContactField field) {
        return switch (field) {
            case FIRST_NAME, LAST_NAME, NAME_PREFIX, NAME_SUFFIX, NICKNAME, EMAIL, OTHER_EMAIL -> "contact data";
            case HOME_PHONE, CELL_PHONE, OFFICE_PHONE, OFFICE_EXTENSION, BIRTHDAY, SPOUSE -> "contact data";
            case LINKEDIN, WEBSITE, OTHER_LINK, MAY_CALL, MAY_EMAIL, MAY_MAIL, EXTERNAL_IDS -> "contact data";
            case STREET, UNIT, CITY, STATE, ZIP -> "contact data";
            case STATUS, LEAD_SOURCE, PURCHASE_PRICE, LOAN_PURPOSE, REFERRED_BY, REFERRED_TO -> "contact data";
            case LISTING_DATE, CLOSING_DATE -> "contact data";
            case EMPLOYER, JOB_TITLE, EMPLOYED_SINCE, LICENCE_NUMBER -> "contact data";
            case EMPLOYER_STREET, EMPLOYER_CITY, EMPLOYER_STATE, EMPLOYER_ZIP -> "contact data";
            case CREDIT_SCORE, CREDIT_SCORE_DATE, PRE_APPROVAL, PRE_APPROVAL_DATE -> "loans";
        };
    }

    @ParameterizedTest
    @EnumSource(As.class)
    void section_3_each_field_is_seen_by_whoever_sees_its_part(As as) {
        var contact = contacts.create(maya, FilledContact.of(1, leadSources.create(northfield, "Open house")));
        switch (as) {
            case COLLEAGUE_ASSIGNED, PARTNER_ASSIGNED -> submit(maya, new Assign(who(as)), contact);
            case COLLEAGUE_SHARED, PARTNER_SHARED -> submit(maya, new Share(who(as)), contact);
            default -> {
                // without a relation of their own
            }
        }
        boolean partner = as == As.PARTNER_ASSIGNED || as == As.PARTNER_SHARED;
        assertThat(ContactField.values())
                .filteredOn(field -> shows(as, contact, field))
                .containsExactlyElementsOf(Stream.of(ContactField.values())
                        .filter(field -> as != As.STRANGER)
                        .filter(field -> !(partner && part(field).equals("loans")))
                        .toList());
    }

    private boolean shows(As as, ContactId contact, ContactField field) {
        try {
            return !contacts.open(who(as), contact).data().text(field).isEmpty();
        } catch (ContactNotFound notSeen) {
            return false;
        }
    }

    /** What is not a field follows from fields, belongs to the table of section 3 by itself, or is shown to nobody. */
    @Test
    void section_3_every_column_of_a_contact_is_a_field_or_one_of_these() {
        Set<String> others = new TreeSet<>(jdbc.sql("select lower(column_name) from information_schema.columns"
                        + " where lower(table_name) = 'contact' and lower(table_schema) = 'public'")
                .query(String.class)
                .list());
        Stream.of(ContactField.values())
                .filter(ContactField::inRow)
                .forEach(field -> assertThat(others.remove(field.column()))
                        .as("%s", field)
                        .isTrue());
        Set<String> ownerAndRelations = Set.of("id", "organization_id", "owner_id", "owner_since", "assignee_id");
        Set<String> ofTheAddress = Set.of(
                "standard_street", "standard_city", "standard_state", "standard_zip", "standard_by", "standard_at");
        Set<String> ofTheEmail = Set.of("email_valid", "unsubscribed");
        Set<String> archived = Set.of("archived", "archive_reason", "archived_at", "archived_by", "archived_op");
        Set<String> loans = Set.of("on_loan");
        Set<String> activity = Set.of("created_at", "created_by", "updated_at", "updated_by", "last_activity_at");
        Set<String> ofTheName = Set.of("sort_name", "search_text");
        Set<String> shownToNobody = Set.of("version");
        assertThat(others)
                .isEqualTo(Stream.of(
                                ownerAndRelations,
                                ofTheAddress,
                                ofTheEmail,
                                archived,
                                loans,
                                activity,
                                ofTheName,
                                shownToNobody)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            edit contact data           | yes | yes | no  | no
            add public note             | yes | yes | yes | no
            add task                    | yes | yes | yes | no
            log a call                  | yes | yes | yes | no
            put in one's own groups     | yes | yes | yes | yes
            share                       | yes | yes | no  | yes
            assign                      | yes | yes | no  | yes
            unshare another             | yes | yes | no  | yes
            unassign                    | yes | yes | no  | yes
            archive                     | yes | yes | no  | no
            activate                    | yes | yes | no  | no
            change owner                | yes | no  | no  | yes
            delete                      | yes | no  | no  | no
            merge                       | yes | no  | no  | no
            export                      | yes | yes | yes | yes
            """)
    void section_4_what_each_may_do(String action, String owner, String assignee, String shared, String supervisor) {
        assertAction(action, As.OWNER, owner);
        assertAction(action, As.COLLEAGUE_ASSIGNED, assignee);
        assertAction(action, As.PARTNER_ASSIGNED, assignee);
        assertAction(action, As.COLLEAGUE_SHARED, shared);
        assertAction(action, As.PARTNER_SHARED, shared);
        assertAction(action, As.SUPERVISOR, supervisor);
        assertAction(action, As.STRANGER, "no");
    }

    private void assertAction(String action, As as, String expected) {
        assertThat(does(action, as)).as("%s: %s", as, action).isEqualTo(expected.equals("yes"));
    }

    /** Whether the action took place. */
    private boolean does(String action, As as) {
        var actor = who(as);
        boolean partner = as == As.PARTNER_ASSIGNED || as == As.PARTNER_SHARED;
        var assigned = as == As.COLLEAGUE_ASSIGNED || as == As.PARTNER_ASSIGNED;
        var made = contact(as);
        if (action.equals("unassign") && !assigned) {
            made.assignedTo(priya, by(maya));
        }
        if (action.equals("activate")) {
            made.archived();
        }
        if (action.equals("delete")) {
            made = assigned
                    ? given.contact().ownedBy(maya).assignedTo(actor, by(maya))
                    : given.contact().ownedBy(maya);
            made = as == As.COLLEAGUE_SHARED || as == As.PARTNER_SHARED ? made.sharedWith(actor, by(maya)) : made;
        }
        var contact = made.create();
        try {
            return switch (action) {
                case "edit contact data" -> {
                    var seen = contacts.open(actor, contact).data();
                    contacts.edit(actor, contact, seen, seen.with(ContactField.CITY, "St. Paul"));
                    yield true;
                }
                case "add public note" -> {
                    notes.add(actor, contact, "a note", false);
                    yield bodies(maya, contact).contains("a note");
                }
                case "add task" -> {
                    tasks.add(actor, contact, new TaskData("a task", null, null));
                    yield titles(maya, contact).contains("a task");
                }
                case "log a call" -> {
                    calls.log(actor, contact, "said hello");
                    yield happened(maya, contact).contains("said hello");
                }
                case "put in one's own groups" -> submit(actor, new PutInGroup("Mine"), contact) == 1;
                case "share" -> submit(actor, new Share(partner ? newAgentOfHarbor() : nina), contact) == 1;
                case "assign" -> submit(actor, new Assign(partner ? aisha : nina), contact) == 1;
                case "unshare another" -> submit(actor, new Unshare(partner ? aisha : priya), contact) == 1;
                case "unassign" -> submit(actor, new Unassign(assigned ? actor : priya), contact) == 1;
                case "archive" -> submit(actor, new Archive(ArchiveReason.OTHER), contact) == 1;
                case "activate" -> submit(actor, new Activate(), contact) == 1;
                case "change owner" -> submit(actor, new HandOver(nina, "", false), contact) == 1;
                case "delete" -> submit(actor, new Delete(false), contact) == 1;
                case "export" -> submit(actor, new Export(), contact) == 1;
                case "merge" -> {
                    var other = contact(as).create();
                    yield merges.draft(actor, List.of(contact, other)).sides().size() == 2;
                }
                default -> throw new IllegalArgumentException(action);
            };
        } catch (ContactNotFound | ActionRefused refused) {
            return false;
        }
    }

    private UserId newAgentOfHarbor() {
        var harbor = jdbc.sql("select organization_id from app_user where id = ?")
                .param(jonas.value())
                .query(Long.class)
                .single();
        return given.agent("Ines Costa")
                .of(new app.tandem.people.OrganizationId(harbor))
                .create();
    }

    private int submit(UserId actor, Change change, ContactId contact) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        return operations
                .submit(actor, operation, Request.of(change))
                .counts()
                .getFirst()
                .done();
    }

    private List<String> bodies(UserId viewer, ContactId contact) {
        return notes.page(viewer, contact, "", null, 50).stream()
                .map(Note::body)
                .toList();
    }

    private List<String> titles(UserId viewer, ContactId contact) {
        return tasks.open(viewer, contact, 0, 50).stream().map(Task::title).toList();
    }

    private String happened(UserId viewer, ContactId contact) {
        return timeline.page(viewer, contact, Set.of(), null, 100).happenings().toString();
    }
}
