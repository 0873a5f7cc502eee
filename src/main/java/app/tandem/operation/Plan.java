package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.contact.ContactSql;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import java.util.List;
import java.util.Set;

/** A request of a person on a working set, with everything known that is the same for all its contacts. */
record Plan(OperationId operation, Actor actor, List<Step> steps, Set<UserId> alsoTell) {

    Plan {
        steps = List.copyOf(steps);
    }

    boolean handsOver() {
        return steps.getFirst().change().action() == Action.CHANGE_OWNER;
    }

    boolean onlyOneStep() {
        return steps.size() == 1;
    }

    /** Binds the parameters that every statement about the operation may use. */
    ContactSql bind(ContactSql sql) {
        sql.with("op", operation.value()).with("actor", actor.id().value());
        steps.forEach(step -> step.standings().facts(sql));
        if (!alsoTell.isEmpty()) {
            sql.with("alsoTell", alsoTell.stream().map(UserId::value).toList());
        }
        return sql;
    }
}
