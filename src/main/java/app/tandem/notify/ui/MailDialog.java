package app.tandem.notify.ui;

import app.tandem.notify.MailText;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The dialog with a mail's content, as far as its viewer may see it now. */
class MailDialog extends Dialog {

    MailDialog(MailText mail) {
        addClassNames("w-l", "t-mail");
        setHeaderTitle(mail.subject());
        var close = new Button(Icons.X.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("t-icon-button");
        close.setAriaLabel("Close");
        getHeader().add(close);
        var head = new Div(line("From", mail.from()), line("To", mail.to()));
        if (!mail.replyTo().isEmpty()) {
            head.add(line("Reply to", mail.replyTo()));
        }
        head.addClassName("t-mail-head");
        var body = new Div(mail.body());
        body.addClassName("t-mail-body");
        add(head, body);
        if (!mail.own()) {
            var note =
                    new Span("You see only what you may see. The e-mail itself names the contacts that its reader may"
                            + " see when it is sent.");
            note.addClassNames("t-sub", "t-line");
            add(note);
        }
        getFooter().add(new Button("Close", click -> close()));
    }

    private static Div line(String label, String words) {
        var name = new Span(label);
        name.addClassName("t-label");
        var text = new Span(words);
        text.getElement().setAttribute("dir", "auto");
        return new Div(name, text);
    }
}
