package app.tandem.operation.relationship;

import app.tandem.access.Action;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;
import app.tandem.people.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shares with a person. */
public record Share(UserId with, @Nullable Undoes undoes) implements Change {

    public Share(UserId with) {
        this(with, null);
    }

    @Override
    public Action action() {
        return Action.SHARE;
    }

    @Override
    public UserId target() {
        return with;
    }

    @Override
    public String order(String name) {
        return "share with " + name;
    }

    @Override
    public String past(String name) {
        return "shared with " + name;
    }

    @Override
    public String holds(String name) {
        return "already shared or owned";
    }

    @Override
    public String inTimeline(Happened happened) {
        return "shared it with " + happened.target();
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("not shared with " + name, "shared with " + name);
    }

    @Override
    public List<Change> inverse(Undoes itself, Before before) {
        return List.of(new Unshare(with, itself));
    }

    @Override
    public boolean givesSight() {
        return true;
    }
}
