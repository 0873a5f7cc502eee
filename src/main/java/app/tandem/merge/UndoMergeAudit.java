package app.tandem.merge;

import app.tandem.audit.AuditTrail;
import app.tandem.audit.Notices;
import app.tandem.audit.OperationId;
import app.tandem.audit.RecipientRole;
import app.tandem.contact.ContactId;
import app.tandem.live.Live;
import app.tandem.operation.Change;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Records that a merge was undone (R48), and tells whoever gained or lost sight by it, each once (R47). */
@Component
class UndoMergeAudit {

    private final AuditTrail trail;
    private final Notices notices;
    private final Live live;
    private final UndoMergeKind kind;
    private final People people;

    UndoMergeAudit(AuditTrail trail, Notices notices, Live live, UndoMergeKind kind, People people) {
        this.trail = trail;
        this.notices = notices;
        this.live = live;
        this.kind = kind;
        this.people = people;
    }

    /** After everything is back. */
    OperationId write(
            UserId actor, UndoDraft draft, UndoAccess access, List<UndoAccess.Held> before, OffsetDateTime now) {
        List<Long> all = Stream.concat(
                        Stream.of(draft.survivor()), draft.back().stream().map(UndoDraft.Back::id))
                .map(ContactId::value)
                .toList();
        var undo = new UndoMerge(String.valueOf(draft.survivor().value()), new Change.Undoes(draft.merge(), 0));
        var operation = trail.recordDone(actor, kind.kept(undo), draft.merge(), all, now);
        Map<UserId, Notices.Notice> told = new LinkedHashMap<>();
        for (var back : draft.back()) {
            for (var has : access.of(back.id())) {
                boolean assigned = has.assignment() != UndoAccess.From.NOWHERE;
                add(told, has.user(), assigned ? RecipientRole.ASSIGNEE : RecipientRole.SHARED_WITH, back.id(), 0);
            }
        }
        var assignee = access.assignee(draft.survivor());
        boolean another = assignee != null
                && before.stream()
                        .noneMatch(
                                held -> held.assignment() != null && held.user().equals(assignee));
        if (assignee != null && another) {
            add(told, assignee, RecipientRole.ASSIGNEE, draft.survivor(), 0);
        }
        draft.lose().stream()
                .map(MergeDraft.Holder::id)
                .filter(user -> !told.containsKey(user))
                .forEach(user -> add(told, user, RecipientRole.SHARE_UNDONE, draft.survivor(), 1));
        Set<UserId> active = people.find(told.keySet()).values().stream()
                .filter(person -> person.active())
                .map(person -> person.id())
                .collect(Collectors.toSet());
        told.keySet().retainAll(active);
        if (!told.isEmpty()) {
            notices.tell(operation, new ArrayList<>(told.values()), now);
        }
        live.operation(operation.value(), all);
        return operation;
    }

    private static void add(
            Map<UserId, Notices.Notice> told, UserId user, RecipientRole role, ContactId contact, int lost) {
        told.merge(
                user,
                new Notices.Notice(user.value(), role.code(), 1, lost, true, contact.value()),
                (one, other) -> new Notices.Notice(
                        user.value(),
                        Math.min(one.role(), other.role()),
                        one.contacts() + other.contacts(),
                        one.lost() + other.lost(),
                        true,
                        one.contact()));
    }
}
