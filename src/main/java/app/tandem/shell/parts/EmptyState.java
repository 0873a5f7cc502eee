package app.tandem.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a page says when there is nothing to show: what happened, what would help, and ways on. */
public class EmptyState extends Div {

    /** An icon, the fact, what would help, and the ways on. */
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

    /** The way that most take. */
    public static Button first(String label, Runnable action) {
        var way = new Button(label, click -> action.run());
        way.addThemeVariants(ButtonVariant.PRIMARY);
        return way;
    }
}
