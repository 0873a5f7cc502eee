package app.tandem.operation.ui.relationship;

import app.tandem.access.Action;
import app.tandem.operation.preview.Candidate;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Says what a partner never sees, whatever is shared or assigned (R6). */
class PartnerNote extends Div {

    private final Span line = new Span();

    PartnerNote() {
        addClassName("t-callout");
        line.addClassName("t-line");
        add(Icons.LOCK.create(), line);
        setVisible(false);
    }

    void show(Action action, Optional<Candidate> chosen) {
        var partner = action.takesAccessAway() ? Optional.<Candidate>empty() : chosen.filter(PartnerNote::ofAnOwner);
        setVisible(partner.isPresent());
        partner.ifPresent(candidate -> line.setText((candidate.to() == Candidate.To.BOTH
                        ? "On contacts not owned by " + candidate.person().organizationName() + ", "
                        : "")
                + candidate.person().firstName()
                + never(action)));
    }

    /** Skips people of the owner's organization, who see everything (R5). */
    private static boolean ofAnOwner(Candidate candidate) {
        return candidate.to() != Candidate.To.COLLEAGUE;
    }

    private static String never(Action action) {
        return action == Action.SHARE
                ? " will never see loans, private notes, groups, activity, or tasks of other people, and cannot edit"
                        + " contact data."
                : " will never see loans, private notes, or groups of other organizations.";
    }
}
