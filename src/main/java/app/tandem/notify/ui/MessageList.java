package app.tandem.notify.ui;

import app.tandem.notify.Message;
import app.tandem.notify.Messages;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

/** A person's messages, newest first, page by page. */
class MessageList extends Div {

    private static final int PAGE = 20;

    private final Messages messages;
    private final UserId reader;
    private final SerializableConsumer<Message> onRead;
    private final Div lines = new Div();
    private final Button more = new Button("Show more", click -> load());
    private int shown;

    MessageList(
            Messages messages,
            UserId reader,
            SerializableConsumer<Message> onRead,
            SerializableConsumer<UserId> onAll) {
        this.messages = messages;
        this.reader = reader;
        this.onRead = onRead;
        addClassName("t-notes");
        var title = new H2("Notifications");
        title.addClassName("t-h2");
        var all = link("Mark all read");
        all.addClickListener(click -> onAll.accept(reader));
        all.setVisible(messages.unread(reader) > 0);
        var head = new Div(title, all);
        head.addClassName("t-pop-head");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassNames("t-link", "t-notes-more");
        lines.addClassName("t-notes-lines");
        add(head, lines, more);
        load();
    }

    private void load() {
        var page = messages.of(reader, shown, PAGE + 1);
        page.stream()
                .limit(PAGE)
                .map(message -> new MessageLine(message, () -> onRead.accept(message)))
                .forEach(lines::add);
        shown += Math.min(page.size(), PAGE);
        more.setVisible(page.size() > PAGE);
        if (shown == 0) {
            lines.add(empty());
        }
    }

    private static Div empty() {
        var text = new Span("No notifications. When somebody shares a contact with you, assigns one to you or hands one"
                + " over, you read about it here.");
        text.addClassNames("t-sub", "t-line");
        var empty = new Div(Icons.BELL.create(), text);
        empty.addClassName("t-notes-empty");
        return empty;
    }

    private static Button link(String label) {
        var button = new Button(label);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("t-link");
        return button;
    }
}
