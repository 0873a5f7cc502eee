package app.tandem.duplicates.ui;

import app.tandem.contact.ContactNotFound;
import app.tandem.duplicates.ApartPair;
import app.tandem.duplicates.PossibleDuplicates;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;

/** The pairs marked "Not the same", and the way back for each. */
class ApartDialog extends Dialog {

    private final PossibleDuplicates duplicates;
    private final UserId viewer;
    private final SerializableRunnable changed;
    private final Div lines = new Div();
    private final Button close = new Button("Close", click -> close());

    ApartDialog(PossibleDuplicates duplicates, UserId viewer, SerializableRunnable changed) {
        this.duplicates = duplicates;
        this.viewer = viewer;
        this.changed = changed;
        addClassName("w-m");
        DialogHead.of(this, "Not the same", "These are not shown as possible duplicates.", this::close);
        lines.addClassName("t-apart");
        add(lines);
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        show();
    }

    private void show() {
        lines.removeAll();
        var pairs = duplicates.apart(viewer);
        pairs.forEach(pair -> lines.add(line(pair)));
        if (pairs.isEmpty()) {
            var none = new Span("No pair is marked “Not the same”.");
            none.addClassName("t-sub2");
            lines.add(none);
        }
    }

    private Div line(ApartPair pair) {
        var names = new Span(PairWords.names(pair.first(), pair.second()));
        names.getElement().setAttribute("dir", "auto");
        names.addClassName("t-pair-name");
        var who = new Span((pair.by().isEmpty() ? "By you" : "By " + pair.by()) + ", " + ReaderTime.recent(pair.at()));
        who.addClassName("t-sub");
        var text = new Div(names, who);
        text.addClassName("t-pair-text");
        var back = new Button("Look again", click -> back(pair));
        back.addThemeVariants(ButtonVariant.SMALL);
        back.setAriaLabel("Look again at " + PairWords.names(pair.first(), pair.second()));
        var line = new Div(text, back);
        line.addClassName("t-apart-line");
        return line;
    }

    private void back(ApartPair pair) {
        try {
            duplicates.maybe(viewer, pair.pair());
        } catch (ContactNotFound gone) {
            Toast.idle("That pair is gone", "One of the two is no longer among your contacts.");
        }
        show();
        changed.run();
        focus();
    }

    /** The button that had the keyboard is gone. */
    private void focus() {
        lines.getChildren()
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElse(close)
                .focus();
    }
}
