package app.tandem.shell.layout;

import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A page for people who are not signed in yet: one panel in the middle, without the frame. */
public abstract class DoorPage extends Main {

    private final Div panel = new Div();

    protected DoorPage() {
        addClassName("t-login");
        Landmarks.connection(this);
        panel.addClassNames("t-login-panel", "t-door");
        add(panel);
    }

    /** Shows a title, a quiet line below it, and the rest; in place of what was there. */
    protected final void show(String title, String line, Component... rest) {
        panel.removeAll();
        var heading = new H1(title);
        heading.addClassName("t-door-title");
        panel.add(Brand.large(), heading);
        if (!line.isEmpty()) {
            var words = new Paragraph(line);
            words.addClassNames("t-sub2", "t-line");
            panel.add(words);
        }
        panel.add(rest);
    }

    /** What went wrong, above a form; announced at once. */
    protected static Div callout(String fact, String help) {
        var text = new Div(new Span(fact));
        text.addClassName("t-callout-text");
        if (!help.isEmpty()) {
            var second = new Span(help);
            second.addClassName("t-sub");
            text.add(second);
        }
        var callout = new Div(Icons.WARNING.create(), text);
        callout.addClassName("t-callout");
        callout.getElement().setAttribute("role", "alert");
        return callout;
    }
}
