package app.tandem.contact.ui.search;

import app.tandem.access.Relationship;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** The help dialog: shortcuts, and the legend of the marks. */
public class HelpDialog extends Dialog {

    HelpDialog() {
        setHeaderTitle("Shortcuts and marks");
        addClassNames("w-m", "t-help-box");
        var close = new Button(Icons.X.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassNames("t-icon-button", "t-dialog-close");
        close.setAriaLabel("Close");
        getHeader().add(close);
        var columns = new Div(keys(), marks());
        columns.addClassName("t-help-columns");
        add(columns);
    }

    private static Div keys() {
        return part(
                "Keys",
                line(keys("/"), "Go to a contact, a person or a screen"),
                line(keys("?"), "This help"),
                line(keys("↑", "↓"), "From row to row; the peek follows"),
                line(keys("Space"), "Peek at the contact; on a check box, tick it"),
                line(keys("Shift", "Space"), "Tick everything from the last tick to here"),
                line(keys("Enter"), "Open the contact"),
                line(keys("U"), "Undo, while the message of what was done is there"),
                line(keys("Esc"), "Close what is open"));
    }

    private static Div marks() {
        var marks = part("Whose it is");
        for (var relationship : Relationship.values()) {
            var mark = new Span();
            mark.addClassName("t-mark-rel");
            mark.getElement().setAttribute("data-rel", relationship.name().toLowerCase(Locale.ROOT));
            marks.add(line(mark, words(relationship)));
        }
        marks.add(heading("Who it is"));
        marks.add(line(face("MC", false), "A colleague is round"));
        marks.add(line(face("JB", true), "A co-marketing partner is square, and marked P"));
        marks.add(line(Icons.LOCK.create(), "Not possible for you; point at it or choose it to see why"));
        return marks;
    }

    private static String words(Relationship relationship) {
        return relationship.label() + ": "
                + switch (relationship) {
                    case MINE -> "you own it";
                    case ASSIGNED -> "somebody assigned it to you to work on";
                    case SHARED -> "somebody shared it with you";
                    case TEAM -> "you see it because you supervise its owner";
                };
    }

    private static Span face(String initials, boolean partner) {
        var face = new Span(initials);
        face.addClassName("t-face");
        face.getElement().setAttribute("data-partner", String.valueOf(partner)).setAttribute("aria-hidden", "true");
        return face;
    }

    private static Div part(String title, Component... lines) {
        var part = new Div(heading(title));
        part.add(lines);
        return part;
    }

    private static H3 heading(String title) {
        var heading = new H3(title);
        heading.addClassName("t-h3");
        return heading;
    }

    private static Span keys(String... keys) {
        var all = new Span();
        for (var key : keys) {
            all.getElement().appendChild(new Element("kbd").setText(key));
        }
        return all;
    }

    private static Div line(Component sign, String meaning) {
        var words = new Span(meaning);
        var place = new Div(sign);
        place.addClassName("t-help-sign");
        var line = new Div(place, words);
        line.addClassName("t-help-line");
        return line;
    }
}
