package app.tandem.administration.ui;

import app.tandem.administration.Member;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** A person at the side of the list: who it is, facts, and what can be done at the foot. */
abstract class PersonPanel extends Div {

    private final Div body = new Div();
    private final Div foot = new Div();

    PersonPanel(Member member, Runnable close) {
        addClassNames("t-panel", "t-admin-panel");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", member.name());
        var title = new H2(new PersonLine(member.name(), member.email(), false));
        title.addClassName("t-panel-title");
        var cross = new Button(Icons.X.create(), click -> close.run());
        cross.addThemeVariants(ButtonVariant.TERTIARY);
        cross.addClassName("t-icon-button");
        cross.setAriaLabel("Close");
        var head = new Div(title, cross);
        head.addClassName("t-panel-head");
        body.addClassName("t-panel-body");
        foot.addClassName("t-admin-panel-foot");
        add(head, body, foot);
    }

    final void body(Component... parts) {
        body.add(parts);
    }

    final void foot(Component... parts) {
        foot.add(parts);
    }

    /** A fact with its name at the left. */
    static Div fact(String name, Component value) {
        var label = new Span(name);
        label.addClassName("t-label");
        var line = new Div(label, value);
        line.addClassName("t-admin-fact");
        return line;
    }
}
