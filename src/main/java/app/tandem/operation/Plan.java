package app.tandem.operation;

import app.tandem.audit.OperationId;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Dialect;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A person's request on a working set, with everything shared by all its contacts.
 *
 * @param contacts the working set, by id
 * @param alsoTell those ticked in "Notify Shared Users"
 * @param dialect how one asks for contacts of an array
 */
public record Plan(
        OperationId operation,
        Actor actor,
        List<Long> contacts,
        List<Step> steps,
        Set<UserId> alsoTell,
        Dialect dialect) {

    public Plan {
        steps = List.copyOf(steps);
    }

    public boolean handsOver() {
        return steps.getFirst().kind().handsOver();
    }

    boolean deletes() {
        return steps.getFirst().kind().endsAllAccess() && !handsOver();
    }

    public boolean onlyOneStep() {
        return steps.size() == 1;
    }

    /** Whether only one person's share or assignment can end. */
    boolean takesFromOnePersonOnly() {
        return onlyOneStep() && steps.getFirst().change().action().takesAccessAway();
    }

    /**
     * The steps in order of application: what gives sight comes first, so that somebody who swaps one reason to see a
     * contact for another never loses what depends on sight (R27a). All are decided beforehand, so nothing else depends
     * on the order.
     */
    public List<Step> givingFirst() {
        return steps.stream()
                .sorted(Comparator.comparingInt(step -> step.kind().turn()))
                .toList();
    }
}
