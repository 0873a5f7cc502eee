package app.tandem.imports;

import app.tandem.access.Decision;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With whom an import is to share what it creates, and whether it may: the same for its check and its run (R33, R46). */
@Component
class WantedShares {

    /** Why a contact is to be shared; stored by a permanent code. */
    enum Origin {
        CHOSEN(1),
        LEAD_SOURCE(2);

        private final int code;

        Origin(int code) {
            this.code = code;
        }

        /** The stored code. */
        int code() {
            return code;
        }
    }

    /** New contacts of an owner are to be shared with somebody. */
    record Wanted(UserId with, UserId owner, Origin origin) {}

    /** What the policy says of it. */
    record Answer(Person target, Decision decision) {}

    private final JdbcClient jdbc;
    private final People people;
    private final ShareTargets possible;

    WantedShares(JdbcClient jdbc, People people, ShareTargets possible) {
        this.jdbc = jdbc;
        this.people = people;
        this.possible = possible;
    }

    /** With whom these lead sources share. */
    Map<Long, List<UserId>> bySource(Set<Long> sources) {
        Map<Long, List<UserId>> found = new HashMap<>();
        if (!sources.isEmpty()) {
            jdbc.sql("select s.lead_source_id, s.user_id from lead_source_share s join lead_source l"
                            + " on l.id = s.lead_source_id where l.id in (:sources) and not l.retired"
                            + " order by s.lead_source_id, s.user_id")
                    .param("sources", sources)
                    .query(r -> {
                        found.computeIfAbsent(r.getLong("lead_source_id"), any -> new ArrayList<>())
                                .add(new UserId(r.getLong("user_id")));
                    });
        }
        return found;
    }

    /**
     * The answers by name of the people, in a fixed number of statements; without those whom the result may not name: it names whom an
     * administrator chose for the source, and whom the importer knows (R4).
     */
    Map<Wanted, Answer> answers(Actor importer, Collection<Wanted> all) {
        List<UserId> some = all.stream().map(Wanted::with).distinct().toList();
        Map<UserId, Person> targets = people.find(some);
        Set<UserId> known = people.acquainted(importer.id(), some);
        Map<Wanted, ShareTargets.Asked> asked = new LinkedHashMap<>();
        List<UserId> byName = List.copyOf(targets.keySet());
        List<Wanted> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(one -> byName.indexOf(one.with())));
        for (var one : sorted) {
            var target = targets.get(one.with());
            boolean named = one.origin() == Origin.LEAD_SOURCE
                    || one.with().equals(importer.id())
                    || known.contains(one.with());
            if (target != null && named) {
                asked.put(one, new ShareTargets.Asked(one.owner(), target, one.origin() == Origin.LEAD_SOURCE));
            }
        }
        var decisions = possible.decide(importer.id(), asked.values());
        Map<Wanted, Answer> answers = new LinkedHashMap<>();
        asked.forEach((wanted, question) -> {
            if (decisions.containsKey(question)) {
                answers.put(wanted, new Answer(question.with(), Objects.requireNonNull(decisions.get(question))));
            }
        });
        return answers;
    }
}
