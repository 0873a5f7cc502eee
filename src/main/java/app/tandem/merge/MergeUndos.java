package app.tandem.merge;

import app.tandem.access.Action;
import app.tandem.access.OperationPolicy;
import app.tandem.audit.OperationId;
import app.tandem.contact.ActivityLog;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.external.ExternalId;
import app.tandem.contact.external.ExternalIds;
import app.tandem.contact.record.RecordStore;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.contact.visibility.LostSight;
import app.tandem.contact.visibility.SightListener;
import app.tandem.live.Live;
import app.tandem.merge.KeptMerges.Moved;
import app.tandem.merge.KeptMerges.Stage;
import app.tandem.people.Actor;
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
    private final KeptMerges kept;
    private final UndoRights rights;
    private final UndoPeople people;
    private final UndoMergeAudit audit;
    private final ContactAuthorization facts;
    private final RecordStore records;
    private final ActivityLog activity;
    private final List<SightListener> listeners;
    private final Live live;
    private final Clock clock;

    MergeUndos(
            UndoRows rows,
            KeptMerges kept,
            UndoRights rights,
            UndoPeople people,
            UndoMergeAudit audit,
            ContactAuthorization facts,
            RecordStore records,
            ActivityLog activity,
            List<SightListener> listeners,
            Live live,
            Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.rights = rights;
        this.people = people;
        this.audit = audit;
        this.facts = facts;
        this.records = records;
        this.activity = activity;
        this.listeners = listeners;
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
        for (var merge : rows.into(survivor)) {
            try {
                plan(actor, merge, false);
                return Optional.of(merge);
            } catch (ContactNotFound | NotUndoable none) {
                // an earlier one may be possible
            }
        }
        return Optional.empty();
    }

    /** Whether this person can undo that operation, if it is a merge. */
    @Transactional(readOnly = true)
    public boolean can(UserId actor, OperationId merge) {
        try {
            plan(actor, merge, false);
            return true;
        } catch (ContactNotFound | NotUndoable none) {
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
            rows.restore(merge, gone, plan.access().assignee(gone.id()), now);
        }
        kept.giveBack(merge, survivor);
        rows.places(merge, survivor);
        for (var gone : plan.gone()) {
            rows.access(merge, Stage.GONE, gone.id(), plan.access().of(gone.id()));
        }
        rows.access(merge, Stage.BEFORE, survivor, plan.access().of(survivor));
        rows.settle(merge, survivor, plan.access().assignee(survivor), seen.archivedAgain());
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
            ContactData target) {}

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
        if (!present.owner().equals(actor) || !present.ownerSince().equals(before.ownerSince())) {
            throw facts.sees(actor, survivor)
                    ? new NotUndoable("It has had another owner since.")
                    : new ContactNotFound();
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
        var fields = new Fields(before, after, gone, data, records);
        boolean archived = before.archived() && !after.archived() && !present.archived();
        var words = new UndoWords(people, owner, survivor, ContactName.of(data));
        List<String> left = new ArrayList<>(words.left(access.left(), gone));
        left.addAll(fields.left());
        gone.forEach(one -> left.addAll(goneSince(merge, survivor, one)));
        var draft = new UndoDraft(
                merge,
                survivor,
                ContactName.of(data),
                at,
                gone.stream()
                        .map(one -> back(merge, survivor, one, words.sees(access.of(one.id()))))
                        .toList(),
                fields.setBack(),
                archived,
                words.lose(heldNow, access.of(survivor)),
                left);
        return new Plan(draft, owner, gone, access, heldNow, data, fields.target());
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

    private UndoDraft.Back back(
            OperationId merge, ContactId survivor, UndoRows.Kept gone, List<MergeDraft.Holder> sees) {
        long id = gone.id().value();
        return new UndoDraft.Back(
                gone.id(),
                ContactName.of(gone.data()),
                rows.moved(merge, Moved.NOTE, survivor).getOrDefault(id, 0),
                rows.moved(merge, Moved.TASK, survivor).getOrDefault(id, 0),
                rows.loans(merge, survivor, gone.id(), true),
                rows.groups(merge, survivor, gone.id(), true),
                sees);
    }

    /** What was taken from the record and is not the survivor's any more. */
    private List<String> goneSince(OperationId merge, ContactId survivor, UndoRows.Kept gone) {
        List<String> lines = new ArrayList<>();
        for (var what : List.of(Moved.NOTE, Moved.TASK)) {
            int lost = rows.taken(merge, what).getOrDefault(gone.id().value(), 0)
                    - rows.moved(merge, what, survivor).getOrDefault(gone.id().value(), 0);
            if (lost > 0) {
                lines.add(UndoWords.deleted(what, lost));
            }
        }
        var name = ContactName.of(gone.data());
        rows.groups(merge, survivor, gone.id(), false).stream()
                .sorted()
                .forEach(group -> lines.add(name + " stays out of the group “" + group + "”: taken out since."));
        rows.loans(merge, survivor, gone.id(), false).stream()
                .sorted()
                .forEach(loan -> lines.add(name + " stays off loan " + loan + ": taken off since."));
        return lines;
    }

    /** The survivor's fields: what the merge filled gets its earlier value where nobody changed it since. */
    private static final class Fields {

        private final List<String> setBack = new ArrayList<>();
        private final List<String> left = new ArrayList<>();
        private ContactData target;

        Fields(
                UndoRows.Kept before,
                UndoRows.Kept after,
                List<UndoRows.Kept> gone,
                ContactData now,
                RecordStore records) {
            target = now;
            List<String> changed = new ArrayList<>();
            for (var field : ContactField.values()) {
                var was = before.data().text(field);
                var made = after.data().text(field);
                if (field == ContactField.EXTERNAL_IDS) {
                    externalIds(before, gone, now);
                } else if (!was.equals(made) && now.text(field).equals(made)) {
                    target = target.with(field, was);
                    setBack.add(field.label());
                } else if (!was.equals(made)) {
                    changed.add(field.label());
                }
            }
            if (!changed.isEmpty()) {
                left.add("Changed since, and left as " + (changed.size() == 1 ? "it is" : "they are") + ": "
                        + String.join(", ", changed) + ".");
            }
            if (!records.suffices(target)) {
                // what was changed since is all there is to know it by
                left.add("All fields stay as they are: nothing would be left to know the record by.");
                target = now.with(ContactField.EXTERNAL_IDS, target.text(ContactField.EXTERNAL_IDS));
                setBack.clear();
            }
        }

        /** Those that came from the others go back to them; whatever was added since stays. */
        private void externalIds(UndoRows.Kept before, List<UndoRows.Kept> gone, ContactData now) {
            List<ExternalId> own = ids(before.data());
            List<ExternalId> others =
                    gone.stream().flatMap(one -> ids(one.data()).stream()).toList();
            List<ExternalId> stay = ids(now).stream()
                    .filter(id -> own.contains(id) || !others.contains(id))
                    .toList();
            target = target.with(ContactField.EXTERNAL_IDS, ExternalIds.text(stay));
            if (!stay.equals(ids(now))) {
                setBack.add(ContactField.EXTERNAL_IDS.label());
            }
        }

        private static List<ExternalId> ids(ContactData data) {
            return ExternalIds.of(data.text(ContactField.EXTERNAL_IDS));
        }

        List<String> setBack() {
            return setBack;
        }

        List<String> left() {
            return left;
        }

        ContactData target() {
            return target;
        }
    }
}
