package app.tandem.bench;

import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody for whom a row is measured.
 *
 * @param kind heavy, typical, manager or admin
 * @param access by what they see contacts: {@code own} rows only, their {@code team}'s as well, or as {@code admin}
 * @param organization their organization
 * @param team the users whom they supervise as a manager
 */
record Viewer(String kind, UserId id, String access, long organization, Long[] team) {

    static Viewer of(Lab lab, String kind, UserId id) {
        Actor actor = lab.service(People.class).actor(id);
        String access = actor.admin() ? "admin" : actor.isSupervisor() ? "team" : "own";
        return new Viewer(
                kind,
                id,
                access,
                actor.organization().value(),
                actor.supervised().stream().map(UserId::value).toArray(Long[]::new));
    }

    /** What every raw statement may use: {@code :viewer}, {@code :org} and {@code :team}; and these. */
    Map<String, Object> parameters(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("viewer", id.value());
        all.put("org", organization);
        all.put("team", team);
        return all;
    }
}
