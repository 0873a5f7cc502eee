package app.tandem.operation.archive;

import app.tandem.access.Action;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Activates archived contacts (R22). */
public record Activate(@Nullable Undoes undoes) implements Change {

    public Activate() {
        this(null);
    }

    @Override
    public Action action() {
        return Action.ACTIVATE;
    }

    @Override
    public String order(String name) {
        return "activate";
    }

    @Override
    public String past(String name) {
        return "activated";
    }

    @Override
    public String holds(String name) {
        return "already active";
    }

    @Override
    public String inTimeline(Happened happened) {
        return "activated it";
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter(
                found.detail().isEmpty()
                        ? "archived"
                        : "archived: " + Archive.reason(found.detail()).label(),
                "active");
    }

    @Override
    public List<Change> inverse(Undoes itself, Before before) {
        return before.details().stream()
                .map(Archive::reason)
                .distinct()
                .<Change>map(reason -> new Archive(reason, itself))
                .toList();
    }
}
