package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.GroupRef;
import app.tandem.contact.LineOrder;
import app.tandem.people.UserId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads changes as the audit trail keeps them. */
final class KeptChange {

    /** By the name that is kept. */
    private static final Map<String, Function<AuditTrail.Asked, Change>> READERS = Map.ofEntries(
            Map.entry(Action.SHARE.name(), kept -> new Change.Share(target(kept), undoes(kept))),
            Map.entry(Action.UNSHARE.name(), kept -> new Change.Unshare(target(kept), undoes(kept))),
            Map.entry(Action.ASSIGN.name(), kept -> new Change.Assign(target(kept), undoes(kept))),
            Map.entry(Action.UNASSIGN.name(), kept -> new Change.Unassign(target(kept), undoes(kept))),
            Map.entry(
                    Action.ARCHIVE.name(),
                    kept -> new Change.Archive(ArchiveReason.valueOf(detail(kept)), undoes(kept))),
            Map.entry(Action.ACTIVATE.name(), kept -> new Change.Activate(undoes(kept))),
            Map.entry(
                    Action.CHANGE_OWNER.name(),
                    kept -> new Change.HandOver(target(kept), detail(kept), kept.keepShare())),
            Map.entry(Action.DELETE.name(), kept -> new Change.Delete(!kept.keepShare())),
            Map.entry(Action.PUT_IN_GROUP.name(), kept -> new Change.PutInGroup(group(kept))),
            Map.entry(Action.TAKE_FROM_GROUP.name(), kept -> new Change.TakeFromGroup(group(kept))),
            Map.entry(Action.EXPORT.name(), kept -> new Change.Export(LineOrder.of(detail(kept)))),
            Map.entry(Action.MERGE.name(), kept -> new Change.Merge(detail(kept))));

    private KeptChange() {}

    /** What the audit trail keeps as a change; null where it is none, as a restoration. */
    static @Nullable Change of(AuditTrail.Asked kept) {
        var read = READERS.get(kept.kind());
        return read == null ? null : read.apply(kept);
    }

    private static UserId target(AuditTrail.Asked kept) {
        return Objects.requireNonNull(kept.target(), "the other person");
    }

    private static String detail(AuditTrail.Asked kept) {
        return Objects.requireNonNullElse(kept.detail(), "");
    }

    private static GroupRef group(AuditTrail.Asked kept) {
        var id = kept.group();
        return new GroupRef(id == null ? 0 : id, detail(kept));
    }

    private static Change.@Nullable Undoes undoes(AuditTrail.Asked kept) {
        var operation = kept.undoes();
        return operation == null ? null : new Change.Undoes(operation, kept.undoesNo());
    }
}
