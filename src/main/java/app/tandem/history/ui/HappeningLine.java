package app.tandem.history.ui;

import app.tandem.history.Kind;
import app.tandem.history.TimelineEntry;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One event: time, icon, sentence, and details. */
class HappeningLine extends ListItem {

    HappeningLine(TimelineEntry happening) {
        var time = new Span(ReaderTime.clock(happening.at()));
        time.addClassName("t-tl-time");
        var who = new Span(happening.who());
        who.addClassName("t-tl-who");
        var text = new Div(who, new Span(happening.text()));
        text.addClassName("t-tl-text");
        var body = new Div(text);
        body.addClassName("t-tl-body");
        happening.lines().forEach(line -> {
            var below = new Div(line);
            below.addClassName("t-tl-line");
            body.add(below);
        });
        var icon = icon(happening.kind()).create();
        addClassName("t-tl-item");
        add(time, icon, body);
    }

    static Icons icon(Kind kind) {
        return switch (kind) {
            case EDITS -> Icons.EDIT;
            case NOTES -> Icons.NOTE;
            case TASKS -> Icons.CHECK;
            case CALLS -> Icons.PHONE;
            case EMAILS -> Icons.MAIL;
            case ACCESS -> Icons.SHARE;
            case ARCHIVE -> Icons.ARCHIVE;
            case OTHER -> Icons.INFO;
        };
    }
}
