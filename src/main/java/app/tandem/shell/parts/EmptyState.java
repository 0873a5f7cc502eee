package app.tandem.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** An empty state: what happened, what would help, and next steps. */
public class EmptyState extends Div {

    /** Creates one with an icon, the fact, what would help, and next steps. */
    public EmptyState(Icons icon, String fact, String help, Component... ways) {
        addClassName("t-empty");
        var heading = new H2(fact);
        heading.addClassName("t-h2");
        var words = new Paragraph(help);
        words.addClassNames("t-line", "t-sub2");
        var acts = new Div(ways);
        acts.addClassName("t-empty-acts");
        var inside = new Div(icon.create(), heading, words, acts);
        inside.addClassName("t-empty-in");
        add(inside);
    }

    /** The primary next step. */
    public static Button first(String label, Runnable action) {
        var way = new Button(label, click -> action.run());
        way.addThemeVariants(ButtonVariant.PRIMARY);
        return way;
    }
}
