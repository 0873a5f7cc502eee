package app.tandem.notify.ui;

import app.tandem.notify.Message;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** One message of the bell: who did what, and when; a click marks it as read. */
class MessageLine extends NativeButton {

    MessageLine(Message message, Command onClick) {
        addClassName("t-note");
        setClassName("unread", message.unread());
        var title = new Span(message.text());
        title.addClassName("t-note-title");
        var main = new Div(title);
        main.addClassName("t-note-main");
        if (!message.detail().isEmpty()) {
            main.add(quiet(message.detail()));
        }
        main.add(quiet(When.words(message.at(), ReaderTime.now(), ReaderTime.here())));
        add(Icons.named(message.icon()).create(), main);
        if (message.unread()) {
            var unread = new Span("Unread");
            unread.addClassName("t-sr");
            add(unread);
        }
        addClickListener(click -> onClick.execute());
    }

    private static Span quiet(String text) {
        var line = new Span(text);
        line.addClassName("t-sub");
        return line;
    }
}
