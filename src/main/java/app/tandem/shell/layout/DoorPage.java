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

    /** Unless a field of what is shown takes it. */
    private static final String READ =
            "setTimeout(() => this.parentElement?.matches(':focus-within') || this.focus(), 60)";

    private final Div panel = new Div();

    protected DoorPage() {
        addClassName("t-login");
        Landmarks.connection(this);
        panel.addClassNames("t-login-panel", "t-door");
        add(panel);
    }

    /** Shows a title, a quiet line below it, and the rest; in place of what was there. */
    protected final void show(String title, String line, Component... rest) {
        boolean another = panel.getComponentCount() > 0;
        panel.removeAll();
        var heading = title(title);
        if (another) {
            read(heading);
        }
        panel.add(Brand.large(), heading);
        if (!line.isEmpty()) {
            var words = new Paragraph(line);
            words.addClassNames("t-sub2", "t-line");
            panel.add(words);
        }
        panel.add(rest);
    }

    /** The title of what is shown. */
    public static H1 title(String words) {
        var heading = new H1(words);
        heading.addClassName("t-door-title");
        return heading;
    }

    /** Has what took another's place read out, from its title on. */
    public static void read(H1 heading) {
        heading.getElement().setAttribute("tabindex", "-1");
        heading.getElement().executeJs(READ);
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
        callout.addClassNames("t-callout", "refused");
        callout.getElement().setAttribute("role", "alert");
        return callout;
    }
}
