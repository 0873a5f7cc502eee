package app.tandem.operation;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactSql;
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
 * @param filter the parameters of the filter that the contacts were selected by
 * @param dialect how one asks for contacts of an array
 */
public record Plan(
        OperationId operation,
        Actor actor,
        List<Long> contacts,
        List<Step> steps,
        Set<UserId> alsoTell,
        ContactSql filter,
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

    /** Starts SQL with the parameters available to every statement of the operation. */
    public ContactSql sql() {
        var sql = new ContactSql()
                .with("op", operation.value())
                .with("actor", actor.id().value());
        filter.values().forEach(sql::with);
        steps.forEach(step -> step.standings().facts(sql));
        if (!alsoTell.isEmpty()) {
            sql.with("alsoTell", alsoTell.stream().map(UserId::value).toList());
        }
        return sql;
    }
}
