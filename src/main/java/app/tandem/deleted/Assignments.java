package app.tandem.deleted;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Decision;
import app.tandem.access.Explanation;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.access.Standing;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.Standings;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom an owner could assign contacts to now (R9), which decides if a deleted assignment comes back (R18). */
@Component
class Assignments {

    private final JdbcClient jdbc;
    private final People people;
    private final Standings standings;

    Assignments(JdbcClient jdbc, People people, Standings standings) {
        this.jdbc = jdbc;
        this.people = people;
        this.standings = standings;
    }

    /** The answer about one former assignee. */
    record Answer(Person person, Decision decision) {

        List<String> why() {
            var circumstances = new Circumstances(Action.ASSIGN, "", person.name(), List.of(), Helpers.NOBODY);
            return Reason.explain(decision.reasons(), circumstances).stream()
                    .map(Explanation::text)
                    .toList();
        }
    }

    /** The answers about these, whatever their number in as many statements. */
    Map<UserId, Answer> of(UserId owner, Collection<UserId> assignees) {
        Map<UserId, Answer> answers = new LinkedHashMap<>();
        if (assignees.isEmpty()) {
            return answers;
        }
        var own = standings.of(owner);
        var standing = owns(own);
        Set<UserId> teammates = teammates(owner);
        people.find(assignees).forEach((id, person) -> {
            var target = own.stranger(
                    person.active(), person.organization(), own.actor().organization(), id, teammates.contains(id));
            answers.put(id, new Answer(person, AccessPolicy.decide(Action.ASSIGN, standing, target)));
        });
        return answers;
    }

    /** The owner of a contact that is not archived: an archived one keeps its assignee as well. */
    private static Standing owns(StandingSql own) {
        return new Standing(Facts.of(Fact.OWNER, Fact.COLLEAGUE, Fact.OWNER_ACTIVE), StandingSql.rights(own.actor()));
    }

    private Set<UserId> teammates(UserId owner) {
        return new HashSet<>(jdbc.sql("select distinct b.user_id from team_member a join team_member b"
                        + " on b.team_id = a.team_id where a.user_id = :owner")
                .param("owner", owner.value())
                .query((row, n) -> new UserId(row.getLong(1)))
                .list());
    }
}
