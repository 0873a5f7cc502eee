package app.tandem.email.ui.sent;

import app.tandem.email.EmailState;
import app.tandem.email.sent.SentText;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What an e-mail to a contact said, as plain text. */
class SentDialog extends Dialog {

    SentDialog(SentText text, EmailState state) {
        addClassNames("w-l", "t-mail");
        setHeaderTitle(text.subject());
        var close = new Button(Icons.X.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("t-icon-button");
        close.setAriaLabel("Close");
        getHeader().add(close);
        var head = new Div(line("From", text.from()));
        if (!text.to().isEmpty()) {
            head.add(line("To", text.to()));
        }
        head.add(line("State", state.label()));
        head.addClassName("t-mail-head");
        add(head);
        if (!text.sent()) {
            var note = new Span("It has not gone out. This is what was written, with its fields.");
            note.addClassName("t-sub");
            add(note);
        }
        var body = new Div(text.body());
        body.addClassName("t-mail-body");
        add(body);
    }

    private static Div line(String label, String words) {
        var name = new Span(label);
        name.addClassName("t-label");
        return new Div(name, new Span(words));
    }
}
