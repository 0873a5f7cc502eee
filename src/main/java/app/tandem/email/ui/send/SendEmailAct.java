package app.tandem.email.ui.send;

import app.tandem.access.Action;
import app.tandem.contact.Selection;
import app.tandem.contact.ui.ActionsPlace;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuPlace;
import app.tandem.operation.Operations;
import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;

/** "Send e-mail": a page of its own for the contacts that are chosen, which are fixed by opening it (R45). */
@Component
class SendEmailAct implements MenuAct {

    private final Operations operations;

    SendEmailAct(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Action action() {
        return Action.SEND_EMAIL;
    }

    @Override
    public String label() {
        return "Send e-mail";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.GROUPS;
    }

    @Override
    public int getOrder() {
        return 5;
    }

    @Override
    public void open(Selection selection, ActionsPlace place) {
        UI.getCurrent().navigate(SendEmailView.address(operations.open(place.actor(), selection)));
    }
}
