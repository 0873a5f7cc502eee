package app.tandem.model;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.GroupRef;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.record.Contacts;
import app.tandem.deleted.Delete;
import app.tandem.deleted.DeletedContact;
import app.tandem.deleted.DeletedContacts;
import app.tandem.group.Groups;
import app.tandem.group.PutInGroup;
import app.tandem.group.TakeFromGroup;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.MergeDraft;
import app.tandem.merge.Merges;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.transfer.HandOver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one thread of a crowd thinks of and does next; random, from a seed. */
final class Whim {

    /** An operation that somebody ran. */
    record Ran(OperationId operation, UserId actor, boolean transfer) {}

    private static final List<String> KINDS = List.of(
            "act",
            "act",
            "act",
            "act",
            "act",
            "relate",
            "undo",
            "undo",
            "hand back",
            "restore",
            "edit",
            "edit",
            "merge");

    private final Operations operations;
    private final FollowUps followUps;
    private final DeletedContacts deletedContacts;
    private final Contacts contacts;
    private final Merges merges;
    private final Groups groups;
    private final People people;
    private final JdbcClient jdbc;
    private final List<UserId> users;
    private final List<ContactId> all;
    private final Queue<Ran> ran;
    private final Queue<String> saved;
    private final Random random;
    private final String name;
    private final Map<ContactId, ContactData> lookedAt = new HashMap<>();
    private int number;
    private String kind = "";

    Whim(BeanFactory beans, Numbers numbers, List<ContactId> all, Queue<Ran> ran, Queue<String> saved, long seed) {
        operations = beans.getBean(Operations.class);
        followUps = beans.getBean(FollowUps.class);
        deletedContacts = beans.getBean(DeletedContacts.class);
        contacts = beans.getBean(Contacts.class);
        merges = beans.getBean(Merges.class);
        groups = beans.getBean(Groups.class);
        people = beans.getBean(People.class);
        jdbc = beans.getBean(JdbcClient.class);
        users = numbers.users().stream()
                .filter(user -> people.actor(user).active())
                .toList();
        this.all = all;
        this.ran = ran;
        this.saved = saved;
        random = new Random(seed);
        name = "w" + seed + "-";
    }

    /** What it is about to do. */
    String next() {
        kind = pick(KINDS);
        return kind;
    }

    void follow() {
        switch (kind) {
            case "undo" -> undo();
            case "hand back" -> handBack();
            case "restore" -> restore();
            case "edit" -> edit();
            case "merge" -> merge();
            case "relate" -> submit(relationships());
            default -> submit(List.of(change()));
        }
    }

    private void submit(List<Change> changes) {
        var actor = actor(pick(all));
        Set<ContactId> some =
                all.stream().filter(contact -> random.nextInt(4) == 0).collect(Collectors.toSet());
        var own = changes.getFirst().action() == Action.TAKE_FROM_GROUP
                ? List.<Change>of(new TakeFromGroup(aGroup(actor)))
                : changes;
        Selection selection = random.nextInt(4) > 0
                ? new Selection.Some(some)
                : new Selection.AllMatching(ContactFilter.NONE.withOwners(Set.of(actor)), some);
        Set<UserId> ticked = random.nextBoolean() ? Set.of() : Set.of(pick(users));
        var operation = operations.open(actor, selection);
        operations.submit(actor, operation, new Request(own, ticked));
        ran.add(new Ran(operation, actor, changes.getFirst().action() == Action.CHANGE_OWNER));
    }

    private GroupRef aGroup(UserId actor) {
        List<GroupRef> own = groups.of(actor);
        return own.isEmpty() ? new GroupRef(groups.create(actor, name + number++), "new") : pick(own);
    }

    private Change change() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Share(pick(users));
            case 2 -> new Unshare(pick(users));
            case 3, 4 -> new Assign(pick(users));
            case 5 -> new Unassign(pick(users));
            case 6 -> new Archive(ArchiveReason.OTHER);
            case 7 -> new Activate();
            case 8 -> new PutInGroup(pick(List.of("Hot", "Mailing")));
            case 9 -> new TakeFromGroup(new GroupRef(0, "any"));
            case 10 -> random.nextInt(3) == 0 ? new Delete(random.nextBoolean()) : new Activate();
            default -> new HandOver(pick(users), random.nextBoolean() ? "Hot" : "", random.nextBoolean());
        };
    }

    private List<Change> relationships() {
        Set<Change> changes = new HashSet<>();
        changes.add(random.nextBoolean() ? new Assign(pick(users)) : new Unassign(pick(users)));
        for (int i = 0; i < 3; i++) {
            changes.add(random.nextBoolean() ? new Share(pick(users)) : new Unshare(pick(users)));
        }
        return List.copyOf(changes);
    }

    private void undo() {
        var one = lately(false);
        var actor = random.nextInt(3) == 0 ? pick(users) : one.actor();
        var undo = followUps.undo(actor, one.operation());
        operations.submit(actor, undo.operation(), undo.request());
        ran.add(new Ran(undo.operation(), actor, false));
    }

    private void handBack() {
        var one = lately(true);
        var previous =
                pick(followUps.previousOwners(one.actor(), one.operation())).person();
        var operation = followUps.handBack(one.actor(), one.operation(), previous);
        operations.submit(one.actor(), operation, Request.of(new HandOver(previous.id(), "", random.nextBoolean())));
    }

    private Ran lately(boolean transfer) {
        List<Ran> before =
                ran.stream().filter(one -> one.transfer() == transfer).toList();
        return pick(before.subList(Math.max(0, before.size() - 60), before.size()));
    }

    private void restore() {
        var owner = pick(users);
        Set<ContactId> gone = deletedContacts.list(owner, "", 0, 100).stream()
                .map(DeletedContact::id)
                .collect(Collectors.toSet());
        deletedContacts.restore(owner, gone);
    }

    /** Half of them by somebody who looked at it some time ago. */
    private void edit() {
        var contact = pick(all);
        var actor = actor(contact);
        var now = contacts.open(actor, contact).data();
        var seen = random.nextBoolean() ? now : lookedAt.getOrDefault(contact, now);
        lookedAt.put(contact, now);
        String text = name + number++;
        contacts.edit(actor, contact, seen, seen.with(ContactField.EMPLOYER, text));
        saved.add(text);
    }

    /** Of two of one's own; another takes the place of the one that is gone. */
    private void merge() {
        var owner = actor(pick(all));
        List<ContactId> own = new ArrayList<>(
                all.stream().filter(contact -> actor(contact).equals(owner)).toList());
        if (own.size() < 4) {
            return;
        }
        Collections.shuffle(own, random);
        var draft = merges.draft(owner, own.subList(0, 2));
        Map<ContactId, ContactData> seen = new LinkedHashMap<>();
        draft.sides().forEach(side -> seen.put(side.id(), side.record().data()));
        List<MergeDraft.Holder> assignees = draft.assignees();
        var choice = new MergeChoice(
                seen,
                draft.access(),
                own.getFirst(),
                Map.of(),
                assignees.isEmpty() ? null : pick(assignees).id());
        merges.merge(owner, choice);
        all.remove(own.get(1));
        all.add(contacts.create(owner, ContactData.of(Map.of(ContactField.LAST_NAME, name + number++))));
    }

    /** Mostly its owner; anybody where there is none any more. */
    private UserId actor(ContactId contact) {
        return random.nextInt(4) == 0
                ? pick(users)
                : jdbc.sql("select owner_id from contact where id = ?")
                        .param(contact.value())
                        .query((r, n) -> new UserId(r.getLong(1)))
                        .optional()
                        .orElseGet(() -> pick(users));
    }

    private <T> T pick(List<T> some) {
        if (some.isEmpty()) {
            throw new NoSuchElementException("nothing to choose from");
        }
        return some.get(random.nextInt(some.size()));
    }
}
