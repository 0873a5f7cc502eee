package app.tandem.operation.ui;

import app.tandem.access.Action;
import app.tandem.contact.Selection;
import app.tandem.contact.ui.ActionsPlace;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuPlace;
import app.tandem.operation.Operations;
import app.tandem.people.People;
import com.vaadin.flow.component.dialog.Dialog;

/** An entry of "Actions" that opens a dialog on the selection. */
public final class PanelAct implements MenuAct {

    private final Action action;
    private final String label;
    private final MenuPlace place;
    private final int order;
    private final Operations operations;
    private final People people;
    private final Box box;

    /** Creates the dialog on an operation with the selection as its working set (R45). */
    @FunctionalInterface
    public interface Box {
        Dialog on(OpenOperation opened, ActionsPlace place);
    }

    /** Creates an entry at this place; lowest order first. */
    public PanelAct(
            Action action, String label, MenuPlace place, int order, Operations operations, People people, Box box) {
        this.action = action;
        this.label = label;
        this.place = place;
        this.order = order;
        this.operations = operations;
        this.people = people;
        this.box = box;
    }

    @Override
    public Action action() {
        return action;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public MenuPlace place() {
        return place;
    }

    @Override
    public int getOrder() {
        return order;
    }

    @Override
    public void open(Selection selection, ActionsPlace there) {
        var answer = new PlaceAnswer(operations, people, there);
        box.on(OpenOperation.on(selection, operations, people, there.actor(), answer), there)
                .open();
    }
}
