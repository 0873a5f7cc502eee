package app.tandem.offboarding.ui;

import app.tandem.offboarding.Team;
import app.tandem.people.UserId;
import app.tandem.shell.layout.MenuGate;
import org.springframework.stereotype.Component;

/** Shows Team to those who supervise somebody. */
@Component
class TeamMenu implements MenuGate {

    private final Team team;

    TeamMenu(Team team) {
        this.team = team;
    }

    @Override
    public boolean hides(String address, UserId viewer) {
        return address.equals("/" + TeamPages.PATH) && !team.opens(viewer);
    }
}
