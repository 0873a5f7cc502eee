package app.tandem.merge;

import app.tandem.access.Action;
import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ActivityLog;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.Survivors;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.RecordStore;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.live.Live;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one of two or three records of one owner: side by side, one value picked per field, all else united (R19). */
@Service
@Transactional
public class Merges implements Survivors {

    /** So many contacts at most become one at a time. */
    public static final int MOST = 3;

    /** What one entry of the time-line holds, in characters. */
    private static final int LINE = 990;

    private final JdbcClient jdbc;
    private final ContactAuthorization facts;
    private final RecordStore records;
    private final MergeRows rows;
    private final MergeAccess access;
    private final MergeAudit audit;
    private final KeptMerges kept;
    private final ActivityLog activity;
    private final Live live;
    private final Clock clock;

    Merges(
            JdbcClient jdbc,
            ContactAuthorization facts,
            RecordStore records,
            MergeRows rows,
            MergeAccess access,
            MergeAudit audit,
            KeptMerges kept,
            ActivityLog activity,
            Live live,
            Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.records = records;
        this.rows = rows;
        this.access = access;
        this.audit = audit;
        this.kept = kept;
        this.activity = activity;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The contacts side by side. ContactNotFound where the actor does not see one of them, ActionRefused where one is
     * not theirs to merge, IllegalArgumentException where they are not two or three.
     */
    @Transactional(readOnly = true)
    public MergeDraft draft(UserId actor, List<ContactId> contacts) {
        List<ContactId> each = List.copyOf(new LinkedHashSet<>(contacts));
        if (each.size() < 2 || each.size() > MOST) {
            throw new IllegalArgumentException("Two or three contacts can be merged at a time.");
        }
        List<ContactRecord> side = each.stream()
                .map(id -> records.of(id, facts.require(Action.MERGE, actor, id)))
                .toList();
        Map<Long, Integer> notes = rows.count("note", each);
        Map<Long, Integer> tasks = rows.count("task", each);
        var owner = facts.of(actor, each.getFirst()).actor();
        var held = access.of(each, owner);
        return new MergeDraft(
                side.stream()
                        .map(record -> new MergeDraft.Side(
                                record,
                                notes.getOrDefault(record.id().value(), 0),
                                tasks.getOrDefault(record.id().value(), 0)))
                        .toList(),
                rows.loans(each),
                rows.groups(each),
                MergeAccess.assignees(held),
                MergeAccess.holders(held),
                MergeAccess.shown(held));
    }

    /** Everybody who will see more than before, partners first, if this person stays the assignee (R19). */
    @Transactional(readOnly = true)
    public List<MergeDraft.Holder> seeMore(UserId actor, List<ContactId> contacts, @Nullable UserId assignee) {
        Actor owner = contacts.stream()
                .map(id -> facts.require(Action.MERGE, actor, id).actor())
                .toList()
                .getFirst();
        return MergeAccess.seeMore(access.of(contacts, owner), contacts, assignee, owner);
    }

    /**
     * Merges. MergeOutdated where a contact has changed since the actor looked (R49), ContactNotFound, ActionRefused or
     * InvalidContact where it may not be; then nothing is changed.
     */
    public ContactRecord merge(UserId actor, MergeChoice choice) {
        List<ContactId> all = List.copyOf(choice.seen().keySet());
        Set<ContactId> there = rows.lock(all);
        if (there.size() < all.size()) {
            throw new ContactNotFound();
        }
        ContactAuthorization.Found found = all.stream()
                .map(id -> facts.require(Action.MERGE, actor, id))
                .toList()
                .getFirst();
        var owner = found.actor();
        outdated(choice);
        var held = access.of(all, owner);
        if (!MergeAccess.shown(held).equals(choice.access())) {
            throw new MergeOutdated("Access");
        }
        assigneeIsOne(choice, MergeAccess.assignees(held));
        var merged = new MergeRows.Merged(choice.survivor(), choice.others());
        var now = OffsetDateTime.now(clock);
        String names = names(choice);
        var before = choice.seen().getOrDefault(choice.survivor(), ContactData.EMPTY);
        var operation = audit.write(actor, merged, choice.assignee(), now);
        kept.before(operation, merged);
        var last = kept.latest(merged.survivor());
        records.replace(merged.survivor(), before, choice.data(), owner, now);
        kept.edited(operation, merged.survivor(), last);
        rows.move(merged);
        access.unite(merged.survivor(), merged.others(), held, choice.assignee());
        rows.settle(merged, choice.assignee());
        rows.remove(merged, actor, now);
        kept.after(operation, merged.survivor());
        var latest = kept.latest(merged.survivor());
        activity.record(ActivityLog.Entry.of(merged.survivor(), actor, ActivityLog.Kind.MERGED, names));
        for (var part : List.of(Part.CONTACT_DATA, Part.LOANS)) {
            dropped(choice, part, owner)
                    .forEach(text -> activity.record(new ActivityLog.Entry(
                            merged.survivor(),
                            actor,
                            ActivityLog.Kind.MERGE_LEFT_OUT,
                            text,
                            null,
                            false,
                            part == Part.LOANS)));
        }
        kept.told(operation, merged.survivor(), latest);
        merged.others().forEach(gone -> live.contact(gone.value()));
        return records.of(merged.survivor(), facts.of(actor, merged.survivor()));
    }

    /**
     * Where a link to a record that was merged away leads; nothing for any other id, and nothing where the viewer does
     * not see the survivor: then it is as missing as any other (R4).
     */
    @Override
    @Transactional(readOnly = true)
    public Optional<ContactId> survivorOf(UserId viewer, ContactId merged) {
        return jdbc.sql("select survivor_id from contact_merge where merged_id = :id")
                .param("id", merged.value())
                .query((r, n) -> new ContactId(r.getLong(1)))
                .optional()
                .filter(survivor -> facts.sees(viewer, survivor));
    }

    private void outdated(MergeChoice choice) {
        choice.seen().forEach((id, seen) -> {
            var now = records.find(id).orElseThrow(ContactNotFound::new);
            if (!now.differences(seen).isEmpty()) {
                throw new MergeOutdated(ContactName.of(now));
            }
        });
    }

    private static void assigneeIsOne(MergeChoice choice, List<MergeDraft.Holder> assignees) {
        boolean known = choice.assignee() == null
                ? assignees.isEmpty()
                : assignees.stream().anyMatch(holder -> holder.id().equals(choice.assignee()));
        if (!known) {
            throw new MergeOutdated("An assignment");
        }
    }

    /**
     * What the others said in this part and the merged record does not, in as many texts as it takes; the survivor's own
     * is an edit.
     */
    private List<String> dropped(MergeChoice choice, Part part, Actor owner) {
        var merged = choice.data();
        Set<String> lines = new LinkedHashSet<>();
        choice.others().stream()
                .map(id -> choice.seen().getOrDefault(id, ContactData.EMPTY))
                .forEach(data -> lines.addAll(records.lines(
                        data.differences(merged).stream()
                                .filter(field -> field.part() == part)
                                .filter(field -> !MergeSpares.has(merged, field, data.text(field)))
                                .toList(),
                        data,
                        owner)));
        List<String> texts = new ArrayList<>();
        for (String line : lines) {
            int last = texts.size() - 1;
            if (last >= 0 && texts.get(last).length() + line.length() < LINE) {
                texts.set(last, texts.get(last) + " · " + line);
            } else {
                texts.add(line);
            }
        }
        return texts;
    }

    private static String names(MergeChoice choice) {
        return choice.others().stream()
                .map(id -> ContactName.of(choice.seen().getOrDefault(id, ContactData.EMPTY)))
                .collect(Collectors.joining(", "));
    }
}
