package app.tandem.operation;

import app.tandem.audit.OperationId;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.Standings;
import app.tandem.operation.selection.StillMatching;
import app.tandem.operation.selection.WorkingSets;
import app.tandem.people.UserId;
import app.tandem.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds a plan from a request, looking up once what all contacts share. */
@Component
public class Plans {

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final Standings standings;
    private final WorkingSets workingSets;
    private final Kinds kinds;

    Plans(JdbcClient jdbc, Dialect dialect, Standings standings, WorkingSets workingSets, Kinds kinds) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.standings = standings;
        this.workingSets = workingSets;
        this.kinds = kinds;
    }

    /** Throws NoSuchElementException if the operation or the other person does not exist. */
    public Planned plan(UserId actor, OperationId operation, Request request) {
        check(request);
        var head = workingSets.head(actor, operation);
        var own = standings.of(actor);
        var matching = workingSets.stillMatching(own.actor(), head.filter());
        var steps = steps(own.offboarding(head.leaver()), request, head.draft(), matching);
        List<Long> contacts = workingSets.contacts(operation);
        dialect.planForValues(jdbc, contacts.size());
        return new Planned(new Plan(operation, own.actor(), contacts, steps, request.alsoTell(), dialect), head);
    }

    /** Plans a hypothetical request on contacts in ascending order, without an opened operation. */
    public Plan supposed(UserId actor, List<Long> contacts, Request request) {
        return supposed(actor, contacts, request, null);
    }

    /** The same of contacts of somebody who is offboarded (R14). */
    Plan supposed(UserId actor, List<Long> contacts, Request request, @Nullable UserId leaver) {
        check(request);
        var own = standings.of(actor).offboarding(leaver);
        dialect.planForValues(jdbc, contacts.size());
        return new Plan(
                new OperationId(0),
                own.actor(),
                contacts,
                steps(own, request, false, StillMatching.NOTHING),
                request.alsoTell(),
                dialect);
    }

    private List<Step> steps(StandingSql own, Request request, boolean draft, StillMatching matching) {
        List<Step> steps = new ArrayList<>();
        for (Change asked : request.changes()) {
            int no = steps.size();
            var kind = kinds.of(asked);
            var change = draft ? kind.namedFor(own.actor().id(), asked) : asked;
            var leaver = own.leaver();
            steps.add(new Step(
                    no,
                    change,
                    kind,
                    standings
                            .of(own.actor(), own.partners(), change.target(), no)
                            .offboarding(leaver),
                    leaver != null && kind.handsOver() ? StillMatching.ownedBy(leaver) : matching));
        }
        return steps;
    }

    public record Planned(Plan plan, WorkingSets.Head head) {}

    private void check(Request request) {
        if (request.changes().isEmpty()) {
            throw new IllegalArgumentException("An operation changes something");
        }
        for (Change change : request.changes()) {
            if (kinds.of(change).onlyInLog()) {
                throw new IllegalArgumentException("Not an operation: " + change);
            }
            change.check();
            if (change.standsAlone() && request.changes().size() > 1) {
                throw new IllegalArgumentException("This stands alone: " + change);
            }
        }
        long assignments = request.changes().stream()
                .filter(c -> c.undoes() == null) // each of those is about other contacts
                .filter(Change::ofAssignment)
                .count();
        if (assignments > 1
                || request.changes().stream().distinct().count()
                        < request.changes().size()) {
            throw new IllegalArgumentException("An operation changes each thing once");
        }
    }
}
