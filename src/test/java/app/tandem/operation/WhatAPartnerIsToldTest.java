package app.tandem.operation;

import static app.tandem.testing.Given.by;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.access.Disclosure.Part;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.record.Contacts;
import app.tandem.deleted.Delete;
import app.tandem.history.AccessHistory;
import app.tandem.history.AccessReport;
import app.tandem.history.PersonChecks;
import app.tandem.history.Timeline;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.MergeUndos;
import app.tandem.merge.Merges;
import app.tandem.note.Notes;
import app.tandem.notify.Messages;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.export.Export;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.log.LogFilter;
import app.tandem.operation.log.LogRows;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import app.tandem.task.Tasks;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.FilledContact;
import app.tandem.testing.Given;
import app.tandem.testing.NewContact;
import app.tandem.testing.TestDatabase;
import app.tandem.transfer.HandOver;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that a partner can be told about a contact, compared with a twin of it on which the relations that are
 * hidden from them do not exist: before, in the preview, after the submit and after its undo, both look alike (R6a).
 */
@DatabaseTest
@Tag("slow")
class WhatAPartnerIsToldTest {

    /** How the partner comes to see it. */
    enum As {
        ASSIGNEE,
        SHARED,
        BOTH
    }

    @Autowired
    Operations operations;

    @Autowired
    AuditLog log;

    @Autowired
    LogRows logRows;

    @Autowired
    FollowUps followUps;

    @Autowired
    ContactList list;

    @Autowired
    Contacts contacts;

    @Autowired
    AccessReport report;

    @Autowired
    AccessHistory accessHistory;

    @Autowired
    Timeline timeline;

    @Autowired
    PersonChecks checks;

    @Autowired
    Tasks tasks;

    @Autowired
    Notes notes;

    @Autowired
    Messages messages;

    @Autowired
    Merges merges;

    @Autowired
    MergeUndos undos;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    UserId ben;
    UserId lena;
    Map<String, UserId> people = new LinkedHashMap<>();

    /** Jonas has active partnerships with Maya, Diego and Sam, who supervises Maya; not with Nina and Omar. */
    @BeforeEach
    void people() {
        given.northfield();
        given.neverPartners(maya, aisha);
        ben = given.agent("Ben Okafor").of(harbor).create();
        lena = given.agent("Lena Ortiz").of(given.firm("Coastal Homes")).create();
        List.of(diego, sam).forEach(lo -> given.partners(lo, jonas));
        given.partners(maya, lena);
        List.of(maya, diego, nina, sam).forEach(lo -> given.licensed(lo, LicenceState.WI));
        given.licensed(aisha, LicenceState.WI);
        people = new LinkedHashMap<>();
        people.put("Maya", maya);
        people.put("Diego", diego);
        people.put("Nina", nina);
        people.put("Sam", sam);
        people.put("Omar", omar);
        people.put("Jonas", jonas);
        people.put("Aisha", aisha);
        people.put("Ben", ben);
        people.put("Lena", lena);
    }

    @ParameterizedTest
    @EnumSource(As.class)
    void R6a_nothing_that_a_partner_is_told_depends_on_a_share_that_they_may_not_know(As as) {
        assertThat(asked(hidden(twin(as)).create())).isEqualTo(asked(twin(as).create()));
        for (Map.Entry<String, Request> asked : requests(as).entrySet()) {
            var told = told(hidden(twin(as)), asked.getValue(), asked.getKey());
            var without = told(twin(as), asked.getValue(), asked.getKey());

            assertThat(told).isEqualTo(without);
        }
    }

    @ParameterizedTest
    @EnumSource(As.class)
    void R6a_the_same_holds_of_an_archived_contact_and_of_one_on_a_loan(As as) {
        for (UnaryOperator<NewContact> state :
                List.<UnaryOperator<NewContact>>of(NewContact::archived, contact -> contact.onLoan("4471-20388"))) {
            var seen = hidden(state.apply(twin(as))).create();
            var without = state.apply(twin(as)).create();

            assertThat(asked(seen)).isEqualTo(asked(without));
            requests(as)
                    .forEach((name, request) -> assertThat(previewed(opened(seen), request, name))
                            .isEqualTo(previewed(opened(without), request, name)));
        }
    }

    /** Of the other record the partner sees nothing, or has it shared. */
    @ParameterizedTest
    @EnumSource(As.class)
    void R6a_R19_nothing_that_a_partner_is_told_of_a_merge_and_its_undo_depends_on_hidden_shares(As as) {
        List<UnaryOperator<NewContact>> ways = List.of(
                other -> other.sharedWith(ben, by(maya)), other -> other, other -> other.sharedWith(jonas, by(maya)));
        for (var seen : Boolean.getBoolean("tandem.long") ? ways : List.of(ways.get(as.ordinal()))) {
            people();
            var told = mergedAndSeparated(hidden(twin(as)), hidden(seen.apply(other("Abel Desta"))));
            people();
            var without = mergedAndSeparated(twin(as), seen.apply(other("Abel Desta")));

            assertThat(told.during()).isEqualTo(without.during());
            assertThat(told.after()).isEqualTo(without.after());
        }
    }

    @ParameterizedTest
    @EnumSource(As.class)
    void R4_R19_after_the_undo_nothing_tells_of_the_record_that_a_partner_does_not_see(As as) {
        var told = mergedAndSeparated(
                twin(as), other("Zed Quine").email("zed@mail.example").phone("+16123384471"));
        people();
        var without = mergedAndSeparated(twin(as), other("Abel Quist"));

        assertThat(told.after()).isEqualTo(without.after());
        assertThat(told.after()).doesNotContain("Zed", "zed@", "338");
    }

    @ParameterizedTest
    @EnumSource(As.class)
    void R6_nothing_that_a_partner_is_told_depends_on_fields_that_belong_to_the_loan(As as) {
        var told = asked(withFieldsOfLoans(twin(as).create()));
        people();
        assertThat(told).isEqualTo(asked(twin(as).create()));
    }

    private ContactId withFieldsOfLoans(ContactId contact) {
        var seen = contacts.open(maya, contact).data();
        var filled = FilledContact.of(1, 0);
        var changed = seen;
        for (var field : ContactField.values()) {
            changed = field.part() == Part.LOANS ? changed.with(field, filled.text(field)) : changed;
        }
        assertThat(contacts.edit(maya, contact, seen, changed).data()).isNotEqualTo(seen);
        return contact;
    }

    private NewContact other(String name) {
        return given.contact().named(name).field("state", "AZ").ownedBy(maya);
    }

    /** What the partner is told while the records are one, and when they are two again. */
    private record Told(String during, String after) {}

    private Told mergedAndSeparated(NewContact one, NewContact another) {
        var survivor = one.create();
        var gone = another.create();
        notes.add(maya, gone, "met her", false);
        var draft = merges.draft(maya, List.of(survivor, gone));
        Map<ContactId, ContactData> seen = new LinkedHashMap<>();
        draft.sides().forEach(side -> seen.put(side.id(), side.record().data()));
        var assignee = draft.assignees().getFirst().id();
        merges.merge(maya, new MergeChoice(seen, draft.access(), survivor, Map.of(), assignee));
        var merge = undos.latest(maya, survivor).orElseThrow();
        var during = known(survivor) + known(gone) + of(merge);

        undos.undo(maya, undos.draft(maya, merge));

        var undo = jdbc.sql("select max(id) from operation where kind = 'UNDO_MERGE'")
                .query((r, n) -> new OperationId(r.getLong(1)))
                .single();
        return new Told(during, alike(known(survivor) + known(gone) + of(merge) + of(undo)));
    }

    private String known(ContactId contact) {
        return asked(contact)
                + alike(line("all messages", () -> messages.of(jonas, 0, 50))
                        + line("all operations", () -> log.list(jonas, LogFilter.ALL, 0, 50)));
    }

    private String of(OperationId operation) {
        var told = new StringBuilder();
        told.append(line("logged", () -> log.find(jonas, operation)));
        for (Outcome outcome : Outcome.values()) {
            told.append(line("log " + outcome, () -> logRows.list(jonas, operation, outcome, "", 0, 9)));
        }
        told.append(line("may undo", () -> undos.can(jonas, operation)));
        return alike(told.toString());
    }

    @Test
    void R12_what_a_partner_gave_beside_a_hidden_share_is_theirs_to_end_and_the_other_share_stays() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(diego, by(maya))
                .create();
        submit(jonas, new Share(diego), contact);
        submit(jonas, new Unshare(diego), contact);
        assertThat(sharedWith(maya, contact)).containsExactly("Diego Ramos given by you");

        submit(jonas, new Share(diego), contact);
        assertThat(sharedWith(jonas, contact)).containsExactly("Diego Ramos given by you");
        submit(maya, new Unshare(diego), contact);
        assertThat(sharedWith(maya, contact))
                .as("the owner ends what there is, whoever gave it")
                .isEmpty();
    }

    @Test
    void R48_undoing_the_owners_share_leaves_what_the_partner_gave_beside_it() {
        var contact = given.contact().ownedBy(maya).assignedTo(jonas).create();
        var shared = submit(maya, new Share(diego), contact);
        submit(jonas, new Share(diego), contact);

        var undo = followUps.undo(maya, shared);
        operations.submit(maya, undo.operation(), undo.request());

        assertThat(sharedWith(maya, contact)).containsExactly("Diego Ramos given by Jonas Berg");
    }

    private OperationId submit(UserId actor, Change change, ContactId contact) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        operations.submit(actor, operation, Request.of(change));
        return operation;
    }

    private List<String> sharedWith(UserId viewer, ContactId contact) {
        return contacts.open(viewer, contact).sharedWith().stream()
                .map(share -> share.person().name() + " given by " + share.givenBy())
                .toList();
    }

    private NewContact twin(As as) {
        var contact = given.contact()
                .named("Abel Desta")
                .field("state", "AZ")
                .ownedBy(maya)
                .assignedTo(as == As.SHARED ? omar : jonas)
                .sharedWith(ben, by(maya));
        return as == As.ASSIGNEE ? contact : contact.sharedWith(jonas, by(maya));
    }

    private NewContact hidden(NewContact contact) {
        return contact.sharedWith(diego, by(maya))
                .sharedWith(nina, by(omar))
                .sharedWith(sam, by(maya))
                .sharedWith(lena, by(maya));
    }

    /** Each with one way of seeing the contact, every other one on PostgreSQL; in the long check with every one. */
    private Map<String, Request> requests(As as) {
        var requests = requests();
        if (!Boolean.getBoolean("tandem.long")) {
            var names = List.copyOf(requests.keySet());
            int every = As.values().length * (TestDatabase.isPostgres() ? 2 : 1);
            requests.keySet().removeIf(name -> (names.indexOf(name) + as.ordinal()) % every != 0);
        }
        return requests;
    }

    private Map<String, Request> requests() {
        Map<String, Request> requests = new LinkedHashMap<>();
        Map<String, UserId> concerned = new LinkedHashMap<>(people);
        concerned.keySet().removeAll(Set.of("Omar", "Lena", "Maya"));
        concerned.forEach((name, person) -> {
            requests.put("share with " + name, new Request(List.of(new Share(person)), Set.of(ben, diego)));
            requests.put("unshare from " + name, Request.of(new Unshare(person)));
        });
        List.of("Diego", "Sam", "Nina", "Jonas").forEach(name -> {
            var person = people.get(name);
            requests.put("assign to " + name, new Request(List.of(new Assign(person)), Set.of(ben, diego)));
            requests.put("unassign from " + name, Request.of(new Unassign(person)));
        });
        requests.put("archive", Request.of(new Archive(ArchiveReason.OTHER)));
        requests.put("activate", Request.of(new Activate()));
        requests.put("change owner", Request.of(new HandOver(diego, "", true)));
        requests.put("delete", Request.of(new Delete(true)));
        requests.put("delete without unsharing", Request.of(new Delete(false)));
        requests.put("export", Request.of(new Export()));
        requests.put(
                "share, unshare and assign",
                new Request(List.of(new Share(diego), new Unshare(ben), new Assign(aisha)), Set.of(ben, diego)));
        return requests;
    }

    private String told(NewContact made, Request request, String name) {
        var contact = made.create();
        var told = new StringBuilder();
        var operation = opened(contact);
        told.append(previewed(operation, request, name));
        told.append("submit ").append(operations.submit(jonas, operation, request));
        told.append(submitted(operation, request));
        told.append(asked(contact));
        if (name.startsWith("share with") || name.startsWith("unshare from")) {
            request.changes()
                    .forEach(change -> told.append(previewed(
                            opened(contact),
                            Request.of(
                                    change.action() == Action.SHARE
                                            ? new Unshare(target(change))
                                            : new Share(target(change))),
                            "the other way round")));
        }
        told.append(line("undo", () -> {
            var undo = followUps.undo(jonas, operation);
            var preview = previewed(undo.operation(), undo.request(), "undo");
            var result = operations.submit(jonas, undo.operation(), undo.request());
            return preview + result + submitted(undo.operation(), undo.request());
        }));
        told.append(asked(contact));
        return alike(told.toString());
    }

    private static UserId target(Change change) {
        return Objects.requireNonNull(change.target());
    }

    private OperationId opened(ContactId contact) {
        return operations.open(jonas, new Selection.Some(Set.of(contact)));
    }

    /** Every question that the screens ask about a contact. */
    private String asked(ContactId contact) {
        var selection = new Selection.Some(Set.of(contact));
        var operation = operations.open(jonas, selection);
        var told = new StringBuilder();
        told.append(line(
                "record", () -> contacts.open(jonas, contact).toString().replaceAll("sharedWithAnybody=\\w+", "")));
        told.append(line(
                "row",
                () -> list.page(jonas, everything(), ContactSort.BY_NAME, 0, 200).stream()
                        .filter(row -> row.id().equals(contact))
                        .toList()));
        told.append(line("menu", () -> operations.menu(jonas, selection, EnumSet.allOf(Action.class))));
        for (Action action : List.of(Action.SHARE, Action.UNSHARE, Action.ASSIGN, Action.UNASSIGN)) {
            told.append(line("who for " + action, () -> operations.candidates(jonas, operation, action, "", 0, 50)));
            told.append(line("why none", () -> operations.whyNoColleagues(jonas, operation, action)));
        }
        told.append(line("to hand over", () -> operations.candidates(jonas, operation, Action.CHANGE_OWNER, "", 0, 9)));
        told.append(line("notify box", () -> operations.sharedUsers(jonas, operation)));
        List.of("Diego", "Sam", "Ben", "Aisha").forEach(name -> {
            UserId person = people.getOrDefault(name, jonas);
            told.append(line("shared with " + name, () -> operations.sharedContacts(jonas, operation, person, 9)));
            told.append(line("check " + name, () -> checks.check(jonas, contact, person)));
        });
        told.append(line("access", () -> report.of(jonas, contact)));
        told.append(line(
                "its history",
                () -> accessHistory.page(jonas, contact, null, 50).happenings()));
        told.append(line(
                "time-line",
                () -> timeline.page(jonas, contact, Set.of(), null, 50).happenings()));
        told.append(line("tasks for", () -> tasks.assignees(jonas, contact)));
        told.append(line("tasks", () -> tasks.open(jonas, contact, 0, 50)));
        told.append(line("notes", () -> notes.page(jonas, contact, "", null, 50)));
        operations.discard(jonas, operation);
        return alike(told.toString());
    }

    private String previewed(OperationId operation, Request request, String name) {
        var told = new StringBuilder(name).append('\n');
        told.append(line("preview", () -> operations.preview(jonas, operation, request)));
        for (int no = 0; no < request.changes().size(); no++) {
            int change = no;
            for (Outcome outcome : Outcome.values()) {
                told.append(line(
                        change + " " + outcome,
                        () -> operations.previewRows(jonas, operation, request, change, outcome, 0, 9)));
            }
        }
        for (UserId licensed : List.of(diego, sam, nina, aisha)) {
            told.append(
                    line("not licensed", () -> operations.unlicensedRows(jonas, operation, request, licensed, 0, 9)));
        }
        for (UserId loser : List.of(jonas, diego)) {
            told.append(line("loses", () -> operations.lossRows(jonas, operation, request, loser, 0, 9)));
        }
        return alike(told.toString());
    }

    private String submitted(OperationId operation, Request request) {
        var told = new StringBuilder();
        told.append(line("result", () -> operations.result(jonas, operation)));
        told.append(line("logged", () -> log.find(jonas, operation)));
        told.append(line("undoable", () -> followUps.canUndo(log.find(jonas, operation), OffsetDateTime.now())));
        for (Outcome outcome : Outcome.values()) {
            told.append(line("log " + outcome, () -> logRows.list(jonas, operation, outcome, "", 0, 9)));
            for (int no = 0; no < request.changes().size(); no++) {
                int change = no;
                told.append(line(
                        "result " + change + " " + outcome,
                        () -> operations.resultRows(jonas, operation, change, outcome, 0, 9)));
            }
        }
        told.append(line("message", () -> messages.of(jonas, 0, 1)));
        return alike(told.toString());
    }

    /** What is answered, or how it is refused. */
    private static String line(String name, Supplier<Object> question) {
        String answer;
        try {
            answer = String.valueOf(question.get());
        } catch (RuntimeException refused) {
            answer = refused.getClass().getSimpleName() + ": " + refused.getMessage();
        }
        return name + ": " + answer + "\n";
    }

    /** Without what tells any two contacts and moments apart. */
    private static String alike(String told) {
        List<String> patterns = new ArrayList<>(List.of(
                "(ContactId|OperationId|LoggedOperation)\\[(value|id)=\\d+]",
                "There is no (such )?operation.*",
                "Message\\[id=\\d+",
                "own=\\d+"));
        String text = told;
        for (String pattern : patterns) {
            text = text.replaceAll(pattern, "~");
        }
        return text.replaceAll("2026-03-02T[0-9:.]+Z?", "then").replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "now");
    }

    private static ContactFilter everything() {
        return ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);
    }
}
