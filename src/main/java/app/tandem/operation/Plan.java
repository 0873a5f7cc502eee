package app.tandem.operation;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactSql;
import app.tandem.contact.Dialect;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A request of a person on a working set, with everything known that is the same for all its contacts.
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

    /** Whether all that can end is the share or the assignment of one person. */
    boolean takesFromOnePersonOnly() {
        return onlyOneStep() && steps.getFirst().change().action().takesAccessAway();
    }

    /**
     * In the order in which they are applied: what gives sight comes first, so that whoever loses one reason to see a
     * contact and gets another never loses what goes with it (R27a). All are decided before, so nothing else depends on it.
     */
    public List<Step> givingFirst() {
        return steps.stream()
                .sorted(Comparator.comparingInt(step -> step.kind().turn()))
                .toList();
    }

    /** A piece of SQL with the parameters that every statement about the operation may use. */
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
