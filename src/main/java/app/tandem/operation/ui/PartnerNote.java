package app.tandem.operation.ui;

import app.tandem.access.Action;
import app.tandem.operation.Candidate;
import app.tandem.shell.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** What a partner is never shown, whatever is shared with or assigned to them (R6). */
class PartnerNote extends Div {

    private final Span line = new Span();

    PartnerNote() {
        addClassName("t-callout");
        line.addClassName("t-line");
        add(Icons.LOCK.create(), line);
        setVisible(false);
    }

    void show(Action action, Optional<Candidate> chosen) {
        setVisible(
                !action.takesAccessAway() && chosen.filter(Candidate::partner).isPresent());
        chosen.ifPresent(partner -> line.setText(partner.person().firstName() + never(action)));
    }

    private static String never(Action action) {
        return action == Action.SHARE
                ? " will never see loans, private notes, groups, activity, or tasks of other people, and cannot edit"
                        + " contact data."
                : " will never see loans, private notes, or groups of other organizations.";
    }
}
