package app.tandem.transfer.ui;

import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says that no contact of the selection can change its owner, and why (R15, R30). */
class NothingMoves extends Div {

    NothingMoves(String why) {
        var title = new Span("None of these contacts can be moved");
        title.addClassName("t-callout-title");
        var line = new Span(why);
        line.addClassName("t-line");
        var text = new Div(title, line);
        text.addClassName("t-callout-text");
        addClassName("t-callout");
        add(Icons.BAN.create(), text);
    }
}
