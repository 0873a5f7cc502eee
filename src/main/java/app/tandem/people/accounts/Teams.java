package app.tandem.people.accounts;

import app.tandem.intake.OnceOnly;
import app.tandem.people.OrganizationId;
import app.tandem.people.PeopleChanged;
import app.tandem.people.UserId;
import app.tandem.people.signins.SignInEnd;
import app.tandem.people.signins.SignIns;
import java.util.NoSuchElementException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams, their members and managers (rules, section 1). */
@Service
@Transactional
public class Teams {

    private static final OnceOnly NAMES = new OnceOnly("team_name");

    private final StoredTeams teams;
    private final StoredUsers users;
    private final ApplicationEventPublisher events;
    private final SignIns signIns;

    Teams(StoredTeams teams, StoredUsers users, ApplicationEventPublisher events, SignIns signIns) {
        this.signIns = signIns;
        this.teams = teams;
        this.users = users;
        this.events = events;
    }

    /** Founds a team of that organization; throws IllegalArgumentException for a missing name or one it has already. */
    public TeamId create(OrganizationId organization, String name) {
        var team = new Team(organization, name);
        once(() -> teams.saveAndFlush(team));
        return team.id();
    }

    /** Renames a team; throws IllegalArgumentException like {@link #create}. */
    public void rename(TeamId team, String name) {
        existing(team).rename(name);
        once(teams::flush);
    }

    /** Deletes a team; its members stay, and whoever managed them through it does so no more. */
    public void delete(TeamId team) {
        var deleted = existing(team);
        var people = deleted.everybody();
        var managers = deleted.managers();
        teams.delete(deleted);
        teams.flush();
        managers.forEach(manager -> endSignIns(true, manager));
        events.publishEvent(new PeopleChanged(people));
    }

    /** Adds a user of the team's organization as an ordinary member; demotes a manager. */
    public void join(TeamId team, UserId user) {
        put(team, user, false);
    }

    /** Makes a user of the team's organization a manager of the team. */
    public void manage(TeamId team, UserId user) {
        put(team, user, true);
    }

    /** Removes a user from the team; does nothing if they are not on it. */
    public void leave(TeamId team, UserId user) {
        var left = existing(team);
        boolean managed = left.managers().contains(user);
        left.leave(user);
        teams.flush();
        endSignIns(managed, user);
        changed(left, user);
    }

    private void put(TeamId team, UserId user, boolean manager) {
        var member = users.findById(user.value())
                .orElseThrow(() -> new NoSuchElementException("There is no user " + user.value()));
        var joined = existing(team);
        boolean managed = joined.managers().contains(user);
        joined.join(member, manager);
        teams.flush();
        endSignIns(managed && !manager, user);
        changed(joined, user);
    }

    /** Ends the sign-ins of somebody who manages the team no more (R51). */
    private void endSignIns(boolean loses, UserId user) {
        if (loses) {
            signIns.endAll(user, SignInEnd.ROLE);
        }
    }

    private static void once(Runnable write) {
        NAMES.write(write, () -> new IllegalArgumentException("There is already a team with this name."));
    }

    /** Announces that what the member and their managers see has changed. */
    private void changed(Team team, UserId user) {
        var people = team.managers();
        people.add(user);
        events.publishEvent(new PeopleChanged(people));
    }

    private Team existing(TeamId team) {
        return teams.findById(team.value())
                .orElseThrow(() -> new NoSuchElementException("There is no team " + team.value()));
    }
}
