package app.tandem.operation.relationship;

import app.tandem.access.Action;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;
import app.tandem.people.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Unshares from a person. */
public record Unshare(UserId from, @Nullable Undoes undoes) implements Change {

    public Unshare(UserId from) {
        this(from, null);
    }

    @Override
    public Action action() {
        return Action.UNSHARE;
    }

    @Override
    public UserId target() {
        return from;
    }

    @Override
    public String order(String name) {
        return "unshare from " + name;
    }

    @Override
    public String past(String name) {
        return "no longer shared with " + name;
    }

    @Override
    public String ahead(String name) {
        return "will no longer be shared with " + name;
    }

    @Override
    public String holds(String name) {
        return "not shared with " + name;
    }

    @Override
    public String sightLost(boolean one) {
        return "You see " + (one ? "it only because it is" : "them only because they are") + " shared with you.";
    }

    @Override
    public String inTimeline(Happened happened) {
        return happened.toOneself()
                ? "gave up " + happened.their() + " share"
                : "unshared it from " + happened.target();
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("shared with " + name, "not shared with " + name);
    }

    @Override
    public List<Change> inverse(Undoes itself, Before before) {
        return List.of(new Share(from, itself));
    }
}
