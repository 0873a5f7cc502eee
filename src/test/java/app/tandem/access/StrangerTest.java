package app.tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.*;
import app.tandem.contact.GroupRef;
import app.tandem.contact.list.*;
import app.tandem.contact.record.*;
import app.tandem.contact.visibility.*;
import app.tandem.deleted.Delete;
import app.tandem.deleted.DeletedContacts;
import app.tandem.group.Groups;
import app.tandem.group.PutInGroup;
import app.tandem.group.TakeFromGroup;
import app.tandem.history.AccessHistory;
import app.tandem.history.AccessReport;
import app.tandem.history.Kind;
import app.tandem.history.PersonChecks;
import app.tandem.history.Timeline;
import app.tandem.loan.Loans;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.Merges;
import app.tandem.note.*;
import app.tandem.notify.MailState;
import app.tandem.notify.Messages;
import app.tandem.notify.Outbox;
import app.tandem.operation.*;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.export.Export;
import app.tandem.operation.export.Exports;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.log.LogFilter;
import app.tandem.operation.log.LogRows;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.*;
import app.tandem.people.accounts.Partnerships;
import app.tandem.task.*;
import app.tandem.testing.AsText;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.transfer.HandOver;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls every public method of every service as somebody unrelated, with other people's ids, and gets nothing (R4). */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class StrangerTest {

    private static final String NORTHFIELD_IS_SECRET = "Ada Okonkwo";

    /** Ways to ask a service for what is none of the stranger's business. */
    private interface Attempt {
        @Nullable
        Object by(UserId stranger) throws Exception;
    }

    /** Administration and look-ups of the services among themselves: without an acting person, so never for screens. */
    private static final Set<String> WITHOUT_ACTOR = Set.of(
            "Teams.create",
            "Teams.join",
            "Teams.manage",
            "Teams.leave",
            "Accounts.create",
            "Accounts.setTitle",
            "Accounts.setPassword",
            "Accounts.setAdmin",
            "Accounts.permit",
            "Accounts.deactivate",
            "Accounts.reactivate",
            "Organizations.createLender",
            "Organizations.createFirm",
            "Organizations.membersShareWithTeamsOnly",
            "Organizations.changeOwnerForSupervisorsOnly",
            "LeadSources.create",
            "Partnerships.invite",
            "Partnerships.mark",
            "Links.issue",
            "Links.find",
            "Links.use",
            "Links.end",
            "Links.endAbout",
            "Standings.of",
            "ActivityLog.record",
            "Loans.put",
            "Mails.wake",
            "Operations.discardAbandoned",
            "AccessConsistency.problems");

    /** What a person asks of themself alone, or what names nobody's contacts. */
    private static final Set<String> OWN = Set.of(
            "People.actor",
            "People.actors",
            "People.find",
            "People.supervisorsOf",
            "People.teamsOf",
            "MailPreferences.of",
            "MailPreferences.save",
            "MailPreferences.digestAt",
            "Outbox.configured",
            "Preferences.theme",
            "Preferences.setTheme",
            "Preferences.gridColumns",
            "Preferences.setGridColumns",
            "Preferences.newcomer",
            "Preferences.dismissNewcomerLine",
            "Zones.of",
            "Zones.chosen",
            "Zones.choose",
            "Zones.seen",
            "Groups.create",
            "SavedViews.create",
            "Accounts.isActive",
            "FollowUps.canUndo",
            "FollowUps.canRetry",
            "FollowUps.canHandBack",
            "Organizations.isLender");

    @Autowired
    ApplicationContext context;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactList list;

    @Autowired
    ContactAuthorization facts;

    @Autowired
    Notes notes;

    @Autowired
    Calls calls;

    @Autowired
    Tasks tasks;

    @Autowired
    MyTasks myTasks;

    @Autowired
    Groups groups;

    @Autowired
    LeadSources leadSources;

    @Autowired
    SavedViews views;

    @Autowired
    SavedFilters parts;

    @Autowired
    Operations operations;

    @Autowired
    Exports exports;

    @Autowired
    FollowUps followUps;

    @Autowired
    AuditLog log;

    @Autowired
    LogRows logRows;

    @Autowired
    DeletedContacts deletedContacts;

    @Autowired
    Messages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    Timeline timeline;

    @Autowired
    AccessReport report;

    @Autowired
    AccessHistory accessHistory;

    @Autowired
    PersonChecks checks;

    @Autowired
    Loans loans;

    @Autowired
    Merges merges;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    People people;

    @Autowired
    Partnerships partnerships;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    UserId maya;
    UserId jonas;
    UserId aisha;
    UserId carl;
    UserId lou;
    UserId kim;
    ContactId contact;
    ContactId second;
    long group;
    long source;
    long message;
    OperationId finished;
    OperationId draft;
    final Map<String, List<Attempt>> attempts = new LinkedHashMap<>();

    @BeforeAll
    void somebody_elses_contact_group_operation_and_message() {
        var northfield = given.lender("Northfield Lending");
        var harbor = given.firm("Harbor Realty");
        maya = given.lo("Maya Chen").of(northfield).onTeam("Lakeside").create();
        jonas = given.agent("Jonas Berg").of(harbor).onTeam("East").create();
        aisha = given.agent("Aisha Karim").of(harbor).onTeam("East").manager().create();
        carl = given.lo("Carl Voss")
                .of(northfield)
                .onTeam("Lakeside")
                .manager()
                .admin()
                .deactivated()
                .create();
        lou = given.lo("Lou Brandt").of(given.lender("Lakefront Mortgage")).create();
        kim = given.agent("Kim Park").of(given.firm("Bay Homes")).create();
        given.partners(maya, jonas);
        second = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        contact = given.contact()
                .named(NORTHFIELD_IS_SECRET)
                .ownedBy(maya)
                .sharedWith(carl)
                .leadSource("Zillow")
                .inGroup(maya, "Hot leads")
                .create();
        group = given.group(maya, "Hot leads");
        source = jdbc.sql("select id from lead_source").query(Long.class).single();
        finished = operations.open(maya, selection());
        operations.submit(maya, finished, Request.of(new Share(jonas)));
        message = messages.of(jonas, 0, 1).getFirst().id();
        draft = operations.open(maya, selection());
        contacts();
        notesAndTasks();
        operations();
        operationsThatRan();
        deleted();
        history();
        others();
    }

    private Selection selection() {
        return new Selection.Some(Set.of(contact));
    }

    private void contacts() {
        var filter = ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);
        var data = ContactData.EMPTY.with(ContactField.FIRST_NAME, "Stolen");
        attempt("Contacts.open", s -> contacts.open(s, contact));
        attempt("Contacts.edit", s -> contacts.edit(s, contact, ContactData.EMPTY, data));
        attempt(
                "Contacts.create",
                s -> contacts.create(s, data.with(ContactField.LEAD_SOURCE, String.valueOf(source))));
        attempt(
                "ContactList.page",
                s -> list.page(s, filter, ContactSort.BY_NAME, 0, 10),
                s -> list.page(s, filter.withOwners(Set.of(maya)), ContactSort.BY_NAME, 0, 10),
                s -> list.page(s, filter.withMessage(message), ContactSort.BY_NAME, 0, 10));
        attempt(
                "ContactList.count",
                s -> list.count(s, filter),
                s -> list.count(s, filter, Set.of(contact)),
                s -> list.count(s, filter.withGroups(Set.of(group)).withLeadSources(Set.of(source))));
        attempt("ContactList.matching", s -> list.matching(s, filter, Set.of(contact)));
        attempt("ContactList.inOrder", s -> list.inOrder(s, List.of(contact.value()), ContactSort.BY_NAME));
        attempt("ContactList.names", s -> list.names(s, Set.of(contact)));
        attempt("ContactList.ofMessage", s -> list.ofMessage(s, message));
        attempt("ContactList.owners", s -> list.owners(s));
        attempt("ContactList.ownersAmong", s -> list.ownersAmong(s, List.of(maya)));
        attempt("ContactList.leadSources", s -> list.leadSources(s));
        attempt("ContactList.groups", s -> list.groups(s));
        attempt("ContactList.best", s -> list.best(s, "Okonkwo", 10));
        views();
        attempt("Groups.of", s -> groups.of(s, contact));
        attempt("Groups.rename", s -> run(() -> groups.rename(s, group, "Stolen")));
        attempt("Groups.delete", s -> run(() -> groups.delete(s, group)));
        attempt(
                "Groups.overview",
                s -> groups.overview(s).stream()
                        .filter(one -> one.contacts() > 0 || one.archived() > 0 || one.lastAdded() != null)
                        .toList());
        attempt("LeadSources.of", s -> leadSources.of(s, contact), s -> s.equals(carl) ? List.of() : leadSources.of(s));
    }

    private void views() {
        long view = views.create(maya, NORTHFIELD_IS_SECRET, "owner=" + maya.value(), "NAME");
        views.openFirst(maya, view, true);
        attempt("SavedViews.of", s -> views.of(s));
        attempt("SavedViews.find", s -> views.find(s, view));
        attempt("SavedViews.first", s -> views.first(s));
        attempt("SavedViews.save", s -> run(() -> views.save(s, view, "", "")));
        attempt("SavedViews.rename", s -> run(() -> views.rename(s, view, "Stolen")));
        attempt("SavedViews.openFirst", s -> run(() -> views.openFirst(s, view, false)));
        attempt("SavedViews.delete", s -> run(() -> views.delete(s, view)));
        attempt(
                "SavedFilters.stillThere",
                s -> parts.stillThere(s, ContactFilter.NONE.withOwners(Set.of(maya)))
                        .owners(),
                s -> parts.stillThere(s, ContactFilter.NONE.withGroups(Set.of(group)))
                        .groups());
    }

    private void notesAndTasks() {
        var note = notes.add(maya, contact, "Wants a yard", false).id();
        var task = tasks.add(maya, contact, new TaskData("Call back", null, maya));
        var data = new TaskData("Stolen", null, null);
        attempt("ContactAuthorization.of", s -> facts.of(s, contact));
        attempt("ContactAuthorization.ofLocked", s -> inTransaction(() -> facts.ofLocked(s, contact)));
        attempt(
                "ContactAuthorization.requireLocked",
                s -> inTransaction(() -> facts.requireLocked(Action.ADD_NOTE, s, contact)));
        attempt("ContactAuthorization.sees", s -> facts.sees(s, contact));
        attempt("Merges.draft", s -> merges.draft(s, List.of(contact, second)));
        attempt("Merges.seeMore", s -> merges.seeMore(s, List.of(contact, second), null));
        attempt("Merges.survivorOf", s -> merges.survivorOf(s, contact));
        attempt("Merges.merge", s -> merges.merge(s, mergeOfMaya()));
        attempt(
                "ContactAuthorization.require",
                s -> facts.require(Action.VIEW, s, contact),
                s -> facts.require(Action.ADD_NOTE, s, contact));
        attempt("Notes.page", s -> notes.page(s, contact, "", null, 9));
        attempt("Notes.count", s -> notes.count(s, contact));
        attempt("Notes.add", s -> notes.add(s, contact, "Stolen", false));
        attempt("Notes.edit", s -> notes.edit(s, contact, note, null, "Stolen", false));
        attempt("Notes.delete", s -> run(() -> notes.delete(s, contact, note)));
        attempt("Calls.log", s -> run(() -> calls.log(s, contact, "Stolen")));
        attempt("Tasks.open", s -> tasks.open(s, contact, 0, 9));
        attempt("Tasks.done", s -> tasks.done(s, contact, 0, 9));
        attempt("Tasks.count", s -> tasks.count(s, contact, false));
        attempt("Tasks.assignees", s -> tasks.assignees(s, contact));
        attempt("Tasks.add", s -> tasks.add(s, contact, data));
        attempt("Tasks.edit", s -> tasks.edit(s, contact, task, 0, data));
        attempt("Tasks.mark", s -> tasks.mark(s, contact, task, true));
        attempt("Tasks.delete", s -> run(() -> tasks.delete(s, contact, task, 0)));
        attempt("MyTasks.page", s -> myTasks.page(s, 0, 9));
        attempt("MyTasks.counts", s -> myTasks.counts(s, java.time.LocalDate.of(2026, 11, 23)));
    }

    private void operations() {
        var share = Request.of(new Share(kim));
        attempt(
                "Operations.menu",
                s -> operations.menu(s, selection(), Set.of(Action.values())).values().stream()
                        .filter(e -> e.possible() || e.reasons().stream().anyMatch(r -> r.contains("Maya")))
                        .toList());
        attempt(
                "Operations.open",
                s -> operations.previewRows(s, operations.open(s, selection()), share, 0, Outcome.DONE, 0, 9));
        attempt("Operations.discard", s -> run(() -> operations.discard(s, draft)));
        attempt("Operations.selected", s -> operations.selected(s, draft));
        attempt(
                "Operations.whyNoColleagues",
                both((s, op) -> Stream.of(operations.whyNoColleagues(s, op, Action.SHARE))
                        .filter(words -> !words.isEmpty())
                        .toList()));
        attempt(
                "Operations.candidates",
                both((s, op) -> Stream.of(
                                Action.SHARE, Action.UNSHARE, Action.ASSIGN, Action.UNASSIGN, Action.CHANGE_OWNER)
                        .flatMap(a -> operations.candidates(s, op, a, "", 0, 9).stream())
                        .toList()));
        attempt("Operations.preview", both((s, op) -> {
            var preview = operations.preview(s, op, share);
            return Stream.of(
                            preview.gains(),
                            preview.loses(),
                            preview.told(),
                            preview.groups(),
                            preview.changesAnything() ? List.of(1) : List.of())
                    .flatMap(List::stream)
                    .toList();
        }));
        attempt(
                "Operations.previewRows",
                both((s, op) -> Arrays.stream(Outcome.values())
                        .flatMap(o -> operations.previewRows(s, op, share, 0, o, 0, 9).stream())
                        .filter(StrangerTest::tells)
                        .toList()));
        attempt(
                "Operations.lossRows",
                both((s, op) -> operations.lossRows(s, op, Request.of(new Unshare(jonas)), jonas, 0, 9)));
        attempt(
                "Operations.leaveOutLosses",
                both((s, op) -> operations.leaveOutLosses(s, op, Request.of(new Unshare(jonas)))));
        attempt(
                "Operations.knowsAllRelations",
                both((s, op) -> Stream.of(operations.knowsAllRelations(s, op))
                        .filter(all -> !all)
                        .toList()));
        attempt("Operations.sharedUsers", both((s, op) -> operations.sharedUsers(s, op)));
        attempt("Operations.sharedContacts", both((s, op) -> operations.sharedContacts(s, op, jonas, 9)));
        attempt(
                "Operations.previewGrounds",
                both((s, op) -> operations.previewGrounds(s, op, share, 0, Outcome.REFUSED).stream()
                        .filter(group -> !group.reasons().equals(Set.of(Reason.GONE)))
                        .toList()));
        attempt("Operations.withAccess", both((s, op) -> operations.withAccess(s, op, Action.ARCHIVE)));
        attempt("Operations.actingAs", both((s, op) -> operations.actingAs(s, op)));
        attempt("Operations.owners", both((s, op) -> operations.owners(s, op, Action.CHANGE_OWNER)));
        attempt(
                "Operations.groups",
                both((s, op) -> operations.groups(s, op).stream()
                        .filter(choice -> choice.contacts() > 0)
                        .toList()));
        attempt(
                "Operations.submit",
                Stream.of(
                                new PutInGroup("Loot"),
                                new PutInGroup(new GroupRef(group, "Hot leads")),
                                new TakeFromGroup(new GroupRef(group, "Hot leads")),
                                new Share(kim),
                                new Unshare(jonas),
                                new Assign(kim),
                                new Archive(ArchiveReason.OTHER),
                                new Delete(true),
                                new HandOver(maya, "Mine", true),
                                new Export())
                        .flatMap(change -> Stream.of(both((s, op) -> operations
                                .submit(s, op, Request.of(change))
                                .counts(0)
                                .done())))
                        .toArray(Attempt[]::new));
        var exported = operations.open(maya, selection());
        operations.submit(maya, exported, Request.of(new Export()));
        attempt("Exports.ready", s -> exports.ready(s, exported), s -> exports.ready(s, finished));
        attempt("Exports.write", s -> exportedLines(s, exported), s -> {
            var own = operations.open(s, selection());
            operations.submit(s, own, Request.of(new Export()));
            return exportedLines(s, own);
        });
        attempt(
                "Operations.begin",
                both((s, op) ->
                        operations.begin(s, op, share).orElseThrow().counts(0).done()));
        attempt("Operations.progress", s -> operations.progress(s, finished));
        attempt("Operations.running", s -> operations.running(s));
        attempt("Operations.stop", s -> run(() -> operations.stop(s, finished)));
        attempt("Operations.request", s -> operations.request(s, finished));
        attempt("Operations.result", s -> operations.result(s, finished));
        attempt("Operations.undoLeft", s -> operations.undoLeft(s, finished));
        attempt("FollowUps.undoLeft", s -> followUps.undoLeft(s, finished));
        attempt("FollowUps.worthUndoing", s -> followUps.worthUndoing(s, List.of(log.find(maya, finished))));
        attempt("FollowUps.undo", s -> followUps.undo(s, finished));
        attempt("FollowUps.retry", s -> followUps.retry(s, finished));
        attempt("FollowUps.previousOwners", s -> followUps.previousOwners(s, finished));
        attempt(
                "FollowUps.handBack",
                s -> followUps.handBack(s, finished, people.find(maya).orElseThrow()));
        attempt(
                "AuditLog.list",
                s -> log.list(s, LogFilter.ALL, 0, 99).stream()
                        .filter(operation -> !operation.actor().id().equals(s))
                        .toList());
        attempt("AuditLog.count", s -> log.count(s, new LogFilter(null, maya, null, null)));
        attempt("AuditLog.find", s -> log.find(s, finished));
        attempt(
                "AuditLog.actors",
                s -> log.actors(s).stream()
                        .filter(person -> !person.id().equals(s))
                        .toList());
        attempt("Operations.resultRows", s -> operations.resultRows(s, finished, 0, Outcome.DONE, 0, 9), s -> {
            var own = operations.open(s, selection());
            operations.submit(s, own, share);
            return operations.resultRows(s, own, 0, Outcome.REFUSED, 0, 9).stream()
                    .filter(StrangerTest::tells)
                    .toList();
        });
    }

    private void operationsThatRan() {
        var share = Request.of(new Share(kim));
        attempt("Operations.undo", s -> operations.undo(s, finished), s -> operations.undo(s, draft));
        attempt("AuditLog.running", s -> log.running(s, new LogFilter(null, maya, null, null)));
        attempt("AuditLog.actedAsOwner", s -> log.actedAsOwner(s, finished));
        attempt("LogRows.list", s -> logRows.list(s, finished, Outcome.DONE, "", 0, 9), s -> {
            var own = operations.open(s, selection());
            operations.submit(s, own, share);
            return logRows.list(s, own, Outcome.REFUSED, "", 0, 9).stream()
                    .filter(row -> row.contact() != null
                            || row.name().contains("Okonkwo")
                            || row.toString().contains("Maya"))
                    .toList();
        });
        attempt("LogRows.count", s -> logRows.count(s, finished, Outcome.DONE, ""), s -> {
            var own = operations.open(s, selection());
            operations.submit(s, own, share);
            return logRows.count(s, own, Outcome.REFUSED, "Okonkwo");
        });
        attempt("LogRows.write", s -> {
            var out = new java.io.ByteArrayOutputStream();
            logRows.write(s, finished, out);
            return out.toString(java.nio.charset.StandardCharsets.UTF_8);
        });
    }

    private List<String> exportedLines(UserId stranger, OperationId operation) throws java.io.IOException {
        var out = new java.io.ByteArrayOutputStream();
        exports.write(stranger, operation, out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
    }

    private void deleted() {
        var gone = given.contact()
                .named(NORTHFIELD_IS_SECRET)
                .ownedBy(maya)
                .assignedTo(jonas)
                .create();
        operations.submit(maya, operations.open(maya, new Selection.Some(Set.of(gone))), Request.of(new Delete(false)));
        attempt("DeletedContacts.list", s -> deletedContacts.list(s, "", 0, 9));
        attempt("DeletedContacts.count", s -> deletedContacts.count(s, "Okonkwo"));
        attempt(
                "DeletedContacts.restore",
                s -> deletedContacts.restore(s, Set.of(gone)).contacts(),
                s -> deletedContacts.restore(s, Set.of(gone)).unassigned(),
                s -> deletedContacts
                                .restore(s, Set.of(gone))
                                .equals(deletedContacts.restore(s, Set.of(new ContactId(999_999))))
                        ? List.of()
                        : List.of("a deleted contact and a missing one differ"));
        attempt(
                "DeletedContacts.restoreAll",
                s -> deletedContacts.restoreAll(s, "").contacts());
    }

    private void history() {
        attempt(
                "Timeline.page",
                s -> timeline.page(s, contact, Set.of(), null, 9),
                s -> timeline.page(s, contact, Set.of(Kind.ACCESS), null, 9));
        attempt("AccessReport.of", s -> report.of(s, contact));
        attempt("AccessHistory.page", s -> accessHistory.page(s, contact, null, 9));
        attempt("PersonChecks.check", s -> checks.check(s, contact, maya), s -> checks.check(s, contact, jonas));
        attempt("PersonChecks.people", s -> checks.people(s, "", 0, 9), s -> checks.people(s, "maya", 0, 9));
        attempt("Loans.of", s -> loans.of(s, contact));
        attempt("Loans.count", s -> loans.count(s, contact));
        attempt("People.acquaintances", s -> people.acquaintances(s, "", 0, 9));
        attempt("People.acquaintance", s -> people.acquaintance(s, maya), s -> people.acquaintance(s, jonas));
    }

    private void others() {
        attempt("Messages.unread", s -> messages.unread(s));
        attempt("Messages.of", s -> messages.of(s, 0, 9));
        attempt("Messages.markRead", s -> run(() -> messages.markRead(s, message)));
        attempt("Messages.markAllRead", s -> run(() -> messages.markAllRead(s)));
        mails();
        attempt("People.search", s -> people.search(s, "maya", 9), s -> people.search(s, "%", 9));
        attempt("Partnerships.accept", s -> run(() -> partnerships.accept(s, maya)));
        attempt("Partnerships.decline", s -> run(() -> partnerships.decline(s, maya)));
        attempt(
                "Partnerships.end",
                s -> run(() -> partnerships.end(s, maya)),
                s -> run(() -> partnerships.end(s, jonas)));
        attempt("Partnerships.of", s -> partnerships.of(s));
        attempt("Partnerships.between", s -> partnerships.between(s, maya), s -> partnerships.between(s, jonas));
        attempt("SignIn.loadUserByUsername", s -> signIn.loadUserByUsername("carl.voss@test.example"));
    }

    private void mails() {
        jdbc.sql("""
                        insert into mail (message_id, recipient_id, recipient_org, actor_id, actor_org, header_id, state,
                          reason, created_at, next_attempt_at)
                        select m.id, r.id, r.organization_id, a.id, a.organization_id, '<1@test>', 'FAILED', 'Okonkwo',
                          m.created_at, m.created_at
                        from message m join app_user r on r.id = m.recipient_id join app_user a on a.id = :maya
                        where m.id = :message""").param("maya", maya.value()).param("message", message).update();
        jdbc.sql("update message set mailing = 2, mail_id = (select g.id from mail g) where id = :message")
                .param("message", message)
                .update();
        long mail = jdbc.sql("select id from mail").query(Long.class).single();
        attempt("Outbox.list", s -> outbox.list(s, null, 0, 9), s -> outbox.list(s, MailState.FAILED, 0, 9));
        attempt("Outbox.counts", s -> outbox.counts(s));
        attempt("Outbox.open", s -> outbox.open(s, mail));
        attempt("Outbox.sendAgain", s -> outbox.sendAgain(s, mail));
    }

    @Test
    void every_public_method_of_every_service_is_looked_at() {
        Set<String> found = new TreeSet<>();
        context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getName().startsWith("app.tandem"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(m ->
                        Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
                .forEach(m -> found.add(name(m)));
        Set<String> covered = new TreeSet<>(attempts.keySet());
        covered.addAll(WITHOUT_ACTOR);
        covered.addAll(OWN);
        assertThat(covered)
                .as("add an attempt for what is new, drop what is gone")
                .containsExactlyElementsOf(found);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @Test
    void R4_somebody_unrelated_gets_nothing_and_changes_nothing() {
        List.of(lou, kim, carl).forEach(s -> given.group(s, "Mine"));
        String before = everything();
        for (UserId stranger : List.of(lou, kim, carl)) {
            attempts.forEach((method, ways) -> {
                for (int way = 0; way < ways.size(); way++) {
                    assertThat(got(ways.get(way), stranger))
                            .as(
                                    "%s by %s, way %s",
                                    method, people.actor(stranger).name(), way)
                            .isEqualTo("nothing");
                }
            });
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void R12_a_supervisor_of_a_holder_learns_only_the_number() {
        var op = operations.open(aisha, selection());
        var request = Request.of(new Unshare(jonas));
        assertThat(operations.preview(aisha, op, request).counts(0).done()).isEqualTo(1);
        for (List<ItemRow> rows : List.of(
                operations.previewRows(aisha, op, request, 0, Outcome.DONE, 0, 9),
                operations.lossRows(aisha, op, request, jonas, 0, 9))) {
            assertThat(rows).hasSize(1).noneMatch(StrangerTest::tells);
        }
        assertThat(operations.owners(aisha, op, Action.CHANGE_OWNER)).isEmpty();
    }

    @Test
    void no_screen_calls_what_has_no_acting_person() {
        var screens = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.tandem");
        assertThat(screens.stream()
                        .filter(c -> c.getPackageName().endsWith(".ui")
                                || c.getPackageName().endsWith(".shell"))
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                        .filter(WITHOUT_ACTOR::contains))
                .isEmpty();
    }

    private void attempt(String method, Attempt... ways) {
        attempts.put(method, List.of(ways));
    }

    private interface OnOperation {
        @Nullable
        Object by(UserId stranger, OperationId operation) throws Exception;
    }

    /** With an operation of the stranger's own over the foreign contact; somebody else's is tried first. */
    private Attempt both(OnOperation way) {
        return s -> {
            for (OperationId foreign : List.of(draft, finished)) {
                String got = got(x -> way.by(x, foreign), s);
                if (!got.equals("nothing")) {
                    return got;
                }
            }
            return way.by(s, operations.open(s, selection()));
        };
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private MergeChoice mergeOfMaya() {
        return new MergeChoice(
                Map.of(contact, ContactData.EMPTY, second, ContactData.EMPTY), Set.of(), contact, Map.of(), null);
    }

    private static @Nullable Object run(Runnable call) {
        call.run();
        return null;
    }

    private static boolean tells(ItemRow row) {
        return row.contact() != null
                || row.name().contains("Okonkwo")
                || row.explanations().toString().contains("Maya");
    }

    private static String got(Attempt way, UserId stranger) {
        try {
            Object result = way.by(stranger);
            boolean nothing = result == null
                    || Set.of(0, false).contains(result)
                    || result instanceof Collection<?> c && c.isEmpty()
                    || result instanceof Map<?, ?> m && m.isEmpty()
                    || result instanceof Optional<?> o && o.isEmpty();
            return nothing ? "nothing" : String.valueOf(result);
        } catch (Exception refused) {
            String words = String.valueOf(refused.getMessage());
            return words.contains("Okonkwo") || words.contains("Maya") || words.contains("SQL") ? words : "nothing";
        }
    }

    private String everything() {
        return Stream.of(
                        "contact",
                        "contact_access",
                        "contact_group",
                        "contact_group_member",
                        "saved_view",
                        "contact_edit",
                        "deleted_contact",
                        "note",
                        "task",
                        "activity",
                        "message",
                        "mail",
                        "loan_participation",
                        "lead_source",
                        "partnership",
                        "app_user",
                        "organization",
                        "team",
                        "team_member")
                .map(t -> t
                        + jdbc.sql("select * from " + t).query(AsText.whole()).list().stream()
                                .sorted()
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }
}
