package app.tandem.operation.ui.relationship;

import app.tandem.access.Action;
import app.tandem.operation.preview.Candidate;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.people.Person;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Says what a partner never sees, whatever is shared or assigned (R6). */
class PartnerNote extends Div {

    private final OpenOperation opened;
    private final Span line = new Span();

    PartnerNote(OpenOperation opened) {
        this.opened = opened;
        addClassName("t-callout");
        line.addClassName("t-line");
        add(Icons.LOCK.create(), line);
        setVisible(false);
    }

    void show(Action action, Optional<Candidate> chosen) {
        setVisible(false);
        if (!action.takesAccessAway()) {
            chosen.ifPresent(candidate -> show(action, candidate.person()));
        }
    }

    /** Says nothing of people of the owner's organization, who see everything (R5). */
    private void show(Action action, Person person) {
        var to = opened.operations().to(opened.actor(), opened.id(), person);
        setVisible(to != Candidate.To.COLLEAGUE);
        line.setText((to == Candidate.To.BOTH ? "On contacts not owned by " + person.organizationName() + ", " : "")
                + person.firstName()
                + never(action));
    }

    private static String never(Action action) {
        return action == Action.SHARE
                ? " will never see loans, private notes, groups, activity, or tasks of other people, and cannot edit"
                        + " contact data."
                : " will never see loans, private notes, or groups of other organizations.";
    }
}
