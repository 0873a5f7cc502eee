package app.tandem.email.ui.send;

import app.tandem.email.Composing;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** How many were chosen, and what can be done with the e-mail; each button says why it cannot (R15, R38). */
class SendBar extends Div {

    private final Span count = new Span();
    private final RefusableButton test;
    private final RefusableButton later;
    private final SubmitButton now;

    SendBar(
            SerializableRunnable onCancel,
            SerializableRunnable onTest,
            SerializableRunnable onLater,
            SubmitButton.Submission onNow) {
        test = new RefusableButton("Send a test to me", onTest);
        later = new RefusableButton("Send later", onLater);
        now = new SubmitButton("Send now", onNow);
        addClassName("t-compose-head");
        count.addClassName("t-compose-count");
        var cancel = new Button("Cancel", click -> onCancel.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(cancel, test, later, now);
        acts.addClassName("t-record-acts");
        add(count, acts);
    }

    /** Shows how many were chosen and how many of them get it. */
    void counted(Composing.Sender sender, int reached, int selected) {
        count.setText(Amount.contacts(selected));
        now.setText("Send now to " + Amount.number(reached));
        var refusal = selected > 1 ? sender.refusalOfBulk() : sender.refusal();
        for (var button : List.of(now, later)) {
            if (refusal.isEmpty()) {
                button.idle(reached == 0 ? List.of("None of these contacts gets an e-mail.") : List.of());
            } else {
                button.refuse(List.of(refusal));
            }
        }
        test.refuse(sender.refusal().isEmpty() ? List.of() : List.of(sender.refusal()));
    }

    /** Nothing can be sent any more; Cancel still leaves. */
    void refuse(String reason) {
        for (var button : List.of(now, later, test)) {
            button.idle(List.of(reason));
        }
    }
}
