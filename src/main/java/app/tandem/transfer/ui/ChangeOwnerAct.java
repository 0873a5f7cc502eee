package app.tandem.transfer.ui;

import app.tandem.access.Action;
import app.tandem.contact.Selection;
import app.tandem.contact.ui.ActionsPlace;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuPlace;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.PlaceAnswer;
import app.tandem.people.People;
import org.springframework.stereotype.Component;

/** "Change Owner", which stands higher on a record (R24). */
@Component
class ChangeOwnerAct implements MenuAct {

    private final Operations operations;
    private final People people;

    ChangeOwnerAct(Operations operations, People people) {
        this.operations = operations;
        this.people = people;
    }

    @Override
    public Action action() {
        return Action.CHANGE_OWNER;
    }

    @Override
    public String label() {
        return "Change Owner";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.ADMIN;
    }

    @Override
    public MenuPlace placeOnRecord() {
        return MenuPlace.ADMIN.atTop();
    }

    @Override
    public int getOrder() {
        return 30;
    }

    @Override
    public void open(Selection selection, ActionsPlace place) {
        var answer = new PlaceAnswer(operations, people, place);
        new ChangeOwnerWizard(OpenOperation.on(selection, operations, people, place.actor(), answer)).open();
    }
}
