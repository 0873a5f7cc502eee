package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.access.Reason;
import app.tandem.audit.Drafts;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ContactId;
import app.tandem.contact.MenuEntry;
import app.tandem.contact.Selection;
import app.tandem.contact.SelectionActions;
import app.tandem.contact.visibility.Standings;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.preview.ActionMenus;
import app.tandem.operation.preview.Candidate;
import app.tandem.operation.preview.Candidates;
import app.tandem.operation.preview.CurrentHolders;
import app.tandem.operation.preview.Grounds;
import app.tandem.operation.preview.Involved;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.preview.Previews;
import app.tandem.operation.preview.SharedUser;
import app.tandem.operation.run.OwnOperations;
import app.tandem.operation.run.Submissions;
import app.tandem.operation.selection.WorkingSets;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bulk operations: preview, run, result. The one path for one contact or many (R44). */
@Service
@Transactional(readOnly = true)
public class Operations implements SelectionActions {

    private final People people;
    private final Standings standings;
    private final WorkingSets workingSets;
    private final Drafts drafts;
    private final Plans plans;
    private final ActionMenus menus;
    private final Candidates candidates;
    private final CurrentHolders holders;
    private final Previews previews;
    private final OutcomeRows rows;
    private final Submissions submissions;
    private final OwnOperations records;
    private final FollowUps followUps;
    private final Involved involved;

    Operations(
            People people,
            Standings standings,
            WorkingSets workingSets,
            Drafts drafts,
            Plans plans,
            ActionMenus menus,
            Candidates candidates,
            CurrentHolders holders,
            Previews previews,
            OutcomeRows rows,
            Submissions submissions,
            OwnOperations records,
            FollowUps followUps,
            Involved involved) {
        this.people = people;
        this.standings = standings;
        this.workingSets = workingSets;
        this.drafts = drafts;
        this.plans = plans;
        this.menus = menus;
        this.candidates = candidates;
        this.holders = holders;
        this.previews = previews;
        this.rows = rows;
        this.submissions = submissions;
        this.records = records;
        this.followUps = followUps;
        this.involved = involved;
    }

    @Override
    public Map<Action, MenuEntry> menu(UserId actor, Selection selection, Collection<Action> actions) {
        return menus.menu(standings.of(actor), selection, actions);
    }

    /** The same for an opened operation. */
    public Map<Action, MenuEntry> menu(UserId actor, OperationId operation, Collection<Action> actions) {
        workingSets.head(actor, operation);
        Set<ContactId> contacts =
                workingSets.contacts(operation).stream().map(ContactId::new).collect(Collectors.toSet());
        return menus.menu(standings.of(actor), new Selection.Some(contacts), actions);
    }

    /** Opens an operation, fixing the selection as its working set: later filter changes do not affect it (R45). */
    @Transactional
    public OperationId open(UserId actor, Selection selection) {
        return workingSets.open(people.actor(actor), selection);
    }

    /** Discards an operation that was opened and not submitted. */
    @Transactional
    public void discard(UserId actor, OperationId operation) {
        drafts.discard(actor, operation);
    }

    /** The size of an opened operation's working set. */
    public int selected(UserId actor, OperationId operation) {
        return workingSets.head(actor, operation).selected();
    }

    /**
     * The people whom the actor may choose for SHARE, ASSIGN or CHANGE_OWNER (R9, R24), or the current holders for
     * UNSHARE and UNASSIGN (those the actor may see, R6a), whose names match the text; by name.
     */
    public List<Candidate> candidates(
            UserId actor, OperationId operation, Action action, String text, int offset, int limit) {
        workingSets.head(actor, operation);
        return candidates.list(standings.of(actor), operation, action, text, offset, limit);
    }

    /** What somebody chosen is to the owners of the selected contacts that the actor sees (R5). */
    public Candidate.To to(UserId actor, OperationId operation, Person chosen) {
        workingSets.head(actor, operation);
        return candidates.to(people.actor(actor), operation, chosen);
    }

    /** Why colleagues are missing for SHARE or ASSIGN; empty if they are not or nothing can help (R15). */
    public String whyNoColleagues(UserId actor, OperationId operation, Action action) {
        workingSets.head(actor, operation);
        return candidates.whyNoColleagues(standings.of(actor), operation, action);
    }

    /** Previews a request, by the same facts and policy as the run (R46). */
    public Preview preview(UserId actor, OperationId operation, Request request) {
        var planned = plans.plan(actor, operation, request);
        requireDraft(planned.head());
        return previews.preview(
                planned.plan(), planned.head().selected(), planned.head().leftOut());
    }

    /** The contacts behind one count of a preview, by name. */
    public List<ItemRow> previewRows(
            UserId actor, OperationId operation, Request request, int change, Outcome outcome, int offset, int limit) {
        var planned = plans.plan(actor, operation, request);
        requireDraft(planned.head());
        return previews.rows(planned.plan(), change, outcome, offset, limit);
    }

    /** The contacts behind one count of a preview, in groups of equal reasons, the largest first (R45). */
    public List<Grounds> previewGrounds(
            UserId actor, OperationId operation, Request request, int change, Outcome outcome) {
        var planned = plans.plan(actor, operation, request);
        requireDraft(planned.head());
        return previews.grounds(planned.plan(), change, outcome);
    }

    /** The contacts of one group, by name. */
    public List<ItemRow> previewRows(
            UserId actor,
            OperationId operation,
            Request request,
            int change,
            Outcome outcome,
            Set<Reason> reasons,
            int offset,
            int limit) {
        var planned = plans.plan(actor, operation, request);
        requireDraft(planned.head());
        return previews.rows(planned.plan(), change, outcome, reasons, offset, limit);
    }

    /** The contacts that a person would lose sight of, by name. */
    public List<ItemRow> lossRows(
            UserId actor, OperationId operation, Request request, UserId loser, int offset, int limit) {
        var plan = plans.plan(actor, operation, request).plan();
        return rows.lost(plan, previews.done(plan), loser.value(), offset, limit);
    }

    /** Removes the contacts the actor would lose sight of from the working set (R11); returns how many. */
    @Transactional
    public int leaveOutLosses(UserId actor, OperationId operation, Request request) {
        var planned = plans.plan(actor, operation, request);
        requireDraft(planned.head());
        var lost = AccessChange.asKnown(planned.plan(), previews.done(planned.plan()))
                .lost();
        var own = Sql.of("select l.contact_id from %s l where l.user_id = :actor", lost)
                .with("actor", actor.value());
        return workingSets.leaveOut(operation, own);
    }

    /** The contacts that somebody would get without being licensed in their states, by name (R50). */
    public List<ItemRow> unlicensedRows(
            UserId actor, OperationId operation, Request request, UserId to, int offset, int limit) {
        var planned = plans.plan(actor, operation, request);
        requireDraft(planned.head());
        return previews.unlicensed(planned.plan(), to, offset, limit);
    }

    /** Leaves those contacts out of the working set (R50); returns how many. */
    @Transactional
    public int leaveOutUnlicensed(UserId actor, OperationId operation, Request request, UserId to) {
        var planned = plans.plan(actor, operation, request);
        requireDraft(planned.head());
        return workingSets.leaveOut(operation, previews.unlicensed(planned.plan(), to));
    }

    /** Puts back what was left out of the working set; returns how many. */
    @Transactional
    public int putBack(UserId actor, OperationId operation) {
        requireDraft(workingSets.head(actor, operation));
        return workingSets.putBack(operation);
    }

    /** The people with existing shares, as far as the actor may know (R6a), largest count first. */
    public List<SharedUser> sharedUsers(UserId actor, OperationId operation) {
        workingSets.head(actor, operation);
        var who = people.actor(actor);
        Map<UserId, Integer> shared = holders.of(who, operation, true);
        Map<UserId, Person> named = people.find(shared.keySet());
        List<SharedUser> users = new ArrayList<>();
        shared.forEach((id, contacts) -> {
            Person person = named.get(id);
            if (person != null && person.active() && !id.equals(actor)) {
                users.add(new SharedUser(person, !person.organization().equals(who.organization()), contacts));
            }
        });
        return users;
    }

    /** Whether the actor may know everybody with access to their visible contacts (R6a). */
    public boolean knowsAllRelations(UserId actor, OperationId operation) {
        workingSets.head(actor, operation);
        var who = people.actor(actor);
        return Set.of(who.organization()).containsAll(holders.organizations(who, operation));
    }

    /** The names of the contacts that are shared with one of {@link #sharedUsers}. */
    public List<String> sharedContacts(UserId actor, OperationId operation, UserId sharedUser, int limit) {
        workingSets.head(actor, operation);
        return holders.contacts(people.actor(actor), operation, sharedUser, limit);
    }

    /** The owners of the contacts the action applies to, largest count first (R25, R28). */
    public List<Preview.PersonCount> owners(UserId actor, OperationId operation, Action action) {
        workingSets.head(actor, operation);
        return named(holders.owners(standings.of(actor), operation, action));
    }

    /** The others with access to the contacts the action applies to, as far as the actor may know (R6a, R21). */
    public List<Preview.PersonCount> withAccess(UserId actor, OperationId operation, Action action) {
        workingSets.head(actor, operation);
        return named(involved.withAccess(standings.of(actor), operation, action));
    }

    /** The supervised owners on whose behalf the actor acts, largest count first. */
    public List<Preview.PersonCount> actingAs(UserId actor, OperationId operation) {
        workingSets.head(actor, operation);
        return named(involved.owners(standings.of(actor), operation));
    }

    private List<Preview.PersonCount> named(Map<UserId, Integer> numbers) {
        Map<UserId, Person> named = people.find(numbers.keySet());
        List<Preview.PersonCount> counts = new ArrayList<>();
        numbers.forEach((id, contacts) -> {
            Person person = named.get(id);
            if (person != null) {
                counts.add(new Preview.PersonCount(person, contacts));
            }
        });
        return counts;
    }

    /** Runs and records the operation and stores the messages; throws IllegalStateException if already submitted. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Result submit(UserId actor, OperationId operation, Request request) {
        return submissions.submit(actor, operation, request);
    }

    /**
     * Submits the operation and returns the result if it ends soon. A large one runs on in the background even if its
     * submitter leaves; {@link #progress} tells how far it is.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Result> begin(UserId actor, OperationId operation, Request request) {
        return submissions.begin(actor, operation, request);
    }

    /** The progress of this person's submitted operation. */
    public Progress progress(UserId actor, OperationId operation) {
        return records.progress(actor, operation);
    }

    /** This person's running operations, oldest first. */
    public List<Progress> running(UserId actor) {
        return records.running(actor);
    }

    /** Requests that this person's running operation stop: what is done stays done, the rest is not attempted. */
    @Transactional
    public void stop(UserId actor, OperationId operation) {
        records.stop(actor, operation);
    }

    /** The request of this person's operation. */
    public Request request(UserId actor, OperationId operation) {
        return records.request(actor, operation);
    }

    /** The result of this person's operation, so far if it is still running. */
    public Result result(UserId actor, OperationId operation) {
        return records.result(actor, operation);
    }

    /** The contacts behind one count of a result, by name, if still visible (R4). */
    public List<ItemRow> resultRows(
            UserId viewer, OperationId operation, int change, Outcome outcome, int offset, int limit) {
        return records.rows(viewer, operation, change, outcome, offset, limit);
    }

    /** On how many contacts an undo would still have an effect; see {@link FollowUps#undoLeft}. */
    public int undoLeft(UserId actor, OperationId operation) {
        return followUps.undoLeft(actor, operation);
    }

    /** Opens the undo of an operation; see {@link FollowUps#undo}. */
    @Transactional
    public FollowUps.FollowUp undo(UserId actor, OperationId operation) {
        return followUps.undo(actor, operation);
    }

    /** Discards abandoned working sets and returns how many; closing the browser leaves them behind. */
    @Transactional
    public int discardAbandoned(OffsetDateTime openedBefore) {
        return drafts.discardAbandoned(openedBefore);
    }

    private static void requireDraft(WorkingSets.Head head) {
        if (!head.draft()) {
            throw new IllegalStateException("This was already submitted.");
        }
    }
}
