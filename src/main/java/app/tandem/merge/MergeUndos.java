package app.tandem.merge;

import app.tandem.access.Action;
import app.tandem.access.OperationPolicy;
import app.tandem.audit.OperationId;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ActivityLog;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.KeptValues;
import app.tandem.contact.record.RecordStore;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.contact.visibility.LostSight;
import app.tandem.contact.visibility.SightListener;
import app.tandem.live.Live;
import app.tandem.merge.KeptMerges.Moved;
import app.tandem.merge.KeptMerges.Stage;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes a merge for 30 days: the merged-away records come back with what the merge took from them, what was added since
 * stays with the survivor, and what cannot be put back is named before (R19). Only the owner of the survivor does it.
 */
@Service
@Transactional
public class MergeUndos {

    private final UndoRows rows;
    private final UndoChanges changes;
    private final KeptMerges kept;
    private final UndoRights rights;
    private final People people;
    private final UndoMergeAudit audit;
    private final ContactAuthorization facts;
    private final RecordStore records;
    private final ActivityLog activity;
    private final List<SightListener> listeners;
    private final List<KeptValues> keptValues;
    private final Live live;
    private final Clock clock;

    MergeUndos(
            UndoRows rows,
            UndoChanges changes,
            KeptMerges kept,
            UndoRights rights,
            People people,
            UndoMergeAudit audit,
            ContactAuthorization facts,
            RecordStore records,
            ActivityLog activity,
            List<SightListener> listeners,
            List<KeptValues> keptValues,
            Live live,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.kept = kept;
        this.rights = rights;
        this.people = people;
        this.audit = audit;
        this.facts = facts;
        this.records = records;
        this.activity = activity;
        this.listeners = listeners;
        this.keptValues = keptValues;
        this.live = live;
        this.clock = clock;
    }

    /** A merge in which this person could take something back; NotUndoable says why not, ContactNotFound where it is no matter of theirs. */
    @Transactional(readOnly = true)
    public UndoDraft draft(UserId actor, OperationId merge) {
        return plan(actor, merge, false).draft();
    }

    /** The latest merge into a record that its owner can undo; empty where there is none, and for anybody else. */
    @Transactional(readOnly = true)
    public Optional<OperationId> latest(UserId actor, ContactId survivor) {
        return rows.latest(actor, survivor, clock.instant().minus(OperationPolicy.UNDO))
                .filter(merge -> mayMerge(actor, survivor));
    }

    private boolean mayMerge(UserId actor, ContactId survivor) {
        try {
            facts.require(Action.MERGE, actor, survivor);
            return true;
        } catch (ContactNotFound | ActionRefused no) {
            return false;
        }
    }

    /** Whether this person can undo that operation, if it is a merge. */
    @Transactional(readOnly = true)
    public boolean can(UserId actor, OperationId merge) {
        try {
            plan(actor, merge, false);
            return true;
        } catch (ContactNotFound | ActionRefused | NotUndoable none) {
            return false;
        }
    }

    /**
     * Undoes a merge as it was seen. MergeOutdated where something has changed since the actor looked (R46, R49).
     * Returns the survivor.
     */
    public ContactId undo(UserId actor, UndoDraft seen) {
        var plan = plan(actor, seen.merge(), true);
        if (!plan.draft().equals(seen)) {
            throw new MergeOutdated(plan.draft().name());
        }
        var merge = seen.merge();
        var survivor = seen.survivor();
        var owner = plan.owner();
        var now = OffsetDateTime.now(clock);
        records.replace(survivor, plan.present(), plan.target(), owner, now);
        for (var gone : plan.gone()) {
            changes.restore(merge, gone, plan.access().assignee(gone.id()), now);
        }
        kept.giveBack(merge, survivor);
        changes.places(merge, survivor);
        for (var gone : plan.gone()) {
            changes.access(merge, Stage.GONE, gone.id(), plan.access().of(gone.id()));
        }
        changes.access(merge, Stage.BEFORE, survivor, plan.access().of(survivor));
        changes.settle(merge, survivor, plan.access().assignee(survivor), seen.archivedAgain());
        List<ContactId> all = Stream.concat(
                        Stream.of(survivor), plan.gone().stream().map(UndoRows.Kept::id))
                .toList();
        var lost = LostSight.restored(owner, MergeRows.numbers(all).toArray(Long[]::new));
        listeners.forEach(listener -> listener.follow(lost, now));
        tell(actor, plan, now);
        kept.forget(merge);
        all.forEach(contact -> live.contact(contact.value()));
        return survivor;
    }

    private void tell(UserId actor, Plan plan, OffsetDateTime now) {
        var survivor = plan.draft().survivor();
        kept.untell(plan.draft().merge());
        kept.withhold(plan.draft().merge(), survivor, plan.target().text(ContactField.EXTERNAL_IDS));
        keptValues.forEach(values -> values.replace(survivor, plan.draft().mergedAt(), plan.earlier()));
        // the number alone: whoever sees the survivor need not see those that came back (R4)
        activity.record(ActivityLog.Entry.of(
                survivor,
                actor,
                ActivityLog.Kind.MERGE_UNDONE,
                String.valueOf(plan.draft().back().size())));
        plan.gone()
                .forEach(gone ->
                        activity.record(ActivityLog.Entry.of(gone.id(), actor, ActivityLog.Kind.MERGE_UNDONE, "")));
        audit.write(actor, plan.draft(), plan.access(), plan.heldNow(), now);
    }

    /** All that is decided about one undo. */
    private record Plan(
            UndoDraft draft,
            Actor owner,
            List<UndoRows.Kept> gone,
            UndoAccess access,
            List<UndoAccess.Held> heldNow,
            ContactData present,
            ContactData target,
            KeptValues.Replacement earlier) {}

    private Plan plan(UserId actor, OperationId merge, boolean lock) {
        var at = rows.at(merge).orElseThrow(ContactNotFound::new);
        var all = rows.kept(merge);
        var before = one(all, Stage.BEFORE);
        var after = one(all, Stage.AFTER);
        var survivor = before.id();
        if (!before.owner().equals(actor)) {
            throw new ContactNotFound();
        }
        var present = rows.present(survivor, lock).orElse(null);
        if (present == null) {
            throw missing(actor, survivor);
        }
        if (lock && rows.at(merge).isEmpty()) {
            throw new ContactNotFound(); // undone while this waited for the lock (R48: once)
        }
        if (!present.owner().equals(actor) || !present.ownerSince().equals(before.ownerSince())) {
            throw facts.sees(actor, survivor)
                    ? new NotUndoable("It has had another owner since.")
                    : new ContactNotFound();
        }
        if (rows.mergedAgain(merge, survivor)) {
            throw new NotUndoable("Another record has been merged into it since. Undo that merge first.");
        }
        var owner = facts.require(Action.MERGE, actor, survivor).actor();
        if (at.plus(OperationPolicy.UNDO).isBefore(clock.instant())) {
            throw new NotUndoable("It was merged more than 30 days ago.");
        }
        List<UndoRows.Kept> gone =
                all.stream().filter(one -> one.stage() == Stage.GONE).toList();
        List<UndoAccess.Held> heldNow = rows.held(survivor);
        var access = new UndoAccess(
                survivor,
                rows.held(merge, Stage.BEFORE),
                rows.held(merge, Stage.AFTER),
                heldNow,
                rows.held(merge, Stage.GONE),
                rights.of(owner));
        var data = records.find(survivor).orElseThrow(ContactNotFound::new);
        var fields = new UndoFields(before, after, gone, data, records);
        boolean archived = before.archived() && !after.archived() && !present.archived();
        var words = new UndoWords(people, owner, survivor, ContactName.of(data));
        List<String> left = new ArrayList<>(words.left(access.left(), gone));
        left.addAll(fields.left());
        var taken = rows.taken(merge, survivor);
        gone.forEach(one -> left.addAll(UndoWords.goneSince(
                ContactName.of(one.data()), taken.getOrDefault(one.id().value(), UndoRows.Taken.NOTHING))));
        var draft = new UndoDraft(
                merge,
                survivor,
                ContactName.of(data),
                at,
                gone.stream()
                        .map(one -> back(
                                one,
                                taken.getOrDefault(one.id().value(), UndoRows.Taken.NOTHING),
                                words.sees(access.of(one.id()))))
                        .toList(),
                fields.setBack(),
                archived,
                words.lose(heldNow, access.of(survivor)),
                left);
        return new Plan(
                draft, owner, gone, access, heldNow, data, fields.target(), UndoFields.earlier(before, after, gone));
    }

    private static UndoRows.Kept one(List<UndoRows.Kept> all, Stage stage) {
        return all.stream().filter(one -> one.stage() == stage).findFirst().orElseThrow(ContactNotFound::new);
    }

    /** The survivor was merged itself, or deleted. */
    private RuntimeException missing(UserId actor, ContactId survivor) {
        return rows.mergedInto(survivor).filter(into -> facts.sees(actor, into)).isPresent()
                ? new NotUndoable("It has been merged into another record since. Undo that merge first.")
                : new ContactNotFound();
    }

    private static UndoDraft.Back back(UndoRows.Kept gone, UndoRows.Taken taken, List<MergeDraft.Holder> sees) {
        return new UndoDraft.Back(
                gone.id(),
                ContactName.of(gone.data()),
                taken.here(Moved.NOTE),
                taken.here(Moved.TASK),
                taken.loans(true),
                taken.groups(true),
                sees);
    }
}
