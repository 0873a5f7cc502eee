package app.tandem.operation.archive;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Archives for one of the fixed reasons (R20). */
public record Archive(ArchiveReason reason, @Nullable Undoes undoes) implements Change {

    public Archive(ArchiveReason reason) {
        this(reason, null);
    }

    @Override
    public Action action() {
        return Action.ARCHIVE;
    }

    @Override
    public String order(String name) {
        return "archive";
    }

    @Override
    public String orderInLog(String name) {
        return order(name) + ": " + reason.label();
    }

    @Override
    public String past(String name) {
        return "archived";
    }

    @Override
    public String holds(String name) {
        return "already archived";
    }

    @Override
    public String inTimeline(Happened happened) {
        return "archived it: " + reason.label();
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("active", "archived: " + reason.label());
    }

    @Override
    public List<Change> inverse(Undoes itself, Before before) {
        return List.of(new Activate(itself));
    }

    /** The reason with this name; OTHER if none was stored. */
    static ArchiveReason reason(String kept) {
        return kept.isEmpty() ? ArchiveReason.OTHER : ArchiveReason.valueOf(kept);
    }
}
