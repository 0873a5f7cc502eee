package app.tandem.operation.ui.relationship;

import app.tandem.operation.preview.Preview;
import app.tandem.operation.ui.Submittable;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;

/** The panel's header: title with the number of contacts, "Notify Shared Users", "Submit", close. */
class PanelHead extends Div {

    private static final String NOTIFY = "Notify Shared Users";

    private final H2 title = new H2();
    private final Span amount = new Span();
    private final Button notify;
    private final SubmitButton submit;

    PanelHead(Command onNotify, SubmitButton.Submission onSubmit, Command onClose) {
        title.addClassName("t-h2");
        amount.addClassName("t-sub");
        var text = new Div(title, amount);
        text.addClassName("t-panel-title");
        notify = new Button(NOTIFY, click -> onNotify.execute());
        submit = new SubmitButton("Submit", onSubmit);
        var close = new Button(Icons.X.create(), click -> onClose.execute());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("t-icon-button");
        close.setAriaLabel("Close");
        addClassName("t-panel-head");
        add(text, notify, submit, close);
    }

    /** Shows the title, the number of contacts, and on whose behalf a supervisor acts, or empty. */
    void show(String words, int contacts, String actingAs) {
        title.setText(words);
        amount.setText(Amount.contacts(contacts) + (actingAs.isEmpty() ? "" : " · acting as " + actingAs));
    }

    void ticked(int users) {
        notify.setText(users == 0 ? NOTIFY : NOTIFY + " (" + users + ")");
    }

    void free() {
        submit.idle(List.of());
    }

    void submittable(Preview preview) {
        Submittable.show(submit, preview, "Nothing would change.", "The reasons are under “What will happen”.");
    }
}
