package app.tandem.offboarding.ui;

import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A column of figures under a heading: how many, of what, and what happens to them; zeros are left out. */
class Figures extends Div {

    private final UnorderedList lines = new UnorderedList();

    Figures(String heading) {
        addClassName("t-figures");
        setVisible(false);
        if (!heading.isEmpty()) {
            var title = new H3(heading);
            title.addClassName("t-figures-head");
            add(title);
            lines.getElement().setAttribute("aria-label", heading);
        }
        add(lines);
    }

    /** A figure with what one of it is called and what several are. */
    Figures figure(int number, String one, String several, String then) {
        return number == 0 ? this : line(Amount.number(number), number == 1 ? one : several, then, false);
    }

    /** The same of what somebody loses. */
    Figures lost(int number, String one, String several, String then) {
        return number == 0 ? this : line(Amount.number(number), number == 1 ? one : several, then, true);
    }

    /** A fact without a number. */
    Figures fact(String words, String then) {
        return line("", words, then, false);
    }

    /** Puts something below the last figure. */
    Figures with(Component below) {
        lines.getChildren()
                .reduce((first, last) -> last)
                .ifPresent(last ->
                        last.getChildren().reduce((first, text) -> text).ifPresent(text -> ((Div) text).add(below)));
        return this;
    }

    private Figures line(String number, String words, String then, boolean lost) {
        var many = new Span(number);
        many.addClassName("t-figure-n");
        var text = new Div(new Span(words));
        if (!then.isEmpty()) {
            var below = new Span(then);
            below.addClassName("t-sub");
            text.add(below);
        }
        text.addClassName("t-figure-text");
        var line = new ListItem(many, text);
        line.addClassName("t-figure");
        line.setClassName("lose", lost);
        lines.add(line);
        setVisible(true);
        return this;
    }
}
