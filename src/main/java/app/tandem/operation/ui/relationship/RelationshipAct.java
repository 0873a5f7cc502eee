package app.tandem.operation.ui.relationship;

import app.tandem.access.Action;
import app.tandem.contact.MenuEntry;
import app.tandem.contact.Selection;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Related;
import app.tandem.contact.ui.ActionsPlace;
import app.tandem.contact.ui.MenuAct;
import app.tandem.contact.ui.MenuLine;
import app.tandem.contact.ui.MenuPlace;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.PlaceAnswer;
import app.tandem.people.People;
import app.tandem.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens the panel to give or take a relationship, saying if only taking is possible. */
class RelationshipAct implements MenuAct {

    private final Operations operations;
    private final People people;
    private final SharePanel.Mode mode;

    RelationshipAct(Operations operations, People people, SharePanel.Mode mode) {
        this.operations = operations;
        this.people = people;
        this.mode = mode;
    }

    @Override
    public Action action() {
        return mode.give();
    }

    @Override
    public String label() {
        return mode == SharePanel.Mode.SHARE ? "Share with user" : "Assign to user";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.ADMIN;
    }

    @Override
    public int getOrder() {
        return mode == SharePanel.Mode.SHARE ? 10 : 20;
    }

    @Override
    public Set<Action> asks() {
        return Set.of(mode.give(), mode.take());
    }

    @Override
    public boolean hasButton() {
        return true;
    }

    @Override
    public MenuLine line(Map<Action, MenuEntry> answers) {
        var take = answers.get(mode.take());
        return line(answers, take != null && take.possible() ? take : null);
    }

    /** Decides for a known holder: a supervisor of the assignee may end their assignment (R12). */
    @Override
    public MenuLine line(ContactRecord record) {
        var assignee = record.assignee();
        boolean canEnd = mode == SharePanel.Mode.SHARE
                ? record.sharedWith().stream().anyMatch(Related::mayEnd)
                : assignee != null && assignee.mayEnd();
        return line(record.menu(), canEnd ? new MenuEntry(mode.take(), 1, 1, List.of(), false) : null);
    }

    private MenuLine line(Map<Action, MenuEntry> answers, @Nullable MenuEntry take) {
        var give = answers.get(mode.give());
        return (give == null || !give.possible()) && take != null
                ? MenuLine.only(this, mode == SharePanel.Mode.SHARE ? "Unshare only" : "Unassign only", take)
                : MenuLine.of(this, give);
    }

    @Override
    public void open(Selection selection, ActionsPlace place) {
        place.showBeside(panel(selection, place));
    }

    /** Opens it with this person chosen. */
    void open(Selection selection, Person chosen, ActionsPlace place) {
        var panel = panel(selection, place);
        panel.choose(chosen);
        place.showBeside(panel);
    }

    private SharePanel panel(Selection selection, ActionsPlace place) {
        var answer = new PlaceAnswer(operations, people, place);
        return new SharePanel(
                OpenOperation.on(selection, operations, people, place.actor(), answer),
                mode,
                () -> place.showBeside(null));
    }
}
