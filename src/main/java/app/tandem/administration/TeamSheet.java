package app.tandem.administration;

import app.tandem.people.UserId;
import app.tandem.people.accounts.TeamId;
import java.io.Serializable;
import java.util.List;

/** A team and who is on it, managers first. */
public record TeamSheet(TeamId id, String name, List<OnTeam> people) implements Serializable {

    /** Somebody on a team. */
    public record OnTeam(UserId id, String name, String title, boolean manager, boolean active)
            implements Serializable {}

    /** Who manages it. */
    public List<OnTeam> managers() {
        return people.stream().filter(OnTeam::manager).toList();
    }
}
