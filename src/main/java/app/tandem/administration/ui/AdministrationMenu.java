package app.tandem.administration.ui;

import app.tandem.administration.Members;
import app.tandem.people.UserId;
import app.tandem.shell.layout.MenuGate;
import org.springframework.stereotype.Component;

/** Shows Administration to administrators only. */
@Component
class AdministrationMenu implements MenuGate {

    private final Members members;

    AdministrationMenu(Members members) {
        this.members = members;
    }

    @Override
    public boolean hides(String address, UserId viewer) {
        return address.equals("/" + AdministrationPage.PATH) && !members.opens(viewer);
    }
}
