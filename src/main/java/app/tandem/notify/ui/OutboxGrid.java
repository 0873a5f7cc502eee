package app.tandem.notify.ui;

import app.tandem.notify.MailState;
import app.tandem.notify.OutboxMail;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.NarrowWindow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Locale;

/** The outbox's mails, endless; one column of several lines on narrow screens. */
class OutboxGrid extends BoundedGrid<OutboxMail> {

    private static final int NARROW = 760;

    private final SerializableConsumer<OutboxMail> open;
    private final SerializableConsumer<OutboxMail> again;
    private final boolean configured;
    private final List<Column<OutboxMail>> wide;
    private boolean narrow;

    /** @param configured whether there is a mail server; without one nothing can be sent, which the page says once */
    OutboxGrid(
            CallbackDataProvider<OutboxMail, Void> rows,
            SerializableConsumer<OutboxMail> open,
            SerializableConsumer<OutboxMail> again,
            boolean configured) {
        this.open = open;
        this.again = again;
        this.configured = configured;
        addClassNames("t-grid", "t-outbox");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", "Outbox");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        var state = column("STATE", "State", "116px", mail -> state(mail));
        column("SUBJECT", "Subject", "240px", this::subject).setFlexGrow(2);
        wide = List.of(
                state,
                column("TO", "To", "140px", mail -> text(mail.to())),
                column("WHEN", "When", "130px", mail -> text(MailWords.when(mail))),
                column("ATTEMPTS", "Attempts", "80px", OutboxGrid::attempts),
                column("WHY", "Why", "170px", this::why).setFlexGrow(1),
                column("AGAIN", "Action", "116px", this::acts));
        setDataProvider(rows);
        NarrowWindow.follow(this, NARROW, this::fit);
    }

    private void fit(boolean isNarrow) {
        narrow = isNarrow;
        wide.forEach(column -> column.setVisible(!narrow));
        getDataProvider().refreshAll();
    }

    private Column<OutboxMail> column(
            String key, String header, String width, SerializableFunction<OutboxMail, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setKey(key)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static Badge state(OutboxMail mail) {
        var badge = new Badge(MailWords.state(mail.state()));
        badge.addClassNames("t-mail-state", mail.state().name().toLowerCase(Locale.ROOT));
        return badge;
    }

    private Component subject(OutboxMail mail) {
        var subject = new Button(mail.subject(), click -> open.accept(mail));
        subject.addThemeVariants(ButtonVariant.TERTIARY);
        subject.addClassNames("t-link", "t-mail-subject");
        if (!narrow) {
            return subject;
        }
        var below = new Span("To " + mail.to() + " · " + MailWords.when(mail)
                + (mail.attempts() > 1 ? " · " + mail.attempts() + " attempts" : ""));
        below.addClassName("t-sub");
        var last = new Div(state(mail), acts(mail));
        last.addClassName("t-mail-last");
        var all = new Div(subject, below, why(mail), last);
        all.addClassName("t-mail-narrow");
        return all;
    }

    private static Span text(String words) {
        return new Span(words);
    }

    private static Span attempts(OutboxMail mail) {
        var number = text(String.valueOf(mail.attempts()));
        number.addClassName("t-num");
        return number;
    }

    private Span why(OutboxMail mail) {
        var why = text(configured || mail.state() != MailState.NOT_CONFIGURED ? MailWords.why(mail) : "");
        why.addClassNames("t-sub", "t-mail-why");
        return why;
    }

    private Component acts(OutboxMail mail) {
        if (!configured || !mail.canBeSentAgain()) {
            return new Span();
        }
        var button = new Button("Send again", Icons.MAIL.create(), click -> again.accept(mail));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel("Send again to " + mail.to() + ": " + mail.subject());
        return button;
    }
}
