package app.tandem.merge;

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
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.contact.visibility.Standings;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the owner, or whoever gave it, could give a share or an assignment today (R9, R19). */
@Component
class UndoRights {

    private final JdbcClient jdbc;
    private final People people;
    private final Standings standings;

    UndoRights(JdbcClient jdbc, People people, Standings standings) {
        this.jdbc = jdbc;
        this.people = people;
        this.standings = standings;
    }

    /** The answers about the records of one owner. */
    UndoAccess.Rights of(Actor owner) {
        return new Answers(owner);
    }

    private final class Answers implements UndoAccess.Rights {

        private final Actor owner;
        private final Map<UserId, StandingSql> asked = new HashMap<>();
        private final Map<UserId, Set<UserId>> teams = new HashMap<>();

        Answers(Actor owner) {
            this.owner = owner;
        }

        @Override
        public List<String> against(
                Action what, ContactId contact, UndoAccess.Gift gift, UserId to, @Nullable UserId assignee) {
            var target = people.find(to).orElseThrow();
            var mine = decide(what, owner.id(), target, assignee);
            var by = gift.by();
            boolean allowed = mine.allowed()
                    || by != null
                            && by != owner.id().value()
                            && decide(what, new UserId(by), target, assignee).allowed();
            return allowed ? List.of() : words(what, target, mine);
        }

        private Decision decide(Action what, UserId giver, Person target, @Nullable UserId assignee) {
            var who = asked.computeIfAbsent(giver, standings::of);
            var actor = who.actor();
            var facts = Facts.of(Fact.OWNER_ACTIVE)
                    .with(Fact.OWNER, giver.equals(owner.id()))
                    .with(Fact.ASSIGNED, giver.equals(assignee))
                    .with(Fact.SUPERVISOR, actor.supervises(owner.id(), owner.organization()))
                    .with(Fact.COLLEAGUE, actor.organization().equals(owner.organization()))
                    .with(Fact.PARTNERSHIP_BEHIND, who.partners().contains(owner.id()));
            boolean together =
                    teams.computeIfAbsent(giver, UndoRights.this::teammates).contains(target.id());
            return AccessPolicy.decide(
                    what,
                    new Standing(facts, StandingSql.rights(actor)),
                    who.stranger(target.active(), target.organization(), owner.organization(), target.id(), together));
        }
    }

    private static List<String> words(Action what, Person target, Decision decision) {
        return Reason.explain(decision.reasons(), new Circumstances(what, "", target.name(), List.of(), Helpers.NOBODY))
                .stream()
                .map(Explanation::text)
                .toList();
    }

    private Set<UserId> teammates(UserId user) {
        return new HashSet<>(jdbc.sql("select distinct b.user_id from team_member a join team_member b"
                        + " on b.team_id = a.team_id where a.user_id = :user")
                .param("user", user.value())
                .query((row, n) -> new UserId(row.getLong(1)))
                .list());
    }
}
