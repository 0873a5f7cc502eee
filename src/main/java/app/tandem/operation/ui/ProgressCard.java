package app.tandem.operation.ui;

import app.tandem.audit.OperationId;
import app.tandem.operation.Operations;
import app.tandem.operation.Progress;
import app.tandem.operation.Request;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The progress of a long operation at the lower right, with a way to stop it; at the end the result replaces it. One
 * card per operation of a page.
 */
public class ProgressCard extends Notification {

    private final Operations operations;
    private final UserId actor;
    private final OperationId operation;
    private final Request request;
    private final OperationDone onDone;
    private final ProgressBar bar = new ProgressBar();
    private final Span line = new Span();
    private final Button stop = new Button("Stop", click -> stop());

    private ProgressCard(
            Operations operations,
            UserId actor,
            OperationId operation,
            Request request,
            String words,
            OperationDone onDone) {
        this.operations = operations;
        this.actor = actor;
        this.operation = operation;
        this.request = request;
        this.onDone = onDone;
        addClassNames("t-toast", "t-progress");
        setPosition(Position.BOTTOM_END);
        setDuration(0);
        var title = new Span(words);
        title.addClassName("t-toast-title");
        line.addClassName("t-sub");
        bar.getElement().setAttribute("aria-label", words);
        var text = new Div(title, bar, line);
        text.addClassName("t-toast-text");
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        stop.addClassName("t-link");
        var hide = new Button(Icons.X.create(), click -> close());
        hide.addThemeVariants(ButtonVariant.TERTIARY);
        hide.addClassName("t-icon-button");
        hide.setAriaLabel("Hide; it keeps running");
        var acts = new Div(stop, hide);
        acts.addClassName("t-toast-acts");
        var inside = new Div(text, acts);
        inside.addClassName("t-toast-in");
        add(inside);
    }

    /** Shows the card unless the page already has one for the operation. */
    public static void show(
            Operations operations,
            People people,
            UserId actor,
            OperationId operation,
            Request request,
            OperationDone onDone) {
        var cards = cards(UI.getCurrent());
        if (cards.shown.containsKey(operation)) {
            return;
        }
        var words =
                ChangeWords.of(request, people).stream().map(ChangeWords::order).collect(Collectors.joining(", "));
        var card = new ProgressCard(operations, actor, operation, request, capital(words), onDone);
        cards.add(card);
        card.tell(operations.progress(actor, operation));
        card.open();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.US) + words.substring(1);
    }

    private void stop() {
        stop.setEnabled(false);
        line.setText("Stopping…");
        operations.stop(actor, operation);
    }

    private void look() {
        var progress = operations.progress(actor, operation);
        if (progress.over()) {
            forget();
            onDone.done(operations.result(actor, operation), request);
            // only when the toast is there: the browser takes it down with a card that closes at the same moment
            getElement().executeJs("return true").then(shown -> close());
        } else {
            tell(progress);
        }
    }

    private void tell(Progress progress) {
        bar.setValue(progress.share());
        bar.setIndeterminate(progress.attempted() == 0);
        stop.setEnabled(!progress.stopped());
        if (progress.stopped()) {
            line.setText("Stopping…");
            return;
        }
        line.setText(line(progress));
    }

    /** "1,200 of 6,204 contacts · about 12 s left". */
    public static String line(Progress progress) {
        return Amount.number(progress.attempted()) + " of " + Amount.contacts(progress.selected())
                + progress.left(ReaderTime.now()).map(ProgressCard::words).orElse("");
    }

    private static String words(Duration left) {
        long seconds = left.toSeconds() + 1;
        return seconds < 60 ? " · about " + seconds + " s left" : " · about " + (seconds + 59) / 60 + " min left";
    }

    @Override
    public void close() {
        forget();
        super.close();
    }

    private void forget() {
        getUI().or(() -> java.util.Optional.ofNullable(UI.getCurrent()))
                .ifPresent(ui -> cards(ui).remove(operation));
    }

    private static Cards cards(UI ui) {
        var cards = ComponentUtil.getData(ui, Cards.class);
        if (cards == null) {
            cards = new Cards(ui);
            ComponentUtil.setData(ui, Cards.class, cards);
        }
        return cards;
    }

    /** The cards of a page, which polls only while there are any. */
    private static final class Cards implements Serializable {
        private static final long serialVersionUID = 1L;

        private final UI ui;
        private final HashMap<OperationId, ProgressCard> shown = new HashMap<>();
        private Registration polling = () -> {};

        Cards(UI ui) {
            this.ui = ui;
        }

        void add(ProgressCard card) {
            if (shown.isEmpty()) {
                polling = Polling.start(ui, () -> Map.copyOf(shown).values().forEach(ProgressCard::look));
            }
            shown.put(card.operation, card);
        }

        void remove(OperationId operation) {
            if (shown.remove(operation) != null && shown.isEmpty()) {
                polling.remove();
            }
        }
    }
}
